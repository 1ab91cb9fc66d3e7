/// Shows mail instead of sending it: for a laptop on which nothing is set up.
public struct TerminalTransport: Transport {
  private let show: @Sendable (String) -> Void

  /// - Parameter show: gets whole lines, for example to write them to standard error.
  public init(show: @escaping @Sendable (String) -> Void) { self.show = show }

  public func send(_ envelope: Envelope) async -> Delivery {
    let message = envelope.message
    let body = message.body.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
    let lines =
      [
        "--- mail that nobody gets: set PROGRESSCARD_SMTP_URL to have it sent", "From: \(Self.text(message.from))",
        "To: \(Self.text(message.to))", "Subject: \(message.subject)", "",
      ] + body + ["---", ""]
    show(lines.joined(separator: "\n"))
    return .accepted
  }

  private static func text(_ mailbox: Mailbox) -> String {
    mailbox.name.map { "\($0) <\(mailbox.address.text)>" } ?? mailbox.address.text
  }
}

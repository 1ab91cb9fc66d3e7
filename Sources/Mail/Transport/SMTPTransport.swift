import Formats

/// Sends mail to a relay by SMTP, one after the other on one connection, which stays open between them.
///
/// Calls wait for the relay on a thread of their own. Who wants to send faster makes several.
public actor SMTPTransport: Transport {
  private let executor = BlockingExecutor(label: "progresscard.smtp")
  private let settings: SMTPSettings
  private let greeting: String
  private var session: SMTPSession?

  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// - Parameter name: how it names itself to the relay; usually the domain that mail comes from.
  public init(_ settings: SMTPSettings, name: DomainName) {
    self.settings = settings
    greeting = name.text
  }

  public func send(_ envelope: Envelope) -> Delivery {
    guard let session = session ?? SMTPSession(settings, greeting: greeting) else {
      return .unreachable(.noAnswer("libcurl cannot be started, or lacks an option that keeps mail safe"))
    }
    self.session = session
    return session.send(
      envelope.message.bytes, from: envelope.sender.text, to: envelope.recipient.text)
  }

  /// Ends the connection; the next mail opens another.
  public func close() { session = nil }
}

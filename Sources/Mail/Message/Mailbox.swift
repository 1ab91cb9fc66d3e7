/// An address, perhaps with the name of who is behind it: `Campaign office <office@example.org>`.
public struct Mailbox: Sendable, Hashable {
  /// Never empty; checked for what a header may hold when a message is made.
  public let name: String?
  public let address: MailAddress

  public init(name: String? = nil, address: MailAddress) {
    self.name = name.flatMap { $0.isEmpty ? nil : $0 }
    self.address = address
  }

  /// Reads `address` or `name <address>`.
  public init(reading text: String) throws(MailAddress.Problem) {
    let text = Self.trimmed(text[...])
    guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else {
      self.init(address: try MailAddress(String(text)))
      return
    }
    let address = try MailAddress(String(text[text.index(after: open)..<text.index(before: text.endIndex)]))
    self.init(name: String(Self.trimmed(text[..<open])), address: address)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}

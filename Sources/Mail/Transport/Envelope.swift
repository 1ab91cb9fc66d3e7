/// A message with the address to which it comes back when it cannot be delivered.
///
/// One envelope has one recipient, so that each has an answer of its own and a returned mail names whom it was for.
public struct Envelope: Sendable, Hashable {
  public let sender: MailAddress
  public let message: Message

  public var recipient: MailAddress { message.to.address }

  public init(sender: MailAddress, message: Message) {
    self.sender = sender
    self.message = message
  }
}

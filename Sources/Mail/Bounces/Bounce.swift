/// A mail that came back, as RFC 3464 tells of it.
public struct Bounce: Sendable, Hashable {
  /// What became of the mail to one address.
  public struct Report: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      /// It will never arrive: send nothing more there.
      case permanent
      /// It has not arrived, now or at all, for a reason that may pass.
      case temporary
      /// It has arrived, or was passed on.
      case delivered
    }

    public let kind: Kind
    /// As the sender wrote it, where the report says so.
    public let originalRecipient: String?
    /// As the server that reports knew it.
    public let finalRecipient: String?
    public let status: EnhancedStatus?
  }

  /// At least one.
  public let reports: [Report]
  /// The identifier of the mail that came back, as it stands in its header, where the report has it.
  public let messageID: String?
}

/// What was sent to the address for returned mail.
public struct ReturnedMail: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    case bounce(Bounce)
    /// A holiday notice, a person's answer, a report that cannot be read. It says nothing of whether mail arrives.
    case other
  }

  /// Which mail it is about.
  public let token: String?
  public let content: Content
}

/// What became of a mail that was handed over.
public enum Delivery: Sendable, Hashable {
  /// The relay has taken it; whether it arrives, a returned mail may tell.
  case accepted
  /// Refused for now (4xx): try later.
  case temporary(Reply)
  /// Refused for good (5xx): this mail to this address is not to be sent again.
  case permanent(Reply)
  /// The mail was not judged: try later, and tell whoever runs the server.
  case unreachable(Obstacle)

  /// What stands between us and the relay. None of it is the recipient's fault.
  public enum Obstacle: Sendable, Hashable {
    /// No connection, or one that broke; why, in the library's words.
    case noAnswer(String)
    case timedOut
    /// TLS was asked for and not given, or its certificate is wrong.
    case insecure(String)
    /// The relay does not want to talk to us.
    case greeting(Reply)
    case login(Reply)
    /// The relay does not take mail from our address.
    case sender(Reply)
    /// The connection broke after the mail was sent and before it was confirmed: it may have been taken.
    case unconfirmed(String)
  }
}

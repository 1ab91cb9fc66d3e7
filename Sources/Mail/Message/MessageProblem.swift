/// What keeps a message from being written. Nothing is ever left out or replaced in silence.
public enum MessageProblem: Error, Sendable, Hashable {
  /// The parts of a message that hold text.
  public enum Part: String, Sendable, Hashable {
    case fromName = "the sender's name"
    case toName = "the recipient's name"
    case replyToName = "the name to answer to"
    case subject = "the subject"
    case body = "the text"
  }

  /// A control character, a line's end where there can be none, or a mark that turns the direction of writing.
  case character(Part, code: UInt32)
  case empty(Part)
  case tooLong(Part, mostBytes: Int)
  /// No language tag of BCP 47 of at most 35 letters, digits and hyphens.
  case language
  /// No identifier as `MessageID` takes it.
  case messageID
  /// Not between the years 1970 and 9999.
  case date
  /// No address of the web in ASCII of at most 900 characters; `https` where one click is to be enough.
  case unsubscribe

  /// What was found and what is expected, without what was written.
  public var sentence: String {
    switch self {
    case .character(let part, let code):
      "\(part.rawValue) holds the character U+\(String(code, radix: 16, uppercase: true)), which mail cannot carry there"
    case .empty(let part): "\(part.rawValue) is empty"
    case .tooLong(let part, let most): "\(part.rawValue) has more than \(most) bytes"
    case .language: "the language is no tag such as en or pt-BR"
    case .messageID: "the message's identifier is not made of letters, digits, - and _ and a domain"
    case .date: "the date is not between the years 1970 and 9999"
    case .unsubscribe: "the address for leaving is no https address in ASCII of at most 900 characters"
    }
  }
}

/// All that is wrong with a message.
public struct InvalidMessage: Error, Sendable, Hashable {
  public let problems: [MessageProblem]
}

import Foundation

/// A mail to one person: plain text in one language.
///
/// One that exists can be written: no field can break out of its header, and `bytes` cannot fail.
public struct Message: Sendable, Hashable {
  public let from: Mailbox
  public let to: Mailbox
  public let replyTo: Mailbox?
  public let subject: String
  /// Lines end in `\n`.
  public let body: String
  /// A tag of BCP 47.
  public let language: String
  public let id: MessageID
  public let date: Date
  public let unsubscribe: Unsubscribe?

  /// - Throws: all that is wrong at once.
  public init(
    from: Mailbox, to: Mailbox, replyTo: Mailbox? = nil, subject: String, body: String, language: String, id: MessageID,
    date: Date, unsubscribe: Unsubscribe? = nil
  ) throws(InvalidMessage) {
    var problems: [MessageProblem] = []
    let names: [(MessageProblem.Part, String?)] = [
      (.fromName, from.name), (.toName, to.name), (.replyToName, replyTo?.name),
    ]
    for case (let part, let name?) in names {
      problems += Self.problems(of: name, part, mostBytes: Self.mostNameBytes, mayHaveLines: false)
    }
    problems += Self.problems(of: subject, .subject, mostBytes: Self.mostSubjectBytes, mayHaveLines: false)
    problems += Self.problems(of: body, .body, mostBytes: Self.mostBodyBytes, mayHaveLines: true)
    if !Self.isTag(language) { problems.append(.language) }
    if MailDate(date) == nil { problems.append(.date) }
    guard problems.isEmpty else { throw InvalidMessage(problems: problems) }

    self.from = from
    self.to = to
    self.replyTo = replyTo
    self.subject = subject
    self.body = body
    self.language = language
    self.id = id
    self.date = date
    self.unsubscribe = unsubscribe
  }

  static let mostNameBytes = 200
  static let mostSubjectBytes = 500
  static let mostBodyBytes = 200_000

  /// Whether a name can stand before an address.
  static func isName(_ text: String) -> Bool {
    problems(of: text, .fromName, mostBytes: mostNameBytes, mayHaveLines: false).isEmpty
  }

  private static func problems(
    of text: String, _ part: MessageProblem.Part, mostBytes: Int, mayHaveLines: Bool
  ) -> [MessageProblem] {
    guard text.utf8.count <= mostBytes else { return [.tooLong(part, mostBytes: mostBytes)] }
    guard text.contains(where: { !$0.isWhitespace }) else { return [.empty(part)] }
    let forbidden = text.unicodeScalars.first { mayHaveLines ? !isOfText($0) : !isOfHeader($0) }
    return forbidden.map { [.character(part, code: $0.value)] } ?? []
  }

  private static func isOfText(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory != .control || scalar == "\n" || scalar == "\t"
  }

  /// Neither a control character nor one that ends a line, nor one that turns the direction of what follows.
  private static func isOfHeader(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    default: !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
    }
  }

  private static func isTag(_ text: String) -> Bool {
    guard (2...35).contains(text.utf8.count) else { return false }
    return text.split(separator: "-", omittingEmptySubsequences: false).enumerated().allSatisfy { index, part in
      (1...8).contains(part.utf8.count)
        && part.unicodeScalars.allSatisfy { scalar in
          switch scalar {
          case "a"..."z", "A"..."Z": true
          case "0"..."9": index > 0
          default: false
          }
        }
    }
  }
}

extension Message: CustomStringConvertible, CustomDebugStringConvertible {
  /// The message's identifier alone, so that it can fall into a log.
  public var description: String { "message \(id)" }
  public var debugDescription: String { description }
}

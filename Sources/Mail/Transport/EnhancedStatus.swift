/// A status code of RFC 3463, such as 5.1.1.
public struct EnhancedStatus: Sendable, Hashable, CustomStringConvertible {
  public enum Class: UInt16, Sendable, Hashable {
    case success = 2
    case persistentTransientFailure = 4
    case permanentFailure = 5
  }

  public let kind: Class
  public let subject: UInt16
  public let detail: UInt16

  public var description: String { "\(kind.rawValue).\(subject).\(detail)" }

  public init(kind: Class, subject: UInt16, detail: UInt16) {
    self.kind = kind
    self.subject = subject
    self.detail = detail
  }

  /// Reads the code with which a text begins; what follows it begins with a space or is nothing.
  public init?(beginning text: some StringProtocol) {
    let numbers = text.prefix(16).prefix { $0 != " " && $0 != "\t" }
      .split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == 3, let kind = Self.number(numbers[0], digits: 1).flatMap(Class.init(rawValue:)),
      let subject = Self.number(numbers[1], digits: 3), let detail = Self.number(numbers[2], digits: 3)
    else { return nil }
    self.init(kind: kind, subject: subject, detail: detail)
  }

  private static func number(_ text: some StringProtocol, digits: Int) -> UInt16? {
    guard (1...digits).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return UInt16(text)
  }
}

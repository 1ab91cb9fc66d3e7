/// The name of one message in the world: `<unique@domain>`.
public struct MessageID: Sendable, Hashable, CustomStringConvertible {
  /// Letters, digits, `-` and `_`, so that it can also name a file.
  public let unique: String
  public let domain: String

  public var description: String { "<\(unique)@\(domain)>" }

  /// - Parameter unique: at most 64 bytes of letters, digits, `-` and `_`; whoever calls sees to it that it is unique.
  public init(unique: String, domain: String) throws(MessageProblem) {
    guard (1...64).contains(unique.utf8.count), unique.unicodeScalars.allSatisfy(Self.isPlain) else {
      throw .messageID
    }
    do { self.domain = try DomainName(domain).text } catch { throw .messageID }
    self.unique = unique
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }
}

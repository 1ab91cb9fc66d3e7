/// What is scored: a country by its code, or anything else that an edition's `groups.csv` declares, such as a province, a
/// donor or an organisation. Letters, digits, `.`, `_` and `-`, at most 32, beginning with a letter or digit.
public struct UnitCode: Hashable, Sendable {
  public let text: String

  public init?(_ text: String) {
    let bytes = text.utf8
    guard let first = bytes.first, (1...32).contains(bytes.count), Self.isLetterOrDigit(first),
      bytes.allSatisfy({ Self.isLetterOrDigit($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D })
    else { return nil }
    self.text = text
  }

  public init(_ country: CountryCode) { text = country.alpha2 }

  /// The text that `UnitCode` reads, as a regular expression.
  public static let pattern = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}"

  /// The country of this code; `nil` for another unit.
  public var country: CountryCode? { CountryCode(text) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

extension UnitCode: Comparable {
  public static func < (a: UnitCode, b: UnitCode) -> Bool { a.text < b.text }
}

extension UnitCode: CustomStringConvertible {
  public var description: String { text }
}

/// The number of an indicator as it is printed: groups of letters and digits joined by points. `1.10` follows `1.9`.
public struct IndicatorNumber: Hashable, Sendable {
  public let text: String

  /// `nil` where the text is none, has more than six groups or is longer than 32 characters.
  public init?(_ text: String) {
    guard text.utf8.count <= 32 else { return nil }
    let groups = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...6).contains(groups.count), groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isLetterOrDigit) })
    else { return nil }
    self.text = text
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}

extension IndicatorNumber: Comparable {
  /// Groups are compared from the left: shorter digits first, so that numbers sort as numbers.
  public static func < (a: IndicatorNumber, b: IndicatorNumber) -> Bool {
    let left = a.text.split(separator: "."), right = b.text.split(separator: ".")
    for (l, r) in zip(left, right) where l != r {
      let bothDigits = l.utf8.allSatisfy { $0 < 0x3A } && r.utf8.allSatisfy { $0 < 0x3A }
      if bothDigits, l.utf8.count != r.utf8.count { return l.utf8.count < r.utf8.count }
      return l < r
    }
    return left.count < right.count
  }
}

extension IndicatorNumber: CustomStringConvertible {
  public var description: String { text }
}

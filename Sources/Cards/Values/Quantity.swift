/// A decimal number exactly as it was written: `54.8` keeps one decimal, `54.80` two. At most 15 digits.
public struct Quantity: Hashable, Sendable {
  /// The digits without the point.
  public let units: Int
  /// How many of them stand after the point, 0 to 6.
  public let decimals: Int

  public init(units: Int, decimals: Int = 0) {
    self.units = units
    self.decimals = decimals
  }

  /// Reads `619`, `-3`, `54.8`; `nil` for separators of thousands, exponents, signs of plus or too many digits.
  public init?(_ text: String) {
    var digits = 0, units = 0, decimals: Int?
    var bytes = Substring(text).utf8
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { bytes.removeFirst() }
    guard let first = bytes.first, (0x30...0x39).contains(first) else { return nil }
    for byte in bytes {
      if byte == UInt8(ascii: "."), decimals == nil {
        decimals = 0
      } else if (0x30...0x39).contains(byte), digits < 15 {
        digits += 1
        units = units * 10 + Int(byte) - 0x30
        decimals = decimals.map { $0 + 1 }
      } else {
        return nil
      }
    }
    if let decimals, !(1...6).contains(decimals) { return nil }
    self.units = negative ? -units : units
    self.decimals = decimals ?? 0
  }

  private static let powersOfTen: [Int128] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

  /// The value in millionths: exact, and small enough to add a billion of them.
  public var millionths: Int128 { Int128(units) * Self.powersOfTen[6 - min(max(decimals, 0), 6)] }

  /// A share in percent with one decimal, rounded half up in whole numbers; 0 of nothing is 0.
  public static func share(_ part: Int, of whole: Int) -> Quantity {
    Quantity(units: whole > 0 ? (2000 * part + whole) / (2 * whole) : 0, decimals: 1)
  }

  /// As written, with a point.
  public var text: String {
    guard decimals > 0 else { return String(units) }
    let digits = String(abs(units))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (units < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension Quantity: Comparable, CustomStringConvertible {
  public static func < (a: Quantity, b: Quantity) -> Bool { a.millionths < b.millionths }
  public var description: String { text }
}

/// A number as it was written, of any precision: `4.1180313499999999`, `-3`, `1.5e-05`. At most 17 digits before the
/// point and 30 after it.
///
/// For measurements, weights and limits; points of grades are a `Quantity`, whose sums are exact.
public struct Figure: Hashable, Sendable {
  public let text: String
  /// Finite.
  public let value: Double

  /// `nil` for separators of thousands, a sign of plus, more digits or more than two of an exponent.
  public init?(_ text: String) {
    guard Self.isWellFormed(text), let value = Double(text), value.isFinite else { return nil }
    self.text = text
    self.value = value
  }

  /// The text that `Figure` reads, as a regular expression.
  public static let pattern = "-?[0-9]{1,17}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?"

  private static func isWellFormed(_ text: String) -> Bool {
    var bytes = Substring(text).utf8
    if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
    guard digits(&bytes, most: 17) else { return false }
    if bytes.first == UInt8(ascii: ".") {
      bytes.removeFirst()
      guard digits(&bytes, most: 30) else { return false }
    }
    if bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") {
      bytes.removeFirst()
      if bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
      guard digits(&bytes, most: 2) else { return false }
    }
    return bytes.isEmpty
  }

  /// Takes away the digits at the front; whether there were any, and no more than `most`.
  private static func digits(_ bytes: inout Substring.UTF8View, most: Int) -> Bool {
    var count = 0
    while let byte = bytes.first, (0x30...0x39).contains(byte) {
      bytes.removeFirst()
      count += 1
    }
    return (1...most).contains(count)
  }
}

extension Figure: CustomStringConvertible {
  public var description: String { text }
}

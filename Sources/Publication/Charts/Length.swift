import Formats

/// A length in a drawing, to a hundredth of its unit; written by integer arithmetic, so the same on every machine.
struct Length: Sendable, Equatable, Comparable {
  var hundredths: Int

  static let zero = Length(hundredths: 0)

  init(hundredths: Int) { self.hundredths = hundredths }
  init(_ whole: Int) { hundredths = Self.clamped(whole) * 100 }

  /// The part of `whole` that `part` of `total` takes, half a hundredth rounded up; nothing of nothing.
  init(of whole: Length, part: Int, total: Int) {
    guard total > 0 else { self = .zero; return }
    let product = max(0, min(part, total)).multipliedFullWidth(by: 2 * max(0, whole.hundredths))
    let (quotient, _) = total.dividingFullWidth((product.high, product.low))
    hundredths = (quotient + 1) / 2
  }

  /// The point that lies at `fraction` (0 to 1) of `whole`; a fraction that is no number lies at its start.
  init(of whole: Length, fraction: Double) {
    let fraction = fraction.isFinite ? max(0, min(1, fraction)) : 0
    hundredths = Int((Double(whole.hundredths) * fraction).rounded())
  }

  static func + (a: Length, b: Length) -> Length { Length(hundredths: a.hundredths + b.hundredths) }
  static func - (a: Length, b: Length) -> Length { Length(hundredths: a.hundredths - b.hundredths) }
  static func * (a: Length, n: Int) -> Length { Length(hundredths: a.hundredths * clamped(n)) }
  static func < (a: Length, b: Length) -> Bool { a.hundredths < b.hundredths }

  /// No drawing has a million of anything; larger numbers come from broken input.
  private static func clamped(_ number: Int) -> Int { max(-1_000_000, min(1_000_000, number)) }
}

extension Length {
  /// `12`, `12.5`, `-0.33`: no exponent, no trailing zeros.
  var text: String { text(in: "") }
  var percent: String { text(in: "%") }
  var em: String { text(in: "em") }

  /// Written from its end in one go: a page has thousands of lengths. Up to 15 bytes need no memory of their own.
  private func text(in unit: StaticString) -> String {
    String(unsafeUninitializedCapacity: hundredths.magnitude < 1_000_000_000 ? 15 : 32) { out in
      var start = out.count
      func put(_ byte: UInt8) {
        start -= 1
        out.initializeElement(at: start, to: byte)
      }
      for index in (0..<unit.utf8CodeUnitCount).reversed() { put(unit.utf8Start[index]) }
      var (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
      if rest > 0 {
        if rest % 10 > 0 { put(UInt8(ascii: "0") + UInt8(rest % 10)) }
        put(UInt8(ascii: "0") + UInt8(rest / 10))
        put(UInt8(ascii: "."))
      }
      repeat {
        (whole, rest) = whole.quotientAndRemainder(dividingBy: 10)
        put(UInt8(ascii: "0") + UInt8(rest))
      } while whole > 0
      if hundredths < 0 { put(UInt8(ascii: "-")) }
      let count = out.count - start
      for index in 0..<count { out.initializeElement(at: index, to: out[start + index]) }
      return count
    }
  }
}

extension Length {
  /// Estimates the width of a line of text in em, from above for most scripts: no fonts are at hand here.
  init(ofText text: String) {
    hundredths = text.unicodeScalars.prefix(1000).reduce(0) { $0 + Self.width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return ("A"..."Z").contains(scalar) ? 72 : 58 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return scalar.value >= 0x1100 ? 100 : scalar.properties.isUppercase ? 72 : 58
    }
  }
}

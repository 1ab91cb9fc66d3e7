/// A colour in sRGB, eight bits a channel, as frameworks and themes write it: `#1a7f37`.
public struct Colour: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rgb` or `#rrggbb`, in either case; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    var bytes = text.utf8.makeIterator()
    guard bytes.next() == UInt8(ascii: "#") else { return nil }
    var digits: [UInt8] = []
    while let byte = bytes.next() {
      guard digits.count < 6, let digit = Self.value(ofHexDigit: byte) else { return nil }
      digits.append(digit)
    }
    switch digits.count {
    case 3: self.init(red: 17 * digits[0], green: 17 * digits[1], blue: 17 * digits[2])
    case 6:
      self.init(
        red: 16 * digits[0] + digits[1], green: 16 * digits[2] + digits[3], blue: 16 * digits[4] + digits[5])
    default: return nil
    }
  }

  public static let black = Colour(red: 0, green: 0, blue: 0)
  public static let white = Colour(red: 255, green: 255, blue: 255)

  /// `#rrggbb`, in lower case.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = [red, green, blue].flatMap { [digits[Int($0 / 16)], digits[Int($0 % 16)]] }
    return "#" + String(decoding: bytes, as: UTF8.self)
  }

  private static func value(ofHexDigit byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension Colour: CustomStringConvertible {
  public var description: String { hex }
}

/// Contrast by WCAG 2.2, sections "relative luminance" and "contrast ratio".
extension Colour {
  /// Relative luminance: 0 for black to 1 for white.
  public var luminance: Double {
    0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
  }

  /// Contrast ratio: 1 for the same luminance to 21 for black on white. Text needs 4.5, large text and marks 3.
  public func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Black or white, whichever reads better on this colour: at least 4.58 on any.
  public var readableText: Colour {
    contrast(with: .black) >= contrast(with: .white) ? .black : .white
  }

  /// Linear light by channel value: 0 to 1.
  ///
  /// The exponent 2.4 is taken as x² · ⁵√x², since `pow` differs in the last bits between machines.
  private static let linear: [Double] = (0...255).map { value in
    let channel = Double(value) / 255
    guard channel > 0.04045 else { return channel / 12.92 }
    let base = (channel + 0.055) / 1.055
    return base * base * fifthRoot(of: base * base)
  }

  private static func fifthRoot(of x: Double) -> Double {
    var root = 1.0
    for _ in 0..<40 { root -= (root * root * root * root * root - x) / (5 * root * root * root * root) }
    return root
  }
}

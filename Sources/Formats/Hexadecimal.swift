/// Hexadecimal digits.
enum Hexadecimal {
  static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// From 0 to 15, in lower case.
  static func digit(_ value: UInt8) -> UInt8 {
    let digits: StaticString = "0123456789abcdef"
    return digits.utf8Start[Int(value & 0xF)]
  }
}

extension Array where Element: FixedWidthInteger & UnsignedInteger {
  private static var digitCount: Int { MemoryLayout<Element>.size * 2 }

  /// The numbers that hexadecimal digits write, two for each of their bytes, the highest first; or nil.
  public init?(hex: some StringProtocol) {
    var numbers: [Element] = []
    var (number, count): (Element, Int) = (0, 0)
    for digit in hex.utf8 {
      guard let value = Hexadecimal.value(of: digit) else { return nil }
      number = number << 4 | Element(value)
      count += 1
      if count == Self.digitCount {
        numbers.append(number)
        (number, count) = (0, 0)
      }
    }
    guard count == 0 else { return nil }
    self = numbers
  }

  /// Two digits for each byte of a number, in lower case.
  public var hex: String {
    String(unsafeUninitializedCapacity: count * Self.digitCount) { out in
      for (place, number) in enumerated() {
        for digit in 0..<Self.digitCount {
          let value = UInt8(truncatingIfNeeded: number >> (4 * (Self.digitCount - 1 - digit)))
          out[place * Self.digitCount + digit] = Hexadecimal.digit(value)
        }
      }
      return count * Self.digitCount
    }
  }
}

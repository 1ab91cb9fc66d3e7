/// Hexadecimal digits.
///
/// Read and written by functions of one element type each, since a check reads and writes half a million of them.
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

  /// The numbers that digits write, two for each of their bytes, the highest first; or nil.
  @inline(__always)
  fileprivate static func numbers<Number: FixedWidthInteger & UnsignedInteger>(
    _ digits: UnsafeBufferPointer<UInt8>
  ) -> [Number]? {
    let each = MemoryLayout<Number>.size * 2
    guard digits.count.isMultiple(of: each) else { return nil }
    var numbers: [Number] = []
    numbers.reserveCapacity(digits.count / each)
    for start in stride(from: 0, to: digits.count, by: each) {
      var number: Number = 0
      for place in start..<start + each {
        guard let value = value(of: digits[place]) else { return nil }
        number = number << 4 | Number(truncatingIfNeeded: value)
      }
      numbers.append(number)
    }
    return numbers
  }

  /// Two digits for each byte of a number, in lower case.
  @inline(__always)
  fileprivate static func text<Number: FixedWidthInteger & UnsignedInteger>(_ numbers: [Number]) -> String {
    let each = MemoryLayout<Number>.size * 2
    return String(unsafeUninitializedCapacity: numbers.count * each) { out in
      for (place, number) in numbers.enumerated() {
        for index in 0..<each {
          out[place * each + index] = digit(UInt8(truncatingIfNeeded: number >> (4 * (each - 1 - index))))
        }
      }
      return numbers.count * each
    }
  }
}

extension [UInt8] {
  /// The bytes that hexadecimal digits write, or nil.
  public init?(hex: some StringProtocol) {
    guard let bytes: [UInt8] = withContiguous(hex.utf8, { Hexadecimal.numbers($0) }) else { return nil }
    self = bytes
  }

  /// Two digits for each, in lower case.
  public var hex: String { Hexadecimal.text(self) }
}

extension [UInt64] {
  /// The numbers that hexadecimal digits write, sixteen for each, or nil.
  public init?(hex: some StringProtocol) {
    guard let numbers: [UInt64] = withContiguous(hex.utf8, { Hexadecimal.numbers($0) }) else { return nil }
    self = numbers
  }

  /// Sixteen digits for each, in lower case.
  public var hex: String { Hexadecimal.text(self) }
}

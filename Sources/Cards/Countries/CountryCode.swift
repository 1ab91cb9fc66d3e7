/// A country or territory by its ISO 3166-1 alpha-2 code: `BE`, `NO`, `XK`.
///
/// A code says which place is meant and nothing of its status. Only codes in the table can be made, and `XA`–`XJ` and
/// `QM`–`QZ` of the codes that ISO leaves to users, for invented places in examples and tests.
public struct CountryCode: Hashable, Sendable {
  /// 26 × first letter + second letter, so that order of codes is order of numbers.
  let index: UInt16

  /// The code with this text; `nil` for anything but two upper-case letters that are assigned.
  public init?(_ text: some StringProtocol) {
    guard let index = Self.index(of: text), !CountryTable.alpha3[index].isEmpty || Self.isInvented(index)
    else { return nil }
    self.index = UInt16(index)
  }

  private init(index: Int) { self.index = UInt16(index) }

  /// Every assigned code, in alphabetical order.
  public static let all: [CountryCode] = CountryTable.alpha3.indices
    .filter { !CountryTable.alpha3[$0].isEmpty }
    .map { CountryCode(index: $0) }

  /// The codes for invented places, in alphabetical order.
  static let invented: [CountryCode] = (0..<indexCount).filter(isInvented).map { CountryCode(index: $0) }

  private static func isInvented(_ index: Int) -> Bool {
    let (first, second) = (index / 26, index % 26)
    return first == 16 && second >= 12 || first == 23 && second <= 9
  }

  /// Whether the place is invented: it has a name only where an edition gives one.
  public var isInvented: Bool { Self.isInvented(Int(index)) }

  /// The two letters.
  public var alpha2: String {
    String(decoding: [UInt8(ascii: "A") + UInt8(index / 26), UInt8(ascii: "A") + UInt8(index % 26)], as: UTF8.self)
  }

  /// The three letters of ISO 3166-1 alpha-3; empty for invented places.
  public var alpha3: String { CountryTable.alpha3[Int(index)] }
}

extension CountryCode: Comparable {
  public static func < (a: CountryCode, b: CountryCode) -> Bool { a.index < b.index }
}

extension CountryCode: CustomStringConvertible {
  public var description: String { alpha2 }
}

extension CountryCode {
  static let indexCount = 26 * 26

  /// The place of two upper-case letters in the table, assigned or not.
  static func index(of text: some StringProtocol) -> Int? {
    var letters = text.utf8.makeIterator()
    guard let first = letters.next(), let second = letters.next(), letters.next() == nil else { return nil }
    let range = UInt8(ascii: "A")...UInt8(ascii: "Z")
    guard range.contains(first), range.contains(second) else { return nil }
    return 26 * Int(first - range.lowerBound) + Int(second - range.lowerBound)
  }
}

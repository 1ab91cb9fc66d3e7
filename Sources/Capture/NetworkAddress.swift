/// An address of the network, version 4 or 6.
public enum NetworkAddress: Sendable, Hashable {
  /// Four bytes, the first in the highest place.
  case v4(UInt32)
  /// Sixteen bytes, likewise.
  case v6(high: UInt64, low: UInt64)
}

extension NetworkAddress {
  /// Four numbers from 0 to 255 without leading zeros (RFC 6943, 3.1.1: the strict form).
  ///
  /// The forms that some libraries take as well, such as `0177.0.0.1`, `127.1` and `2130706433`, are none.
  public init?(dotted text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var address: UInt32 = 0
    for part in parts {
      guard (1...3).contains(part.count), part.allSatisfy({ (0x30...0x39).contains($0) }),
        part.count == 1 || part.first != UInt8(ascii: "0"), let number = UInt32(String(decoding: part, as: UTF8.self)),
        number <= 255
      else { return nil }
      address = address << 8 | number
    }
    self = .v4(address)
  }

  /// Groups of hexadecimal digits, at most one `::`, and maybe a dotted end (RFC 4291, 2.2). No zone.
  public init?(colons text: some StringProtocol) {
    let halves = String(text).split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), let first = Self.groups(halves[0], mayEndDotted: halves.count == 1) else {
      return nil
    }
    var groups = first
    if halves.count == 2 {
      guard let last = Self.groups(halves[1], mayEndDotted: true), first.count + last.count <= 7 else { return nil }
      groups += Array(repeating: 0, count: 8 - first.count - last.count) + last
    }
    guard groups.count == 8 else { return nil }
    let words = groups.map(UInt64.init)
    self = .v6(
      high: words[0] << 48 | words[1] << 32 | words[2] << 16 | words[3],
      low: words[4] << 48 | words[5] << 32 | words[6] << 16 | words[7])
  }

  private static func groups(_ text: Substring, mayEndDotted: Bool) -> [UInt16]? {
    if text.isEmpty { return [] }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    var groups: [UInt16] = []
    for (index, part) in parts.enumerated() {
      if mayEndDotted, index == parts.count - 1, case .v4(let address)? = NetworkAddress(dotted: part) {
        groups += [UInt16(address >> 16), UInt16(address & 0xFFFF)]
        continue
      }
      guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy(\.isHexDigit), let group = UInt16(part, radix: 16)
      else { return nil }
      groups.append(group)
    }
    return groups.count <= 8 ? groups : nil
  }
}

extension NetworkAddress: CustomStringConvertible {
  /// As it stands in a URL, without brackets.
  public var description: String {
    switch self {
    case .v4(let address):
      [24, 16, 8, 0].map { String(address >> UInt32($0) & 255) }.joined(separator: ".")
    case .v6(let high, let low):
      [high, low].flatMap { word in [48, 32, 16, 0].map { String(word >> UInt64($0) & 0xFFFF, radix: 16) } }
        .joined(separator: ":")
    }
  }
}

extension UInt8 {
  var isHexDigit: Bool { isDigit || (0x41...0x46).contains(self) || (0x61...0x66).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}

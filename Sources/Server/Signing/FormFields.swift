/// The fields of a form (`application/x-www-form-urlencoded`; URL Living Standard, 5.1).
enum FormFields {
  /// Name and value of each field; of a name that comes twice the first value counts. At most 64 fields are read.
  static func read(_ bytes: [UInt8]) -> [String: String] {
    var fields: [String: String] = [:]
    for pair in bytes.split(separator: 0x26, maxSplits: 64).prefix(64) {
      let halves = pair.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = halves.first.map(decoded) else { continue }
      let value = halves.count > 1 ? decoded(halves[1]) : ""
      if fields[name] == nil { fields[name] = value }
    }
    return fields
  }

  /// Text whose `+` and `%20` are spaces; what is no UTF-8 becomes U+FFFD, what is no number of a byte stays.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(where: { $0 == 0x2B || $0 == 0x25 }) else { return String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      switch byte {
      case 0x2B: plain.append(0x20)
      case 0x25 where place + 1 < bytes.endIndex:
        guard let high = digit(bytes[place]), let low = digit(bytes[place + 1]) else { fallthrough }
        plain.append(high << 4 | low)
        place += 2
      default: plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}

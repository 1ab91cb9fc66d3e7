/// A body that came in chunks (RFC 9112, 7.1), put together.
enum ChunkedBody {
  /// `nil` where the chunks are damaged.
  static func joined(_ bytes: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = [], index = 0
    while true {
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      let digits = bytes[index..<end].prefix { $0.isHexDigit }
      guard (1...8).contains(digits.count), let size = Int(String(decoding: digits, as: UTF8.self), radix: 16) else {
        return nil
      }
      index = end + 1
      if size == 0 { return out }
      guard size <= bytes.count - index else { return nil }
      out += bytes[index..<index + size]
      index += size
      if index < bytes.count, bytes[index] == UInt8(ascii: "\r") { index += 1 }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\n") else { return nil }
      index += 1
    }
  }
}

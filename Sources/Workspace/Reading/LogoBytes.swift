/// What tells one kind of picture from another, whatever its name says.
enum LogoBytes {
  /// Whether the bytes begin, and those of an SVG end, as a picture of this media type does.
  static func are(_ type: String, _ bytes: [UInt8]) -> Bool {
    switch type {
    case "image/png": bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case "image/jpeg": bytes.starts(with: [0xFF, 0xD8, 0xFF])
    default: isSVG(bytes)
    }
  }

  private static func isSVG(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0).drop(while: isSpace)
    let end = body.reversed().drop(while: isSpace)
    guard body.first == UInt8(ascii: "<"), end.first == UInt8(ascii: ">") else { return false }
    let name = Array("<svg".utf8)
    return body.indices.contains { body[$0] == name[0] && body[$0...].starts(with: name) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

import Formats

/// What tells a whole picture of one kind from another, and from one that is cut off, whatever its name says.
enum LogoBytes {
  /// Whether the bytes are a picture of this media type from its beginning to its end.
  static func are(_ type: String, _ bytes: [UInt8]) -> Bool {
    switch type {
    case "image/png": isPNG(bytes)
    case "image/jpeg": isJPEG(bytes)
    default: SVGFile.isPlain(bytes)
    }
  }

  /// Chunk after chunk from `IHDR` to `IEND`, with a picture in between (PNG, third edition, section 5).
  private static func isPNG(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return false }
    var rest = bytes.dropFirst(8), isFirst = true, hasPicture = false
    while rest.count >= 12 {
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      let name = String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self)
      guard rest.count >= 12 + length, isFirst == (name == "IHDR") else { return false }
      if isFirst {
        let sides = [rest.dropFirst(8).prefix(4), rest.dropFirst(12).prefix(4)]
        guard length == 13, sides.allSatisfy({ side in side.contains { $0 != 0 } }) else { return false }
      }
      if name == "IDAT", length > 0 { hasPicture = true }
      if name == "IEND" { return hasPicture }
      isFirst = false
      rest = rest.dropFirst(12 + length)
    }
    return false
  }

  /// Segments with a frame's size up to the scan, and the mark of the end (ITU-T T.81, annex B).
  private static func isJPEG(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0xFF, 0xD8, 0xFF]), bytes.reversed().drop(while: { $0 == 0 }).starts(with: [0xD9, 0xFF])
    else { return false }
    var rest = bytes.dropFirst(2), hasFrame = false
    while rest.count >= 4, rest.first == 0xFF {
      let mark = rest[rest.startIndex + 1]
      if mark == 0xFF {
        rest = rest.dropFirst()
        continue
      }
      let length = Int(rest[rest.startIndex + 2]) << 8 | Int(rest[rest.startIndex + 3])
      if mark == 0xDA { return hasFrame }
      if (0xC0...0xCF).contains(mark), ![0xC4, 0xC8, 0xCC].contains(mark) { hasFrame = length >= 8 }
      guard length >= 2, rest.count >= 2 + length else { return false }
      rest = rest.dropFirst(2 + length)
    }
    return false
  }
}

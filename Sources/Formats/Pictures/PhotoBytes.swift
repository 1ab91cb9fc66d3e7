/// A photograph without anything but the picture: no place, no time, no device, no thumbnail, no comment.
///
/// JPEG (ITU-T T.81) and PNG (third edition) are taken apart into segments and chunks; those that a decoder needs are kept, and
/// everything else, what stands behind the end included, is left out. Nothing is decoded, so nothing is lost.
public struct PhotoBytes: Sendable, Equatable {
  public enum Kind: String, Sendable { case jpeg, png }

  /// Why a file cannot be published.
  public enum Fault: Error, Sendable, Equatable {
    /// Neither of both, or not whole.
    case noPhoto
    /// The file says that it has to be turned, which it no longer could when that note is gone.
    case turned
    /// Several pictures in one, or one that moves.
    case several
  }

  public let kind: Kind
  /// In pixels.
  public let width: Int
  public let height: Int
  public let bytes: [UInt8]

  /// The most pixels along a side that a picture of a workspace has.
  public static let mostPixels = 6000

  /// Whether the pixels are there: of a PNG they are unpacked, within `mostPixels`. Of a JPEG its parts are known to be
  /// there, which nothing more is said about.
  public var isSound: Bool {
    guard max(width, height) <= Self.mostPixels else { return false }
    return kind == .jpeg || PNGPixels(bytes)?.areWhole == true
  }

  public init(stripping bytes: [UInt8]) throws(Fault) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      var jpeg = JPEGParts(bytes)
      self = try jpeg.stripped()
    } else if bytes.starts(with: PNGParts.signature) {
      self = try PNGParts(bytes).stripped()
    } else {
      throw .noPhoto
    }
  }

  init(kind: Kind, width: Int, height: Int, bytes: [UInt8]) {
    self.kind = kind
    self.width = width
    self.height = height
    self.bytes = bytes
  }
}

/// Chunk after chunk from `IHDR` to `IEND`.
private struct PNGParts {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// What a decoder needs, and the size of a pixel. A colour profile may name the device, so it goes too.
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "sRGB", "sBIT", "bKGD", "pHYs",
  ]

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func stripped() throws(PhotoBytes.Fault) -> PhotoBytes {
    var out = Self.signature
    var (position, width, height, hasPicture) = (8, 0, 0, false)
    while bytes.count - position >= 12 {
      let length = number(at: position)
      guard length <= bytes.count - position - 12 else { break }
      let end = position + 12 + length
      let name = String(decoding: bytes[position + 4..<position + 8], as: UTF8.self)
      guard (position == 8) == (name == "IHDR") else { break }
      switch name {
      case "IHDR":
        guard length == 13 else { throw .noPhoto }
        (width, height) = (number(at: position + 8), number(at: position + 12))
      case "acTL": throw .several
      case "eXIf":
        if Orientation.turns(bytes[position + 8..<end - 4]) { throw .turned }
      case "IDAT": hasPicture = hasPicture || length > 0
      default: break
      }
      if Self.kept.contains(name) { out += bytes[position..<end] }
      if name == "IEND" {
        guard hasPicture, width > 0, height > 0 else { throw .noPhoto }
        return PhotoBytes(kind: .png, width: width, height: height, bytes: out)
      }
      position = end
    }
    throw .noPhoto
  }

  /// Four bytes, the highest first.
  private func number(at start: Int) -> Int {
    bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}

/// Segment after segment, with the bytes of the scans between them.
private struct JPEGParts {
  private let bytes: [UInt8]
  private var position = 2
  private var out: [UInt8] = [0xFF, 0xD8]
  private var size: (width: Int, height: Int)?
  /// Whether there are tables of how fine the picture is, and of the codes in which it is written.
  private var (hasQuantities, hasCodes) = (false, false)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func stripped() throws(PhotoBytes.Fault) -> PhotoBytes {
    var hasScan = false
    while let mark = nextMark() {
      if mark == 0xD9 {
        guard hasScan, hasQuantities, hasCodes, let size, size.width > 0, size.height > 0 else { throw .noPhoto }
        return PhotoBytes(kind: .jpeg, width: size.width, height: size.height, bytes: out + [0xFF, 0xD9])
      }
      guard bytes.count - position >= 2 else { throw .noPhoto }
      let length = Int(bytes[position]) << 8 | Int(bytes[position + 1])
      guard length >= 2, length <= bytes.count - position else { throw .noPhoto }
      let body = bytes[position + 2..<position + length]
      position += length
      try take(mark, body)
      if mark == 0xDA {
        let start = position
        takeScan()
        guard size != nil, position > start else { throw .noPhoto }
        hasScan = true
      }
    }
    throw .noPhoto
  }

  /// The mark of the next segment; any number of fill bytes may stand before it.
  private mutating func nextMark() -> UInt8? {
    guard position < bytes.count, bytes[position] == 0xFF else { return nil }
    while position < bytes.count, bytes[position] == 0xFF { position += 1 }
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func take(_ mark: UInt8, _ body: ArraySlice<UInt8>) throws(PhotoBytes.Fault) {
    switch mark {
    case 0xE0:
      // JFIF, without its thumbnail.
      guard body.count >= 14, body.starts(with: Array("JFIF\0".utf8)) else { return }
      append(mark, Array(body.prefix(12)) + [0, 0])
    case 0xE1: if Orientation.turns(body.dropFirst(6)), body.starts(with: Array("Exif\0\0".utf8)) { throw .turned }
    // How Adobe has turned the colours: without it they would be others.
    case 0xEE: if body.starts(with: Array("Adobe".utf8)) { append(mark, Array(body)) }
    case 0xE2...0xEF, 0xFE: break
    case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
      guard size == nil else { throw .several }
      let body = Array(body)
      guard body.count >= 6 else { throw .noPhoto }
      size = (Int(body[3]) << 8 | Int(body[4]), Int(body[1]) << 8 | Int(body[2]))
      append(mark, body)
    case 0xC4, 0xCC, 0xDA...0xDD:
      if mark == 0xDB { hasQuantities = true }
      // Progressive and arithmetic ones have theirs as well.
      if mark == 0xC4 || mark == 0xCC { hasCodes = true }
      append(mark, Array(body))
    default: throw .noPhoto
    }
  }

  private mutating func append(_ mark: UInt8, _ body: [UInt8]) {
    let length = body.count + 2
    out += [0xFF, mark, UInt8(length >> 8), UInt8(length & 0xFF)] + body
  }

  /// Everything up to the next mark that is neither a stuffed zero nor a restart.
  private mutating func takeScan() {
    let start = position
    while position + 1 < bytes.count {
      if bytes[position] == 0xFF, bytes[position + 1] != 0, !(0xD0...0xD7).contains(bytes[position + 1]) { break }
      position += 1
    }
    out += bytes[start..<position]
  }
}

/// The one thing in a photograph's notes that changes how it looks (Exif 2.32, tag 0x0112).
private enum Orientation {
  /// Whether the notes say that the picture has to be turned or mirrored.
  ///
  /// - Parameter notes: from the mark of the byte order on.
  static func turns(_ notes: ArraySlice<UInt8>) -> Bool {
    let notes = Array(notes)
    guard notes.count >= 8 else { return false }
    let isLittle = notes[0] == UInt8(ascii: "I")
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start >= 0, start <= notes.count - count else { return nil }
      let part = notes[start..<start + count]
      return isLittle ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return false }
    for entry in 0..<count {
      guard let tag = number(directory + 2 + 12 * entry, 2) else { return false }
      if tag == 0x0112 { return (number(directory + 10 + 12 * entry, 2) ?? 1) > 1 }
    }
    return false
  }
}

import Foundation
import Formats
import Testing

/// Photographs without the notes that cameras and programs write into them.
@Suite struct Photographs {
  static let jpeg = bytes(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//"
      + "2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAAMABADASIAAhEBAxEB/8QA"
      + "FQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUAQEAAAAAAAAAAAAAAAAAAAAC/9oADAMBAAIQAxAAAAGpSY//xAAXEAEBAQEAAAAAAAAAAAAAAAADAgAE/9oA"
      + "CAEBAAEFAulqLczUus4TQcHv/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPwF//8QAFhEAAwAAAAAAAAAAAAAAAAAAABEh/9oACAECAQE/AYj/"
      + "xAAaEAACAgMAAAAAAAAAAAAAAAAAEQESAiFR/9oACAEBAAY/AsarfTKy1wi8NE0hM//EABgQAAIDAAAAAAAAAAAAAAAAAAAhARFx/9oACAEBAAE/IUJJ"
      + "rCEglDMIzcIz/9oADAMBAAIAAwAAABDP/8QAFhEAAwAAAAAAAAAAAAAAAAAAABEh/9oACAEDAQE/EKz/xAAWEQEBAQAAAAAAAAAAAAAAAAARIQD/2gAI"
      + "AQIBAT8QYF3/xAAZEAADAAMAAAAAAAAAAAAAAAABETEAUWH/2gAIAQEAAT8Q53oJiiI3nO9BFdZOs3oKBNOHgzWgoWmqenP/2Q==")
  static let png = bytes(
    "iVBORw0KGgoAAAANSUhEUgAAABAAAAAMCAIAAADkharWAAAAKklEQVR42mM8cekOAymAiYFEQLIGFmROQtYcrIoWTEuho5OGgwZGmsc0AIpVCAUS9lM4AAAA"
      + "AElFTkSuQmCC")

  private static func bytes(_ text: String) -> [UInt8] { Data(base64Encoded: text).map(Array.init) ?? [] }

  /// A segment of JPEG.
  private func segment(_ mark: UInt8, _ body: [UInt8]) -> [UInt8] {
    [0xFF, mark, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 0xFF)] + body
  }

  /// A chunk of PNG; its check sum is not looked at.
  private func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
    [0, 0, UInt8(body.count >> 8), UInt8(body.count & 0xFF)] + Array(name.utf8) + body + [0, 0, 0, 0]
  }

  /// Notes of a camera: one entry, how the picture has to be turned, and where it was taken.
  private func exif(turned: UInt8) -> [UInt8] {
    Array("II*\0".utf8) + [8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, turned, 0, 0, 0, 0, 0, 0, 0]
      + Array("GPS 50.85 N 4.35 E, Camera 17".utf8)
  }

  @Test func `place, time, device, comments and thumbnails go, and the picture stays as it was`() throws {
    let secret = Array("Camera 17 of the office".utf8)
    let notes =
      segment(0xE1, Array("Exif\0\0".utf8) + exif(turned: 1))
      + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secret)
      + segment(0xE2, Array("ICC_PROFILE\0".utf8) + secret) + segment(0xED, secret) + segment(0xFE, secret)
      + segment(0xE0, Array("JFXX\0".utf8) + secret)
    let head = Array(Self.jpeg.prefix(20))
    let noted = head + notes + Self.jpeg.dropFirst(20) + secret
    let clean = try PhotoBytes(stripping: Self.jpeg)
    #expect(clean.bytes == Self.jpeg && clean.kind == .jpeg && (clean.width, clean.height) == (16, 12))
    #expect(try PhotoBytes(stripping: noted) == clean)

    let whole = Array(Self.png.prefix(33))
    let rest = Self.png.dropFirst(33)
    let chunks =
      chunk("tEXt", Array("Comment\0".utf8) + secret) + chunk("eXIf", exif(turned: 1))
      + chunk("tIME", [7, 0xEA, 3, 1, 9, 0, 0])
      + chunk("iCCP", secret)
    let plain = try PhotoBytes(stripping: Self.png)
    #expect(plain.bytes == Self.png && plain.kind == .png && (plain.width, plain.height) == (16, 12))
    #expect(try PhotoBytes(stripping: whole + chunks + rest + secret) == plain)
  }

  @Test func `a picture that would lie on its side without its notes is refused, and so are several in one`() {
    let turned =
      Array(Self.jpeg.prefix(20)) + segment(0xE1, Array("Exif\0\0".utf8) + exif(turned: 6)) + Self.jpeg.dropFirst(20)
    #expect(throws: PhotoBytes.Fault.turned) { try PhotoBytes(stripping: turned) }
    let png = Array(Self.png.prefix(33)) + chunk("eXIf", exif(turned: 8)) + Self.png.dropFirst(33)
    #expect(throws: PhotoBytes.Fault.turned) { try PhotoBytes(stripping: png) }
    let moving = Array(Self.png.prefix(33)) + chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]) + Self.png.dropFirst(33)
    #expect(throws: PhotoBytes.Fault.several) { try PhotoBytes(stripping: moving) }
  }

  @Test func `junk between sound headers is found`() throws {
    #expect(try PhotoBytes(stripping: Self.png).isSound)
    #expect(try PhotoBytes(stripping: Self.jpeg).isSound)
    func crc(_ bytes: some Sequence<UInt8>) -> [UInt8] {
      let sum = bytes.reduce(UInt32.max) { sum, byte in
        (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
      }
      return [24, 16, 8, 0].map { UInt8(~sum >> $0 & 0xFF) }
    }
    func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
      let named = Array(name.utf8) + body
      return [0, 0, UInt8(body.count >> 8), UInt8(body.count & 0xFF)] + named + crc(named)
    }
    func picture(_ head: [UInt8], _ packed: [UInt8]) -> [UInt8] {
      Array(Self.png.prefix(8)) + chunk("IHDR", head) + chunk("IDAT", packed) + chunk("IEND", [])
    }
    // A row of two grey pixels, packed as they are.
    let (head, packed): ([UInt8], [UInt8]) = (
      [0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0],
      [0x78, 0x01, 1, 3, 0, 0xFC, 0xFF, 0, 7, 9, 0, 0x1A, 0, 0x11]
    )
    #expect(try PhotoBytes(stripping: picture(head, packed)).isSound)
    let taller: [UInt8] = [0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0]
    let smaller: [UInt8] = [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]
    let oddKind: [UInt8] = [0, 0, 0, 2, 0, 0, 0, 1, 8, 5, 0, 0, 0]
    let noPalette: [UInt8] = [0, 0, 0, 2, 0, 0, 0, 1, 8, 3, 0, 0, 0]
    for head in [taller, smaller, oddKind, noPalette] {
      #expect(try !PhotoBytes(stripping: picture(head, packed)).isSound, "\(head)")
    }
    for (place, byte): (Int, UInt8) in [(0, 0x77), (7, 5), (9, 8), (13, 0x12)] {
      var damaged = packed
      damaged[place] = byte
      #expect(try !PhotoBytes(stripping: picture(head, damaged)).isSound, "\(place)")
    }
    #expect(try !PhotoBytes(stripping: picture(head, Array("no picture at all".utf8))).isSound)
    var unlike = picture(head, packed)
    unlike[unlike.count - 20] ^= 1
    #expect(try !PhotoBytes(stripping: unlike).isSound)
  }

  @Test func `a JPEG without its tables or its scan is none`() throws {
    let (quantities, codes) = ([UInt8]([0xFF, 0xDB]), [UInt8]([0xFF, 0xC4]))
    for mark in [quantities, codes] {
      var bytes = Self.jpeg
      while let found = bytes.firstRange(of: mark) {
        let length = Int(bytes[found.upperBound]) << 8 | Int(bytes[found.upperBound + 1])
        bytes.removeSubrange(found.lowerBound..<found.upperBound + length)
      }
      #expect(throws: PhotoBytes.Fault.noPhoto) { try PhotoBytes(stripping: bytes) }
    }
    let scan = try #require(Self.jpeg.firstRange(of: [0xFF, 0xDA]))
    let length = Int(Self.jpeg[scan.upperBound + 1])
    let empty = Array(Self.jpeg.prefix(scan.upperBound + length)) + [0xFF, 0xD9]
    #expect(throws: PhotoBytes.Fault.noPhoto) { try PhotoBytes(stripping: empty) }
  }

  @Test func `whatever the bytes are, there is an answer`() {
    for whole in [Self.jpeg, Self.png] {
      for length in 0..<whole.count {
        #expect(throws: PhotoBytes.Fault.noPhoto) { try PhotoBytes(stripping: Array(whole.prefix(length))) }
      }
    }
    var random = Seeded(7)
    var kept = 0
    for _ in 0..<20_000 {
      var bytes = Int.random(in: 0..<2, using: &random) == 0 ? Self.jpeg : Self.png
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8(Int.random(in: 0..<256, using: &random))
      }
      if Int.random(in: 0..<3, using: &random) == 0 {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      }
      if let photo = try? PhotoBytes(stripping: bytes) {
        kept += 1
        #expect((try? PhotoBytes(stripping: photo.bytes)) == photo)
      }
    }
    #expect(kept > 1000)
  }
}

import NIOCore

/// A page made once, with places that are filled at each request by a copy of bytes.
struct PageTemplate: Sendable {
  /// What stands in a page where something is filled in; no text of ours holds this character of the private area.
  enum Place: String, Sendable, CaseIterable {
    case token = "\u{E000}t\u{E000}"
    case counts = "\u{E000}c\u{E000}"
  }

  private enum Part: Sendable {
    case bytes(ByteBuffer)
    case place(Place)
  }

  private let parts: [Part]
  private let size: Int

  init(_ page: [UInt8]) {
    var parts: [Part] = []
    var rest = page[...]
    while let (place, range) = Self.first(in: rest) {
      parts.append(.bytes(ByteBuffer(bytes: rest[..<range.lowerBound])))
      parts.append(.place(place))
      rest = rest[range.upperBound...]
    }
    parts.append(.bytes(ByteBuffer(bytes: rest)))
    self.parts = parts
    size = page.count + 64
  }

  func filled(_ values: (Place) -> String) -> ByteBuffer {
    var out = ByteBufferAllocator().buffer(capacity: size)
    for part in parts {
      switch part {
      case .bytes(let bytes): out.writeImmutableBuffer(bytes)
      case .place(let place): out.writeString(values(place))
      }
    }
    return out
  }

  /// What people wrote, without the character that places are made of.
  static func plain(_ text: String) -> String { text.filter { $0 != "\u{E000}" } }

  private static func first(in bytes: ArraySlice<UInt8>) -> (Place, Range<Int>)? {
    // U+E000 is EE 80 80 in UTF-8; a place is 7 bytes.
    var index = bytes.startIndex
    while let found = bytes[index...].firstIndex(of: 0xEE) {
      let end = found + 7
      if end <= bytes.endIndex {
        let text = String(decoding: bytes[found..<end], as: UTF8.self)
        if let place = Place(rawValue: text) { return (place, found..<end) }
      }
      index = found + 1
    }
    return nil
  }
}

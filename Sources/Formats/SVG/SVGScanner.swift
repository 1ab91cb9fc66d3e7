/// Takes an XML document apart into its pieces by their places in the bytes, without changing anything.
///
/// It keeps only what is needed to cut things out of a document that a parser has found well-formed; of another one it says
/// at some point that it is none.
struct SVGScanner {
  struct Attribute {
    let name: String
    /// With references to characters resolved.
    let value: String
    /// From the space before it to its closing quote.
    let range: Range<Int>
    /// Between the quotes.
    let inner: Range<Int>
  }

  enum Piece {
    case comment
    case instruction(String)
    case text
    case open(String, [Attribute], isEmpty: Bool)
    case close(String)
  }

  let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece and where it stands; `nil` at the end.
  ///
  /// - Throws: where the document is none.
  mutating func next() throws(SVGFile.NotWhole) -> (piece: Piece, range: Range<Int>)? {
    let start = position
    guard start < bytes.count else { return nil }
    if bytes[start] != UInt8(ascii: "<") {
      position = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      return (.text, start..<position)
    }
    if begins("<!--") {
      try pass("-->", from: start + 4)
      return (.comment, start..<position)
    }
    if begins("<![CDATA[") {
      try pass("]]>", from: start + 9)
      return (.text, start..<position)
    }
    if begins("<?") {
      try pass("?>", from: start + 2)
      position = start + 2
      let name = name()
      try pass("?>", from: start + 2)
      return (.instruction(name), start..<position)
    }
    if begins("</") {
      position = start + 2
      let name = name()
      try pass(">", from: position)
      return (.close(name), start..<position)
    }
    position = start + 1
    let piece = try tag()
    return (piece, start..<position)
  }

  private mutating func tag() throws(SVGFile.NotWhole) -> Piece {
    let name = name()
    guard !name.isEmpty else { throw SVGFile.NotWhole() }
    var attributes: [Attribute] = []
    while true {
      let start = position
      passSpaces()
      guard position < bytes.count else { throw SVGFile.NotWhole() }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        return .open(name, attributes, isEmpty: false)
      }
      if begins("/>") {
        position += 2
        return .open(name, attributes, isEmpty: true)
      }
      attributes.append(try attribute(from: start))
    }
  }

  private mutating func attribute(from start: Int) throws(SVGFile.NotWhole) -> Attribute {
    let name = name()
    passSpaces()
    guard !name.isEmpty, position < bytes.count, bytes[position] == UInt8(ascii: "=") else { throw SVGFile.NotWhole() }
    position += 1
    passSpaces()
    guard position < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position]) else {
      throw SVGFile.NotWhole()
    }
    let inner = position + 1
    guard let end = bytes[inner...].firstIndex(of: bytes[position]) else { throw SVGFile.NotWhole() }
    position = end + 1
    return Attribute(
      name: name, value: Self.resolved(bytes[inner..<end]), range: start..<position, inner: inner..<end)
  }

  private func begins(_ text: StaticString) -> Bool {
    text.withUTF8Buffer {
      bytes.count - position >= $0.count && bytes[position..<position + $0.count].elementsEqual($0)
    }
  }

  /// Moves behind the first place at or after `start` where the text stands.
  private mutating func pass(_ text: String, from start: Int) throws(SVGFile.NotWhole) {
    let end = Array(text.utf8)
    position = start
    while position + end.count <= bytes.count {
      guard let first = bytes[position...].firstIndex(of: end[0]), first + end.count <= bytes.count else { break }
      position = first
      if bytes[position..<position + end.count].elementsEqual(end) {
        position += end.count
        return
      }
      position += 1
    }
    throw SVGFile.NotWhole()
  }

  private static let spaces: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
  private static let nameEnds: Set<UInt8> = spaces.union("/>=<\"'?".utf8)

  private mutating func passSpaces() {
    while position < bytes.count, Self.spaces.contains(bytes[position]) { position += 1 }
  }

  private mutating func name() -> String {
    let start = position
    while position < bytes.count, !Self.nameEnds.contains(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Text with `&#97;`, `&amp;` and the like resolved.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("&") else { return text }
    let known = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]
    var out = ""
    var rest = text[...]
    while let sign = rest.firstIndex(of: "&") {
      out += rest[..<sign]
      rest = rest[rest.index(after: sign)...]
      guard let end = rest.firstIndex(of: ";") else { return out + "&" + rest }
      let name = rest[..<end]
      let digits = name.dropFirst(name.hasPrefix("#x") ? 2 : 1)
      let scalar =
        name.hasPrefix("#") ? UInt32(digits, radix: name.hasPrefix("#x") ? 16 : 10).flatMap(Unicode.Scalar.init) : nil
      out += known[String(name)] ?? scalar.map { String(Character($0)) } ?? "&\(name);"
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }
}

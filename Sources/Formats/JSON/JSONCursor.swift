/// A place in the bytes of a JSON file, and the tokens that start there.
struct JSONCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var line = 1
  /// The last index whose column was counted: columns go on from here, so that one long line stays linear.
  private var counted = (index: 0, column: 1)
  /// Texts with escapes are put together here.
  private var scratch: [UInt8] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// What stands here, for a problem's phrase.
  var shown: String {
    guard index < bytes.count else { return "the end of the file" }
    let rest = UnsafeBufferPointer(rebasing: bytes[index..<min(index + 80, bytes.count)])
    let word = String(decoding: rest, as: UTF8.self).prefix { !$0.isWhitespace && $0 != "," }
    return InputProblem.quote(word.isEmpty ? "," : String(word.prefix(20)))
  }

  mutating func place() -> (line: Int, column: Int) {
    counted = (index, counted.column + InputText.scalars(in: bytes, counted.index..<index))
    return (line, counted.column)
  }

  mutating func problem(_ found: String, _ expected: String) -> InputProblem {
    let (line, column) = place()
    return InputProblem(line: line, column: column, found: found, expected: expected)
  }

  mutating func advance() { index += 1 }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0D: index += 1
      case 0x0A:
        index += 1
        line += 1
        counted = (index, 1)
      default: return
      }
    }
  }
}

extension JSONCursor {
  /// `null`, `true`, `false` or a number.
  mutating func literal() throws(InputProblem) -> JSONNode.Content {
    if word("null") { return .null }
    if word("true") { return .bool(true) }
    if word("false") { return .bool(false) }
    let start = index
    guard number() else {
      index = start
      throw problem(shown, "a value: text in double quotes, a number, true, false, null, [ or {")
    }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func word(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count - index >= count else { return false }
    for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { return false }
    guard !isWordByte(at: index + count) else { return false }
    index += count
    return true
  }

  private func isWordByte(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    switch bytes[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), 0x80...:
      return true
    default: return false
    }
  }

  private mutating func number() -> Bool {
    _ = skip(UInt8(ascii: "-"))
    if !skip(UInt8(ascii: "0")), !digits() { return false }
    if skip(UInt8(ascii: ".")), !digits() { return false }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "-")) { _ = skip(UInt8(ascii: "+")) }
      if !digits() { return false }
    }
    return !isWordByte(at: index)
  }

  private mutating func digits() -> Bool {
    let start = index
    while index < bytes.count, bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") { index += 1 }
    return index > start
  }
}

extension JSONCursor {
  /// A text in quotes, which start here, and the first control character that an escape put into it.
  mutating func text() throws(InputProblem) -> (String, control: Unicode.Scalar?) {
    let quote = index
    index += 1
    var start = index
    var isPlain = true
    scratch.removeAll(keepingCapacity: true)
    while true {
      index = PlainRun.end(in: bytes, from: index, stops: .json)
      guard index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D else {
        index = quote
        throw problem("a text that is never closed", "a double quote at its end, on the same line")
      }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let run = UnsafeBufferPointer(rebasing: bytes[start..<index])
        index += 1
        if isPlain { return (String(decoding: run, as: UTF8.self), nil) }
        scratch.append(contentsOf: run)
        return (String(decoding: scratch, as: UTF8.self), scratch.withUnsafeBufferPointer(InputText.firstControl))
      case UInt8(ascii: "\\"):
        isPlain = false
        scratch.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        try escape()
        start = index
      case 0..<0x20: throw problem("a tab or another control character in a text", "an escape such as \\t or \\n")
      default: index += 1
      }
    }
  }

  private mutating func escape() throws(InputProblem) {
    let start = index
    index += 1
    guard index < bytes.count else { throw problem("the end of the file", "the rest of the text") }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(byte)
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case UInt8(ascii: "u"):
      guard let scalar = scalar() else {
        index = start
        throw problem("an escape that is no character", "\\u and four hexadecimal digits, surrogates in pairs")
      }
      scratch.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    default:
      index = start
      throw problem("a \\ with a character that means nothing", "\\\\ for a backslash")
    }
  }

  private mutating func scalar() -> Unicode.Scalar? {
    guard let high = hex() else { return nil }
    guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
    guard skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")), let low = hex(), (0xDC00..<0xE000).contains(low) else {
      return nil
    }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func hex() -> UInt32? {
    guard bytes.count - index >= 4 else { return nil }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue, bytes[index] < 0x80 else { return nil }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }
}

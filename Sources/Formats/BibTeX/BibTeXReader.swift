/// Goes through a BibTeX file once, from its first byte to its last.
struct BibTeXReader {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var macros: [String: String] = [
    "jan": "1", "feb": "2", "mar": "3", "apr": "4", "may": "5", "jun": "6", "jul": "7", "aug": "8", "sep": "9",
    "oct": "10", "nov": "11", "dec": "12",
  ]
  private(set) var problems: [InputProblem] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private struct Broken: Error {}

  /// Macros that hold each other would make a small file a large one.
  private static let longest = 100_000

  mutating func entries() -> [BibTeXEntry] {
    var entries: [BibTeXEntry] = []
    var lines: [String: Int] = [:]
    while problems.count < InputLimits.problems, skip(to: UInt8(ascii: "@")) {
      let (start, startIndex) = (line, index)
      let read: BibTeXEntry?
      do { read = try entry() } catch {
        // What is left of a damaged entry is passed over, up to the next one that begins a line.
        (line, index) = (start, startIndex + 1)
        skipToNextEntry()
        continue
      }
      guard let entry = read else { continue }
      if let first = lines[entry.key] {
        report(start, "the key \(entry.key) a second time", "a key of its own (the first is at line \(first))")
        continue
      }
      lines[entry.key] = start
      entries.append(entry)
    }
    return entries
  }

  /// `nil` for what is no entry but a comment, a preamble or a macro.
  private mutating func entry() throws -> BibTeXEntry? {
    let start = line
    advance()
    let type = name().lowercased()
    skipSpaces()
    guard !type.isEmpty, let open = peek, open == UInt8(ascii: "{") || open == UInt8(ascii: "(") else {
      // An @ in a comment, such as an e-mail address.
      return nil
    }
    if type == "comment" {
      _ = try braced()
      return nil
    }
    let close = open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    advance()
    skipSpaces()
    if type == "preamble" {
      _ = try value()
      try expect(close)
      return nil
    }
    if type == "string" {
      let name = name().lowercased()
      try expect(UInt8(ascii: "="))
      macros[name] = try value()
      try expect(close)
      return nil
    }
    let key = key()
    guard !key.isEmpty else { throw broken("an entry without key", "@\(type){key, …}") }
    return BibTeXEntry(type: type, key: key, fields: try fields(close), line: start)
  }

  private mutating func fields(_ close: UInt8) throws -> [BibTeXEntry.Field] {
    var fields: [BibTeXEntry.Field] = []
    while true {
      skipSpaces()
      if peek == close { advance(); return fields }
      guard peek == UInt8(ascii: ",") else { throw broken(found, "a comma, or the end of the entry") }
      advance()
      skipSpaces()
      if peek == close { advance(); return fields }
      let line = line
      let name = name().lowercased()
      guard !name.isEmpty else { throw broken(found, "the name of a field") }
      try expect(UInt8(ascii: "="))
      let value = try value()
      if fields.contains(where: { $0.name == name }) {
        report(line, "the field \(name) a second time", "each field once")
      } else {
        fields.append(BibTeXEntry.Field(name: name, value: value, line: line))
      }
    }
  }

  /// Pieces joined by `#`: in braces, in quotation marks, numbers and macros.
  private mutating func value() throws -> String {
    var text = ""
    while true {
      skipSpaces()
      switch peek {
      case UInt8(ascii: "{")?: text += try braced()
      case UInt8(ascii: "\"")?: text += try quoted()
      case let byte? where byte.isBibTeXDigit: text += name()
      default:
        let start = line
        let name = name()
        guard !name.isEmpty else { throw broken(found, "a value in { } or \" \"") }
        if let macro = macros[name.lowercased()] {
          text += macro
        } else {
          report(start, "the macro \(name), which no @string names", "a value in { } or \" \"")
          text += name
        }
      }
      guard text.utf8.count <= Self.longest else { throw broken("a value of more than \(Self.longest) bytes", "less") }
      skipSpaces()
      guard peek == UInt8(ascii: "#") else { return text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      advance()
    }
  }

  /// What stands between two braces that belong together.
  private mutating func braced() throws -> String {
    let (start, startLine) = (index + 1, line)
    var depth = 0
    while let byte = peek {
      if byte == UInt8(ascii: "\\") {
        advance()
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 {
          advance()
          return String(decoding: bytes[start..<(index - 1)], as: UTF8.self)
        }
      }
      advance()
    }
    throw broken("a brace that is not closed", "} for the { here", at: startLine)
  }

  private mutating func quoted() throws -> String {
    let startLine = line
    advance()
    let start = index
    var depth = 0
    while let byte = peek {
      if byte == UInt8(ascii: "\""), depth == 0 {
        advance()
        return String(decoding: bytes[start..<(index - 1)], as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") { advance() }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      guard depth >= 0 else { break }
      advance()
    }
    throw broken("a quotation mark that is not closed", "\" for the \" here", at: startLine)
  }
}

extension BibTeXReader {
  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func advance() {
    guard index < bytes.count else { return }
    if bytes[index] == UInt8(ascii: "\n") { line += 1 }
    index += 1
  }

  private mutating func skipSpaces() { while let byte = peek, byte <= 0x20 { advance() } }

  private mutating func skip(to byte: UInt8) -> Bool {
    while let next = peek, next != byte { advance() }
    return peek != nil
  }

  private mutating func skipToNextEntry() {
    var isNewLine = false
    while let byte = peek, !(byte == UInt8(ascii: "@") && isNewLine) {
      isNewLine = byte == UInt8(ascii: "\n") || (isNewLine && byte <= 0x20)
      advance()
    }
  }

  private mutating func take(while isPart: (UInt8) -> Bool) -> String {
    let start = index
    while let byte = peek, isPart(byte) { advance() }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// The name of a type, a field or a macro, or a number.
  private mutating func name() -> String { take { $0 > 0x20 && !"{}(),=#\"%'\\@".utf8.contains($0) } }

  private mutating func key() -> String { take { $0 > 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}") } }

  private mutating func expect(_ byte: UInt8) throws {
    skipSpaces()
    guard peek == byte else { throw broken(found, String(decoding: [byte], as: UTF8.self)) }
    advance()
    skipSpaces()
  }

  private var found: String {
    guard index < bytes.count else { return "the end of the file" }
    return InputProblem.quote(String(decoding: bytes[index..<min(index + 60, bytes.count)], as: UTF8.self))
  }

  private mutating func report(_ line: Int, _ found: String, _ expected: String) {
    problems.append(InputProblem(line: line, found: found, expected: expected))
  }

  private mutating func broken(_ found: String, _ expected: String, at line: Int? = nil) -> Broken {
    report(line ?? self.line, found, expected)
    return Broken()
  }
}

extension UInt8 {
  fileprivate var isBibTeXDigit: Bool { (0x30...0x39).contains(self) }
}

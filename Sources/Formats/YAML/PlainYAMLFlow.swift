extension PlainYAML {
  /// A list or a map on one line; the index moves behind it.
  mutating func flow(depth: Int) throws(Unusual) -> YAMLNode {
    try open(depth)
    let column = column()
    let isMap = bytes[index] == UInt8(ascii: "{")
    let end = isMap ? UInt8(ascii: "}") : UInt8(ascii: "]")
    var items: [YAMLNode] = []
    var entries: [YAMLEntry] = []
    index += 1
    skipSpaces()
    var isOpen = byte(index) != end
    while isOpen {
      if isMap {
        entries.append(try flowEntry(depth: depth + 1))
      } else {
        items.append(try flowNode(depth: depth + 1))
      }
      skipSpaces()
      switch byte(index) {
      case end: isOpen = false
      case UInt8(ascii: ","):
        index += 1
        skipSpaces()
      default: throw Unusual()
      }
    }
    index += 1
    guard repeatedIndices(in: entries, key: { $0.key }).isEmpty else { throw Unusual() }
    return YAMLNode(line: line, column: column, content: isMap ? .mapping(entries) : .sequence(items))
  }

  private mutating func flowEntry(depth: Int) throws(Unusual) -> YAMLEntry {
    try count()
    let start = index
    let column = column()
    let key: String
    if byte(index) == UInt8(ascii: "\"") || byte(index) == UInt8(ascii: "'") {
      key = try quoted()
      skipSpaces()
    } else {
      key = try self.key(try flowPlain())
    }
    guard byte(index) == UInt8(ascii: ":"), byte(index + 1) == 0x20, index - start <= 250 else { throw Unusual() }
    index += 1
    skipSpaces()
    return YAMLEntry(key: key, keyLine: line, keyColumn: column, value: try flowNode(depth: depth))
  }

  private mutating func flowNode(depth: Int) throws(Unusual) -> YAMLNode {
    switch byte(index) {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try flow(depth: depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      try count()
      let column = column()
      return YAMLNode(line: line, column: column, content: .scalar(try quoted(), style: .quoted))
    default:
      try count()
      let column = column()
      return YAMLNode(line: line, column: column, content: .scalar(text(try flowPlain()), style: .plain))
    }
  }

  /// Plain text between brackets, up to the comma, the bracket or the colon behind it.
  private mutating func flowPlain() throws(Unusual) -> Range<Int> {
    guard canBegin() else { throw Unusual() }
    let start = index
    loop: while true {
      switch byte(index) {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): break loop
      case UInt8(ascii: ":"):
        switch byte(index + 1) {
        case 0x20: break loop
        case 0x0A, UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
          UInt8(ascii: "?"):
          throw Unusual()
        default: index += 1
        }
      case 0x0A, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"): throw Unusual()
      case UInt8(ascii: "#") where bytes[index - 1] == 0x20: throw Unusual()
      default: index += 1
      }
    }
    return start..<trimmed(start, index)
  }
}

extension PlainYAML {
  /// A value that starts at the index, inside a collection that is indented so far.
  ///
  /// - Parameter followsKey: whether it stands on the line of its key, where no collection in block style can begin.
  mutating func node(in parent: Int, depth: Int, followsKey: Bool) throws(Unusual) -> YAMLNode {
    let line = line
    let column = column()
    let node: YAMLNode
    switch byte(index) {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      node = YAMLNode(line: line, column: column, content: .scalar(try block(in: parent), style: .block))
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      node = try flow(depth: depth)
      try finishLine()
    case UInt8(ascii: "-") where isSpaceOrEnd(index + 1):
      if followsKey { throw Unusual() }
      return try sequence(in: parent, depth: depth, line, column)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let text = try quoted()
      if try isKey() {
        if followsKey { throw Unusual() }
        return try mapping(depth: depth, first: (text, line, column))
      }
      node = YAMLNode(line: line, column: column, content: .scalar(text, style: .quoted))
      try finishLine()
    default:
      let range = try plain()
      if byte(index) == UInt8(ascii: ":") {
        if followsKey { throw Unusual() }
        return try mapping(depth: depth, first: (try key(range), line, column))
      }
      let style: YAMLNode.Style = byte(index) == UInt8(ascii: "#") ? .commented : .plain
      node = YAMLNode(line: line, column: column, content: .scalar(text(range), style: style))
      try finishLine()
    }
    if case .scalar = node.content { try count() }
    // Text goes on where the next line is indented further; so does what is wrong.
    if indent > parent { throw Unusual() }
    return node
  }

  private mutating func mapping(
    depth: Int, first: (text: String, line: Int, column: Int)
  ) throws(Unusual) -> YAMLNode {
    try open(depth)
    // Before a collection in block style stand spaces and dashes alone.
    let own = first.column - 1
    var key = first
    var entries: [YAMLEntry] = []
    while true {
      try count()
      index += 1
      let value = try value(in: own, depth: depth + 1, followsKey: true)
      entries.append(YAMLEntry(key: key.text, keyLine: key.line, keyColumn: key.column, value: value))
      if indent < own { break }
      if indent > own { throw Unusual() }
      key = ("", line, column())
      let isQuoted = byte(index) == UInt8(ascii: "\"") || byte(index) == UInt8(ascii: "'")
      if isQuoted {
        key.text = try quoted()
        guard try isKey() else { throw Unusual() }
      } else {
        let range = try plain()
        guard byte(index) == UInt8(ascii: ":") else { throw Unusual() }
        key.text = try self.key(range)
      }
    }
    guard repeatedIndices(in: entries, key: { $0.key }).isEmpty else { throw Unusual() }
    return YAMLNode(line: first.line, column: first.column, content: .mapping(entries))
  }

  /// In a mapping its dashes may stand right below the key.
  private mutating func sequence(
    in parent: Int, depth: Int, _ line: Int, _ column: Int
  ) throws(Unusual) -> YAMLNode {
    try open(depth)
    let own = column - 1
    var items: [YAMLNode] = []
    while true {
      index += 1
      items.append(try value(in: own, depth: depth + 1, followsKey: false))
      if indent < own { break }
      if indent > own { throw Unusual() }
      guard byte(index) == UInt8(ascii: "-"), isSpaceOrEnd(index + 1) else {
        if parent == own { break }
        throw Unusual()
      }
    }
    return YAMLNode(line: line, column: column, content: .sequence(items))
  }

  /// What stands behind a colon or a dash: on its line, below it, or nothing.
  private mutating func value(in parent: Int, depth: Int, followsKey: Bool) throws(Unusual) -> YAMLNode {
    let line = line
    let column = column()
    skipSpaces()
    let first = byte(index)
    if first != 0x0A, first != UInt8(ascii: "#") {
      return try node(in: parent, depth: depth, followsKey: followsKey)
    }
    try finishLine()
    if indent > parent
      || (indent == parent && followsKey && byte(index) == UInt8(ascii: "-") && isSpaceOrEnd(index + 1))
    {
      return try node(in: parent, depth: depth, followsKey: false)
    }
    try count()
    return YAMLNode(line: line, column: column, content: .scalar("", style: first == 0x0A ? .plain : .commented))
  }
}

extension YAML {
  /// Appends a value in block style, so that reading it gives the same value, and a change of one text moves few lines.
  ///
  /// Text is quoted exactly where the reader would understand something else: `null`, a `#` after a space, a colon before
  /// one, a first character that means something. `NO` and `1.10` stay as they are. Text of several lines becomes a block
  /// that keeps its lines (`|`), a line of more than 100 bytes one that is folded (`>-`).
  ///
  /// Characters that the reader refuses, such as U+0007, are written as escapes and refused again in reading.
  public static func write(_ value: YAMLValue, into out: inout Bytes) {
    var writer = YAMLWriter(out: out.take())
    writer.root(value)
    out = writer.out
  }

  /// A value as text, ending in a line end.
  public static func text(of value: YAMLValue) -> String {
    var out = Bytes()
    write(value, into: &out)
    return String(decoding: out.array, as: UTF8.self)
  }
}

/// Writes nodes one below the other, two spaces a level.
struct YAMLWriter {
  var out: Bytes

  mutating func root(_ value: YAMLValue) {
    switch value {
    case .text(let text):
      scalar(text, indent: -2)
      out.append("\n")
    case .list(let items):
      if items.isEmpty { return out.append("[]\n") }
      list(items, indent: 0)
    case .map(let entries):
      if entries.isEmpty { return out.append("{}\n") }
      map(entries, indent: 0)
    }
  }

  /// The items, each on a line; the cursor stands where the first dash belongs.
  private mutating func list(_ items: [YAMLValue], indent: Int) {
    for (index, item) in items.enumerated() {
      if index > 0 { spaces(indent) }
      out.append("- ")
      switch item {
      case .text(let text):
        scalar(text, indent: indent)
        out.append("\n")
      case .list(let inner):
        if inner.isEmpty { out.append("[]\n") } else { list(inner, indent: indent + 2) }
      case .map(let entries):
        if entries.isEmpty { out.append("{}\n") } else { map(entries, indent: indent + 2) }
      }
    }
  }

  /// The entries, each on a line; the cursor stands where the first key belongs.
  private mutating func map(_ entries: [YAMLValue.Entry], indent: Int) {
    for (index, entry) in entries.enumerated() {
      if index > 0 { spaces(indent) }
      key(entry.key, indent: indent)
      switch entry.value {
      case .text(let text):
        out.append(" ")
        scalar(text, indent: indent)
        out.append("\n")
      case .list(let items):
        if items.isEmpty {
          out.append(" []\n")
        } else {
          out.append("\n")
          spaces(indent + 2)
          list(items, indent: indent + 2)
        }
      case .map(let inner):
        if inner.isEmpty {
          out.append(" {}\n")
        } else {
          out.append("\n")
          spaces(indent + 2)
          map(inner, indent: indent + 2)
        }
      }
    }
  }

  private mutating func spaces(_ count: Int) {
    for _ in 0..<max(0, count) { out.append(UInt8(ascii: " ")) }
  }

  /// libyaml takes at most 1,024 characters before a colon; a longer key is announced by a question mark.
  private mutating func key(_ key: String, indent: Int) {
    if key.utf8.count > 250 {
      out.append("? ")
      quoted(key)
      out.append("\n")
      spaces(indent)
    } else if YAMLStyle(of: key, isKey: true) == .plain {
      out.append(key)
    } else {
      quoted(key)
    }
    out.append(":")
  }

  private mutating func scalar(_ text: String, indent: Int) {
    switch YAMLStyle(of: text) {
    case .plain: out.append(text)
    case .quoted: quoted(text)
    case .folded:
      out.append(">-")
      for line in YAMLStyle.folded(text) { self.line(line, indent: indent + 2) }
    case .literal:
      let endsInLine = text.utf8.last == 0x0A
      out.append(endsInLine ? "|" : "|-")
      for line in (endsInLine ? text.dropLast() : text[...]).split(separator: "\n", omittingEmptySubsequences: false) {
        self.line(line, indent: indent + 2)
      }
    }
  }

  private mutating func line(_ line: Substring, indent: Int) {
    out.append("\n")
    guard !line.isEmpty else { return }
    spaces(max(2, indent))
    out.append(line)
  }

  private mutating func quoted(_ text: String) {
    out.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out.append("\\\"")
      case "\\": out.append("\\\\")
      case "\n": out.append("\\n")
      case "\r": out.append("\\r")
      case "\t": out.append("\\t")
      case _ where InputText.isControl(scalar) || scalar.value == 0xFEFF:
        let hex = String(scalar.value, radix: 16)
        out.append("\\u")
        out.append(String(repeating: "0", count: 4 - hex.count) + hex)
      default: out.append(String(scalar))
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}

/// Pieces of YAML to be put between lines that are there.
enum YAMLInline {
  /// An entry of a block map; its first line begins at the cursor, the others are indented.
  static func entry(_ key: String, _ value: YAMLValue, indent: Int) -> String {
    let entries: [YAMLValue.Entry] = [.init(key, value)]
    let lines = YAML.text(of: .map(entries)).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let pad = String(repeating: " ", count: indent)
    return lines.enumerated().map { index, line in index == 0 || line.isEmpty ? String(line) : pad + line }
      .joined(separator: "\n")
  }

  /// Items of a block list, all lines indented.
  static func items(_ values: [YAMLValue], indent: Int) -> String {
    let lines = YAML.text(of: .list(values)).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let pad = String(repeating: " ", count: indent)
    return lines.map { $0.isEmpty ? "" : pad + $0 }.joined(separator: "\n")
  }

  /// A value on one line, in brackets.
  static func text(of value: YAMLValue) -> String {
    switch value {
    case .text(let text): scalar(text)
    case .list(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { scalar($0.key) + ": " + text(of: $0.value) }.joined(separator: ", ") + "}"
    }
  }

  /// A text within brackets: plain where nothing in it means anything there.
  static func scalar(_ text: String) -> String {
    let isPlain = YAML.text(of: .text(text)) == text + "\n" && !text.contains { ",[]{}:#".contains($0) }
    return isPlain ? text : quoted(text)
  }

  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}

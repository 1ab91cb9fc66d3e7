import Formats

/// A Markdown file in pieces that make it again: what stands before the text, the text, the line ends behind it.
///
/// The text has neither line ends at its ends nor other line ends than `\n`.
struct MarkdownParts {
  /// Front matter without its fences, where there is any.
  let matter: [UInt8]?
  /// Bytes before `matter`, between it and the text, and behind the text.
  let opening: [UInt8]
  let middle: [UInt8]
  let text: String
  let ending: [UInt8]
  let endsLinesInTwo: Bool

  init?(_ bytes: [UInt8]) {
    guard let parts = FrontMatter.split(bytes).value else { return nil }
    endsLinesInTwo = LineEnds.areDouble(in: bytes)
    let isEnd: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    let body = parts.body.range
    let start = bytes[body].firstIndex { !isEnd($0) } ?? body.upperBound
    let end = bytes[start..<body.upperBound].lastIndex { !isEnd($0) }.map { $0 + 1 } ?? start
    if let yaml = parts.yaml {
      opening = Array(bytes[..<yaml.range.lowerBound])
      matter = Array(bytes[yaml.range])
      middle = Array(bytes[yaml.range.upperBound..<start])
    } else {
      (opening, matter) = (Array(bytes[..<start]), nil)
      middle = []
    }
    text = Self.unixLines(String(decoding: bytes[start..<end], as: UTF8.self))
    ending = Array(bytes[end...])
  }

  static func unixLines(_ text: String) -> String {
    text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
  }

  /// The file with another text and front matter.
  func file(text: String, matter: [UInt8]?) -> [UInt8] {
    let lines = endsLinesInTwo ? text.replacing("\n", with: "\r\n") : text
    return opening + (matter ?? []) + middle + Array(lines.utf8) + (ending.isEmpty && !text.isEmpty ? [0x0A] : ending)
  }

  /// A new file.
  static func file(text: String, matter: YAMLValue?) -> [UInt8] {
    var out = Bytes()
    if let matter {
      out.append("---\n")
      YAML.write(matter, into: &out)
      out.append("---\n")
      if !text.isEmpty { out.append("\n") }
    }
    out.append(text)
    if !text.isEmpty { out.append("\n") }
    return out.array
  }
}

/// A long text as paragraphs, so that a cell holds what can be read at a glance.
enum Paragraphs {
  /// The pieces between empty lines; joined by one empty line they are the text again.
  static func split(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var pieces: [String] = []
    var rest = text[...]
    while let gap = rest.dropFirst().firstRange(of: "\n\n") {
      pieces.append(String(rest[..<gap.lowerBound]))
      rest = rest[gap.upperBound...]
    }
    pieces.append(String(rest))
    return pieces
  }

  static func join(_ pieces: some Sequence<String>) -> String {
    pieces.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}

import CYAML

/// Says in plain words what libyaml reports about broken syntax.
///
/// libyaml 0.2.5 names the rule of the grammar that failed ("could not find expected ':'"), which helps nobody who
/// writes a card; the sentences here name the usual cause and its mend.
enum YAMLSyntax {
  static func problem(
    of parser: yaml_parser_t, in bytes: UnsafeBufferPointer<UInt8>, firstLine: Int
  ) -> InputProblem {
    let message = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    let first = context.contains("flow") ? Int(parser.context_mark.line) : Int(parser.problem_mark.line)
    let last = Int(parser.problem_mark.line)
    if let problem = comment(in: max(0, min(first, last - 3))...last, of: bytes, firstLine: firstLine) {
      return problem
    }
    let mark = parser.problem_mark
    let text = line(Int(mark.line), of: bytes)
    // What is left open is mended where it begins, not where the file ends.
    let isOpen = message.contains("end of stream") || message.contains("expected ',' or")
    let place = isOpen && !context.isEmpty ? parser.context_mark : mark
    let phrases = phrases(message, context, line: text, column: Int(mark.column))
    return InputProblem(
      line: Int(place.line) + firstLine, column: Int(place.column) + 1, found: phrases.found,
      expected: phrases.expected)
  }

  /// The first `#` that cuts off what would have closed a bracket of its line, at or shortly before the line of a problem.
  ///
  /// `{id: red, colour: #a4271c, meaning: Bad.}`: libyaml misses the end of the map on a later line.
  private static func comment(
    in lines: ClosedRange<Int>, of bytes: UnsafeBufferPointer<UInt8>, firstLine: Int
  ) -> InputProblem? {
    for number in lines.suffix(100) {
      let text = Array(line(number, of: bytes).unicodeScalars)
      guard let mark = commentInBrackets(text) else { continue }
      return InputProblem(
        line: number + firstLine, column: mark + 1,
        found: "a # after a space, from which on the line is a comment",
        expected: "quotes around a value that begins with # or holds a space and #, such as \"#1a7f37\"")
    }
    return nil
  }

  /// Where in a line a comment begins that holds the end of a bracket open there.
  private static func commentInBrackets(_ text: [Unicode.Scalar]) -> Int? {
    var depth = 0
    var quote: Unicode.Scalar?
    for (index, scalar) in text.enumerated() {
      let before: Unicode.Scalar = index == 0 ? " " : text[index - 1]
      switch (scalar, quote) {
      case (_, let open?): if scalar == open, open == "'" || before != "\\" { quote = nil }
      case ("\"", nil), ("'", nil): if " ,[{:".unicodeScalars.contains(before) { quote = scalar }
      case ("{", nil), ("[", nil): depth += 1
      case ("}", nil), ("]", nil): depth -= 1
      case ("#", nil) where before == " " && depth > 0:
        return text[index...].contains { $0 == "}" || $0 == "]" } ? index : nil
      default: break
      }
    }
    return nil
  }

  /// The text of a line, counted from 0, at most its first 200 bytes.
  private static func line(_ number: Int, of bytes: UnsafeBufferPointer<UInt8>) -> String {
    var start = 0
    var left = number
    while left > 0, let end = bytes[start...].firstIndex(of: 0x0A) {
      start = end + 1
      left -= 1
    }
    let end = bytes[start...].prefix(200).firstIndex(of: 0x0A) ?? min(bytes.count, start + 200)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func phrases(
    _ message: String, _ context: String, line: String, column: Int
  ) -> (found: String, expected: String) {
    let indent = line.prefix { $0 == " " || $0 == "\t" }
    if message.contains("tab character") || (message.contains("cannot start any token") && indent.contains("\t")) {
      return ("a tab in the indentation", "spaces; replace each tab by two spaces")
    }
    switch message {
    case "mapping values are not allowed in this context":
      return (
        "a colon where no key can stand",
        "quotes around text that holds \": \", or the same indentation as above"
      )
    case "found character that cannot start any token":
      let character = InputProblem.quote(line.unicodeScalars.dropFirst(column).prefix(1).map(String.init).joined())
      return ("a value that starts with \(character)", "the value in quotes")
    case "could not find expected ':'":
      return (
        "a line that is neither a key nor part of a text",
        "\"key: value\", or more indentation when text goes on"
      )
    case "did not find expected key":
      return (
        "a line that does not fit the entries above it",
        "\"key: value\" with the indentation of the entries above"
      )
    case "did not find expected '-' indicator":
      return ("a line that does not fit the list above it", "\"- \" with the indentation of the items above")
    case "block sequence entries are not allowed in this context":
      return ("a list item where no list can stand", "the list on lines of its own below its key")
    case "mapping keys are not allowed in this context":
      return ("a key where no key can stand", "\"key: value\" on a line of its own")
    case "found unexpected end of stream", "found unexpected document indicator":
      return ("a quotation mark that is never closed", "the same mark again at the end of the text")
    case "did not find expected ',' or ']'":
      return ("a [ that is never closed", "] after the last item, commas between")
    case "did not find expected ',' or '}'":
      return ("a { that is never closed", "} after the last entry, commas between")
    case "found unknown escape character":
      return ("a \\ with a letter that means nothing", "\\\\ for a backslash, or single quotes around the text")
    case "found undefined tag handle", "did not find expected tag URI":
      return ("a tag", "no tag; text that starts with ! goes in quotes")
    case "did not find expected <document start>":
      return ("something after the end of the document", "one document a file")
    default:
      let detail = context.isEmpty ? message : "\(context): \(message)"
      return ("something that is not YAML (\(detail))", "\"key: value\" lines, lists with \"- \", text in quotes")
    }
  }
}

/// A YAML file as letters with the places of its lines, in which the pieces that nodes take are found.
struct YAMLSource {
  let scalars: [Unicode.Scalar]
  /// Where each line begins.
  private let starts: [Int]
  private let endsLinesInTwo: Bool

  init(_ bytes: [UInt8]) {
    scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var starts = [0]
    for (index, scalar) in scalars.enumerated() where scalar == "\n" { starts.append(index + 1) }
    self.starts = starts
    endsLinesInTwo = LineEnds.areDouble(in: bytes)
  }

  var lineCount: Int { starts.count }

  /// The position of a line and column, both from 1.
  private func position(_ line: Int, _ column: Int) -> Int? {
    guard starts.indices.contains(line - 1), column >= 1 else { return nil }
    let position = starts[line - 1] + column - 1
    return position <= scalars.count ? position : nil
  }

  /// Where a line ends, its line end left out.
  private func end(of line: Int) -> Int {
    guard starts.indices.contains(line) else { return scalars.count }
    let end = starts[line] - 1
    return end > starts[line - 1] && scalars[end - 1] == "\r" ? end - 1 : end
  }

  func isFlow(_ node: YAMLNode) -> Bool {
    guard let start = position(node.line, node.column), start < scalars.count else { return false }
    return node.scalar == nil && (scalars[start] == "{" || scalars[start] == "[")
  }

  /// The range of a map or list in brackets.
  func bracketed(_ node: YAMLNode) -> Range<Int>? {
    guard let start = position(node.line, node.column), start < scalars.count else { return nil }
    var depth = 0, index = start
    while index < scalars.count {
      switch scalars[index] {
      case "{", "[": depth += 1
      case "}", "]":
        depth -= 1
        if depth == 0 { return start..<index + 1 }
      case "\"", "'":
        guard opensQuote(index), let end = quoteEnd(index) else { break }
        index = end - 1
      case "#" where index > 0 && (scalars[index - 1] == " " || scalars[index - 1] == "\n"):
        while index + 1 < scalars.count, scalars[index + 1] != "\n" { index += 1 }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether a quotation mark begins a text: what stands before it separates.
  private func opensQuote(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    return " \t\n\r,[{:".unicodeScalars.contains(scalars[index - 1])
  }

  private func quoteEnd(_ start: Int) -> Int? {
    let mark = scalars[start]
    var index = start + 1
    while index < scalars.count {
      if mark == "\"", scalars[index] == "\\" {
        index += 2
        continue
      }
      if scalars[index] == mark {
        if mark == "'", index + 1 < scalars.count, scalars[index + 1] == "'" {
          index += 2
          continue
        }
        return index + 1
      }
      index += 1
    }
    return nil
  }

  /// The range of a text, its quotation marks or the sign of its block included.
  func scalar(_ node: YAMLNode) -> Range<Int>? {
    guard let text = node.scalar, let start = position(node.line, node.column), start < scalars.count else {
      return nil
    }
    switch scalars[start] {
    case "\"", "'": return quoteEnd(start).map { start..<$0 }
    case "|", ">": return block(from: start, line: node.line)
    default: return plain(text, from: start)
    }
  }

  private func block(from start: Int, line: Int) -> Range<Int>? {
    var last = end(of: line), indent: Int?
    var number = line + 1
    while number <= starts.count {
      let (from, to) = (starts[number - 1], end(of: number))
      let spaces = scalars[from..<max(from, to)].prefix { $0 == " " }.count
      if from + spaces < to {
        if let indent, spaces < indent { break }
        if indent == nil { indent = spaces }
        last = to
      }
      number += 1
    }
    return indent == nil ? nil : start..<last
  }

  /// A plain text may be broken between lines, where each break reads as a space.
  private func plain(_ text: String, from start: Int) -> Range<Int>? {
    var index = start
    var letters = text.unicodeScalars.makeIterator()
    while let letter = letters.next() {
      guard index < scalars.count else { return nil }
      if scalars[index] == letter {
        index += 1
      } else if letter == " " || letter == "\n" {
        guard isSpace(scalars[index]) else { return nil }
        while index < scalars.count, isSpace(scalars[index]) { index += 1 }
      } else {
        return nil
      }
      if letter == " ", index < scalars.count, isBreakAhead(index) {
        while index < scalars.count, isSpace(scalars[index]) { index += 1 }
      }
    }
    return index > start ? start..<index : nil
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t"
  }

  private func isBreakAhead(_ index: Int) -> Bool {
    var index = index
    while index < scalars.count, scalars[index] == " " || scalars[index] == "\r" { index += 1 }
    return index < scalars.count && scalars[index] == "\n"
  }

  /// From an entry's key to the end of the last line that is its own: blank lines and comments behind it are not.
  func entry(_ entry: YAMLEntry, _ last: Int) -> Range<Int>? {
    guard let start = position(entry.keyLine, entry.keyColumn) else { return nil }
    var line = min(last, lineCount)
    while line > entry.keyLine, isBlankOrComment(line) { line -= 1 }
    return start <= end(of: line) ? start..<end(of: line) : nil
  }

  /// An entry with its lines; `nil` where something else stands before it on its line.
  func lines(of entry: YAMLEntry, _ last: Int) -> Range<Int>? {
    guard let range = self.entry(entry, last), entry.keyLine >= 2 else { return nil }
    let start = starts[entry.keyLine - 1]
    guard scalars[start..<range.lowerBound].allSatisfy({ $0 == " " }) else { return nil }
    return end(of: entry.keyLine - 1)..<range.upperBound
  }

  /// An item of a block list with its lines, from the end of the line before it, and how far its dash is indented; `nil`
  /// where its dash does not begin a line.
  func item(_ node: YAMLNode, _ last: Int) -> (lines: Range<Int>, dash: Int)? {
    guard node.line >= 2, let start = position(node.line, node.column) else { return nil }
    let line = scalars[starts[node.line - 1]..<start]
    let dash = line.prefix { $0 == " " }.count
    guard line.dropFirst(dash).first == "-", line.dropFirst(dash + 1).allSatisfy({ $0 == " " }) else { return nil }
    var until = min(last, lineCount)
    while until > node.line, isBlankOrComment(until) { until -= 1 }
    let from = end(of: node.line - 1)
    return from <= end(of: until) ? (from..<end(of: until), dash) : nil
  }

  private func isBlankOrComment(_ line: Int) -> Bool {
    let text = scalars[starts[line - 1]..<max(starts[line - 1], end(of: line))]
    guard let first = text.first(where: { $0 != " " && $0 != "\t" }) else { return true }
    return first == "#"
  }

  /// How many lines of a range hold a comment, as far as one can tell without reading quotes.
  func comments(in range: Range<Int>) -> Int {
    var count = 0, isCounted = false
    for index in range {
      if scalars[index] == "\n" { isCounted = false }
      guard scalars[index] == "#", !isCounted, index == 0 || isSpace(scalars[index - 1]) else { continue }
      isCounted = true
      count += 1
    }
    return count
  }

  /// The file with pieces replaced, none of which may lie in another.
  func replacing(_ pieces: [(range: Range<Int>, text: String)]) -> [UInt8] {
    var out = String.UnicodeScalarView()
    var position = 0
    let inOrder = pieces.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    for (_, piece) in inOrder {
      guard piece.range.lowerBound >= position else { return [] }
      out.append(contentsOf: scalars[position..<piece.range.lowerBound])
      let text = endsLinesInTwo ? piece.text.replacing("\n", with: "\r\n") : piece.text
      out.append(contentsOf: text.unicodeScalars)
      position = piece.range.upperBound
    }
    out.append(contentsOf: scalars[position...])
    return Array(String(out).utf8)
  }
}

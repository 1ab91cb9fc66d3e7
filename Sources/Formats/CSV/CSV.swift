/// Reads and writes comma-separated values by RFC 4180, in UTF-8.
///
/// **Formulas.** Spreadsheets run text that begins with `=`, `+`, `-`, `@` or a tab as a formula, wherever it came from
/// (OWASP, "CSV Injection"). Text cells that begin so, or with line ends or the full-width forms of those signs, are
/// written with an apostrophe before them, and so are such signs behind a semicolon or tab within a cell; so is text that
/// begins with apostrophes before such a sign. Reading takes those apostrophes away again. Numbers are written as numbers: `-3`.
public enum CSV {
  /// Reads a table whose first row names the columns, and reports everything that is wrong with it.
  ///
  /// Line ends are `\n` or `\r\n`; a byte order mark is skipped; empty lines at the end count for nothing. The value is
  /// nil when there is no header or the columns are not separated by `separator`.
  public static func parse(
    _ bytes: some Collection<UInt8>, separator: CSVSeparator = .comma, limits: InputLimits = InputLimits()
  ) -> Reading<CSVTable> {
    withContiguous(bytes) { all in
      if let refusal = limits.refusal(ofBytes: all.count, firstLine: 1) {
        return Reading(value: nil, problems: [refusal])
      }
      let unreadable = InputText.problems(in: all, firstLine: 1)
      guard unreadable.isEmpty else { return Reading(value: nil, problems: unreadable) }
      var reader = CSVReader(InputText.withoutMark(all), limits: limits, separator: separator.byte)
      let table = reader.table()
      return Reading(value: table, problems: reader.problems)
    }
  }

  /// Appends a row of text cells, such as the header.
  public static func write(_ texts: [String], into out: inout Bytes) {
    write(texts.map(CSVCell.text), into: &out)
  }

  /// Appends one row and its line end.
  public static func write(_ cells: [CSVCell], into out: inout Bytes) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): out.appendCSV(text, isAlone: cells.count == 1)
      case .integer(let value): out.append(value)
      case .number(let literal) where isNumberLiteral(literal): out.append(literal)
      case .number(let text): out.appendCSV(text, isAlone: cells.count == 1)
      case .empty: if cells.count == 1 { out.append("\"\"") }
      }
    }
    out.append(UInt8(ascii: "\n"))
  }
}

/// What goes into one cell.
public enum CSVCell: Sendable, Equatable {
  case text(String)
  case integer(Int)
  /// A literal such as `-3.10`, kept to the digit; anything else is written as text.
  case number(String)
  case empty
}

extension CSVCell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
  public init(integerLiteral value: Int) { self = .integer(value) }
}

extension CSV {
  /// Whether a spreadsheet would take text for a formula, looking behind any apostrophes.
  static func looksLikeFormula(_ text: some StringProtocol) -> Bool {
    switch text.unicodeScalars.first(where: { $0 != "'" }) {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}

extension CSV {
  /// The text with an apostrophe before what a spreadsheet would take for a formula: at the beginning, and behind a
  /// semicolon or tab, where spreadsheets of many countries begin a cell whatever the quotes say.
  static func guarded(_ text: String) -> String { changed(text, isAdding: true) }

  /// The text without those apostrophes.
  static func unguarded(_ text: String) -> String { changed(text, isAdding: false) }

  private static func changed(_ text: String, isAdding: Bool) -> String {
    let mayBegin = looksLikeFormula(text)
    guard mayBegin || text.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\t") }) else {
      return text
    }
    var out = "", rest = text.unicodeScalars[...], isStart = true, isFirst = true
    while let scalar = rest.first {
      if isStart, isFirst ? mayBegin : looksLikeFormula(Substring(rest)) {
        if isAdding { out += "'" } else if scalar == "'" { rest.removeFirst() }
      }
      guard let next = rest.popFirst() else { break }
      out.unicodeScalars.append(next)
      isStart = next == ";" || next == "\t" || isStart && !isFirst && (next == " " || next == "\"")
      isFirst = false
    }
    return out
  }
}

extension Bytes {
  /// Appends a text cell, in quotes when it must be. A lone empty cell is quoted, or its line would look empty.
  fileprivate mutating func appendCSV(_ text: String, isAlone: Bool) {
    CSV.guarded(text).withBytes { bytes in
      let needsQuotes =
        bytes.isEmpty
        ? isAlone
        : bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D } || bytes.first == 0x20
          || bytes.last == 0x20
      guard needsQuotes else { return append(bytes) }
      append(UInt8(ascii: "\""))
      for (index, part) in bytes.split(separator: 0x22, omittingEmptySubsequences: false).enumerated() {
        if index > 0 { append("\"\"") }
        append(UnsafeBufferPointer(rebasing: part))
      }
      append(UInt8(ascii: "\""))
    }
  }
}

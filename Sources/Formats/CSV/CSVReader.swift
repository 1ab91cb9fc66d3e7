/// Reads rows one after the other, collecting problems, in one pass over the bytes.
struct CSVReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: InputLimits
  private let separator: UInt8
  /// Whether the file is not one of a workspace: names that lack or repeat are made up, blank lines passed over.
  private let isForeign: Bool
  /// Whether a row with too few cells is one whose last cells are empty.
  private let fillsShortRows: Bool
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var cells = 0
  private var header: [String] = []
  /// The line on which the last row was read holds nothing at all, not even quotes.
  private var lastWasBlank = false
  /// A quotation mark is never closed: nothing after it can be told apart.
  private var isBroken = false
  /// A row has more cells than may be: no other is read.
  private var isTooWide = false
  private(set) var problems: [InputProblem] = []

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: InputLimits, separator: UInt8 = UInt8(ascii: ","),
    isForeign: Bool = false, fillsShortRows: Bool = false
  ) {
    self.separator = separator
    self.isForeign = isForeign
    self.fillsShortRows = fillsShortRows
    // Line ends after the last row count for nothing.
    let end = bytes.lastIndex { $0 != 0x0A && $0 != 0x0D }.map { $0 + 1 } ?? 0
    self.bytes = UnsafeBufferPointer(rebasing: bytes[..<end])
    self.limits = limits
  }

  /// - Parameter headerRow: the row that names the columns, from 1; what is wrong with those above it is nobody's concern.
  mutating func table(headerRow: Int = 1) -> CSVTable? {
    guard headerRow == 1 || passOver(headerRow - 1) else { return nil }
    let start = line
    guard let first = row(), first.cells != [""] else {
      if isTooWide { return nil }
      problems.insert(
        headerRow == 1
          ? InputProblem(line: 1, found: "no header", expected: "a first line that names the columns")
          : InputProblem(line: start, found: "nothing in row \(headerRow)", expected: "the row that names the columns"),
        at: 0)
      return nil
    }
    if !isForeign, let other = otherSeparator(first.cells) {
      problems = [
        InputProblem(
          line: 1, found: "columns separated by \(other)", expected: "commas; save the file as CSV, separated by commas"
        )
      ]
      return nil
    }
    header = isForeign ? Self.distinct(first.cells) : first.cells
    if !isForeign { checkHeader(first.line) }
    var rows: [CSVRow] = []
    while problems.count < InputLimits.problems, var row = row() {
      if cells > limits.values {
        report(row.line, "more than \(limits.values) cells", "a smaller file; split it")
        break
      }
      if isBroken { break }
      if isForeign, lastWasBlank { continue }
      if fillsShortRows, row.cells.count < header.count {
        let missing = [String](repeating: "", count: header.count - row.cells.count)
        row = CSVRow(line: row.line, cells: row.cells + missing)
      }
      guard row.cells.count == header.count, !lastWasBlank else {
        reportCount(row)
        continue
      }
      // Spreadsheets leave rows of separators where something once stood.
      if row.cells.contains(where: { !$0.isEmpty }) || header.count == 1 { rows.append(row) }
    }
    return CSVTable(header: header, rows: rows)
  }

  /// Goes on behind rows that may hold anything; whether what follows can be read.
  private mutating func passOver(_ rows: Int) -> Bool {
    _ = firstRows(rows)
    if isBroken || isTooWide { return false }
    problems = []
    return true
  }

  /// At most so many rows, as far as they can be told apart.
  mutating func firstRows(_ most: Int) -> [CSVRow] {
    var rows: [CSVRow] = []
    while rows.count < most, !isBroken, let row = row() { rows.append(row) }
    return rows
  }

  private mutating func report(_ line: Int, column: Int = 1, _ found: String, _ expected: String) {
    guard problems.count < InputLimits.problems else { return }
    problems.append(InputProblem(line: line, column: column, found: found, expected: expected))
  }

  /// Names for all columns, with single spaces between words: `column 3` for one without, `name (2)` for the second of a name.
  static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    // By its name, the number of the last column that has it.
    var numbers: [String: Int] = [:]
    return names.enumerated().map { index, name in
      let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let plain = words.isEmpty ? "column \(index + 1)" : words
      var distinct = plain
      var number = numbers[plain] ?? 1
      while !seen.insert(distinct).inserted {
        number += 1
        distinct = "\(plain) (\(number))"
      }
      numbers[plain] = number
      return distinct
    }
  }

  private func otherSeparator(_ cells: [String]) -> String? {
    guard cells.count == 1, let name = cells.first else { return nil }
    return name.contains(";") ? "semicolons" : name.contains("\t") ? "tabs" : nil
  }

  private mutating func checkHeader(_ line: Int) {
    for index in header.indices where header[index].isEmpty {
      report(line, "column \(index + 1) without a name", "a name for every column; delete empty columns")
    }
    for index in repeatedIndices(in: header, key: { $0 }).prefix(InputLimits.problems) where !header[index].isEmpty {
      let first = header.firstIndex(of: header[index]) ?? index
      report(
        line, "the column \(InputProblem.quote(header[index])) twice, as columns \(first + 1) and \(index + 1)",
        "each column once")
    }
  }

  private static func headerAlone(_ isOfTreaties: Bool) -> String {
    isOfTreaties
      ? "the header is the first line, delete what stands above it"
      : "the first row is the header, unless header-row says which is"
  }

  private mutating func reportCount(_ row: CSVRow) {
    if lastWasBlank {
      report(row.line, "an empty line", "no empty lines between rows; delete it")
    } else if row.cells.count < header.count {
      let missing = header[row.cells.count]
      report(
        row.line, "\(row.cells.count) cells, none for the column \(InputProblem.quote(missing))",
        "\(header.count) cells, as in the header")
    } else {
      report(
        row.line, "\(row.cells.count) cells",
        "\(header.count) cells, as in the header; text with commas goes in quotes"
          + (isForeign && header.count == 1 ? "; " + Self.headerAlone(fillsShortRows) : ""))
    }
  }
}

extension CSVReader {
  /// The next row, or nil at the end of the file.
  private mutating func row() -> CSVRow? {
    guard index < bytes.count else { return nil }
    let start = line
    lastWasBlank = bytes[index] == 0x0A || (bytes[index] == 0x0D && next(1) == 0x0A)
    var row: [String] = []
    row.reserveCapacity(header.count)
    repeat {
      guard row.count < limits.columns else {
        isTooWide = true
        report(start, "more than \(limits.columns) cells in a row", "a table of fewer columns")
        return nil
      }
      row.append(cell(row.count))
    } while skipComma()
    skipLineEnd()
    cells += row.count
    return CSVRow(line: start, cells: row)
  }

  private func next(_ offset: Int) -> UInt8? { index + offset < bytes.count ? bytes[index + offset] : nil }

  private mutating func skipComma() -> Bool {
    guard index < bytes.count, bytes[index] == separator else { return false }
    index += 1
    return true
  }

  private mutating func skipLineEnd() {
    guard index < bytes.count else { return }
    if bytes[index] == 0x0D { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A { index += 1 }
    line += 1
    lineStart = index
  }

  /// The cell that starts here; goes on to the comma or line end after it.
  private mutating func cell(_ number: Int) -> String {
    let text = next(0) == 0x22 ? quoted(number) : plain(number)
    return text.utf8.contains(UInt8(ascii: "'")) ? CSV.unguarded(text) : text
  }

  private mutating func plain(_ number: Int) -> String {
    let start = index
    var hasQuote = false
    loop: while index < bytes.count {
      switch bytes[index] {
      case separator, 0x0A: break loop
      case 0x0D:
        if next(1) == 0x0A { break loop }
        reportCell(
          number, "a line end that is a carriage return alone", "line ends as \\n or \\r\\n; save the file anew")
        break loop
      case 0x22: hasQuote = true
      default: break
      }
      index += 1
    }
    if hasQuote {
      reportCell(
        number, "a quotation mark inside a cell without quotes", "the cell in quotes, with \"\" for each mark in it")
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func quoted(_ number: Int) -> String {
    let opening = (line: line, index: index, lineStart: lineStart)
    index += 1
    var start = index
    var text: [UInt8] = []
    while index < bytes.count {
      if bytes[index] == 0x0A || (bytes[index] == 0x0D && next(1) != 0x0A) {
        line += 1
        lineStart = index + 1
      } else if bytes[index] == 0x22 {
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        index += 1
        guard next(0) == 0x22 else { return afterQuotes(String(decoding: text, as: UTF8.self), number) }
        start = index
      }
      index += 1
    }
    isBroken = true
    let column = InputText.scalars(in: bytes, opening.lineStart..<opening.index) + 1
    report(
      opening.line, column: column, "a quotation mark\(place(number)) that is never closed",
      "a quotation mark at the end of the cell")
    return ""
  }

  /// Nothing but a comma or a line end may follow a closing quotation mark.
  private mutating func afterQuotes(_ text: String, _ number: Int) -> String {
    switch next(0) {
    case nil, 0x0A, separator: return text
    case 0x0D where next(1) == 0x0A: return text
    default:
      reportCell(number, "text after a closing quotation mark", "a comma, or \"\" for a mark inside the cell")
      while let byte = next(0), byte != separator, byte != 0x0A, byte != 0x0D { index += 1 }
      return text
    }
  }

  private mutating func reportCell(_ number: Int, _ found: String, _ expected: String) {
    // Counting the column of every cell of one long line would take quadratic time.
    guard problems.count < InputLimits.problems else { return }
    let column = InputText.scalars(in: bytes, lineStart..<index) + 1
    report(line, column: column, found + place(number), expected)
  }

  private func place(_ number: Int) -> String {
    guard header.indices.contains(number) else { return "" }
    return " in the column \(InputProblem.quote(header[number]))"
  }
}

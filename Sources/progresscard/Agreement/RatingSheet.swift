import Formats
import Foundation

/// The cells of a table of ratings: which unit, which coder, which word.
struct RatingSheet {
  /// A word that stands in cells.
  struct Token {
    let text: String
    /// The line where it stands first, and the name of its column.
    let line: Int
    let column: String
    var count: Int
  }

  private(set) var units: [String] = []
  private(set) var coders: [String] = []
  /// Every word once, in the order of the file.
  private(set) var tokens: [Token] = []
  private(set) var problems: [InputProblem] = []
  private(set) var notes: [String] = []
  /// By unit and coder the position in `tokens`, or -1.
  private(set) var cells: [Int32] = []

  private var positions: [String: Int32] = [:]

  /// What a first column is called that names coders and not units.
  private static let coderNames = ["coder", "coders", "rater", "raters", "observer", "observers"]

  /// More cells than this, most of them empty, would fill the memory.
  private static let mostCells = 50_000_000

  private let hasDecimalComma: Bool

  init(_ table: CSVTable, unit: String?, hasDecimalComma: Bool = false) {
    self.hasDecimalComma = hasDecimalComma
    let names = table.header.map { $0.trimmed.lowercased() }
    guard !table.rows.isEmpty else {
      report(1, "no line below the header", "a line for each unit, or for each rating")
      return
    }
    if let unit, table.column(unit) == nil {
      report(1, "no column “\(unit)”", "--unit with one of " + table.header.joined(separator: ", "))
    } else if unit == nil, let a = names.firstIndex(of: "unit"), let b = names.firstIndex(of: "coder"),
      let c = names.firstIndex(of: "value")
    {
      readLong(table, unit: a, coder: b, value: c)
    } else if table.header.count == 1 {
      report(
        1, "one column, “\(table.header[0])”",
        "a column for each coder, or the columns unit, coder and value, separated by commas, semicolons or tabs")
    } else if unit == nil, let first = names.first, Self.coderNames.contains(first), !names.contains("unit") {
      readTurned(table)
    } else {
      readWide(table, unit: unit.flatMap(table.column) ?? Self.unitColumn(of: table, names))
    }
  }

  private mutating func report(_ line: Int, _ found: String, _ expected: String) {
    problems.append(InputProblem(line: line, found: found, expected: expected))
  }
}

extension RatingSheet {
  private mutating func readWide(_ table: CSVTable, unit: Int?) {
    let columns = table.header.indices.filter { $0 != unit }
    coders = columns.map { table.header[$0] }
    notes.append(unit.map { "The column “\(table.header[$0])” names the units." } ?? "Units are named by their lines.")
    cells.reserveCapacity(table.rows.count * columns.count)
    var lines: [String: Int] = [:]
    for row in table.rows {
      let name = unit.map { row.cells[$0].trimmed } ?? "line \(row.line)"
      check(name, row.line, is: "unit", named: "a name in the column “\(table.header[unit ?? 0])”", in: &lines)
      units.append(name)
      for column in columns { cells.append(token(row.cells[column], row.line, table.header[column])) }
    }
  }

  /// A line for each coder, as the literature prints reliability data.
  private mutating func readTurned(_ table: CSVTable) {
    notes.append("The column “\(table.header[0])” names the coders, a line for each; the other columns are units.")
    units = Array(table.header.dropFirst())
    var lines: [String: Int] = [:]
    for row in table.rows {
      let name = row.cells[0].trimmed
      check(name, row.line, is: "coder", named: "the coder's role in the column “\(table.header[0])”", in: &lines)
      coders.append(name)
    }
    cells.reserveCapacity(units.count * coders.count)
    for column in table.header.indices.dropFirst() {
      for row in table.rows { cells.append(token(row.cells[column], row.line, table.header[column])) }
    }
  }

  /// Each line has a name, which no other has.
  private mutating func check(
    _ name: String, _ line: Int, is kind: String, named expected: String, in lines: inout [String: Int]
  ) {
    if name.isEmpty {
      report(line, "a \(kind) without a name", expected)
    } else if let first = lines.updateValue(line, forKey: name) {
      lines[name] = first
      report(line, "the \(kind) “\(name)” again, as on line \(first)", "one line for each \(kind)")
    }
  }

  private mutating func readLong(_ table: CSVTable, unit: Int, coder: Int, value: Int) {
    let others = table.header.indices.filter { $0 != unit && $0 != coder && $0 != value }
    if !others.isEmpty {
      notes.append("Columns that are not used: " + others.map { table.header[$0] }.joined(separator: ", ") + ".")
    }
    var unitPlaces: [String: Int] = [:], coderPlaces: [String: Int] = [:]
    var entries: [(unit: Int, coder: Int, token: Int32, line: Int)] = []
    entries.reserveCapacity(table.rows.count)
    for row in table.rows {
      let unitName = row.cells[unit].trimmed, coderName = row.cells[coder].trimmed
      if unitName.isEmpty { report(row.line, "a rating without a unit", "the unit's name") }
      if coderName.isEmpty { report(row.line, "a rating without a coder", "the coder's role") }
      guard !unitName.isEmpty, !coderName.isEmpty else { continue }
      let u = Self.place(unitName, &unitPlaces, &units), c = Self.place(coderName, &coderPlaces, &coders)
      entries.append((u, c, token(row.cells[value], row.line, table.header[value]), row.line))
    }
    let (size, overflows) = units.count.multipliedReportingOverflow(by: coders.count)
    guard !overflows, size <= Self.mostCells else {
      report(1, "\(units.count) units by \(coders.count) coders", "at most \(Self.mostCells) cells; split the file")
      return
    }
    cells = [Int32](repeating: -1, count: size)
    var lines: [Int: Int] = [:]
    for entry in entries {
      let cell = entry.unit * coders.count + entry.coder
      if let first = lines.updateValue(entry.line, forKey: cell) {
        lines[cell] = first
        report(
          entry.line,
          "the unit “\(units[entry.unit])” by the coder “\(coders[entry.coder])” again, as on line \(first)",
          "one rating of each unit by each coder")
      } else {
        cells[cell] = entry.token
      }
    }
  }

  private static func place(_ name: String, _ places: inout [String: Int], _ names: inout [String]) -> Int {
    if let place = places[name] { return place }
    places[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// `2.5` for `2,5`; anything else as it is.
  private static func withPoint(_ text: String) -> String {
    let point = text.replacing(",", with: ".", maxReplacements: 1)
    return text.contains(",") && RatingCodes.number(point) != nil ? point : text
  }

  private mutating func token(_ cell: String, _ line: Int, _ column: String) -> Int32 {
    let text = hasDecimalComma ? Self.withPoint(cell.trimmed) : cell.trimmed
    if let position = positions[text] {
      tokens[Int(position)].count += 1
      return position
    }
    let position = Int32(truncatingIfNeeded: tokens.count)
    positions[text] = position
    tokens.append(Token(text: text, line: line, column: column, count: 1))
    return position
  }
}

extension RatingSheet {
  /// The column that names the units: one that is called so, else a first column that can be nothing else.
  private static func unitColumn(of table: CSVTable, _ names: [String]) -> Int? {
    if let named = names.firstIndex(of: "unit") { return named }
    if let first = names.first, ["id", "item", "case", "subject", "country"].contains(first) { return 0 }
    guard table.rows.count > 1 else { return nil }
    let first = table.rows.map { $0.cells[0].trimmed }
    let distinct = Set(first)
    guard distinct.count == first.count, !distinct.contains("") else { return nil }
    let numbers = first.compactMap { Int($0) }
    if numbers.count == first.count {
      // The lines counted from 0 or 1: nobody's ratings rise so.
      guard let start = numbers.first, start == 0 || start == 1, numbers.count >= 5 else { return nil }
      return numbers == Array(start..<(start + numbers.count)) ? 0 : nil
    }
    guard !first.allSatisfy({ RatingCodes.number($0) != nil }) else { return nil }
    // Words each of which stands in one line alone and in no other column.
    let elsewhere = table.rows.contains { row in row.cells.dropFirst().contains { distinct.contains($0.trimmed) } }
    return elsewhere ? nil : 0
  }
}

extension String {
  /// Without white space around it.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 || last >= 0x80 || first >= 0x80
    else { return self }
    return trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

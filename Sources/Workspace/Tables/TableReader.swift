import Cards
import Formats

/// Reads the rows of one CSV file: names the columns, checks that all are known, hands out cells with places.
struct TableReader {
  /// A column of such a file.
  struct Column {
    let name: String
    var isRequired = false
    /// Whether the column may be there once more per language: `note.fr`.
    var isText = false
  }

  let desk: Desk
  private let rows: [CSVRow]
  private let positions: [String: Int]
  /// Per text column, the columns of other languages.
  private let translations: [String: [(language: LanguageTag, column: Int)]]
  /// Columns of other names, where those are allowed, in the order of the file.
  let otherColumns: [String]

  /// - Parameter others: which further names columns may have.
  /// - Returns: `nil` where the file holds no table; what is wrong is reported.
  init?(
    _ bytes: [UInt8], columns: [Column], others: (String) -> Bool = { _ in false }, desk: Desk
  ) {
    self.desk = desk
    guard bytes.contains(where: { $0 > 0x20 }) else {
      let names = columns.map(\.name).joined(separator: ",")
      desk.report(
        Place(file: desk.file, line: 1), found: "an empty file", expected: "the columns " + names, rule: "csv")
      return nil
    }
    let reading = CSV.parse(bytes, limits: InputLimits(bytes: Folder.largestFile))
    desk.report(reading.problems, rule: "csv")
    guard let table = reading.value else { return nil }
    rows = table.rows
    var positions: [String: Int] = [:]
    var translations: [String: [(language: LanguageTag, column: Int)]] = [:]
    var otherColumns: [String] = []
    let header = Place(file: desk.file, line: 1)
    for (position, name) in table.header.enumerated() {
      if columns.contains(where: { $0.name == name }) {
        positions[name] = position
        continue
      }
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      if parts.count == 2, columns.contains(where: { $0.name == parts[0] && $0.isText }), let tag = desk.tag(parts[1]) {
        translations[parts[0], default: []].append((tag, position))
        continue
      }
      if others(name) {
        otherColumns.append(name)
        positions[name] = position
        continue
      }
      desk.report(
        header, found: "the column \(quoted(name))", expected: "one of " + columns.map(\.name).joined(separator: ", "),
        mend: Spelling.nearest(name, among: columns.map(\.name)), rule: "csv")
    }
    for column in columns
    where column.isRequired && positions[column.name] == nil && translations[column.name] == nil {
      desk.report(header, found: "no column \(column.name)", expected: "the column \(column.name)", rule: "csv")
    }
    self.positions = positions
    self.translations = translations
    self.otherColumns = otherColumns
  }

  /// The values of all rows that have one.
  func map<Value>(_ body: (TableRow) -> Value?) -> [Value] {
    rows.enumerated().compactMap { index, row in
      let row = TableRow(desk: desk, row: row, index: index, positions: positions, translations: translations)
      guard let value = body(row) else {
        desk.lose()
        return nil
      }
      return value
    }
  }
}

/// One row of a table.
struct TableRow {
  let desk: Desk
  fileprivate let row: CSVRow
  fileprivate let index: Int
  fileprivate let positions: [String: Int]
  fileprivate let translations: [String: [(language: LanguageTag, column: Int)]]

  fileprivate init(
    desk: Desk, row: CSVRow, index: Int, positions: [String: Int],
    translations: [String: [(language: LanguageTag, column: Int)]]
  ) {
    self.desk = desk
    self.row = row
    self.index = index
    self.positions = positions
    self.translations = translations
  }

  var place: Place { Place(file: desk.file, line: row.line) }

  /// The cell without spaces around it; `nil` when empty.
  func cell(_ column: String) -> String? {
    guard let text = row[positions[column]]?.trimmingSpaces, !text.isEmpty else { return nil }
    return text
  }

  /// A cell read by the same shape as a YAML value.
  func value<Value>(_ column: String, _ shape: Shape<Value>) -> Value? {
    guard let text = cell(column) else { return nil }
    return shape.read(YAMLNode(line: row.line, column: 0, content: .scalar(text, style: .quoted)), desk)
  }

  /// Whether a column has a cell of which no value could be made, which was reported.
  func isWrong<Value>(_ column: String, _ value: Value?) -> Bool { value == nil && cell(column) != nil }

  func required<Value>(_ column: String, _ shape: Shape<Value>) -> Value? {
    if cell(column) == nil, positions[column] != nil {
      desk.report(place, found: "an empty cell in \(column)", expected: "a value", rule: "csv")
    }
    return value(column, shape)
  }

  /// A text that stands there in at least one language.
  func requiredText(_ column: String) -> Text? {
    if let text = text(column) { return text }
    if positions[column] != nil || translations[column] != nil, cell(column) == nil {
      desk.report(place, found: "an empty cell in \(column)", expected: "a value", rule: "csv")
    }
    return nil
  }

  func text(_ column: String) -> Text? {
    var versions: [(language: LanguageTag, text: String)] = []
    if let original = cell(column) { versions.append((desk.language, original)) }
    for translation in translations[column] ?? [] {
      guard let text = row[translation.column]?.trimmingSpaces, !text.isEmpty else { continue }
      versions.append((translation.language, text))
    }
    for version in versions where version.text.utf8.count > Shape<String>.longest {
      let node = YAMLNode(line: row.line, column: 0, content: .scalar(version.text, style: .quoted))
      guard Shape<String>.plainText.read(node, desk) != nil else { return nil }
    }
    guard !versions.isEmpty else { return nil }
    let stale = desk.staleness(of: versions, at: place, path: [String(index), column])
    let texts = zip(versions, stale).map { version, isStale in
      Text.Version(language: version.language, value: version.text, isStale: isStale)
    }
    return Text(original: texts[0], translations: Array(texts.dropFirst()))
  }

  /// Several citations joined by semicolons.
  func citations(_ column: String) -> [Citation] { list(column, .citation) }

  /// How many values joined by semicolons a cell holds, those included that are wrong.
  func count(_ column: String) -> Int { cell(column)?.split(separator: ";").count ?? 0 }

  /// Several values joined by semicolons.
  func list<Value>(_ column: String, _ shape: Shape<Value>) -> [Value] {
    guard let text = cell(column) else { return [] }
    return text.split(separator: ";").compactMap { part in
      let node = YAMLNode(line: row.line, column: 0, content: .scalar(String(part).trimmingSpaces, style: .quoted))
      return shape.read(node, desk)
    }
  }
}

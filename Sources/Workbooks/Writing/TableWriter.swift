import Cards
import Formats

/// Writes the rows of a table. Those that say what they said stay as people wrote them.
struct TableWriter {
  let document: CardDocument
  /// That of texts whose columns name none.
  let language: LanguageTag

  private static let headers: [String: [String]] = [
    "statistics.csv": [
      "series", "period", "sex", "age", "form", "value", "low", "high", "published", "source", "quality",
    ],
    "gaps.csv": ["subject", "kind", "addressee", "asked", "answered", "note", "source"],
    "translations.csv": ["text", "language", "original"],
  ]

  private static let numbers = ["value", "low", "high"]

  /// The rows as they will be read again: their cells in the order of the columns.
  func ordered(_ rows: [YAMLValue]) -> [YAMLValue] {
    let rows = rows.map(inNamedColumns)
    let columns = header(for: rows)
    let places = Dictionary(columns.enumerated().map { ($1, $0) }) { first, _ in first }
    return rows.map { row in
      .map(
        (row.entries ?? []).sorted { (places[$0.key] ?? columns.count) < (places[$1.key] ?? columns.count) })
    }
  }

  /// Texts without a language go into the column of the card's language, where the table has that one alone.
  private func inNamedColumns(_ row: YAMLValue) -> YAMLValue {
    let entries = row.entries ?? []
    return .map(
      entries.map { entry in
        let named = "\(entry.key).\(language)"
        guard !document.columns.contains(entry.key), document.columns.contains(named),
          !entries.contains(where: { $0.key == named })
        else { return entry }
        return YAMLValue.Entry(named, entry.value)
      })
  }

  func bytes(saying rows: [YAMLValue]) -> [UInt8] {
    let header = header(for: rows)
    let keeps = header == document.columns
    let old = document.value.items ?? []
    let raw = keeps ? rawRows : []
    var out = Bytes()
    if keeps, let first = raw.first { out.append(first) } else { CSV.write(header, into: &out) }
    var next = 0
    for row in rows {
      if keeps, let index = old[min(next, old.count)...].firstIndex(of: row), raw.indices.contains(index + 1) {
        if out.withBytes({ $0.last }) != 0x0A { out.append("\n") }
        out.append(raw[index + 1])
        next = index + 1
        continue
      }
      if out.withBytes({ $0.last }) != 0x0A { out.append("\n") }
      CSV.write(header.map { cell(row.value(at: [$0])?.text, in: $0) }, into: &out)
      // The row that it takes the place of.
      if rows.count == old.count { next = min(next + 1, old.count) }
    }
    return out.array
  }

  private func cell(_ text: String?, in column: String) -> CSVCell {
    guard let text else { return .empty }
    return Self.numbers.contains(column) ? .number(text) : .text(text)
  }

  /// The columns that there are, and behind each the new languages of its texts.
  private func header(for rows: [YAMLValue]) -> [String] {
    let name = document.path.split(separator: "/").last.map(String.init) ?? ""
    var header = document.columns.isEmpty ? Self.headers[name] ?? [] : document.columns
    var asked: [String] = []
    for row in rows {
      for entry in row.entries ?? [] where !header.contains(entry.key) && !asked.contains(entry.key) {
        asked.append(entry.key)
      }
    }
    for column in asked.sorted() {
      let stem = column.prefix { $0 != "." }
      let place = header.lastIndex { $0 == stem || $0.hasPrefix(stem + ".") }
      header.insert(column, at: place.map { $0 + 1 } ?? header.count)
    }
    return header
  }

  /// The bytes of the header and of each row, line ends included.
  private var rawRows: [[UInt8]] {
    guard let bytes = document.bytes, let table = CSV.parse(bytes).value else { return [] }
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    let lines = [1] + table.rows.map(\.line)
    return lines.indices.map { index in
      let start = starts.indices.contains(lines[index] - 1) ? starts[lines[index] - 1] : bytes.count
      guard lines.indices.contains(index + 1) else { return Array(bytes[start...]) }
      let end = starts.indices.contains(lines[index + 1] - 1) ? starts[lines[index + 1] - 1] : bytes.count
      return Array(bytes[start..<max(start, end)])
    }
  }
}

import Cards
import Formats

/// Where a foreign table names its columns: many are published with titles and notes above.
struct HeaderRow {
  /// How many rows of a table are looked at.
  static let depth = 50

  private let rules: TableMapping
  private let names: Set<String>

  init(_ rules: TableMapping) {
    self.rules = rules
    names = rules.columns
  }

  /// That another row than the one that the mapping means names the columns that it asks for; `nil` where none does.
  func finding(_ bytes: [UInt8], _ table: String) -> Finding? {
    let meant = rules.headerRow?.value ?? 1
    var best: (row: Int, known: Int)?
    for separator in rules.separator.map({ [$0] }) ?? CSVSeparator.allCases {
      let headers = CSV.headers(in: bytes, rows: Self.depth, separator: separator)
      let known = headers.map { names.intersection($0).count }
      let here = known.indices.contains(meant - 1) ? known[meant - 1] : 0
      if here == names.count { return nil }
      for (index, count) in known.enumerated() where count > max(here, best?.known ?? 0) {
        // Of columns that nothing is called like, one may be mistyped.
        if count == names.count || here == 0 && count * 2 > names.count { best = (index + 1, count) }
      }
    }
    guard let best else { return nil }
    return Finding(
      rule: "import", reach: .file, place: rules.headerRow?.place ?? rules.place,
      found: "row \(meant) of \(table), which does not name the columns that the mapping asks for",
      expected: "the row that names them: row \(best.row) has \(best.known) of \(names.count)",
      mend: "header-row: \(best.row)")
  }
}

extension TableMapping {
  /// The columns that a table must have, by the names that it gives them.
  fileprivate var columns: Set<String> {
    var names = Set((filters + writes.flatMap(\.filters)).map(\.column.value))
    let picks =
      ([edition, unit?.pick, unit?.name] + writes.map(\.weight)).compactMap { $0 }
      + writes.flatMap { Array($0.fields.values) + $0.columns.map(\.pick) }
    for pick in picks { names.formUnion(pick.columns.map(\.value)) }
    names.formUnion(writes.compactMap { $0.prefer?.column?.value })
    if let unfold {
      names.subtract(unfold.names + [unfold.value])
      names.formUnion(((unfold.columns ?? []) + unfold.except).map(\.value))
    }
    return names
  }
}

import Cards

/// The values of columns that a mapping names in `only`, `skip` and `prefer`, beside those that the tables have.
struct NamedValues {
  /// How many different values of a column are kept, to look for the nearest.
  private static let most = 10_000

  private let named: [(column: String, value: String, place: Place)]
  /// Texts as they stand in the tables, by the names of their columns.
  private var seen: [String: Set<String>] = [:]

  init(_ mapping: TableMapping) {
    var named: [(column: String, value: String, place: Place)] = []
    for filter in mapping.filters + mapping.writes.flatMap(\.filters) {
      named += filter.values.sorted().map { (filter.column.value, $0, filter.column.place) }
    }
    for prefer in mapping.writes.compactMap(\.prefer) {
      guard let column = prefer.column else { continue }
      named += prefer.order.map { (column.value, $0, prefer.place) }
    }
    self.named = named
  }

  /// Takes the values of one table.
  mutating func add(_ table: ImportTable) {
    let columns = Set(named.map(\.column)).compactMap { name in table.positions[name].map { (name: name, position: $0) }
    }
    guard !columns.isEmpty else { return }
    var found = Array(repeating: Set<String>(), count: columns.count)
    table.forEach { _, cells, _, _ in
      for (index, column) in columns.enumerated() where found[index].count < Self.most {
        found[index].insert(cells[column.position])
      }
    }
    for (column, texts) in zip(columns, found) {
      seen[column.name, default: []].formUnion(texts.lazy.map { Pick.plain($0) })
    }
  }

  /// One for each value that no row has, in the order of the mapping; none of columns with too many to be known.
  var remarks: [Finding] {
    named.compactMap { column, value, place in
      guard let there = seen[column], there.count < Self.most, !there.contains(value) else { return nil }
      return Finding(
        rule: "import", severity: .warning, reach: .file, place: place,
        found: "\(quoted(value)) in \(column), which no row has", expected: "a value of that column",
        mend: Spelling.nearest(value, among: there.sorted()))
    }
  }
}

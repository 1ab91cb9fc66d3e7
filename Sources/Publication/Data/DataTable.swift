import Formats

/// A published table: rows, columns, keys. From one value come both its CSV file and its description.
struct DataTable<Row: Sendable>: Sendable {
  let name: String
  let title: String
  let description: String
  let columns: [TableColumn<Row>]
  let rows: [Row]
  /// Columns that together tell each row from all others; declared only where they do.
  let key: [String]
  let references: [TableReference]
}

/// A column whose values all stand in a column of another table.
struct TableReference: Sendable {
  let column: String
  let table: String
  let target: String
}

extension DataTable {
  func write(into out: inout Bytes) {
    CSV.write(columns.map(\.name), into: &out)
    for row in rows { CSV.write(columns.map { $0.cell(row) }, into: &out) }
  }

  /// Whether the key's cells tell every row from the others, and are never all empty.
  private var keyHolds: Bool {
    let parts = columns.filter { key.contains($0.name) }
    guard !parts.isEmpty else { return false }
    var seen: Set<[String]> = []
    return rows.allSatisfy { row in
      let cells = parts.map { $0.cell(row).keyText }
      return cells.contains { !$0.isEmpty } && seen.insert(cells).inserted
    }
  }

  /// The Table Schema (version 1) of the file.
  func describe(into schema: inout JSONObjectWriter) {
    schema.array("fields") { fields in
      for column in columns { fields.object { column.describe(into: &$0) } }
    }
    schema.array("missingValues") { $0.item("") }
    if keyHolds { schema.array("primaryKey") { names in key.forEach { names.item($0) } } }
    guard !references.isEmpty else { return }
    schema.array("foreignKeys") { keys in
      for reference in references {
        keys.object { object in
          object.array("fields") { $0.item(reference.column) }
          object.object("reference") { target in
            target.field("resource", reference.table)
            target.array("fields") { $0.item(reference.target) }
          }
        }
      }
    }
  }
}

extension TableColumn {
  fileprivate func describe(into field: inout JSONObjectWriter) {
    field.field("name", name)
    field.field("type", type.rawValue)
    field.field("description", description)
    guard constraints.isStated else { return }
    field.object("constraints") { object in
      if constraints.isRequired { object.field("required", true) }
      if constraints.isUnique { object.field("unique", true) }
      if let minimum = constraints.minimum { object.field("minimum", minimum) }
      if let maximum = constraints.maximum { object.field("maximum", maximum) }
      if let pattern = constraints.pattern { object.field("pattern", pattern) }
      if !constraints.values.isEmpty { object.array("enum") { list in constraints.values.forEach { list.item($0) } } }
    }
  }
}

extension ColumnConstraints {
  fileprivate var isStated: Bool {
    isRequired || isUnique || minimum != nil || maximum != nil || pattern != nil || !values.isEmpty
  }
}

extension CSVCell {
  fileprivate var keyText: String {
    switch self {
    case .text(let text), .number(let text): text
    case .integer(let value): String(value)
    case .empty: ""
    }
  }
}

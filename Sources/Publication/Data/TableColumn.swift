import Cards
import Formats

/// One column of a published table: what is said about it in `datapackage.json` and how its cells are made.
struct TableColumn<Row: Sendable>: Sendable {
  let name: String
  let type: ColumnType
  let description: String
  let constraints: ColumnConstraints
  let cell: @Sendable (Row) -> CSVCell

  init(
    _ name: String, _ type: ColumnType, _ constraints: ColumnConstraints, _ description: String,
    cell: @escaping @Sendable (Row) -> CSVCell
  ) {
    self.name = name
    self.type = type
    self.description = description
    self.constraints = constraints
    self.cell = cell
  }

  /// Any value of a type.
  init(
    _ name: String, _ type: ColumnType, _ description: String, cell: @escaping @Sendable (Row) -> CSVCell
  ) {
    self.init(name, type, ColumnConstraints(), description, cell: cell)
  }

  init(_ name: String, _ description: String, cell: @escaping @Sendable (Row) -> CSVCell) {
    self.init(name, .string, ColumnConstraints(), description, cell: cell)
  }
}

/// The types of Table Schema that our tables use.
enum ColumnType: String, Sendable {
  case string, integer, number, boolean, year, date
}

/// What every cell of a column satisfies (Table Schema, "constraints").
struct ColumnConstraints: Sendable {
  var isRequired = false
  var isUnique = false
  var minimum: Int?
  var maximum: Int?
  var pattern: String?
  var values: [String] = []

  static let required = ColumnConstraints(isRequired: true)

  static func oneOf(_ values: [String], isRequired: Bool = false) -> ColumnConstraints {
    ColumnConstraints(isRequired: isRequired, values: values)
  }

  static func matching(_ pattern: String, isRequired: Bool = false) -> ColumnConstraints {
    ColumnConstraints(isRequired: isRequired, pattern: pattern)
  }
}

extension CSVCell {
  /// Text, or nothing at all: an empty cell is a missing value.
  static func text(orEmpty text: String?) -> CSVCell {
    guard let text, !text.isEmpty else { return .empty }
    return .text(text)
  }

  static func integer(orEmpty number: Int?) -> CSVCell { number.map(CSVCell.integer) ?? .empty }

  static func number(orEmpty quantity: Quantity?) -> CSVCell { quantity.map { .number($0.text) } ?? .empty }

  static func boolean(_ value: Bool) -> CSVCell { .text(value ? "true" : "false") }
}

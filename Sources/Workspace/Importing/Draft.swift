import Foundation

/// A row as one of the things it becomes.
struct Draft {
  /// Position of the edition's context; -1 for what belongs to none.
  let edition: Int
  let unit: String
  /// By the fields of its kind.
  var cells: [String?]
  /// Further columns of groups.csv.
  var groups: [String?]
  /// What the preference looks at, where that is a column.
  let preferred: String?
  /// How much it counts in a mean with others.
  let weight: Decimal
  let file: Int
  let entry: Int
  let line: Int
  let column: String?
}

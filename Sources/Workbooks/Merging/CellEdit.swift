import Formats

/// A content that the workbook changes.
struct CellEdit: Sendable {
  let sheet: String
  let cell: CellAddress
  let row: GridRow
  let field: Field
  /// As the files have it; `""` takes it away.
  let content: String
  let before: String
}

/// What becomes of a list of which rows came, went or moved.
struct ListEdit: Sendable {
  let sheet: String
  let document: String
  let path: [String]
  /// For each item of the new list, the position that it had or the value that it brings.
  let items: [Item]

  enum Item: Sendable {
    case old(Int)
    case new(YAMLValue, row: Int)
  }

  /// Where the old items go; what is not named goes away.
  var moves: [Int: Int] {
    var moves: [Int: Int] = [:]
    for (position, item) in items.enumerated() { if case .old(let old) = item { moves[old] = position } }
    return moves
  }

  var added: [Int] { items.compactMap { if case .new(_, let row) = $0 { row } else { nil } } }
}

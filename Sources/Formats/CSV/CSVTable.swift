/// A CSV file in memory: named columns, and rows of as many cells.
public struct CSVTable: Sendable, Equatable {
  public let header: [String]
  /// Every row has a cell for every column; rows that did not are reported and left out.
  public let rows: [CSVRow]

  public init(header: [String], rows: [CSVRow]) {
    self.header = header
    self.rows = rows
  }

  /// The position of a column, by its exact name.
  public func column(_ name: String) -> Int? { header.firstIndex(of: name) }
}

/// A row with the line of the file on which it starts.
public struct CSVRow: Sendable, Equatable {
  public let line: Int
  public let cells: [String]

  public init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }

  /// The cell of a column, or nil when there is no such column.
  public subscript(column: Int?) -> String? {
    guard let column, cells.indices.contains(column) else { return nil }
    return cells[column]
  }
}

/// A workbook as it was read: what stands in its cells, and nothing of how they look.
public struct SpreadsheetBook: Sendable, Equatable {
  public let sheets: [Spreadsheet]

  public func sheet(named name: String) -> Spreadsheet? { sheets.first { $0.name == name } }
}

/// One sheet. Cells in which nothing stands are left out.
public struct Spreadsheet: Sendable, Equatable {
  public let name: String
  public let isHidden: Bool
  public let cells: [CellAddress: CellContent]
  /// What people remarked on cells.
  public var remarks: [CellAddress: String] = [:]

  public subscript(row: Int, column: Int) -> CellContent? { cells[CellAddress(row: row, column: column)] }

  /// The rows in which something stands, in order.
  public var rows: [Int] { Set(cells.keys.map(\.row)).sorted() }
}

/// What stands in a cell.
public enum CellContent: Sendable, Equatable {
  case text(String)
  case number(Double)
  /// A number that is shown as a percentage: 0.12 for 12 %.
  case percentage(Double)
  /// A number that is shown as a date: `2024-02-01`, and after a space the time where it has one; `2024-02` or `2024` where
  /// neither day nor month is shown.
  case date(String)
  case truth(Bool)
  /// Such as `#N/A`.
  case failure(String)
  /// Something that is computed; what it gave last is not looked at.
  case formula
}

/// Why a workbook is not read at all.
public struct XLSXProblem: Error, Sendable, Equatable {
  /// A phrase such as "a workbook with macros".
  public let found: String
  /// What would be right, with the mend where there is one.
  public let expected: String

  init(_ found: String, expected: String) {
    self.found = found
    self.expected = expected
  }
}

import Cards
import Formats

/// Something in a workbook that cannot be taken over, at its cell.
public struct CellFinding: Error, Sendable, Equatable {
  /// The sheet by its name in the workbook; `nil` where the whole workbook is meant.
  public let sheet: String?
  public let cell: CellAddress?
  public let found: String
  public let expected: String
  /// The valid word nearest to what was found.
  public let nearest: String?

  init(sheet: String? = nil, cell: CellAddress? = nil, found: String, expected: String, nearest: String? = nil) {
    self.sheet = sheet
    self.cell = cell
    self.found = found
    self.expected = expected
    self.nearest = nearest
  }
}

extension CellFinding {
  /// The finding with the workbook as its file, and the cell's row and column as its line and column.
  public func finding(in workbook: String, severity: Finding.Severity = .error) -> Finding {
    let address = sheet.map { " on sheet \($0)" + (cell.map { ", cell \($0)" } ?? "") } ?? ""
    return Finding(
      rule: "workbook", severity: severity, reach: .file,
      place: Place(file: workbook, line: cell.map { $0.row + 1 } ?? 0, column: cell.map { $0.column + 1 } ?? 0),
      found: found + address, expected: expected, mend: nearest)
  }
}

extension CellFinding: CustomStringConvertible {
  /// `sheet Grades, cell D7: found “yelow”; expected one of Red, Yellow, Green; nearest “Yellow”`.
  public var description: String {
    let place = sheet.map { "sheet \($0)" + (cell.map { ", cell \($0)" } ?? "") + ": " } ?? ""
    return place + "found \(found); expected \(expected)" + (nearest.map { "; nearest “\($0)”" } ?? "")
  }
}

extension CellFinding: Comparable {
  public static func < (a: CellFinding, b: CellFinding) -> Bool {
    let origin = CellAddress(row: 0, column: 0)
    return (a.sheet ?? "", a.cell ?? origin, a.found) < (b.sheet ?? "", b.cell ?? origin, b.found)
  }
}

/// A piece of a cell shown in a message, cut to a length that fits a line.
func quoted(_ text: some StringProtocol) -> String {
  let line = text.prefix(60).map { $0.isNewline ? " " : $0 }
  return "“" + String(line) + (text.dropFirst(60).isEmpty ? "”" : "…”")
}

import Formats

/// What people wrote into a workbook where nothing of it is read: remarks, sheets and columns of their own, new sources.
///
/// Nothing of it hinders an import; whoever takes the workbook back must know of it.
struct Asides {
  private(set) var sentences: [String] = []

  /// More of one kind on one sheet are counted.
  private static let most = 10

  init(_ grids: [GridSheet], in book: SpreadsheetBook, sources: Set<String>, names: WorkbookWording.Sheets) {
    for sheet in book.sheets where sheet.name != WorkbookRecord.sheet && sheet.name != WordLists.sheet {
      tell(sheet.remarks, on: sheet, "has a remark, which is not taken over:")
      let id = Self.text(sheet[0, 0]) ?? ""
      if let grid = grids.first(where: { $0.id == id }) {
        tell(Self.besides(grid, sheet), on: sheet, "is none of the sheet’s cells and is not taken over:")
      } else if id == "sources" {
        tell(
          Self.newSources(sheet, sources), on: sheet, "is not taken over, since new sources are added to sources.json:")
      } else if id != "guide", !sheet.cells.isEmpty, !grids.contains(where: { $0.title == sheet.name }),
        sheet.name != names.guide
      {
        sentences.append("the sheet \(sheet.name) is none that was handed out; what stands in it is not taken over")
      }
    }
  }

  private mutating func tell(_ cells: [CellAddress: String], on sheet: Spreadsheet, _ what: String) {
    let sorted = cells.sorted { $0.key < $1.key }
    for (address, text) in sorted.prefix(Self.most) {
      sentences.append("sheet \(sheet.name), cell \(address) \(what) \(quoted(text.trimmingSpaces))")
    }
    let more = sorted.count - Self.most
    if more > 0 {
      sentences.append("sheet \(sheet.name): so \(more == 1 ? "does 1 more cell" : "do \(more) more cells")")
    }
  }

  /// Texts in columns that are none of ours, and above the heads.
  private static func besides(_ grid: GridSheet, _ sheet: Spreadsheet) -> [CellAddress: String] {
    let names = Set(grid.columns.map(\.id))
    let head = SheetLayout.headRows - 1
    var ours: Set<Int> = [0]
    for (address, content) in sheet.cells where address.row == 0 {
      if let name = text(content), names.contains(name) { ours.insert(address.column) }
    }
    var found: [CellAddress: String] = [:]
    for (address, content) in sheet.cells where address.row > 0 && address.row != head && address.column > 0 {
      guard address.row < head || !ours.contains(address.column) else { continue }
      guard let text = shown(content), !text.trimmingSpaces.isEmpty, text.trimmingSpaces != grid.intro else { continue }
      found[address] = text
    }
    return found
  }

  /// Keys of sources that the workspace does not have.
  private static func newSources(_ sheet: Spreadsheet, _ sources: Set<String>) -> [CellAddress: String] {
    let heads = sheet.cells.filter { $0.key.row == 0 && $0.key.column > 0 && text($0.value) == "key" }
    guard let column = heads.keys.min()?.column else { return [:] }
    var firsts: [Int: CellAddress] = [:]
    for address in sheet.cells.keys where address.row >= SheetLayout.headRows && address.column > 0 {
      firsts[address.row] = min(firsts[address.row] ?? address, address)
    }
    var found: [CellAddress: String] = [:]
    for (row, first) in firsts where !sources.contains(text(sheet[row, column]) ?? "") {
      found[first] = sheet[row, first.column].flatMap(shown) ?? ""
    }
    return found
  }

  private static func text(_ content: CellContent?) -> String? {
    if case .text(let text) = content { return text.trimmingSpaces }
    return nil
  }

  private static func shown(_ content: CellContent) -> String? {
    if case .formula = content { return "a formula" }
    return try? CellDecoder.text(of: content)
  }
}

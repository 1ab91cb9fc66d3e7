import Cards
import Formats

/// Lays out a sheet's rows in cells: keys in a hidden first column, names of the columns in a hidden first row, then a
/// sentence, the heads, and the rows.
struct SheetLayout {
  /// Rows before the first of the content.
  static let headRows = 3

  let wording: WorkbookWording
  private(set) var sheet: SheetContent
  private let grid: GridSheet
  private var validations: [ValidationKey: [Int: [Int]]] = [:]

  private struct ValidationKey: Hashable {
    let list: String?
    let hint: String
  }

  init(_ grid: GridSheet, wording: WorkbookWording, lists: inout WordLists) {
    self.grid = grid
    self.wording = wording
    sheet = SheetContent(name: grid.title)
    sheet.columns = [SheetColumn(width: 4, isHidden: true)] + grid.columns.map { SheetColumn(width: $0.width) }
    sheet.rows = [
      SheetRow(
        [SheetCell(.text(grid.id), Palette.key)] + grid.columns.map { SheetCell(.text($0.id), Palette.key) },
        isHidden: true),
      SheetRow([SheetCell(.empty), SheetCell(.text(grid.intro), Palette.intro)], height: 22),
    ]
    let heads = [SheetCell(.empty)] + grid.columns.map { SheetCell(.text($0.heading), Palette.head) }
    sheet.rows.append(SheetRow(heads, height: RowHeight.points(of: heads, sheet.columns)))
    for row in grid.rows { add(row, &lists) }
    for _ in 0..<spare { addEmpty(&lists) }
    sheet.validations = rectangles
    sheet.frozenRows = Self.headRows
    sheet.repeatedRows = 2...2
    // A translator shows one language, or what is out of date.
    if grid.id == "translations", !grid.rows.isEmpty {
      sheet.filter = CellRange(rows: (Self.headRows - 1)...(sheet.rows.count - 1), columns: 1...grid.columns.count)
    }
    sheet.isProtected = true
    sheet.isLandscape = true
    sheet.frozenColumns = frozenColumns
    let width = sheet.columns.dropFirst().reduce(0) { $0 + $1.width }
    sheet.pagesAcross = max(1, Int((width / 200).rounded(.up)))
  }

  /// Columns for reading that stand first stay in view, as long as they leave room.
  private var frozenColumns: Int {
    var width = 0.0, count = 1
    for field in grid.columns.prefix(2) where field.isReference && width + field.width <= 40 {
      width += field.width
      count += 1
    }
    return count == 1 ? 0 : count
  }

  /// Empty rows for what is new.
  private var spare: Int {
    guard grid.list != nil else { return 0 }
    return grid.id == "statistics" ? 60 : 25
  }

  private mutating func add(_ row: GridRow, _ lists: inout WordLists) {
    let pieces = zip(row.fields, row.contents).map { field, content in
      row.splits(field) ? Paragraphs.split(content) : [content]
    }
    let count = max(1, pieces.map(\.count).max() ?? 1)
    for line in 0..<count {
      var cells = [SheetCell(.text(row.key), Palette.key)]
      for (index, field) in row.fields.enumerated() {
        let repeats = field.isReference && !row.splits(field) && pieces[index].count == 1
        let content = repeats ? pieces[index][0] : pieces[index].indices.contains(line) ? pieces[index][line] : ""
        cells.append(cell(field, content, fill: fill(of: field, in: row)))
        note(field, row: sheet.rows.count, column: index + 1, &lists)
      }
      sheet.rows.append(SheetRow(cells, height: RowHeight.points(of: cells, sheet.columns)))
    }
    guard grid.id == "narratives" else { return }
    for _ in 0..<2 { addEmpty(&lists) }
  }

  private mutating func addEmpty(_ lists: inout WordLists) {
    var cells = [SheetCell(.empty, Palette.key)]
    for (index, field) in grid.columns.enumerated() {
      cells.append(cell(field, "", fill: nil))
      note(field, row: sheet.rows.count, column: index + 1, &lists)
    }
    sheet.rows.append(SheetRow(cells))
  }

  private func cell(_ field: Field, _ content: String, fill: UInt32?) -> SheetCell {
    let text = field.kind.shown(content)
    switch field.kind {
    case .reference: return SheetCell(text.isEmpty ? .empty : .text(text), Palette.shown)
    case .quantity, .whole:
      let number = CellNumber.exact(text)
      let value: SheetCell.Value = text.isEmpty ? .empty : number.map { .number($0) } ?? .text(text)
      return SheetCell(value, Palette.open(isNumber: number != nil || text.isEmpty))
    case .mark: return SheetCell(text.isEmpty ? .empty : .text(wording.states.mark), Palette.open(isCentred: true))
    default: return SheetCell(text.isEmpty ? .empty : .text(text), Palette.open(fill: fill))
    }
  }

  private func fill(of field: Field, in row: GridRow) -> UInt32? {
    guard let state = row.content("state"), field.id == "translation" || field.id == "state" else { return nil }
    return state == "stale" ? Palette.amber : state == "missing" ? Palette.blue : nil
  }

  /// Notes what a cell takes, so that cells that take the same share one rule.
  private mutating func note(_ field: Field, row: Int, column: Int, _ lists: inout WordLists) {
    guard let hint = hint(of: field) else { return }
    let list: String? =
      switch field.kind {
      case .choice(let choices): lists.reference(choices)
      case .state(let choices): lists.reference(choices)
      case .mark: lists.reference(Choices([("x", wording.states.mark)]))
      default: nil
      }
    validations[ValidationKey(list: list, hint: hint), default: [:]][column, default: []].append(row)
  }

  private func hint(of field: Field) -> String? {
    let hints = wording.hints
    return switch field.kind {
    case .reference: nil
    case .plain, .cell: hints.plain
    case .prose: hints.prose
    case .markdown: hints.markdown
    case .identifier: hints.id
    case .choice: hints.choice
    case .mark: hints.mark
    case .date: hints.date
    case .period: hints.period
    case .age: hints.age
    case .whole: hints.whole
    case .quantity: hints.number
    case .sources: hints.sources
    case .indicators: hints.indicators
    case .calls: hints.calls
    case .state: hints.state
    }
  }

  /// The rules, for runs of cells below one another.
  private var rectangles: [SheetValidation] {
    var all: [SheetValidation] = []
    for (key, columns) in validations {
      for (column, rows) in columns {
        for run in Self.runs(rows) {
          all.append(
            SheetValidation(
              range: CellRange(rows: run, columns: column...column), list: key.list,
              hint: (heading(of: column), key.hint),
              refusal: key.list == nil ? nil : (wording.hints.refused, wording.hints.refusedChoice)))
        }
      }
    }
    return all.sorted {
      ($0.range.columns.lowerBound, $0.range.rows.lowerBound) < ($1.range.columns.lowerBound, $1.range.rows.lowerBound)
    }
  }

  private func heading(of column: Int) -> String {
    grid.columns.indices.contains(column - 1) ? grid.columns[column - 1].heading : ""
  }

  private static func runs(_ rows: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for row in rows.sorted() {
      if let last = runs.last, last.upperBound == row - 1 {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
    return runs
  }

  /// Colours the cells of some columns by the words that stand in them.
  mutating func colour(_ columns: (Field) -> Bool, by words: [(word: String, fill: Colour)]) {
    let last = max(Self.headRows, sheet.rows.count - 1)
    for (index, field) in grid.columns.enumerated() where columns(field) {
      let range = CellRange(rows: Self.headRows...last, columns: index + 1...index + 1)
      for (word, fill) in words {
        sheet.colourings.append(
          SheetColouring(range: range, text: word, fill: fill.number, ink: fill.readableText.number))
      }
    }
  }
}

import Formats

/// A sheet as it came back: rows by their keys, cells by the names of their columns.
struct FilledSheet {
  struct Cell {
    let address: CellAddress
    let content: CellContent?
  }

  /// The cells of one row by the names of their columns. They lie in the sheet: nothing is copied for a row.
  struct Cells {
    private let sheet: Spreadsheet
    private let columns: [String: Int]
    private let row: Int

    init(_ sheet: Spreadsheet, _ columns: [String: Int], row: Int) {
      self.sheet = sheet
      self.columns = columns
      self.row = row
    }

    subscript(field: String) -> Cell? {
      columns[field].map { Cell(address: CellAddress(row: row, column: $0), content: sheet[row, $0]) }
    }

    /// Whether something stands in one of them.
    var hasContent: Bool { columns.values.contains { sheet[row, $0] != nil } }
  }

  struct Row {
    /// Its own key, or that of the row above where it has none and rows go on.
    let key: String
    let cells: Cells
    let number: Int
  }

  let id: String
  let name: String
  let rows: [Row]
  let columns: Set<String>

  /// - Parameter known: the columns of our sheets, by the names of the sheets; others are passed over.
  /// - Parameter goesOn: whether rows without a key belong to the one above.
  /// - Returns: `nil` for a sheet that is none of ours.
  init?(_ sheet: Spreadsheet, known: [String: Set<String>], goesOn: (String) -> Bool) {
    guard case .text(let key) = sheet[0, 0], let names = known[key.trimmingSpaces] else { return nil }
    let id = key.trimmingSpaces
    self.id = id
    name = sheet.name
    var columns: [String: Int] = [:]
    for (address, content) in sheet.cells where address.row == 0 && address.column > 0 {
      guard case .text(let text) = content else { continue }
      let field = text.trimmingSpaces
      guard names.contains(field) else { continue }
      // Of two columns of one name the first counts.
      columns[field] = min(columns[field] ?? address.column, address.column)
    }
    self.columns = Set(columns.keys)
    var rows: [Row] = []
    var last = ""
    for number in sheet.rows where number >= SheetLayout.headRows {
      let cells = Cells(sheet, columns, row: number)
      guard sheet[number, 0] != nil || cells.hasContent else { continue }
      var key = ""
      if case .text(let text) = sheet[number, 0] { key = text.trimmingSpaces }
      if key.isEmpty, goesOn(id) { key = last } else { last = key }
      rows.append(Row(key: key, cells: cells, number: number))
    }
    self.rows = rows
  }
}

extension WorkbookRecord {
  /// What the hidden sheet says; `nil` where it is not there or was not written by this program.
  init?(_ book: SpreadsheetBook) {
    guard let sheet = book.sheet(named: Self.sheet) else { return nil }
    var format = ""
    for number in sheet.rows {
      var words: [String] = []
      while case .text(let word) = sheet[number, words.count] { words.append(word) }
      guard words.count >= 2 else { continue }
      switch words[0] {
      case "format": format = words.dropFirst().joined(separator: " ")
      case "workspace": workspace = words[1]
      case "edition": edition = words[1]
      case "country": country = words[1]
      case "language": language = words[1]
      case "file": if words.count > 2 { files[words[1]] = words[2] }
      case "row":
        guard words.count > 2 else { continue }
        let pairs = words.dropFirst(3).compactMap { word -> (String, String)? in
          guard let sign = word.lastIndex(of: "=") else { return nil }
          return (String(word[..<sign]), String(word[word.index(after: sign)...]))
        }
        rows[Self.name(words[1], words[2])] = Dictionary(pairs) { first, _ in first }
        order[words[1], default: []].append(words[2])
      default: continue
      }
    }
    guard format == "\(Self.format) \(Self.version)" else { return nil }
  }
}

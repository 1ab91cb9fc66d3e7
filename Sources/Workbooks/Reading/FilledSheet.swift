import Formats

/// A sheet as it came back: rows by their keys, cells by the names of their columns.
struct FilledSheet {
  struct Cell {
    let address: CellAddress
    let content: CellContent?
  }

  struct Row {
    /// Its own key, or that of the row above where it has none and rows go on.
    let key: String
    let cells: [String: Cell]
    let number: Int
  }

  let id: String
  let name: String
  let rows: [Row]
  let columns: Set<String>

  /// - Parameter goesOn: whether rows without a key belong to the one above.
  /// - Returns: `nil` for a sheet that is none of ours.
  init?(_ sheet: Spreadsheet, goesOn: (String) -> Bool) {
    guard case .text(let id) = sheet[0, 0] else { return nil }
    self.id = id
    name = sheet.name
    var fields: [Int: String] = [:]
    for (address, content) in sheet.cells where address.row == 0 && address.column > 0 {
      if case .text(let field) = content { fields[address.column] = field }
    }
    columns = Set(fields.values)
    var rows: [Row] = []
    var last = ""
    for number in sheet.rows where number >= SheetLayout.headRows {
      var cells: [String: Cell] = [:]
      for (column, field) in fields {
        cells[field] = Cell(address: CellAddress(row: number, column: column), content: sheet[number, column])
      }
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

import Cards
import EndToEnd
import Formats
import Foundation
import Testing
import Workspace

@testable import Workbooks

/// A copy of a workspace, and the workbook of one of its cards.
struct HandedOut {
  let place: TemporaryFolder
  let edition: String
  let country: String
  private(set) var content: WorkbookContent

  var root: String { place("workspace").path }

  /// - Parameter changes: made to the copy before the workbook is made of it.
  init(
    _ example: Example, _ edition: String, _ country: String, language: String = "en",
    changes: (HandedOut.Files) throws -> Void = { _ in }
  ) throws {
    place = try TemporaryFolder("workbook")
    try place.copy(example.folder, to: "workspace")
    try changes(Files(place: place))
    (self.edition, self.country) = (edition, country)
    content = try Self.book(place("workspace").path, edition, country, language).content
  }

  /// The files of the copy.
  struct Files {
    let place: TemporaryFolder
    func read(_ path: String) throws -> String { try place.read("workspace/" + path) }
    func write(_ text: String, to path: String) throws { try place.write(text, to: "workspace/" + path) }
    func edit(_ path: String, _ old: String, _ new: String) throws {
      let text = try read(path)
      try #require(text.contains(old), "no \(old) in \(path)")
      try write(text.replacing(old, with: new, maxReplacements: 1), to: path)
    }
  }

  var files: Files { Files(place: place) }
  var folder: String { "editions/\(edition)/\(country)" }

  /// What a file says.
  func value(of path: String) throws -> YAMLValue {
    let bytes = Array(try files.read(path).utf8)
    return try #require(CardDocument(path: path, bytes: bytes)).value
  }

  static func book(_ root: String, _ edition: String, _ country: String, _ language: String) throws -> CardWorkbook {
    let reading = WorkspaceReader.read(root, keepsTexts: true)
    let found = try #require(reading.dossier?.editions.first { $0.id.text == edition })
    let code = try #require(CountryCode(country))
    let tag = try #require(LanguageTag(language))
    return try #require(
      CardWorkbook(root: root, reading: reading, edition: found, country: code, language: tag))
  }

  /// The position of a sheet by its hidden name.
  private func sheet(_ id: String) throws -> Int {
    try #require(content.sheets.firstIndex { $0.rows.first?.cells.first?.value == .text(id) }, "no sheet \(id)")
  }

  private func column(_ field: String, _ sheet: Int) throws -> Int {
    try #require(
      content.sheets[sheet].rows[0].cells.firstIndex { $0.value == .text(field) }, "no column \(field)")
  }

  /// Puts something into the cell of a row by its key; `line` counts the row's own lines.
  mutating func put(_ value: SheetCell.Value, _ id: String, _ key: String, _ field: String, line: Int = 0) throws {
    let sheet = try sheet(id)
    let rows = content.sheets[sheet].rows.indices.filter {
      content.sheets[sheet].rows[$0].cells.first?.value == .text(key)
    }
    try #require(rows.indices.contains(line), "no row \(key)")
    let column = try column(field, sheet)
    content.sheets[sheet].rows[rows[line]].cells[column].value = value
  }

  mutating func put(_ text: String, _ id: String, _ key: String, _ field: String, line: Int = 0) throws {
    try put(text.isEmpty ? .empty : .text(text), id, key, field, line: line)
  }

  /// Fills the first empty row of a sheet.
  mutating func add(_ id: String, _ cells: [String: SheetCell.Value]) throws {
    let sheet = try sheet(id)
    let row = try #require(
      content.sheets[sheet].rows.indices.dropFirst(3).first { index in
        content.sheets[sheet].rows[index].cells.allSatisfy { $0.value == .empty }
      })
    for (field, value) in cells { content.sheets[sheet].rows[row].cells[try column(field, sheet)].value = value }
  }

  /// Empties one column in all lines of a row.
  mutating func emptyLines(_ id: String, _ key: String, _ field: String) throws {
    let sheet = try sheet(id)
    let column = try column(field, sheet)
    for row in content.sheets[sheet].rows.indices where content.sheets[sheet].rows[row].cells.first?.value == .text(key)
    {
      content.sheets[sheet].rows[row].cells[column].value = .empty
    }
  }

  /// Empties all cells of a row but its key.
  mutating func empty(_ id: String, _ key: String) throws {
    let sheet = try sheet(id)
    for row in content.sheets[sheet].rows.indices where content.sheets[sheet].rows[row].cells.first?.value == .text(key)
    {
      for column in content.sheets[sheet].rows[row].cells.indices.dropFirst() {
        content.sheets[sheet].rows[row].cells[column].value = .empty
      }
    }
  }

  /// Changes the sheet's rows below its heads.
  mutating func rearrange(_ id: String, _ change: (inout [SheetRow]) -> Void) throws {
    let sheet = try sheet(id)
    var rows = Array(content.sheets[sheet].rows.dropFirst(3))
    change(&rows)
    content.sheets[sheet].rows = Array(content.sheets[sheet].rows.prefix(3)) + rows
  }

  /// Changes all rows of a sheet, those with the hidden names included.
  mutating func changeHead(_ id: String, _ change: (inout [SheetRow]) -> Void) throws {
    let sheet = try sheet(id)
    change(&content.sheets[sheet].rows)
  }

  mutating func renameSheet(_ name: String, to new: String) throws {
    let sheet = try #require(content.sheets.firstIndex { $0.name == name })
    content.sheets[sheet].name = new
  }

  mutating func copySheet(_ name: String, to new: String) throws {
    var sheet = try #require(content.sheets.first { $0.name == name })
    sheet.name = new
    content.sheets.append(sheet)
  }

  mutating func addSheet(_ name: String, _ text: String) throws {
    var sheet = SheetContent(name: name)
    sheet.rows = [SheetRow([SheetCell(.text(text))])]
    content.sheets.append(sheet)
  }

  func rowCount(_ id: String) throws -> Int { content.sheets[try sheet(id)].rows.count }

  mutating func replaceSheets(_ isKept: (SheetContent) -> Bool) { content.sheets.removeAll { !isKept($0) } }

  mutating func changeCells(_ change: (inout SheetCell) -> Void) {
    for sheet in content.sheets.indices where !content.sheets[sheet].isHidden {
      for row in content.sheets[sheet].rows.indices.dropFirst(3) {
        for cell in content.sheets[sheet].rows[row].cells.indices {
          change(&content.sheets[sheet].rows[row].cells[cell])
        }
      }
    }
  }

  func bytes() throws -> [UInt8] { try XLSX.write(content) }

  /// What taking the workbook back would change.
  func plan(_ bytes: [UInt8]? = nil) throws -> WorkbookPlan {
    let reading = WorkspaceReader.read(root, keepsTexts: true)
    return try WorkbookImport(root: root, reading: reading, bytes: try bytes ?? self.bytes()).plan()
  }

  /// Takes the workbook back, and says which files were written.
  @discardableResult func apply(_ bytes: [UInt8]? = nil) throws -> [String] {
    let plan = try plan(bytes)
    try StagedFiles(root: root).write(plan.files)
    return plan.files.map(\.path)
  }

  /// Why the workbook is refused.
  func refusal() throws -> [String] {
    do {
      _ = try plan()
      return []
    } catch let error as WorkbookRefusal { return error.sentences }
  }
}

/// The cards of the examples, by example, edition and country.
enum EveryCard {
  static let all: [(Example, String, String)] = [
    (.ecpat, "2010-06", "BE"), (.twoMinute, "2025", "XA"), (.twoMinute, "2025", "XB"), (.twoMinute, "2025", "XC"),
    (.twoMinute, "2025", "QM"),
  ]
}

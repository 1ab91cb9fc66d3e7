import Cards
import Formats
import Workspace

/// Takes a card's workbook back into a workspace.
public struct WorkbookImport {
  let root: String
  let sheets: CardSheets
  let record: WorkbookRecord
  let book: SpreadsheetBook
  let reading: WorkspaceReading

  /// Reads workbook and workspace, and sees whether the one belongs to the other.
  ///
  /// - Parameter reading: the workspace with its texts kept, in which nothing was wrong.
  public init(root: String, reading: WorkspaceReading, bytes: [UInt8]) throws(WorkbookRefusal) {
    self.root = root
    self.reading = reading
    do throws(XLSXProblem) {
      book = try XLSX.read(bytes)
    } catch {
      throw WorkbookRefusal(found: error.found, expected: error.expected)
    }
    guard let record = WorkbookRecord(book) else {
      throw WorkbookRefusal(
        found: "no record of a card on the hidden sheet \(WorkbookRecord.sheet)",
        expected: "a workbook that progresscard export has written; export it again and copy the cells over")
    }
    self.record = record
    guard let dossier = reading.dossier,
      let edition = dossier.editions.first(where: { $0.id.text == record.edition }),
      let framework = dossier.framework(of: edition)
    else {
      throw WorkbookRefusal(
        found: "a workbook of the edition \(quoted(record.edition))", expected: "an edition of this workspace")
    }
    guard let card = edition.cards.first(where: { $0.country.alpha2 == record.country }) else {
      throw WorkbookRefusal(
        found: "a workbook of \(quoted(record.country))",
        expected:
          "a country with a card in edition \(edition.id): \(edition.cards.map(\.country.alpha2).joined(separator: ", "))"
      )
    }
    guard edition.status == .draft, edition.seal.lock == nil else {
      throw WorkbookRefusal(
        found: "a workbook of edition \(edition.id), which is frozen",
        expected: "a draft: what is wrong in a frozen edition is mended in its files and told in errata.yaml")
    }
    let documents = CardDocuments(
      FolderFiles(root), folder: edition.id.folder(of: card.country), workspaceLanguage: dossier.original)
    sheets = CardSheets(
      dossier: dossier, edition: edition, framework: framework, country: card.country, documents: documents,
      texts: reading.texts, language: LanguageTag(record.language) ?? .english)
  }

  /// Compares everything, and says what would be written.
  public func plan() throws(WorkbookRefusal) -> WorkbookPlan {
    let grids = sheets.sheets
    let known = Dictionary(grids.map { ($0.id, Set($0.columns.map(\.id))) }) { $0.union($1) }
    let filled = book.sheets.compactMap { sheet in
      FilledSheet(sheet, known: known) { id in id == "narratives" || id == "translations" }
    }
    let lost = LostNames(grids, in: book)
    guard !lost.findings.isEmpty || filled.contains(where: { sheet in grids.contains { $0.id == sheet.id } }) else {
      throw WorkbookRefusal(
        found: "no sheet with its hidden first row", expected: "the sheets as they were handed out")
    }
    let decoder = decoder(filled)
    var notes: [String] = []
    var comparisons: [SheetComparison] = []
    for grid in grids where !lost.sheets.contains(grid.id) {
      guard let sheet = filled.first(where: { $0.id == grid.id }) else {
        notes.append("the sheet \(grid.title) is not there; what it held stays as it is")
        continue
      }
      let comparison = SheetComparison(
        grid, sheet, record: record, decoder: decoder, documents: sheets.documents)
      comparisons.append(comparison)
      notes += comparison.notes
    }
    let title = sheets.dossier.title.original.value
    if title != record.workspace {
      notes.append("the workbook was made from the workspace \(quoted(record.workspace)); this one is \(quoted(title))")
    }
    notes += Asides(grids, in: book, sources: Set(decoder.sources), names: sheets.names).sentences
    var findings = lost.findings + comparisons.flatMap(\.findings)
    var merge = CardMerge(sheets: sheets, record: record)
    merge.take(comparisons)
    findings += merge.findings
    guard findings.isEmpty else { throw WorkbookRefusal(findings) }
    let files = try files(of: merge, comparisons)
    try examine(files, comparisons)
    return WorkbookPlan(
      edition: sheets.edition.id.text, country: sheets.country.alpha2, changes: changes(comparisons), files: files,
      notes: notes, warnings: comparisons.flatMap(\.warnings).sorted())
  }

  private func decoder(_ filled: [FilledSheet]) -> CellDecoder {
    let present = sheets.calls.rows.compactMap { $0.content("id") }
    let new = (filled.first { $0.id == "calls" }?.rows ?? []).compactMap { row -> String? in
      guard case .text(let text) = row.cells["id"]?.content else { return nil }
      return text.trimmingSpaces
    }
    return CellDecoder(
      sources: sheets.dossier.sources.keys.map(\.text).sorted(),
      indicators: sheets.framework.indicators.map(\.number.text), calls: present + new)
  }

  private func files(
    of merge: CardMerge, _ comparisons: [SheetComparison]
  ) throws(WorkbookRefusal) -> [WorkbookPlan.File] {
    var files: [WorkbookPlan.File] = []
    for (path, value) in merge.values.sorted(by: { $0.key < $1.key }) {
      let document = sheets.documents.document(at: path)
      guard value != document.value else { continue }
      guard let file = DocumentWriter(document, language: sheets.documents.language).file(saying: value) else {
        throw WorkbookRefusal(
          [],
          problems: [
            "\(path) cannot be written so that it says what the workbook says; write it by hand"
              + cells(path, comparisons)
          ])
      }
      files.append(file)
    }
    return files
  }

  /// Reads the workspace as it would be: nothing may be wrong in it that was not wrong before.
  private func examine(
    _ files: [WorkbookPlan.File], _ comparisons: [SheetComparison]
  ) throws(WorkbookRefusal) {
    guard !files.isEmpty else { return }
    let drafts = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    let after = WorkspaceReader.read(root, cards: [sheets.documents.folder], drafts: drafts)
    let before = Set(reading.findings.map { "\($0.place.file)\t\($0.found)" })
    let new = after.findings.filter {
      $0.severity == .error && !before.contains("\($0.place.file)\t\($0.found)") && drafts[$0.place.file] != nil
    }
    guard new.isEmpty else {
      throw WorkbookRefusal(
        [],
        problems: new.map { finding in
          "\(finding.place) would hold \(finding.found); expected \(finding.expected)"
            + cells(finding.place.file, comparisons)
        })
    }
  }

  /// Which cells change a file, where a problem is the file's and not that of one cell.
  private func cells(_ path: String, _ comparisons: [SheetComparison]) -> String {
    let cells = comparisons.flatMap { comparison in
      comparison.edits.filter { $0.row.document == path }.map { "sheet \($0.sheet), cell \($0.cell)" }
        + comparison.lists.filter { $0.document == path }.map { "rows of sheet \($0.sheet)" }
    }
    guard !cells.isEmpty else { return "" }
    let shown = cells.prefix(5).joined(separator: "; ") + (cells.count > 5 ? "; …" : "")
    return "; the file is changed by \(shown)"
  }

  private func changes(_ comparisons: [SheetComparison]) -> [WorkbookPlan.Change] {
    comparisons.flatMap { comparison in
      comparison.edits.map { edit in
        WorkbookPlan.Change(
          sheet: edit.sheet, cell: edit.cell.description, label: "\(edit.row.label), \(edit.field.heading)",
          before: edit.field.kind.shown(edit.before), after: edit.field.kind.shown(edit.content))
      }
        + comparison.lists.map { edit in
          let gone =
            (sheets.documents.document(at: edit.document).value.value(at: edit.path)?.items?.count ?? 0)
            - edit.moves.count
          let parts = [
            edit.added.isEmpty
              ? nil : "\(edit.added.count) new (row \(RowNumbers.text(of: edit.added)))",
            gone == 0 ? nil : "\(gone) taken out", edit.added.isEmpty && gone == 0 ? "another order" : nil,
          ].compactMap(\.self)
          return WorkbookPlan.Change(
            sheet: edit.sheet, cell: "", label: "rows", before: "", after: parts.joined(separator: ", "))
        }
        + comparison.files.map { file in
          WorkbookPlan.Change(
            sheet: comparison.filled.name, cell: "row \(file.row + 1)", label: "new", before: "", after: file.name)
        }
    }
  }
}

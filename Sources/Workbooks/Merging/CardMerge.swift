import Cards
import Formats
import Workspace

/// Puts what a workbook changes into the values of a card's files.
struct CardMerge {
  let sheets: CardSheets
  let record: WorkbookRecord
  /// Of files that may have changed.
  private(set) var values: [String: YAMLValue] = [:]
  private(set) var findings: [CellFinding] = []
  private var stamps: StampChanges

  init(sheets: CardSheets, record: WorkbookRecord) {
    self.sheets = sheets
    self.record = record
    stamps = StampChanges(sheets)
  }

  private var documents: CardDocuments { sheets.documents }

  mutating func take(_ comparisons: [SheetComparison]) {
    let edits = comparisons.flatMap(\.edits)
    // Positions in lists hold until every cell is set; then rows come, go and move.
    for edit in edits where !edit.field.isState { apply(edit) }
    stamp(edits)
    check(comparisons)
    for comparison in comparisons {
      for edit in comparison.lists { apply(edit, in: comparison) }
      for file in comparison.files {
        let path = documents.original(of: file.name).path
        values[path] = file.value
        checkNew(file.value, row: file.row, comparison)
      }
    }
    for (path, value) in stamps.values { values[path] = value }
  }

  private func value(_ path: String) -> YAMLValue { values[path] ?? documents.document(at: path).value }

  private mutating func apply(_ edit: CellEdit) {
    let value = value(edit.row.document)
    let row = value.value(at: edit.row.base)
    let new = edit.field.slot.setting(edit.content, in: row, language: documents.language)
    values[edit.row.document] = value.setting(new, at: edit.row.base) ?? .nothing
  }

  private mutating func apply(_ edit: ListEdit, in comparison: SheetComparison) {
    let value = value(edit.document)
    let old = value.value(at: edit.path)?.items ?? []
    let items = edit.items.compactMap { item -> YAMLValue? in
      switch item {
      case .old(let index): return old.indices.contains(index) ? old[index] : nil
      case .new(let value, let row):
        checkNew(value, row: row, comparison)
        return value
      }
    }
    stamps.move(edit)
    if edit.path.isEmpty {
      values[edit.document] = .list(items)
    } else {
      values[edit.document] = value.setting(items.isEmpty ? nil : .list(items), at: edit.path) ?? .nothing
    }
  }
}

/// Stamps: what translations were made from.
extension CardMerge {
  private mutating func stamp(_ edits: [CellEdit]) {
    let originals = edits.filter { edit in edit.field.isText && edit.row.stampPlace == nil }
    let changed = Dictionary(
      originals.map { ($0.row.document + "#" + ($0.row.base + path($0)).joined(separator: "/"), $0.content) }
    ) { first, _ in first }
    for edit in edits {
      if edit.row.content("original") != nil {
        stampTranslation(edit, changed)
      } else if edit.field.isText {
        keepOldOriginal(edit)
      }
    }
  }

  private func path(_ edit: CellEdit) -> [String] {
    switch edit.field.slot {
    case .text(let path), .value(let path), .translation(let path, _): path
    default: []
    }
  }

  private mutating func stampTranslation(_ edit: CellEdit, _ changed: [String: String]) {
    guard let place = edit.row.stampPlace, let language = edit.row.content("language") else { return }
    if !edit.field.isState, edit.content.isEmpty {
      return stamps.remove(place.name, in: place.folder, language)
    }
    let handedOut = record.rows[WorkbookRecord.name("translations", edit.row.key)]?["original"]
    // Who changes the original in the same workbook has translated the new one.
    let original = changed[place.original].map { FieldText.stamp(of: $0) } ?? handedOut ?? place.stamp
    stamps.set(place.name, in: place.folder, language, original)
  }

  private mutating func keepOldOriginal(_ edit: CellEdit) {
    let place = TextPlace(edit.field, edit.row, documents)
    guard let name = place.name, !edit.before.isEmpty else { return }
    let stamp = sheets.records[place.folder + "/" + name]?.stamp ?? FieldText.stamp(of: edit.before)
    for language in place.languages where language != place.original {
      stamps.keep(name, in: place.folder, language.text, stamp)
    }
  }
}

/// What rows lack, said of their cells.
extension CardMerge {
  private mutating func check(_ comparisons: [SheetComparison]) {
    var seen: Set<String> = []
    for comparison in comparisons {
      for edit in comparison.edits where seen.insert(comparison.grid.id + edit.row.key).inserted {
        let row = value(edit.row.document).value(at: edit.row.base)
        guard let row, row != .nothing else { continue }
        let contents = { (id: String) -> String in
          guard let field = edit.row.fields.first(where: { $0.id == id }) else { return "" }
          return field.slot.content(of: row, language: documents.language)
        }
        note(RequiredFields.missing(in: comparison.grid.id, contents), row: edit.cell.row, comparison)
      }
    }
    checkGrades(comparisons)
  }

  private mutating func checkNew(_ value: YAMLValue, row: Int, _ comparison: SheetComparison) {
    let contents = { (id: String) -> String in
      guard let field = comparison.grid.columns.first(where: { $0.id == id }) else { return "" }
      return field.slot.content(of: value, language: documents.language)
    }
    note(RequiredFields.missing(in: comparison.grid.id, contents), row: row, comparison)
  }

  /// What is known of an indicator needs a grade.
  private mutating func checkGrades(_ comparisons: [SheetComparison]) {
    guard let grades = comparisons.first(where: { $0.grid.id == "grades" }) else { return }
    let card = documents.document("card.yaml").path
    for entry in value(card).value(at: ["indicators"])?.entries ?? [] where entry.value.value(at: ["grade"]) == nil {
      let line = grades.filled.rows.first { $0.key == "indicators/" + entry.key }
      findings.append(
        CellFinding(
          sheet: grades.filled.name, cell: line?.cells["grade"]?.address,
          found: "no grade for \(entry.key), of which the workbook says something",
          expected: "a grade, or “not assessed”"))
    }
  }

  private mutating func note(_ missing: [[String]], row: Int, _ comparison: SheetComparison) {
    for fields in missing {
      let columns = comparison.grid.columns.filter { fields.contains($0.id) }
      let line = comparison.filled.rows.first { $0.number == row }
      findings.append(
        CellFinding(
          sheet: comparison.filled.name, cell: columns.first.flatMap { line?.cells[$0.id]?.address },
          found: "nothing", expected: "something in " + columns.map(\.heading).joined(separator: " or ")))
    }
  }
}

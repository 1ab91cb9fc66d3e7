import Formats

/// Compares one sheet as it came back with the card as it is now, knowing how the sheet was handed out.
struct SheetComparison {
  let grid: GridSheet
  let filled: FilledSheet
  let record: WorkbookRecord
  let decoder: CellDecoder
  private(set) var edits: [CellEdit] = []
  private(set) var lists: [ListEdit] = []
  private(set) var files: [(row: Int, name: String, value: YAMLValue)] = []
  private(set) var findings: [CellFinding] = []
  private(set) var notes: [String] = []
  /// Cells for reading that were edited.
  private(set) var warnings: [CellFinding] = []
  /// The language of texts in new rows.
  let documents: CardDocuments

  init(
    _ grid: GridSheet, _ filled: FilledSheet, record: WorkbookRecord, decoder: CellDecoder, documents: CardDocuments
  ) {
    self.grid = grid
    self.filled = filled
    self.record = record
    self.decoder = decoder
    self.documents = documents
    let missing = grid.columns.filter { !$0.isReference && !filled.columns.contains($0.id) }
    if !missing.isEmpty {
      let names = missing.map(\.heading).joined(separator: ", ")
      notes.append("sheet \(filled.name): the columns \(names) are not there; what they held stays as it is")
    }
    if let list = grid.list { compare(list) } else { compareFixed() }
    warnings += ShownCells(grid: grid, record: record).edited(in: filled.name, groups)
  }

  /// The lines of cells of each row, by its key.
  private var groups: [(key: String, rows: [FilledSheet.Row])] {
    var groups: [(key: String, rows: [FilledSheet.Row])] = []
    var positions: [String: Int] = [:]
    for row in filled.rows {
      if let position = positions[row.key] {
        groups[position].rows.append(row)
      } else {
        positions[row.key] = groups.count
        groups.append((row.key, [row]))
      }
    }
    return groups
  }

  private mutating func compareFixed() {
    let known = Dictionary(grid.rows.map { ($0.key, $0) }) { first, _ in first }
    let groups = groups
    let strays = StrayRows(grid: grid, record: record, sheet: filled.name, groups: groups)
    findings += strays.findings
    if let note = strays.note { notes.append(note) }
    for group in groups where !strays.keys.contains(group.key) {
      guard let row = known[group.key] else {
        strangers(group.rows)
        continue
      }
      for (field, current) in zip(row.fields, row.contents) where !field.isReference {
        compare(field, current, row, group.rows)
      }
    }
  }

  /// Content in rows that are none of the sheet's.
  private mutating func strangers(_ rows: [FilledSheet.Row]) {
    for row in rows {
      for field in grid.columns where !field.isReference {
        guard let cell = row.cells[field.id], let content = cell.content, content != .text("") else { continue }
        let wasThere = record.rows[WorkbookRecord.name(grid.id, row.key)] != nil
        if wasThere {
          notes.append("sheet \(filled.name), row \(row.number + 1): what it spoke of is no longer in the workspace")
        } else {
          findings.append(
            CellFinding(
              sheet: filled.name, cell: cell.address, found: "a row that is not the sheet’s",
              expected: "rows as they were handed out: this sheet has no new ones"))
        }
        break
      }
    }
  }

  private mutating func compare(_ field: Field, _ current: String, _ row: GridRow, _ lines: [FilledSheet.Row]) {
    let cells = lines.compactMap { $0.cells[field.id] }
    guard let first = cells.first(where: { $0.content != nil }) ?? cells.first else { return }
    if raw(cells, field) == field.kind.shown(current) { return }
    guard let content = decoded(cells, field) else { return }
    let kind = field.kind
    let (mine, theirs) = (kind.comparable(content), kind.comparable(current))
    guard mine != theirs else { return }
    let hashes = record.rows[WorkbookRecord.name(grid.id, row.key)]
    let base = hashes?[field.id] ?? WorkbookRecord.hash("")
    if WorkbookRecord.hash(mine) == base { return }
    if let place = row.stampPlace, row.base.contains(where: { Int($0) != nil }), hashes?["original"] != place.stamp {
      findings.append(
        CellFinding(
          sheet: filled.name, cell: first.address, found: "a translation of a text that is another by now",
          expected: "the original as it was handed out: export again, and bring the translation into the new workbook"))
      return
    }
    if field.isState {
      // Only what was out of date can be declared up to date.
      guard content == "current", current == "stale" else {
        warn(of: field, content, at: first.address, lines)
        return
      }
    } else if WorkbookRecord.hash(theirs) != base {
      findings.append(
        CellFinding(
          sheet: filled.name, cell: first.address,
          found:
            "\(quoted(kind.shown(content))), where the workspace says \(current.isEmpty ? "nothing" : quoted(kind.shown(current))) by now",
          expected: "one of both: change the workbook or \(row.document), so that they agree"))
      return
    }
    if field.slot == .none, !field.isState {
      findings.append(
        CellFinding(
          sheet: filled.name, cell: first.address, found: quoted(content),
          expected: "\(quoted(current)), by which its files are named: put it back, or rename them in the workspace"))
      return
    }
    edits.append(
      CellEdit(sheet: filled.name, cell: first.address, row: row, field: field, content: content, before: current))
  }

  /// A state that says what the texts do not.
  private mutating func warn(
    of field: Field, _ content: String, at address: CellAddress, _ lines: [FilledSheet.Row]
  ) {
    if content == "current", lines.contains(where: { $0.cells["translation"]?.content != nil }) { return }
    let (current, stale) = (field.kind.shown("current"), field.kind.shown("stale"))
    warnings.append(
      CellFinding(
        sheet: filled.name, cell: address, found: quoted(field.kind.shown(content)),
        expected:
          "\(quoted(current)) in place of \(quoted(stale)), or nothing new: any other state follows from the texts"))
  }

  /// What stands there letter by letter, to be compared with what was handed out before anything is judged.
  private func raw(_ cells: [FilledSheet.Cell], _ field: Field) -> String? {
    let texts = cells.map { cell -> String? in
      switch cell.content {
      case nil: ""
      case .text(let text): MarkdownParts.unixLines(text)
      case .number(let number), .percentage(let number): CellNumber.text(of: number)
      default: nil
      }
    }
    guard field.isMarkdown else { return texts.first ?? nil }
    return texts.contains(nil) ? nil : Paragraphs.join(texts.compactMap(\.self))
  }

  /// The content by the rules of the field; `nil` where they are broken, which is noted.
  private mutating func decoded(_ cells: [FilledSheet.Cell], _ field: Field) -> String? {
    var contents: [String] = []
    var isWhole = true
    for cell in field.isMarkdown ? cells : Array(cells.prefix(1)) {
      do throws(CellDecoder.Problem) {
        contents.append(try decoder.content(of: cell.content, field.kind))
      } catch {
        isWhole = false
        findings.append(
          CellFinding(
            sheet: filled.name, cell: cell.address, found: error.found, expected: error.expected, nearest: error.nearest
          ))
      }
    }
    return isWhole ? Paragraphs.join(contents) : nil
  }
}

/// Lists: rows that come, go and move.
extension SheetComparison {
  private mutating func compare(_ list: GridList) {
    var keyed: [String: FilledSheet.Row] = [:]
    var order: [String] = []
    var new: [FilledSheet.Row] = []
    var sequence: [(key: String?, row: FilledSheet.Row)] = []
    let known = record.order[grid.id] ?? []
    let moved = MovedRows(grid: grid, record: record, decoder: decoder, rows: filled.rows).keys
    for row in filled.rows {
      let isBlank = isBlank(row)
      let key = moved[row.number] ?? row.key
      if known.contains(key), keyed[key] == nil {
        // A row that was emptied is taken out.
        if isBlank { continue }
        keyed[key] = row
        order.append(key)
        sequence.append((key, row))
      } else if !isBlank {
        new.append(row)
        sequence.append((nil, row))
      }
    }
    let keepsOrder = order == known
    if !isAsHandedOut, saysTheSame(sequence.map(\.row)) { return }
    if !isAsHandedOut, !(new.isEmpty && keepsOrder && keyed.allSatisfy { isUntouched($0.value, key: $0.key) }) {
      guard grid.rows.map(\.key) == known else {
        findings.append(
          CellFinding(
            sheet: filled.name,
            found: "rows that were changed here, and rows that came or went in the workspace meanwhile",
            expected: "one of both: export again, and bring the changes into the new workbook"))
        return
      }
    } else if !isAsHandedOut, grid.rows.map(\.key) != known {
      return
    }
    for (key, row) in keyed.sorted(by: { $0.value.number < $1.value.number }) {
      guard let current = grid.row(key) else { continue }
      for (field, content) in zip(current.fields, current.contents) where !field.isReference {
        compare(field, content, current, [row])
      }
    }
    let gone = known.filter { keyed[$0] == nil }
    if new.isEmpty, gone.isEmpty, keepsOrder { return }
    refuseChanged(gone)
    switch list.place {
    case .items(let document, let path): change(document, path, sequence, known)
    case .files(let folder): changeFiles(folder, new, gone)
    }
  }

  /// Whether the list in the workspace is as it was handed out.
  private var isAsHandedOut: Bool {
    let known = record.order[grid.id] ?? []
    return grid.rows.map(\.key) == known && grid.rows.allSatisfy { isBase($0) }
  }

  /// Whether the rows of the workbook are those of the workspace, so that nothing is left to do.
  private func saysTheSame(_ rows: [FilledSheet.Row]) -> Bool {
    rows.count == grid.rows.count
      && zip(rows, grid.rows).allSatisfy { row, current in
        zip(current.fields, current.contents).allSatisfy { field, content in
          guard !field.isReference, let cell = row.cells[field.id] else { return true }
          guard let new = try? decoder.content(of: cell.content, field.kind) else { return false }
          return field.kind.comparable(new) == field.kind.comparable(content) || (field.id == "id" && new.isEmpty)
        }
      }
  }

  private func isBase(_ row: GridRow) -> Bool {
    let hashes = record.rows[WorkbookRecord.name(grid.id, row.key)] ?? [:]
    return zip(row.fields, row.contents).allSatisfy { field, content in
      // What the workbook has no column of, nobody changed in it.
      field.isReference || !filled.columns.contains(field.id)
        || (content.isEmpty
          ? hashes[field.id] == nil : hashes[field.id] == WorkbookRecord.hash(field.kind.comparable(content)))
    }
  }

  /// Whether a row is as it was handed out, as far as it can be understood.
  private func isUntouched(_ row: FilledSheet.Row, key: String) -> Bool {
    let hashes = record.rows[WorkbookRecord.name(grid.id, key)] ?? [:]
    let fields = grid.row(key)?.fields ?? grid.columns
    return fields.allSatisfy { field in
      guard !field.isReference, let cell = row.cells[field.id] else { return true }
      let content = (try? decoder.content(of: cell.content, field.kind)) ?? "?"
      return content.isEmpty
        ? hashes[field.id] == nil : hashes[field.id] == WorkbookRecord.hash(field.kind.comparable(content))
    }
  }

  private func isBlank(_ row: FilledSheet.Row) -> Bool {
    grid.columns.allSatisfy { field in
      guard !field.isReference, let content = row.cells[field.id]?.content else { return true }
      if case .text(let text) = content { return text.trimmingSpaces.isEmpty }
      return false
    }
  }

  /// A row that was taken out here and changed there.
  private mutating func refuseChanged(_ gone: [String]) {
    for key in gone {
      guard let row = grid.row(key), !isBase(row) else { continue }
      findings.append(
        CellFinding(
          sheet: filled.name, found: "\(row.label) taken out, which was changed in the workspace meanwhile",
          expected: "one of both: export again, and take it out of the new workbook"))
    }
  }

  private mutating func change(
    _ document: String, _ path: [String], _ sequence: [(key: String?, row: FilledSheet.Row)], _ known: [String]
  ) {
    var names = ShortNames(Set(grid.rows.compactMap { $0.content("id") }))
    for entry in sequence where entry.key == nil {
      if case .text(let id) = entry.row.cells["id"]?.content { names.take(id.trimmingSpaces) }
    }
    var items: [ListEdit.Item] = []
    for entry in sequence {
      if let key = entry.key, let index = known.firstIndex(of: key) {
        items.append(.old(index))
      } else if let value = value(of: entry.row, &names) {
        items.append(.new(value, row: entry.row.number))
      }
    }
    lists.append(ListEdit(sheet: filled.name, document: document, path: path, items: items))
  }

  private mutating func changeFiles(_ folder: String, _ new: [FilledSheet.Row], _ gone: [String]) {
    for key in gone {
      findings.append(
        CellFinding(
          sheet: filled.name, found: "\(grid.row(key)?.label ?? key) taken out",
          expected: "the row as it was: to take out \(key), delete its files from the workspace"))
    }
    var names = ShortNames(Set(grid.rows.compactMap { $0.content("id") }))
    for row in new {
      guard let value = value(of: row, &names, isFile: true) else { continue }
      let id = value.value(at: ["id"])?.text ?? ""
      if documents.cases.contains(id) {
        findings.append(
          CellFinding(
            sheet: filled.name, cell: row.cells["id"]?.address, found: "\(quoted(id)) a second time",
            expected: "a short name of its own"))
      }
      files.append((row.number, "cases/" + id, value.setting(nil, at: ["id"]) ?? .nothing))
    }
  }

  /// The value of a new row; a short name is made where it has none.
  private mutating func value(of row: FilledSheet.Row, _ names: inout ShortNames, isFile: Bool = false) -> YAMLValue? {
    var value: YAMLValue? = .nothing
    var isWhole = true
    for field in grid.columns where !field.isReference {
      guard let cell = row.cells[field.id], cell.content != nil else { continue }
      guard let content = decoded([cell], field) else {
        isWhole = false
        continue
      }
      let slot: Slot = field.id == "id" ? .value(["id"]) : field.slot
      value = slot.setting(content, in: value, language: documents.language)
    }
    guard isWhole, let made = value else { return nil }
    guard grid.columns.contains(where: { $0.id == "id" }), made.value(at: ["id"]) == nil else { return made }
    let language = documents.language
    let titles = grid.columns.filter { $0.isText && $0.id != "addressee" }.map {
      $0.slot.content(of: made, language: language)
    }
    let title = titles.first { !$0.isEmpty }
    let name = names.new(title.flatMap { ShortName.made(of: $0) } ?? grid.id)
    return made.setting(.text(name), at: ["id"])
  }
}

import Formats

/// Finds cells for reading that were edited: what they say is not taken over, and whoever edited them must know.
struct ShownCells {
  let grid: GridSheet
  let record: WorkbookRecord

  /// - Parameter groups: the lines of cells of each row, by its key.
  func edited(in sheet: String, _ groups: [(key: String, rows: [FilledSheet.Row])]) -> [CellFinding] {
    let rows = Dictionary(grid.rows.map { ($0.key, $0) }) { first, _ in first }
    return groups.flatMap { key, lines -> [CellFinding] in
      guard let row = rows[key] else {
        // What the row spoke of has left the workspace, or it is new.
        if record.rows[WorkbookRecord.name(grid.id, key)] != nil { return [] }
        let fields = grid.columns.filter(\.isReference)
        return lines.flatMap { line in fields.compactMap { finding(line.cells[$0.id], expected: "", sheet) } }
      }
      return zip(row.fields, row.contents).filter { $0.0.isReference }.flatMap { field, content in
        edited(field, content, row, lines, sheet)
      }
    }
  }

  private func edited(
    _ field: Field, _ content: String, _ row: GridRow, _ lines: [FilledSheet.Row], _ sheet: String
  ) -> [CellFinding] {
    let base = record.rows[WorkbookRecord.name(grid.id, row.key)]?[WorkbookRecord.shown(field.id)]
    let isAsHandedOut = base == WorkbookRecord.hash(WorkbookRecord.plain(content))
    let splits = row.splits(field)
    // Of paragraphs that are others by now nobody knows which line held which.
    if splits, !isAsHandedOut { return [] }
    let pieces = splits ? Paragraphs.split(content) : []
    return lines.enumerated().compactMap { index, line in
      guard let cell = line.cells[field.id] else { return nil }
      let text = text(of: cell)
      // Lines that go on, and workbooks that remember nothing of the cell.
      if text.isEmpty, index > 0 || base == nil { return nil }
      if !isAsHandedOut, WorkbookRecord.hash(text) == base { return nil }
      let expected = !splits ? content : pieces.indices.contains(index) ? pieces[index] : ""
      return finding(cell, expected: expected, sheet)
    }
  }

  private func finding(_ cell: FilledSheet.Cell?, expected: String, _ sheet: String) -> CellFinding? {
    guard let cell else { return nil }
    let text = text(of: cell)
    guard text != WorkbookRecord.plain(expected) else { return nil }
    return CellFinding(
      sheet: sheet, cell: cell.address, found: text.isEmpty ? "nothing" : quoted(text),
      expected: (expected.isEmpty ? "nothing" : quoted(expected))
        + ", since the cell is for reading and is not taken over")
  }

  private func text(of cell: FilledSheet.Cell) -> String {
    do throws(CellDecoder.Problem) {
      return WorkbookRecord.plain(try CellDecoder.text(of: cell.content))
    } catch {
      return error.found
    }
  }
}

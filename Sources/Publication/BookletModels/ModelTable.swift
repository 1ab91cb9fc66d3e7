import Formats

/// A table of a booklet model. Columns in which nothing stands are left out on writing.
struct ModelTable {
  enum Alignment: String { case start, end, center }

  enum Width {
    case share(Int)
    /// As wide as needed, for dates and the like.
    case needed
  }

  struct Column {
    let title: [Inline]
    let alignment: Alignment
    /// `nil` is one share, or as wide as needed for columns that are not aligned at the start.
    let width: Width?

    init(_ title: [Inline], _ alignment: Alignment = .start, width: Width? = nil) {
      self.title = title
      self.alignment = alignment
      self.width = width
    }

    init(_ title: String, _ alignment: Alignment = .start, width: Width? = nil) {
      self.init([.text(title)], alignment, width: width)
    }

    init(_ title: String, width share: Int) { self.init([.text(title)], width: .share(share)) }
  }

  enum Row {
    case cells([[Inline]])
    /// Heads the rows after it.
    case group([Inline])
  }

  var id: String?
  var caption: [Inline] = []
  var columns: [Column]
  var rowHeaders = false
  var rows: [Row] = []
  var notes: [[Inline]] = []

  init(columns: [Column]) { self.columns = columns }

  /// Columns that have a cell with content, and the first.
  fileprivate var used: [Int] {
    columns.indices.filter { column in
      column == 0
        || rows.contains { row in
          if case .cells(let cells) = row { cells.indices.contains(column) && !cells[column].isEmpty } else { false }
        }
    }
  }
}

extension JSONArrayWriter {
  /// A table without rows is not written.
  mutating func table(_ table: ModelTable) {
    guard !table.columns.isEmpty, table.rows.contains(where: { if case .cells = $0 { true } else { false } }) else {
      return
    }
    let used = table.used
    block("table") { object in
      object.stated("id", table.id)
      object.stated("caption", table.caption)
      object.list("columns", used.map { table.columns[$0] }) { object, column in
        object.inlines("title", column.title)
        if column.alignment != .start { object.field("align", column.alignment.rawValue) }
        switch column.width {
        case .share(let share): object.field("width", share)
        case .needed: object.field("width", "auto")
        case nil: break
        }
      }
      if table.rowHeaders { object.field("rowHeaders", true) }
      object.array("rows") { rows in for row in table.rows { rows.row(row, used) } }
      if !table.notes.isEmpty { object.array("notes") { notes in for note in table.notes { notes.inlines(note) } } }
    }
  }

  private mutating func row(_ row: ModelTable.Row, _ used: [Int]) {
    switch row {
    case .group(let title): object { $0.inlines("group", title) }
    case .cells(let cells):
      array { array in for column in used { array.inlines(cells.indices.contains(column) ? cells[column] : []) } }
    }
  }
}

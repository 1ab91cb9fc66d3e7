/// A sheet of the workbook as contents of files, before it is laid out in cells.
struct GridSheet: Sendable {
  /// Names the sheet in its hidden first cell.
  let id: String
  let title: String
  let intro: String
  let columns: [Field]
  let rows: [GridRow]
  /// Where the list lies of which the rows are items; `nil` where the rows are fixed.
  let list: GridList?

  init(_ id: String, _ title: String, _ intro: String, _ columns: [Field], _ rows: [GridRow], list: GridList? = nil) {
    self.id = id
    self.title = title
    self.intro = intro
    self.columns = columns
    self.rows = rows
    self.list = list
  }

  func row(_ key: String) -> GridRow? { rows.first { $0.key == key } }
}

/// A list of which rows may be added, taken out and put in another order.
struct GridList: Sendable {
  enum Place: Sendable {
    /// A list in a file.
    case items(document: String, path: [String])
    /// A file each, in a folder.
    case files(folder: String)
  }
  let place: Place
}

/// A row of a sheet, which may take several lines of cells where it holds paragraphs.
struct GridRow: Sendable {
  /// Names the row in the sheet's hidden first column.
  let key: String
  /// What it is about, for people.
  let label: String
  /// The file whose value it shows, and where in it the row begins.
  let document: String
  let base: [String]
  let fields: [Field]
  let contents: [String]
  /// The text whose files in several languages it belongs to: `situation`, `cases/the-call`.
  var textFile: String?
  /// Of a translation: where its stamp stands.
  var stampPlace: StampPlace?

  /// Whether a content is shown a paragraph a row: long texts, and the originals beside their translations.
  func splits(_ field: Field) -> Bool {
    field.isMarkdown || (field.id == "original" && fields.contains(where: \.isMarkdown))
  }

  func content(_ field: String) -> String? { fields.firstIndex { $0.id == field }.map { contents[$0] } }
}

/// Where `translations.csv` says what a translation was made from.
struct StampPlace: Sendable {
  /// The directory of the file, and the name of the text in it.
  let folder: String
  let name: String
  /// The stamp of the present original.
  let stamp: String
  /// Where the original stands: its file, `#`, and the steps to it.
  let original: String
}

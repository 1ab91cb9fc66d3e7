import Formats

/// What a workbook remembers of its making: whose card it holds, and the hash of each content as it was handed out.
///
/// With it an import tells what was changed in the workbook from what was changed in the workspace meanwhile.
struct WorkbookRecord: Sendable, Equatable {
  static let sheet = "Record"
  static let format = "progresscard-card-workbook"
  static let version = "1"

  var workspace = ""
  var edition = ""
  var country = ""
  /// The language of the workbook's words.
  var language = ""
  /// SHA-256 of the card's files, by their paths.
  var files: [String: String] = [:]
  /// Per row (`sheet`, tab, key) the hashes of its contents by field.
  var rows: [String: [String: String]] = [:]
  /// The keys of each sheet's rows in their order.
  var order: [String: [String]] = [:]

  static func name(_ sheet: String, _ key: String) -> String { sheet + "\t" + key }

  /// The name of a hash of what a cell for reading showed.
  static func shown(_ field: String) -> String { "shown." + field }

  /// What is compared of cells for reading: line ends and spaces at the ends are nobody's edit.
  static func plain(_ content: String) -> String { MarkdownParts.unixLines(content).trimmingSpaces }

  /// The first 16 hexadecimal digits of the SHA-256 of a content.
  static func hash(_ content: String) -> String { String(SHA256.hash(Array(content.utf8)).hex.prefix(16)) }

  mutating func add(_ row: GridRow, of sheet: String) {
    var hashes: [String: String] = [:]
    for (field, content) in zip(row.fields, row.contents) where !field.isReference && !content.isEmpty {
      hashes[field.id] = Self.hash(field.kind.comparable(content))
    }
    for (field, content) in zip(row.fields, row.contents) where field.isReference && !content.isEmpty {
      hashes[Self.shown(field.id)] = Self.hash(Self.plain(content))
    }
    if let place = row.stampPlace { hashes["original"] = place.stamp }
    rows[Self.name(sheet, row.key)] = hashes
    order[sheet, default: []].append(row.key)
  }

  var content: SheetContent {
    var sheet = SheetContent(name: Self.sheet)
    sheet.isHidden = true
    var lines = [
      ["format", Self.format, Self.version], ["workspace", workspace], ["edition", edition], ["country", country],
      ["language", language],
    ]
    lines += files.sorted { $0.key < $1.key }.map { ["file", $0.key, $0.value] }
    for (name, keys) in order.sorted(by: { $0.key < $1.key }) {
      for key in keys {
        let hashes = (rows[Self.name(name, key)] ?? [:]).sorted { $0.key < $1.key }
        lines.append(["row", name, key] + hashes.map { $0.key + "=" + $0.value })
      }
    }
    sheet.rows = lines.map { line in SheetRow(line.map { SheetCell(.text($0), Palette.key) }) }
    return sheet
  }
}

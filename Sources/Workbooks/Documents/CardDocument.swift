import Cards
import Formats

/// One file of a card, taken apart so that what people may change in it is reached by keys and positions.
struct CardDocument: Sendable {
  enum Kind: Sendable {
    case yaml
    /// A list of rows, each a map of columns; empty cells are left out.
    case table
    /// A map of the front matter's fields, and the text under the empty key.
    case markdown
  }

  /// Path within the workspace.
  let path: String
  let kind: Kind
  /// `nil` for a file that is not there yet.
  let bytes: [UInt8]?
  let value: YAMLValue
  /// The columns of a table, in the order of the file.
  let columns: [String]

  /// The key under which the text of a Markdown file stands.
  static let body = ""

  /// A file as it is on disk; `nil` where it cannot be understood.
  init?(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    if path.hasSuffix(".yaml") {
      guard let node = YAML.parse(bytes).value else { return nil }
      (kind, value, columns) = (.yaml, YAMLValue(node), [])
    } else if path.hasSuffix(".csv") {
      guard let table = CSV.parse(bytes).value else { return nil }
      (kind, columns) = (.table, table.header)
      value = .list(table.rows.map { row in Self.row(table.header, row.cells) })
    } else {
      guard let parts = MarkdownParts(bytes) else { return nil }
      (kind, columns) = (.markdown, [])
      var entries: [YAMLValue.Entry] = []
      if let matter = parts.matter {
        guard let node = YAML.parse(matter).value, case .map(let fields) = YAMLValue(node) else { return nil }
        entries = fields
      }
      if !parts.text.isEmpty { entries.append(.init(Self.body, .text(parts.text))) }
      value = .map(entries)
    }
  }

  /// A file that is not there yet.
  init(new path: String) {
    self.path = path
    bytes = nil
    switch path.split(separator: ".").last {
    case "yaml": (kind, value, columns) = (.yaml, .nothing, [])
    case "csv": (kind, value, columns) = (.table, .list([]), [])
    default: (kind, value, columns) = (.markdown, .nothing, [])
    }
  }

  private static func row(_ header: [String], _ cells: [String]) -> YAMLValue {
    let entries = zip(header, cells).compactMap { column, cell -> YAMLValue.Entry? in
      let text = MarkdownParts.unixLines(cell).trimmingSpaces
      return text.isEmpty ? nil : YAMLValue.Entry(column, .text(text))
    }
    return .map(entries)
  }
}

extension String {
  /// Without spaces, tabs and line ends at its ends.
  var trimmingSpaces: String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let start = utf8.firstIndex(where: { !isSpace($0) }), let end = utf8.lastIndex(where: { !isSpace($0) }) else {
      return ""
    }
    return String(self[start...end])
  }
}

import Cards
import Formats
import Workspace

/// Where in a file's value the content of a cell stands, from its row's place on.
enum Slot: Sendable, Equatable {
  /// Nowhere: the cell is for reading.
  case none
  /// One text.
  case value([String])
  /// A text in several languages: its original.
  case text([String])
  /// The same text in another language; in a table it has a column and is a `value`.
  case translation([String], LanguageTag)
  /// Whether a list holds this word.
  case member([String], String)
  /// A list, an item a line.
  case items([String])
  /// A list in a cell of a table, joined by semicolons there and by line ends here.
  case joined(String)
  /// The grade that one of the coders gave.
  case coder(role: String)
}

extension Slot {
  /// The content as a cell shows it, `""` where there is none.
  ///
  /// - Parameter language: that of texts that name none.
  func content(of row: YAMLValue?, language: LanguageTag) -> String {
    guard let row else { return "" }
    switch self {
    case .none: return ""
    case .value(let path): return row.value(at: path)?.text ?? ""
    case .text(let path): return Self.original(of: row, path, language)?.text ?? ""
    case .translation(let path, let other):
      return (row.value(at: path)?.entries ?? []).first { $0.key == other.text }?.value.text ?? ""
    case .member(let path, let word): return row.value(at: path)?.items?.contains(.text(word)) == true ? "x" : ""
    case .items(let path): return (row.value(at: path)?.items ?? []).compactMap(\.text).joined(separator: "\n")
    case .joined(let column):
      let parts = (row.value(at: [column])?.text ?? "").split(separator: ";")
      return parts.map { String($0).trimmingSpaces }.joined(separator: "\n")
    case .coder(let role):
      let grades = row.value(at: ["coders"])?.items ?? []
      return grades.first { $0.value(at: ["role"])?.text == role }?.value(at: ["grade"])?.text ?? ""
    }
  }

  /// The row with another content at this place; `""` takes it away. The row may be gone then.
  func setting(_ content: String, in row: YAMLValue?, language: LanguageTag) -> YAMLValue? {
    let row = row ?? .nothing
    let new: YAMLValue? = content.isEmpty ? nil : .text(content)
    switch self {
    case .none: return row
    case .value(let path): return row.setting(new, at: path)
    case .text(let path):
      guard new != nil, row.value(at: path)?.entries != nil else {
        guard let column = Self.original(of: row, path, language)?.column else { return row.setting(new, at: path) }
        return row.setting(new, at: path.dropLast() + [column])
      }
      return row.setting(row.value(at: path)?.replacingOriginal(with: content, language) ?? new, at: path)
    case .translation(let path, let other): return Self.translating(new, row, path, other, language)
    case .member(let path, let word):
      var words = (row.value(at: path)?.items ?? []).compactMap(\.text).filter { $0 != word }
      if new != nil { words.append(word) }
      let order = Provider.allCases.map(\.rawValue) + Roles.Kind.allCases.map(\.rawValue)
      words.sort { (order.firstIndex(of: $0) ?? order.count) < (order.firstIndex(of: $1) ?? order.count) }
      return row.setting(words.isEmpty ? nil : .list(words.map(YAMLValue.text)), at: path)
    case .items(let path):
      let lines = Self.lines(content)
      return row.setting(lines.isEmpty ? nil : .list(lines.map(YAMLValue.text)), at: path)
    case .joined(let column):
      let lines = Self.lines(content)
      return row.setting(lines.isEmpty ? nil : .text(lines.joined(separator: "; ")), at: [column])
    case .coder(let role): return Self.coding(content, by: role, row)
    }
  }

  static func lines(_ content: String) -> [String] {
    content.split(separator: "\n").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
  }

  /// The original of a text: that in the card's language, else the first. In a table, `column` says where it stands.
  static func original(
    of row: YAMLValue, _ path: [String], _ language: LanguageTag
  ) -> (text: String, language: LanguageTag, column: String?)? {
    switch row.value(at: path) {
    case let value?:
      guard let original = value.original(language) else { return nil }
      return (original.text, original.language, nil)
    case nil:
      guard let column = path.last, let cells = row.value(at: path.dropLast())?.entries,
        let cell = cells.first(where: { $0.key.hasPrefix(column + ".") }), let text = cell.value.text,
        let tag = LanguageTag(String(cell.key.dropFirst(column.count + 1)))
      else { return nil }
      return (text, tag, cell.key)
    }
  }

  /// In a map of languages, which a text that stands alone becomes.
  private static func translating(
    _ new: YAMLValue?, _ row: YAMLValue, _ path: [String], _ other: LanguageTag, _ language: LanguageTag
  ) -> YAMLValue? {
    switch row.value(at: path) {
    case .text(let original):
      guard new != nil else { return row }
      let texts: [YAMLValue.Entry] = [.init(language.text, .text(original))]
      return row.setting(YAMLValue.map(texts as [YAMLValue.Entry]).setting(new, at: [other.text]), at: path)
    default: return row.setting(new, at: path + [other.text])
    }
  }

  private static func coding(_ grade: String, by role: String, _ row: YAMLValue) -> YAMLValue? {
    var grades = row.value(at: ["coders"])?.items ?? []
    let index = grades.firstIndex { $0.value(at: ["role"])?.text == role }
    let entries: [YAMLValue.Entry] = [.init("role", .text(role)), .init("grade", .text(grade))]
    let new = YAMLValue.map(entries)
    switch (index, grade.isEmpty) {
    case (let index?, true): grades.remove(at: index)
    case (let index?, false): grades[index] = new
    case (nil, false): grades.append(new)
    case (nil, true): return row
    }
    return row.setting(grades.isEmpty ? nil : .list(grades), at: ["coders"])
  }
}

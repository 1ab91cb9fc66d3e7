import Cards
import Formats
import Workspace

/// What becomes of `translations.csv` when texts, translations and lists change.
struct StampChanges {
  let documents: CardDocuments
  let sheets: CardSheets
  private(set) var rows: [String: [Stamp]] = [:]
  private var changed: Set<String> = []

  /// A row: which text, in which language, from which original.
  struct Stamp: Equatable {
    var text: String
    let language: String
    var original: String
  }

  init(_ sheets: CardSheets) {
    self.sheets = sheets
    documents = sheets.documents
    for folder in [documents.folder, documents.folder + "/cases"] {
      let table = documents.document(at: folder + "/translations.csv").value.items ?? []
      rows[folder] = table.map { row in
        Stamp(
          text: row.value(at: ["text"])?.text ?? "", language: row.value(at: ["language"])?.text ?? "",
          original: row.value(at: ["original"])?.text ?? "")
      }
    }
  }

  /// A translation was made, or declared up to date, from an original.
  mutating func set(_ text: String, in folder: String, _ language: String, _ original: String) {
    var stamps = rows[folder] ?? []
    if let index = stamps.firstIndex(where: { $0.text == text && $0.language == language }) {
      guard stamps[index].original != original else { return }
      stamps[index].original = original
    } else {
      stamps.append(Stamp(text: text, language: language, original: original))
    }
    rows[folder] = stamps
    changed.insert(folder)
  }

  /// A translation that nothing is known of was made from the original that is changed now.
  mutating func keep(_ text: String, in folder: String, _ language: String, _ original: String) {
    let isKnown = (rows[folder] ?? []).contains { $0.text == text && $0.language == language }
    if !isKnown { set(text, in: folder, language, original) }
  }

  mutating func remove(_ text: String, in folder: String, _ language: String) {
    let left = (rows[folder] ?? []).filter { !($0.text == text && $0.language == language) }
    guard left.count != rows[folder]?.count else { return }
    rows[folder] = left
    changed.insert(folder)
  }

  /// The items of a list have moved: so do the names of their texts.
  mutating func move(_ edit: ListEdit) {
    let folder = documents.folder
    let file = edit.document.split(separator: "/").last.map(String.init) ?? edit.document
    let prefix = file + "#" + edit.path.map { $0 + "." }.joined()
    let moves = edit.moves
    let moved = (rows[folder] ?? []).compactMap { stamp -> Stamp? in
      guard stamp.text.hasPrefix(prefix) else { return stamp }
      let rest = stamp.text.dropFirst(prefix.count)
      guard let index = Int(rest.prefix { $0 != "." }) else { return stamp }
      guard let new = moves[index] else { return nil }
      return Stamp(
        text: prefix + String(new) + rest.drop { $0 != "." }, language: stamp.language, original: stamp.original)
    }
    guard moved != rows[folder] else { return }
    rows[folder] = moved
    changed.insert(folder)
  }

  /// The tables that have changed, by their paths.
  var values: [String: YAMLValue] {
    var values: [String: YAMLValue] = [:]
    for folder in changed {
      values[folder + "/translations.csv"] = .list(
        (rows[folder] ?? []).map { stamp in
          let entries: [YAMLValue.Entry] = [
            .init("text", .text(stamp.text)), .init("language", .text(stamp.language)),
            .init("original", .text(stamp.original)),
          ]
          return .map(entries)
        })
    }
    return values
  }
}

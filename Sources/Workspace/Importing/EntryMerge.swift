import Cards
import Formats

/// Puts the fields of an import into an entry that is there. A text that stands in several languages keeps its
/// translations: an import says the original.
struct EntryMerge {
  let path: String
  /// Keys and positions that lead to the entry.
  let steps: [String]
  /// What the entry is about, for people.
  let label: String
  let line: Int
  /// Of texts that name none.
  let language: LanguageTag

  func merge(
    _ fields: [YAMLValue.Entry], into there: [YAMLValue.Entry], _ conflicts: inout Conflicts, _ stamps: inout KeptStamps
  ) -> (entries: [YAMLValue.Entry], replaced: Int) {
    var entries = there, replaced = 0, isOther = false
    for field in fields {
      guard let index = entries.firstIndex(where: { $0.key == field.key }) else {
        entries.append(field)
        continue
      }
      let old = entries[index].value
      guard old != field.value else { continue }
      var new = field.value, shown = old.words
      let original = old.original(language)
      if case .text(let text) = field.value, let original {
        if original.text == text { continue }
        shown = original.text
        new = old.replacingOriginal(with: text, language)
      }
      let isRight = conflicts.differs(
        path, line: line, "\(field.key) of \(label)", there: shown, import: field.value.words)
      guard isRight else { continue }
      entries[index] = YAMLValue.Entry(field.key, new)
      replaced += 1
      isOther = isOther || ["grade", "is"].contains(field.key)
      if let original {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        stamps.keep(
          file + "#" + (steps + [field.key]).joined(separator: "."), beside: path, old.translations(language),
          original: original.text)
      }
    }
    // Sources of another grade or finding are none of the one that takes its place.
    if isOther, !fields.contains(where: { $0.key == "sources" }) { entries.removeAll { $0.key == "sources" } }
    return (entries, replaced)
  }
}

extension YAMLValue {
  /// What it says, in one line.
  var words: String {
    switch self {
    case .text(let text): text
    case .list(let items): items.map(\.words).joined(separator: ", ")
    case .map(let entries): entries.map { $0.key + ": " + $0.value.words }.joined(separator: ", ")
    }
  }
}

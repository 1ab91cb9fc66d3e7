import Cards
import Formats

/// What translations were made from whose originals an import replaces: those without a stamp would count as current.
struct KeptStamps {
  /// By folder.
  private var rows: [String: [TableMerge.Row]] = [:]

  /// - Parameters:
  ///   - text: the text's name in `translations.csv`.
  ///   - path: the file in whose folder that table lies.
  mutating func keep(_ text: String, beside path: String, _ languages: [LanguageTag], original: String) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    for language in languages {
      rows[folder, default: []].append([
        "text": text, "language": language.text, "original": Stamps.hash(of: original),
      ])
    }
  }

  /// The tables that may get rows, by their paths.
  var tables: [(path: String, rows: [TableMerge.Row])] {
    rows.sorted { $0.key < $1.key }.map { (($0.key.isEmpty ? "" : $0.key + "/") + "translations.csv", $0.value) }
  }

  /// A table with rows that it lacks; a stamp that is there stays.
  static func file(
    _ path: String, _ rows: [TableMerge.Row], before: [UInt8]?, _ conflicts: inout Conflicts
  ) -> PlannedFile? {
    let columns = ["text", "language", "original"], keys = ["text", "language"]
    let table = before.flatMap { CSV.parse($0, limits: InputLimits(bytes: Folder.largestFile)).value }
    let known = Set((table?.rows ?? []).map { row in keys.map { row[table?.column($0)] ?? "" } })
    let new = rows.filter { row in !known.contains(keys.map { row[$0] ?? "" }) }
    guard !new.isEmpty else { return nil }
    let merge = TableMerge(path: path, columns: columns, keys: keys, required: columns)
    return merge.merge(new, into: before, &conflicts)
  }
}

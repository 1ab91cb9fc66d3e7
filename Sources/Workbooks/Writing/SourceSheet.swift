import Cards
import Formats

/// The sources that may be cited, for reading: those that the card cites come first. What is confidential has no title.
struct SourceSheet {
  /// A workbook is no library: with more sources only those that are cited are listed.
  private static let most = 1_000

  let sheets: CardSheets
  let grids: [GridSheet]

  var grid: GridSheet {
    let (heads, names) = (sheets.heads, sheets.names)
    let fields: [Field] = [
      .reference("key", heads.key, width: 26), .reference("title", heads.title, width: 80),
      .reference("year", heads.year, width: 10), .reference("by", heads.publishedBy, width: 24),
      .reference("access", heads.access, width: 30), .reference("cited", heads.cited, width: 9),
    ]
    let cited = cited
    let all = sheets.dossier.sources.values.sorted { $0.key < $1.key }
    let first = all.filter { cited.contains($0.key.text) }
    let rest = all.filter { !cited.contains($0.key.text) }
    let rows = (first + (all.count > Self.most ? [] : rest)).map { source in
      let isNamed = source.access != .confidential
      return GridRow(
        key: "", label: source.key.text, document: "", base: [], fields: fields,
        contents: [
          source.key.text, isNamed ? source.title : "", isNamed ? source.issued.map { String($0.year) } ?? "" : "",
          isNamed ? sheets.terms.name(source.by) : "", sheets.terms.name(source.access),
          cited.contains(source.key.text) ? sheets.wording.states.yes : "",
        ])
    }
    return GridSheet("sources", names.sources, names.sourcesIntro, fields, rows)
  }

  private var cited: Set<String> {
    var keys: Set<String> = []
    for grid in grids {
      for row in grid.rows {
        for (field, content) in zip(row.fields, row.contents) where !content.isEmpty {
          if case .sources = field.kind {
            for line in Slot.lines(content) { keys.insert(String(line.prefix { $0 != "," }).trimmingSpaces) }
          } else {
            for part in content.split(separator: "@").dropFirst() {
              keys.insert(String(part.prefix { !$0.isWhitespace && !",;]".contains($0) }))
            }
          }
        }
      }
    }
    return keys
  }
}

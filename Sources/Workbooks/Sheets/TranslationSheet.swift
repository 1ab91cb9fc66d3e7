import Cards
import Workspace

/// The sheet of all texts beside their translations.
extension CardSheets {
  func translations(of sheets: [GridSheet]) -> GridSheet {
    var rows: [GridRow] = []
    for sheet in sheets {
      for row in sheet.rows {
        for (field, content) in zip(row.fields, row.contents) where !content.isEmpty {
          guard field.isText else { continue }
          let place = field.id == "content" || field.isMarkdown ? row.label : "\(row.label), \(field.heading)"
          let label = row.textFile == nil || field.isMarkdown ? place : "\(sheet.title), \(place)"
          rows += translations(of: field, content, row, label, sheet)
        }
      }
    }
    return GridSheet(
      "translations", names.translations, names.translationsIntro, columns(.plain, .none), rows)
  }

  private func columns(_ kind: FieldKind, _ slot: Slot) -> [Field] {
    let states = Choices([
      ("missing", wording.states.missing), ("stale", wording.states.stale), ("current", wording.states.current),
    ])
    return [
      .reference("place", heads.place, width: 30), .reference("language", heads.language, width: 9),
      .reference("original", heads.original, width: 70),
      Field("translation", heads.translation, kind, slot, width: 70),
      Field("state", heads.state, .state(states), .none, width: 13),
    ]
  }

  private func translations(
    of field: Field, _ original: String, _ row: GridRow, _ label: String, _ sheet: GridSheet
  ) -> [GridRow] {
    let text = TextPlace(field, row, documents)
    let present = text.languages
    let others = dossier.languages + present.filter { !dossier.languages.contains($0) }.sorted()
    return others.filter { $0 != text.original }.map { language in
      let (document, slot) = text.translation(in: language)
      let fields = columns(field.kind, slot)
      let value = documents.document(at: document).value.value(at: row.base)
      let content = slot.content(of: value, language: documents.language)
      let record = text.name.flatMap { records[text.folder + "/" + $0] }
      let known = record?.translations.first { $0.language == language }?.state
      let state = content.isEmpty ? "missing" : known == .stale ? "stale" : "current"
      let steps = (row.base + text.path).joined(separator: "/")
      var line = GridRow(
        key: "\(document)#\(steps)@\(language)", label: label,
        document: document, base: row.base, fields: fields,
        contents: [label, language.text, original, content, state], textFile: row.textFile)
      if let name = text.name {
        line.stampPlace = StampPlace(
          folder: text.folder, name: name, stamp: record?.stamp ?? FieldText.stamp(of: original.trimmingSpaces),
          original: "\(row.document)#\(steps)")
      }
      return line
    }
  }
}

extension Field {
  /// Whether it holds a text that may exist in several languages.
  var isText: Bool {
    switch (kind, slot) {
    case (.plain, .text), (.prose, .text), (.cell, .text), (.markdown, _), (.prose, .value), (.plain, .value): true
    default: false
    }
  }
}

/// Where a text lies and where its translations do.
struct TextPlace {
  let field: Field
  let row: GridRow
  let documents: CardDocuments
  /// The language of the original.
  let original: LanguageTag
  /// Keys and positions from the row's place on.
  let path: [String]

  init(_ field: Field, _ row: GridRow, _ documents: CardDocuments) {
    self.field = field
    self.row = row
    self.documents = documents
    if let text = row.textFile {
      original = documents.original(of: text).language
      path = if case .value(let path) = field.slot { path } else { [] }
    } else if case .text(let path) = field.slot {
      let value = documents.document(at: row.document).value.value(at: row.base)
      original = value.flatMap { Slot.original(of: $0, path, documents.language)?.language } ?? documents.language
      self.path = path
    } else {
      (original, path) = (documents.language, [])
    }
  }

  /// The languages in which it is there besides the original's.
  var languages: [LanguageTag] {
    if let text = row.textFile { return documents.translations(of: text) }
    let document = documents.document(at: row.document)
    guard let value = document.value.value(at: row.base) else { return [] }
    if document.kind == .table, let column = path.last {
      return (value.entries ?? []).compactMap { entry in
        entry.key.hasPrefix(column + ".") ? LanguageTag(String(entry.key.dropFirst(column.count + 1))) : nil
      }
    }
    return (value.value(at: path)?.entries ?? []).compactMap { LanguageTag($0.key) }
  }

  /// The file of its translation, and where in the row it stands there.
  func translation(in language: LanguageTag) -> (document: String, slot: Slot) {
    if let text = row.textFile { return (documents.translation(of: text, in: language), .value(path)) }
    if documents.document(at: row.document).kind == .table, let column = path.last {
      return (row.document, .value([column + "." + language.text]))
    }
    return (row.document, .translation(path, language))
  }

  /// The folder whose `translations.csv` speaks of it.
  var folder: String { row.document.lastIndex(of: "/").map { String(row.document[..<$0]) } ?? "" }

  /// Its name there; a case study's title has none.
  var name: String? {
    if let text = row.textFile {
      let stem = text.split(separator: "/").last.map(String.init) ?? text
      return path == [CardDocument.body] ? stem : nil
    }
    let file = row.document.split(separator: "/").last.map(String.init) ?? row.document
    return file + "#" + (row.base + path).joined(separator: ".")
  }
}

import Cards
import Formats
import Publication
import Workspace

/// Makes the sheets of one card's workbook of its files.
struct CardSheets {
  let dossier: Dossier
  let edition: Edition
  let framework: Framework
  let country: CountryCode
  let documents: CardDocuments
  /// What is known of each text's translations, by folder and name.
  let records: [String: TextRecord]
  /// The language of the workbook's own words.
  let language: LanguageTag
  let terms: CardTerms
  let wording: WorkbookWording

  init(
    dossier: Dossier, edition: Edition, framework: Framework, country: CountryCode, documents: CardDocuments,
    texts: [TextRecord], language: LanguageTag
  ) {
    self.dossier = dossier
    self.edition = edition
    self.framework = framework
    self.country = country
    self.documents = documents
    records = Dictionary(texts.map { ($0.folder + "/" + $0.name, $0) }) { first, _ in first }
    self.language = language
    terms = CardTerms(language)
    wording = WorkbookWording.for(language)
  }

  /// Every sheet that is filled in, in the order of the workbook.
  var sheets: [GridSheet] {
    let originals = [
      card, grades, conditions, narratives, statistics, gaps, calls, demands, provisions, reports, plans, services,
      quotations, corrections, cases,
    ]
    return originals + [translations(of: originals)]
  }

  var heads: WorkbookWording.Headings { wording.headings }
  var names: WorkbookWording.Sheets { wording.sheets }

  /// A row whose contents are taken from its file.
  ///
  /// - Parameter shown: by their columns, the contents that are for reading.
  func row(
    _ key: String, _ label: String, in document: String, at base: [String] = [], _ fields: [Field],
    shown: [String: String] = [:]
  ) -> GridRow {
    let value = documents.document(at: document).value.value(at: base)
    let contents = fields.map { field in
      field.isReference ? shown[field.id] ?? "" : field.slot.content(of: value, language: documents.language)
    }
    return GridRow(key: key, label: label, document: document, base: base, fields: fields, contents: contents)
  }

  /// The rows of a list in a file, each named after its position.
  func rows(of file: String, at path: [String], _ fields: [Field], _ label: String) -> [GridRow] {
    let document = documents.document(file)
    return (document.value.value(at: path)?.items ?? []).indices.map { index in
      let base = path + [String(index)]
      return row(base.joined(separator: "/"), "\(label) \(index + 1)", in: document.path, at: base, fields)
    }
  }

  /// A sheet of the items of a list.
  func list(
    _ id: String, _ title: String, _ intro: String, of file: String, at path: [String], _ fields: [Field]
  ) -> GridSheet {
    GridSheet(
      id, title, intro, fields, rows(of: file, at: path, fields, title),
      list: GridList(place: .items(document: documents.document(file).path, path: path)))
  }

  var goals: Choices { Choices(framework.goals.map { ($0.id.text, $0.name(language)) }) }

  var instruments: Choices { Choices(dossier.instruments.map { ($0.id.text, $0.short(language)) }) }

  func words<Word: CaseIterable & RawRepresentable>(
    _ type: Word.Type, _ name: (Word) -> String
  ) -> Choices where Word.RawValue == String {
    Choices(Word.allCases.map { ($0.rawValue, name($0)) })
  }

  /// A column of sources.
  func sources(_ id: String = "sources", _ heading: String? = nil, at path: [String] = ["sources"]) -> Field {
    Field(id, heading ?? terms[.sources], .sources, .items(path), width: 26)
  }

  /// Columns of marks: who meets a condition, or runs a service.
  func providers(_ path: [String]) -> [Field] {
    Provider.allCases.map { provider in
      Field("by." + provider.rawValue, terms.name(provider), .mark, .member(path, provider.rawValue), width: 11)
    }
  }

  var goal: Field { Field("goal", heads.goal, .choice(goals), .value(["goal"]), width: 22) }

  var identifier: Field { Field("id", heads.id, .identifier, .value(["id"]), width: 18) }

  func prose(_ id: String, _ heading: String, at path: [String]? = nil, width: Double = 46) -> Field {
    Field(id, heading, .prose, .text(path ?? [id]), width: width)
  }

  func plain(_ id: String, _ heading: String, width: Double = 26) -> Field {
    Field(id, heading, .plain, .text([id]), width: width)
  }

  func date(_ id: String, _ heading: String) -> Field { Field(id, heading, .date, .value([id]), width: 12) }
}

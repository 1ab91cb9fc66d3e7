import Cards
import Formats

/// An entry of a bibliography as an item of CSL-JSON, after the mapping of biblatex to CSL that reference managers use.
struct BibliographyItem {
  let key: String
  let line: Int
  private(set) var fields: [(name: String, value: Value)] = []
  /// What was not understood or not taken over.
  private(set) var remarks: [Remark] = []

  enum Value {
    case text(String)
    case names([PersonName])
    case date([Int])
  }

  struct Remark {
    let line: Int
    let found: String
    let expected: String
  }

  /// - Parameter parent: the entry that `crossref` names.
  init(_ entry: BibTeXEntry, parent: BibTeXEntry?) {
    key = entry.key
    line = entry.line
    let type = Self.types[entry.type]
    if type == nil {
      remark(entry.line, "the type @\(entry.type)", "one of BibTeX’s or biblatex’s; it becomes a document")
    }
    add("type", type ?? "document")
    let fields = Self.inherited(entry, parent)
    let byName = Dictionary(fields.map { ($0.name, $0) }) { first, _ in first }
    var title = text(byName["title"]) ?? ""
    if let subtitle = text(byName["subtitle"]), !subtitle.isEmpty { title += (title.isEmpty ? "" : ": ") + subtitle }
    if title.isEmpty { remark(entry.line, "an entry without title", "a title, without which no source is cited") }
    add("title", title)
    for (name, target) in [("author", "author"), ("editor", "editor")] {
      if let field = byName[name] { self.fields.append((target, .names(names(field)))) }
    }
    for (names, target) in Self.texts {
      if let field = names.lazy.compactMap({ byName[$0] }).first, let text = text(field) { add(target, text) }
    }
    // BibTeX counts a journal's issues by `number`, which in CSL is the number of a report.
    if let number = text(byName["number"] ?? byName["issue"]) {
      add(type == "article-journal" ? "issue" : "number", number)
    }
    if let pages = text(byName["pages"]) { add("page", pages.replacing("–", with: "-").replacing("--", with: "-")) }
    date("issued", byName["date"], byName["year"], byName["month"], byName["day"])
    date("accessed", byName["urldate"] ?? byName["lastchecked"], nil, nil, nil)
    addresses(byName)
    if let language = text(byName["langid"] ?? byName["language"]) {
      add("language", Self.languages[language.lowercased()] ?? language)
    }
    for field in fields where !Self.known.contains(field.name) {
      remark(field.line, "the field \(field.name)", "a field that is published; it stays in your own file")
    }
  }

  private mutating func add(_ name: String, _ text: String) {
    if !text.isEmpty { fields.append((name, .text(text))) }
  }

  private mutating func remark(_ line: Int, _ found: String, _ expected: String) {
    remarks.append(Remark(line: line, found: found, expected: expected))
  }

  private mutating func text(_ field: BibTeXEntry.Field?) -> String? {
    guard let field else { return nil }
    let latex = LaTeXText(field.value)
    for command in latex.unknown {
      remark(field.line, "the command \(command) in \(field.name)", "an accent or a letter; what it is given stays")
    }
    return latex.text
  }

  /// Addresses are no LaTeX but for what it escapes.
  private mutating func addresses(_ fields: [String: BibTeXEntry.Field]) {
    func plain(_ text: String) -> String {
      text.replacing("\\url", with: "").filter { !"\\{} ".contains($0) }
    }
    if let doi = fields["doi"] { add("DOI", plain(doi.value)) }
    guard let field = fields["url"] ?? fields["howpublished"] else { return }
    let address = plain(field.value)
    if WebAddress.isWellFormed(address) {
      add("URL", address)
    } else if field.name == "url" {
      remark(field.line, "the address \(quoted(field.value))", "an address that begins with https:// or http://")
    }
  }

  private mutating func date(
    _ target: String, _ date: BibTeXEntry.Field?, _ year: BibTeXEntry.Field?, _ month: BibTeXEntry.Field?,
    _ day: BibTeXEntry.Field?
  ) {
    guard let field = date ?? year else { return }
    var parts = (date?.value ?? year?.value ?? "").split(separator: "/").first.map(String.init) ?? ""
    if date == nil, let month = month.flatMap({ Self.months[String($0.value.lowercased().prefix(3))] ?? Int($0.value) })
    {
      parts += "-" + (month < 10 ? "0" : "") + String(month)
      if let day = day.flatMap({ Int($0.value) }) { parts += "-" + (day < 10 ? "0" : "") + String(day) }
    }
    let digits = parts.filter { !"{}".contains($0) }
    guard let read = PartialDate(digits) else {
      return remark(field.line, "the date \(quoted(digits))", "a year, or a date such as 2010-06-30")
    }
    fields.append((target, .date([read.year, read.month, read.day].compactMap(\.self))))
  }

  private static let months = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
  ]

  /// The entry's own fields, and those that it lacks from the volume that it is part of.
  private static func inherited(_ entry: BibTeXEntry, _ parent: BibTeXEntry?) -> [BibTeXEntry.Field] {
    guard let parent else { return entry.fields }
    var fields = entry.fields
    for field in parent.fields where !["author", "crossref", "doi", "url", "pages", "isbn"].contains(field.name) {
      let name = field.name == "title" ? "booktitle" : field.name == "subtitle" ? "" : field.name
      guard !name.isEmpty, entry[name] == nil else { continue }
      fields.append(BibTeXEntry.Field(name: name, value: field.value, line: field.line))
    }
    return fields
  }
}

extension BibliographyItem {
  /// Names are joined by `and`, outside braces.
  private mutating func names(_ field: BibTeXEntry.Field) -> [PersonName] {
    var names: [String] = [], words: [String] = []
    for word in Self.words(field.value) {
      if word == "and" {
        names.append(words.joined(separator: " "))
        words = []
      } else {
        words.append(word)
      }
    }
    names.append(words.joined(separator: " "))
    return names.filter { !$0.isEmpty && $0 != "others" }.map { name($0, field) }
  }

  private mutating func name(_ latex: String, _ field: BibTeXEntry.Field) -> PersonName {
    func plain(_ latex: some StringProtocol) -> String {
      text(BibTeXEntry.Field(name: field.name, value: String(latex), line: field.line)) ?? ""
    }
    let words = Self.words(latex)
    let isBody = words.count == 1 && latex.hasPrefix("{") && latex.hasSuffix("}")
    if isBody { return PersonName(family: nil, given: nil, literal: plain(latex)) }
    let parts = Self.parts(latex, at: ",").map { $0.trimmingSpaces }
    if parts.count > 1 {
      let given = parts.count > 2 ? [parts[2], parts[1]] : [parts[1]]
      return PersonName(family: plain(parts[0]), given: plain(given.joined(separator: " ")), literal: nil)
    }
    guard words.count > 1, let last = words.last else {
      return PersonName(family: nil, given: nil, literal: plain(latex))
    }
    // What begins with a small letter, such as “van der”, belongs to the family name.
    let particle = words.dropLast().firstIndex { $0.first?.isLowercase ?? false } ?? words.count - 1
    let given = words[..<particle].joined(separator: " ")
    let family = (words[particle..<(words.count - 1)] + [last]).joined(separator: " ")
    return PersonName(family: plain(family), given: given.isEmpty ? nil : plain(given), literal: nil)
  }

  private static func words(_ text: String) -> [String] {
    parts(text, at: " ").filter { !$0.isEmpty }
  }

  /// Parts of a text that are separated outside braces.
  private static func parts(_ text: String, at separator: Character) -> [String] {
    var parts = [""], depth = 0, isEscaped = false
    for character in text {
      if !isEscaped, character == "{" { depth += 1 }
      if !isEscaped, character == "}" { depth -= 1 }
      if depth == 0, character == separator {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
      isEscaped = !isEscaped && character == "\\"
    }
    return parts
  }

  /// The item as a line of `sources.json`.
  var json: String {
    var out = Bytes()
    JSON.object(into: &out) { object in
      object.field("id", key)
      for (name, value) in fields {
        switch value {
        case .text(let text): object.field(name, text)
        case .names(let names):
          object.array(name) { list in
            for name in names {
              list.object { item in
                if let family = name.family { item.field("family", family) }
                if let given = name.given { item.field("given", given) }
                if let literal = name.literal { item.field("literal", literal) }
              }
            }
          }
        case .date(let parts):
          object.object(name) { date in
            date.array("date-parts") { outer in outer.array { list in for part in parts { list.item(part) } } }
          }
        }
      }
    }
    return "  " + String(decoding: out.array, as: UTF8.self)
  }

  private static let types = [
    "article": "article-journal", "book": "book", "mvbook": "book", "booklet": "pamphlet", "inbook": "chapter",
    "incollection": "chapter", "inproceedings": "paper-conference", "conference": "paper-conference",
    "collection": "book", "proceedings": "book", "techreport": "report", "report": "report", "manual": "report",
    "phdthesis": "thesis", "mastersthesis": "thesis", "thesis": "thesis", "online": "webpage", "electronic": "webpage",
    "www": "webpage", "misc": "document", "unpublished": "manuscript", "dataset": "dataset", "software": "software",
    "legislation": "legislation", "legal": "treaty", "jurisdiction": "legal_case", "newsarticle": "article-newspaper",
    "letter": "personal_communication", "video": "motion_picture",
  ]

  /// The first of the names on the left that an entry has becomes the field on the right.
  private static let texts: [(names: [String], target: String)] = [
    (["journal", "journaltitle", "booktitle", "maintitle"], "container-title"),
    (["publisher", "institution", "organization", "school"], "publisher"),
    (["address", "location"], "publisher-place"), (["eventtitle"], "event-title"), (["volume"], "volume"),
    (["isbn"], "ISBN"), (["type"], "genre"),
  ]

  private static let known: Set<String> = Set(texts.flatMap(\.names)).union([
    "title", "subtitle", "author", "editor", "number", "issue", "pages", "date", "year", "month", "day", "urldate",
    "lastchecked", "doi", "url", "howpublished", "langid", "language", "crossref",
    // What managers write for themselves, and nobody misses.
    "keywords", "file", "abstract", "note", "annote", "owner", "timestamp", "groups", "urn", "issn", "shorttitle",
    "mendeley-groups", "copyright", "key", "series", "edition", "pagetotal", "addendum", "eprint", "eprinttype",
  ])

  private static let languages = [
    "english": "en", "british": "en-GB", "american": "en-US", "ukenglish": "en-GB", "usenglish": "en-US",
    "french": "fr", "francais": "fr", "dutch": "nl", "german": "de", "ngerman": "de", "spanish": "es",
    "portuguese": "pt", "italian": "it", "russian": "ru", "polish": "pl", "danish": "da", "swedish": "sv",
    "norwegian": "no", "finnish": "fi", "greek": "el", "arabic": "ar", "turkish": "tr", "ukrainian": "uk",
    "bulgarian": "bg", "romanian": "ro", "czech": "cs", "hungarian": "hu",
  ]
}

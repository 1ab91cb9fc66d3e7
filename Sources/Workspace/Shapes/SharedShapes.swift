import Cards
import Formats

/// workspace.yaml.
struct WorkspaceFile {
  let title: Text
  let summary: Text?
  let publisher: Publisher
  let licence: Licence
  let address, quickExit: String?
  let colour: Colour?
  let logo: Located<String>?
  let logoText: Text?
  let imprint: ProseText?
  let coverage: Double?
  let neverFetch: [String]
  let approvers: [Approver]
  let smallCounts: Int?
  let feedOrigin: String?
  let channelMonths: Int?
  let place: Place
  /// Where the fields stand with which editions are frozen.
  let places: [String: Place]
}

extension Shape where Value == WorkspaceFile {
  static let workspace = mapping { fields in
    let title = fields.required("title", .text)
    let summary = fields.optional("summary", .text)
    let publisher = fields.required("publisher", .publisher)
    if fields.required("languages", languages)?.isEmpty ?? true { fields.lose() }
    let licence = fields.required("licence", .licence)
    let address = fields.optional("address", .baseAddress)
    let quickExit = fields.optional("quick-exit", .webAddress)
    let brand = fields.optional("brand", .brand)
    let imprint = fields.optional("imprint", .prose)
    let coverage = fields.optional("coverage", Shape<Double>.share)
    let neverFetch = fields.list("never-fetch", .hostName)
    let approvers = fields.list("approvers", Shape<Approver>.approver)
    let smallCounts = fields.optional("small-counts", .smallCounts)
    let feedOrigin = fields.optional("feed-origin", .plainText)
    let channelMonths = fields.optional("channels-verified", .months)
    var places: [String: Place] = [:]
    for name in ["title", "publisher", "licence"] { places[name] = fields.place(of: name) }
    places["original-language"] = fields.place(of: "languages")
    guard let title, let publisher, let licence else { return nil }
    return WorkspaceFile(
      title: title, summary: summary, publisher: publisher, licence: licence, address: address, quickExit: quickExit,
      colour: brand?.colour, logo: brand?.logo, logoText: brand?.logoText, imprint: imprint, coverage: coverage,
      neverFetch: neverFetch, approvers: approvers, smallCounts: smallCounts,
      feedOrigin: feedOrigin, channelMonths: channelMonths, place: fields.place, places: places)
  }

  /// Read before all else, since every other text depends on the original language.
  static let languages = Shape<LanguageTag>.language.set(least: 1, most: 100)
}

extension Shape where Value == Publisher {
  static let publisher = mapping { fields in
    let name = fields.required("name", .text)
    let address = fields.optional("address", .text)
    let email = fields.optional("email", .email)
    let web = fields.optional("web", .webAddress)
    guard let name else { return nil }
    return Publisher(name: name, address: address, email: email, web: web)
  }
}

extension Shape where Value == Licence {
  static let licence = mapping { fields in
    let id = fields.required("id", Shape<String>.licenceName)
    let name = fields.optional("name", .text)
    let web = fields.optional("web", .webAddress)
    guard let id else { return nil }
    return Licence(id: id, name: name, web: web)
  }
}

extension Shape where Value == String {
  static let licenceName = scalar("an SPDX identifier such as CC-BY-4.0", pattern: "[A-Za-z0-9.+-]{1,64}") { text in
    let isAllowed: (UInt8) -> Bool = { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2B, 0x2D: true
      default: false
      }
    }
    return text.utf8.count <= 64 && text.utf8.allSatisfy(isAllowed) ? text : nil
  }
}

extension Shape where Value == String {
  /// A host with all that lies below it.
  static let hostName = scalar(
    "a host such as example.org, without http:// and without a path",
    pattern: "(?=.{1,253}$)[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})+"
  ) { text in
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isPlain: (UInt8) -> Bool = { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
      default: false
      }
    }
    return text.utf8.count <= 253 && labels.count > 1
      && labels.allSatisfy { (1...63).contains($0.count) && $0.allSatisfy(isPlain) } ? text : nil
  }
}

struct BrandFields {
  let colour: Colour?
  let logo: Located<String>?
  let logoText: Text?
}

extension Shape where Value == BrandFields {
  static let brand = mapping(rules: [.implies(field: "logo", value: nil, needs: "logo-text")]) { fields in
    let colour = fields.optional("colour", .colour)
    let logo = fields.optional("logo", Shape<String>.anyText.located)
    let logoText = fields.optional("logo-text", .text)
    return BrandFields(colour: colour, logo: logo, logoText: logoText)
  }
}

/// editions/ID/edition.yaml.
struct EditionFile {
  let title: Text
  let asOf: PartialDate
  let framework: Located<Identifier<Framework>>
  let status: Edition.Status
  let notice: Text?
  let names: [MapEntry<CountryCode, Text>]
  let sources: [Citation]
  let ranking: RankingChoice?
  let place: Place
}

extension Shape where Value == EditionFile {
  static let edition = mapping { fields in
    let title = fields.required("title", .text)
    let asOf = fields.required("as-of", .date)
    let framework = fields.required("framework", Shape<Identifier<Framework>>.identifier().located)
    let status = fields.optional("status", Shape<Edition.Status>.word())
    let notice = fields.optional("notice", .text)
    let names = fields.optional(
      "names",
      Shape<Text>.text.map(
        by: { CountryCode($0) }, keys: CountryPattern.pattern,
        expected: "a country's two letters (ISO 3166-1)"))
    let sources = fields.list("sources", .citation)
    let ranking = fields.optional("ranking", .rankingChoice)
    guard let title, let asOf, let framework else { return nil }
    return EditionFile(
      title: title, asOf: asOf, framework: framework, status: status ?? .draft, notice: notice, names: names ?? [],
      sources: sources, ranking: ranking, place: fields.place)
  }
}

enum CountryPattern {
  /// Every code by name: the assigned ones, and those for invented places.
  static let pattern = CountryCode.all.map(\.alpha2).joined(separator: "|") + "|Q[M-Z]|X[A-J]"
}

/// series.yaml.
struct SeriesFile {
  let series: [Series]
  let forms: [FormOfExploitation]
}

extension Shape where Value == SeriesFile {
  static let seriesFile = mapping { fields in
    let series = fields.list("series", .series)
    let forms = fields.list("forms", .form)
    return SeriesFile(series: series, forms: forms)
  }
}

extension Shape where Value == Series {
  static let series = mapping { fields in
    let id = fields.required("id", Shape<Identifier<Series>>.identifier())
    let name = fields.required("name", .text)
    let unit = fields.required("unit", Shape<Series.Unit>.word())
    let about = fields.required("about", Shape<Series.Subject>.word())
    let definition = fields.optional("definition", .text)
    let whole = fields.optional("of", Shape<Identifier<Series>>.identifier().located)
    guard let id, let name, let unit, let about else { return nil }
    return Series(
      id: id, name: name, unit: unit, about: about, definition: definition, whole: whole, place: fields.place)
  }
}

extension Shape where Value == FormOfExploitation {
  static let form = mapping { fields in
    let id = fields.required("id", Shape<Identifier<FormOfExploitation>>.identifier())
    let name = fields.required("name", .text)
    guard let id, let name else { return nil }
    return FormOfExploitation(id: id, name: name, place: fields.place)
  }
}

/// What `sources.yaml` says of one source.
struct SourceMark {
  let access: Source.Access
  let by: Source.Publisher
  let kind: Source.Kind?
  let isNeverFetched: Bool
}

private enum Fetching: String, CaseIterable { case never }

extension Shape where Value == SourceMark {
  static let mark = mapping { fields in
    let access = fields.optional("access", Shape<Source.Access>.word())
    let by = fields.optional("by", Shape<Source.Publisher>.word())
    let kind = fields.optional("kind", Shape<Source.Kind>.word())
    let fetching = fields.optional("fetch", Shape<Fetching>.word())
    return SourceMark(access: access ?? .open, by: by ?? .other, kind: kind, isNeverFetched: fetching == .never)
  }

  static let marks = mark.map(
    by: { Identifier<Source>($0) }, keys: CitationText.key, expected: "the key of a source")
}

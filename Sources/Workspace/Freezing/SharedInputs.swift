import Cards
import Formats

/// The entries of files that all editions share: an edition is frozen with those that it uses, not with the whole file.
///
/// An entry counts by what it says, written in one canonical way: layout, order and what is never published change
/// nothing. Access to a source stays outside, since a source may have to be protected at any time.
struct SharedInputs: Sendable {
  let title: Text?
  let publisher: Text?
  let licence: Licence?
  let original: LanguageTag
  let workspace: Place
  /// Where in workspace.yaml each of its entries stands; empty where nobody is told.
  var fields: [String: Place] = [:]
  let sources: [Identifier<Source>: Source]
  let series: [Series]
  let forms: [FormOfExploitation]
  let instruments: [Instrument]
  let ratifications: [Ratification]
}

extension SharedInputs {
  init(_ dossier: Dossier) {
    title = dossier.title
    publisher = dossier.publisher.name
    licence = dossier.licence
    original = dossier.original
    workspace = dossier.place
    sources = dossier.sources
    series = dossier.series
    forms = dossier.forms
    instruments = dossier.instruments
    ratifications = dossier.ratifications
  }
}

extension SharedInputs {
  /// The hash of an entry and where it stands; `nil` where there is none of that name.
  ///
  /// - Parameter date: what happened to treaties later is not looked at.
  func entry(_ name: String, on date: PartialDate) -> (hash: Digest, place: Place)? {
    let parts = name.split(separator: "#", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "workspace.yaml": return ofWorkspace(parts[1])
    case "sources.json":
      guard let source = Identifier<Source>(parts[1]).flatMap({ sources[$0] }) else { return nil }
      return (CanonicalEntry.of(source), source.place)
    case "series.yaml": return ofSeries(parts[1])
    case "treaties/instruments.yaml":
      guard let instrument = instruments.first(where: { $0.id.text == parts[1] }) else { return nil }
      return (CanonicalEntry.of(instrument), instrument.place)
    case "treaties/status.csv":
      let rows = rows(of: CountryCode(parts[1]), on: date)
      guard let first = rows.first else { return nil }
      return (CanonicalEntry.of(rows, on: date), first.place)
    default: return nil
    }
  }

  private func ofWorkspace(_ field: String) -> (Digest, Place)? {
    let hash: Digest? =
      switch field {
      case "title": title.map(CanonicalEntry.of)
      case "publisher": publisher.map(CanonicalEntry.of)
      case "licence": licence.map(CanonicalEntry.of)
      case "original-language": CanonicalEntry.of(original.text)
      default: nil
      }
    return hash.map { ($0, fields[field] ?? workspace) }
  }

  private func ofSeries(_ entry: String) -> (Digest, Place)? {
    if entry.hasPrefix("form/"), let form = forms.first(where: { $0.id.text == entry.dropFirst(5) }) {
      return (CanonicalEntry.of(form.name), form.place)
    }
    return series.first { $0.id.text == entry }.map { (CanonicalEntry.of($0), $0.place) }
  }

  /// What a country had done by a date, by treaty and territory.
  private func rows(of party: CountryCode?, on date: PartialDate) -> [Ratification] {
    ratifications.filter { row in
      row.party == party
        && [row.signed, row.bound, row.denounced, row.ends].contains { $0.map { $0.earliest <= date.latest } ?? false }
    }.sorted { a, b in
      (a.instrument.value.text, a.territory?.alpha2 ?? "") < (b.instrument.value.text, b.territory?.alpha2 ?? "")
    }
  }
}

extension SharedInputs {
  /// The names of the entries that an edition uses, sorted.
  func names(for edition: Edition, of framework: Framework) -> [String] {
    var used = UsedEntries()
    used.take(edition, framework)
    for country in used.countries.union(speaking(for: used.countries)) {
      let rows = rows(of: country, on: edition.asOf)
      guard !rows.isEmpty else { continue }
      used.names.insert("treaties/status.csv#" + country.alpha2)
      for row in rows {
        used.instruments.insert(row.instrument.value)
        row.sources.forEach { used.sources.insert($0.key) }
      }
    }
    for instrument in instruments where used.instruments.contains(instrument.id) {
      used.names.insert("treaties/instruments.yaml#" + instrument.id.text)
      instrument.sources.forEach { used.sources.insert($0.key) }
    }
    for key in used.sources { used.names.insert("sources.json#" + key.text) }
    for field in ["licence", "original-language", "publisher", "title"] { used.names.insert("workspace.yaml#" + field) }
    return used.names.sorted()
  }
}

extension SharedInputs {
  /// The states that some of these countries follow: those that speak of them as their territories.
  private func speaking(for countries: Set<CountryCode>) -> Set<CountryCode> {
    let declared = ratifications.filter { $0.territory.map(countries.contains) ?? false }.map(\.party)
    let stated = instruments.flatMap { $0.territories.filter { countries.contains($0.key) }.values }
    return Set(declared + stated)
  }
}

/// What an edition's files name of the files that all editions share.
private struct UsedEntries {
  var names: Set<String> = []
  var countries: Set<CountryCode> = []
  var sources: Set<Identifier<Source>> = []
  var instruments: Set<Identifier<Instrument>> = []

  mutating func take(_ edition: Edition, _ framework: Framework) {
    countries = Set(edition.cards.map(\.country) + edition.overview.map(\.country))
    cite(edition.sources + edition.overview.flatMap(\.sources) + edition.values.flatMap(\.sources))
    cite(edition.overviewText)
    var proses: [ProseText] = []
    framework.forEachProse { proses.append($0) }
    for indicator in framework.indicators {
      for condition in indicator.conditions {
        condition.holdsWhen?.instruments.forEach { instruments.insert($0.value) }
      }
    }
    for card in edition.cards {
      card.forEachProse { proses.append($0) }
      card.forEachCitation { sources.insert($0.key) }
      for observation in card.observations {
        names.insert("series.yaml#" + observation.series.value.text)
        if let form = observation.form { names.insert("series.yaml#form/" + form.value.text) }
      }
      for report in card.reports { instruments.insert(report.instrument.value) }
      for quotation in card.quotations { instruments.insert(quotation.instrument.value) }
    }
    for prose in proses { cite(prose) }
  }

  private mutating func cite(_ citations: [Citation]) { for citation in citations { sources.insert(citation.key) } }

  private mutating func cite(_ text: ProseText?) {
    for version in text?.versions ?? [] {
      for case .cite(let citations) in version.value.events { cite(citations) }
      for binding in version.value.bindings { use(binding) }
    }
  }

  /// What prose takes from shared files; the rest stands in the edition's own.
  private mutating func use(_ binding: Binding) {
    switch binding.subject {
    case .treaty(let instrument, _):
      instruments.insert(instrument)
      if let country = binding.unit?.country { countries.insert(country) }
    case .count(.ofCard(.treaties)), .count(.ofCard(.treatiesBound)):
      if let country = binding.unit?.country { countries.insert(country) }
    default: break
    }
  }
}

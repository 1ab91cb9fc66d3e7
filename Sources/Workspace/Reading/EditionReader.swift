import Cards
import Formats

/// Reads one edition's folder, its cards on all cores.
struct EditionReader {
  let folder: Folder
  let id: Identifier<Edition>
  let shelf: Shelf

  func read(_ record: inout ReadingRecord) -> Edition? {
    guard shelf.has("edition.yaml") else {
      shelf.report(
        Finding(
          rule: "file", place: Place(file: shelf.directory), found: "an edition without edition.yaml",
          expected: "the file \(shelf.path("edition.yaml"))", mend: shelf.rename("edition.yaml")))
      return nil
    }
    let file = shelf.value("edition.yaml", Shape<EditionFile>.edition)
    let overview = shelf.table("overview.csv", Tables.overview) ?? []
    let overviewText = shelf.markdown.first { $0.name == "overview" }.flatMap(shelf.prose)
    let values = shelf.table("values.csv", Tables.values) ?? []
    let groups = shelf.table("groups.csv", Tables.groups) ?? UnitGroups()
    let seal = EditionSeal(
      lock: shelf.table(LockFile.name, LockFile.read) ?? nil,
      errata: shelf.value(ErrataFile.name, Shape<[Erratum]>.errata) ?? [])
    let acceptances = shelf.value(AcceptedFile.name, Shape<[Acceptance]>.accepted) ?? []
    let withdrawals = shelf.value(WithdrawnFile.name, Shape<[Withdrawal]>.withdrawn) ?? []
    shelf.reportUnused(
      known: [
        AcceptedFile.name, WithdrawnFile.name, "edition.yaml", "errata.yaml", "groups.csv", "overview.csv",
        "overview.md",
        "translations.csv", "values.csv",
      ])
    let cards = cards(withdrawals, &record)
    guard let file else { return nil }
    return Edition(
      id: id, title: file.title, asOf: file.asOf, framework: file.framework, status: file.status, notice: file.notice,
      names: Dictionary(file.names.map { ($0.key, $0.value) }) { first, _ in first }, sources: file.sources,
      overview: overview, overviewText: overviewText, values: values, groups: groups, ranking: file.ranking,
      cards: cards, seal: seal, acceptances: acceptances, withdrawals: withdrawals, place: file.place)
  }

  private func cards(_ withdrawals: [Withdrawal], _ record: inout ReadingRecord) -> [Card] {
    var countries: [CountryCode] = []
    for name in folder.folders(in: shelf.directory) {
      if let country = CountryCode(name) {
        if folder.cards?.contains(shelf.path(name)) != false { countries.append(country) }
      } else {
        shelf.report(
          Finding(
            rule: "file", reach: .file, place: Place(file: shelf.path(name)), found: "the folder \(quoted(name))",
            expected: "a country's two letters (ISO 3166-1 alpha-2)",
            mend: CountryCode.meant(by: name)?.alpha2))
      }
    }
    let (folder, directory, language) = (folder, shelf.directory, shelf.language)
    let readings = concurrentMap(countries) { country in
      CardReader(
        folder: folder, directory: directory + "/" + country.alpha2, country: country,
        withdrawals: withdrawals.filter { $0.country == country }
      ).read(language)
    }
    for reading in readings { record.take(reading.record) }
    return readings.compactMap(\.card)
  }
}

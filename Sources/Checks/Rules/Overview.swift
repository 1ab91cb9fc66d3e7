import Cards

extension Rule {
  /// An edition names a framework that exists.
  static let editionFramework = Rule(
    "edition-framework",
    .dossier { dossier, report in
      if dossier.editions.isEmpty, !dossier.unread.contains(where: { $0.hasPrefix("editions/") }) {
        report.add(
          Place(file: "editions"), found: "no edition", expected: "a folder editions/ID with an edition.yaml")
      }
      for edition in dossier.editions where dossier.framework(of: edition) == nil {
        report.unknown(
          "framework", edition.framework.value.text, at: edition.framework.place,
          in: "frameworks/\(edition.framework.value).yaml", among: dossier.frameworks.map(\.id.text),
          expected: "a file of frameworks/")
      }
    })

  /// The published overview names each country once, with a category of the framework.
  static let overview = Rule(
    "overview",
    .edition { checked, report in
      once("country", checked.edition.overview.map { ($0.country.alpha2, $0.place) }, &report)
      for row in checked.edition.overview where checked.framework.category(row.category.value) == nil {
        report.unknown(
          "category", row.category.value.text, at: row.category.place, in: checked.framework.place.file,
          among: checked.framework.categories.map(\.id.text), expected: "a category of the framework")
      }
    })

  /// An invented place has a name in `names`, since CLDR has none for it.
  static let names = Rule(
    "names",
    .edition { checked, report in
      let countries =
        checked.edition.cards.map { ($0.country, $0.place) }
        + checked.edition.overview.map { ($0.country, $0.place) }
      for (country, place) in countries where country.isInvented && checked.edition.names[country] == nil {
        if report.unread.contains(checked.edition.place.file) { continue }
        report.add(
          place, found: "the country \(country) without a name",
          expected: "its name in \(checked.edition.place.file)", mend: "names: {\(country): …}")
      }
    })
}

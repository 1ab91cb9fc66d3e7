import Cards

extension Rule {
  /// An invented place has a name in `names`, since CLDR has none for it.
  ///
  /// `editions/e1/overview.csv`:
  /// ```diff
  ///  country,category,position
  /// -XA,high,1
  /// +LU,high,1
  /// ```
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

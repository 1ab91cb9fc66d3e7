import Cards

extension Rule {
  /// The published overview names each country once, with a category of the framework.
  ///
  /// `editions/e1/overview.csv`:
  /// ```diff
  ///  country,category,position
  /// -LU,hihg,1
  /// +LU,high,1
  /// ```
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
}

import Cards
import Checks
import Formats

/// One figure of a country's statistics as a row.
struct ObservationRow: Sendable {
  let country: CountryCode
  let observation: PublishedObservation
  let series: Series?
}

extension DataPackage {
  /// `statistics.csv`: every figure, with its series, period, sex, age, form and quality.
  var statistics: DataTable<ObservationRow> {
    let series = Dictionary(dossier.series.map { ($0.id, $0) }) { first, _ in first }
    let rows = edition.cards.flatMap { card in
      checked.statistics(of: card.country).map {
        ObservationRow(country: card.country, observation: $0, series: series[$0.series.value])
      }
    }
    return DataTable(
      name: "statistics", title: "Statistics",
      description:
        "Figures that the cards cite, one a row: a value, a range, or both, or none where it is withheld. An empty sex "
        + "or age means all.",
      columns: editionColumns { $0.country } + seriesColumns + groupColumns + valueColumns, rows: rows, key: [],
      references: [TableReference(column: "country", table: "overview", target: "country")])
  }

  private var seriesColumns: [TableColumn<ObservationRow>] {
    let language = self.language
    return [
      TableColumn("series", .string, .required, "Identifier of the series.") {
        .text($0.observation.series.value.text)
      },
      TableColumn("series_name", "Name of the series.") { .text(orEmpty: $0.series?.name(language)) },
      TableColumn("unit", .string, .oneOf(Series.Unit.allCases.map(\.rawValue)), "What is counted.") {
        .text(orEmpty: $0.series?.unit.rawValue)
      },
      TableColumn("about", .string, .oneOf(Series.Subject.allCases.map(\.rawValue)), "Whom the figure is about.") {
        .text(orEmpty: $0.series?.about.rawValue)
      },
    ]
  }

  private var groupColumns: [TableColumn<ObservationRow>] {
    [
      TableColumn(
        "period", .string, .required, "A year, month or day (ISO 8601), or the first and the last joined by a slash."
      ) { .text($0.observation.period.text) },
      TableColumn("sex", .string, .oneOf(Observation.Sex.allCases.map(\.rawValue)), "Empty: all.") {
        .text(orEmpty: $0.observation.sex?.rawValue)
      },
      TableColumn("age", .string, .matching("[0-9]+(-[0-9]+|\\+)"), "Age in whole years. Empty: all.") {
        .text(orEmpty: $0.observation.age?.text)
      },
      TableColumn("form", "Identifier of the form that the figure is limited to. Empty: none.") {
        .text(orEmpty: $0.observation.form?.value.text)
      },
    ]
  }

  private var valueColumns: [TableColumn<ObservationRow>] {
    let (dossier, language) = (self.dossier, self.language)
    return [
      TableColumn("value", .number, "The figure.") { .number(orEmpty: $0.observation.figure.value) },
      TableColumn("low", .number, "Lower end of the range.") { .number(orEmpty: $0.observation.figure.range?.low) },
      TableColumn("high", .number, "Upper end of the range.") { .number(orEmpty: $0.observation.figure.range?.high) },
      TableColumn(
        "below", .integer, "The figure is withheld because it is small: a count of children from 1 to less than this."
      ) {
        if case .below(let threshold) = $0.observation.figure { .integer(threshold) } else { .empty }
      },
      TableColumn("withheld", .boolean, .required, "Whether no figure is published, to protect children.") {
        .boolean($0.observation.figure.isWithheld)
      },
      TableColumn("official", .boolean, .required, "Whether an official publication gives the figure itself.") {
        .boolean($0.observation.isOfficial)
      },
      TableColumn("quality", "What to know before using the figure.") {
        .text(orEmpty: $0.observation.quality?(language))
      },
      sourcesColumn { dossier.keys(of: $0.observation.sources) },
    ]
  }
}

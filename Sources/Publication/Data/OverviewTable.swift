import Cards
import Formats
import Scoring

/// A country, or another unit, with its category, as a row.
struct OverviewTableRow: Sendable {
  let unit: UnitCode
  let standing: Standing
  let published: OverviewRow?
  let hasCard: Bool
  let hasAnswers: Bool
}

extension DataPackage {
  /// `overview.csv`: every unit of the edition with its overall category and where that comes from.
  var overview: DataTable<OverviewTableRow> {
    let published = Dictionary(edition.overview.map { (UnitCode($0.country), $0) }) { first, _ in first }
    let cards = Set(edition.cards.map { UnitCode($0.country) })
    let rows = checked.standings.map { unit, standing in
      OverviewTableRow(
        unit: unit, standing: standing, published: published[unit], hasCard: cards.contains(unit),
        hasAnswers: checked.answers.position(of: unit) != nil)
    }
    return DataTable(
      name: "overview", title: "Overview",
      description: "Every country and other unit of the edition with its overall category.",
      columns: placeColumns + categoryColumns, rows: rows, key: ["country"], references: [])
  }

  private var placeColumns: [TableColumn<OverviewTableRow>] {
    let (edition, date, names) = (self.edition.id.text, self.edition.asOf.text, self.unitNames)
    let code = ColumnConstraints(isRequired: true, isUnique: true, pattern: UnitCode.pattern)
    return [
      TableColumn("edition", .string, .required, "Identifier of the edition.") { _ in .text(edition) },
      TableColumn("as_of", .string, Self.requiredDates, "The date of which the edition speaks.") { _ in .text(date) },
      TableColumn(
        "country", .string, code, "ISO 3166-1 alpha-2, and XK for Kosovo; or the code of a unit that is no country."
      ) { .text($0.unit.text) },
      TableColumn(
        "country_name", .string, .required,
        "What the country or unit is called here; no view of a country's status is meant."
      ) { .text(names[$0.unit]) },
      TableColumn("is_country", .boolean, .required, "Whether the unit is a country.") {
        .boolean($0.unit.country != nil)
      },
    ]
  }

  private var categoryColumns: [TableColumn<OverviewTableRow>] {
    let (dossier, framework, language) = (self.dossier, self.framework, self.language)
    let categories = framework.categories.map(\.id.text)
    return [
      TableColumn("category", .string, .oneOf(categories), "Overall category. Empty: none.") {
        .text(orEmpty: $0.standing.category?.text)
      },
      TableColumn("category_label", "What the category is called.") {
        .text(orEmpty: $0.standing.category.flatMap(framework.category)?.label(language))
      },
      TableColumn(
        "basis", .string,
        .oneOf(
          ["computed", "capped", "overridden", "published", "undecided", "too-few-grades", "none"], isRequired: true),
        """
        computed: from grades and scores by the framework's rule. capped: the same, held back by a cap of the rule. \
        overridden: decided by people, with a reason on the card. undecided: more than one is possible. published: as another publication gives it. too-few-grades: \
        the rule asks for more grades. none: no category is known.
        """
      ) { .text($0.standing.basis) },
      TableColumn("published_category", .string, .oneOf(categories), "The category as another publication gives it.") {
        .text(orEmpty: $0.published?.category.value.text)
      },
      TableColumn(
        "position", .integer, ColumnConstraints(minimum: 1),
        "Place in the published list; what the list's order means is not known."
      ) { .integer(orEmpty: $0.published?.position) },
      TableColumn("card", .boolean, .required, "Whether the edition holds a card of this country.") {
        .boolean($0.hasCard)
      },
      TableColumn("answers", .boolean, .required, "Whether answers.csv holds answers of this unit.") {
        .boolean($0.hasAnswers)
      },
      sourcesColumn { dossier.keys(of: $0.published?.sources ?? []) },
    ]
  }
}

extension Standing {
  /// Where the category comes from, or why there is none.
  var basis: String {
    switch self {
    case .computed: "computed"
    case .capped: "capped"
    case .overridden: "overridden"
    case .undecided: "undecided"
    case .published: "published"
    case .tooFewGrades: "too-few-grades"
    case .none: "none"
    }
  }
}

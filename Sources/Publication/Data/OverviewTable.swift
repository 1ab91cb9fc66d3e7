import Cards
import Formats
import Scoring

/// A country with its category, as a row.
struct OverviewTableRow: Sendable {
  let country: CountryCode
  let standing: Standing
  let published: OverviewRow?
  let hasCard: Bool
}

extension DataPackage {
  /// `overview.csv`: every country of the edition with its overall category and where that comes from.
  var overview: DataTable<OverviewTableRow> {
    let published = Dictionary(edition.overview.map { ($0.country, $0) }) { first, _ in first }
    let rows = checked.standings.map { country, standing in
      OverviewTableRow(
        country: country, standing: standing, published: published[country],
        hasCard: checked.results[country] != nil)
    }
    return DataTable(
      name: "overview", title: "Overview", description: "Every country of the edition with its overall category.",
      columns: editionColumns(unique: true) { $0.country } + categoryColumns, rows: rows, key: ["country"],
      references: [])
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
        computed: from the grades by the framework's rule. capped: the same, held back by a cap of the rule. \
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

import Cards
import Checks
import Formats
import Scoring

/// One indicator of one country, as a row.
final class CardRow: Sendable {
  let country: CountryCode
  let goal: Goal
  let indicator: Indicator
  let answer: AnswerTable.Answer
  /// `nil` where the card does not name the indicator.
  let assessment: Assessment?
  /// The row of values.csv in which the answer stands, where it does.
  let row: ValueRow?
  let derivation: Derivation?
  let met: Int
  let metByOthers: Int
  let unmet: Int
  let unknown: Int

  init(_ card: Card, _ goal: Goal, _ indicator: Indicator, at position: Int, in checked: CheckedEdition) {
    let unit = UnitCode(card.country)
    country = card.country
    self.goal = goal
    self.indicator = indicator
    answer = checked.answers[unit, position]
    assessment = card.assessment(indicator.number)
    row = checked.answers.row(unit, position)
    let derivation = checked.results[unit]?.derivations[indicator.number]
    self.derivation = derivation
    var (met, metByOthers, unmet, unknown) = (0, 0, 0, 0)
    for step in derivation?.steps ?? [] {
      switch step.status {
      case .met: if step.isMetByOthersOnly { metByOthers += 1 } else { met += 1 }
      case .unmet: unmet += 1
      case .unknown: unknown += 1
      }
    }
    (self.met, self.metByOthers, self.unmet, self.unknown) = (met, metByOthers, unmet, unknown)
  }
}

extension DataPackage {
  /// `cards.csv`: every country with a card × every indicator of the framework.
  var cards: DataTable<CardRow> {
    let positions = Dictionary(framework.indicators.enumerated().map { ($1.number, $0) }) { first, _ in first }
    let rows = edition.cards.flatMap { card in
      framework.goals.flatMap { goal in
        goal.indicators.map { indicator in
          CardRow(card, goal, indicator, at: positions[indicator.number] ?? 0, in: checked)
        }
      }
    }
    return DataTable(
      name: "cards", title: "Cards",
      description: """
        A row for each indicator of each country with a card: the agreed grade, or the number, and how it is reached. \
        Answers of units without a card stand in answers.csv.
        """,
      columns: editionColumns { $0.country } + indicatorColumns + gradeColumns + conditionColumns + derivationColumns
        + statementColumns, rows: rows, key: ["edition", "country", "indicator"],
      references: [TableReference(column: "country", table: "overview", target: "country")])
  }

  private var indicatorColumns: [TableColumn<CardRow>] {
    let language = self.language
    return [
      TableColumn("goal", .string, .required, "Identifier of the goal.") { .text($0.goal.id.text) },
      TableColumn("indicator", .string, .required, "Number of the indicator: text, since 1.10 is not 1.1.") {
        .text($0.indicator.number.text)
      },
      TableColumn("indicator_name", .string, .required, "Name of the indicator.") {
        .text($0.indicator.name(language))
      },
    ]
  }

  private var gradeColumns: [TableColumn<CardRow>] {
    answerColumns(\.indicator, \.answer) + [
      TableColumn("star", .boolean, .required, "Work by NGOs in this field; never part of the grade.") {
        .boolean($0.assessment?.star != nil)
      }
    ]
  }

  private var conditionColumns: [TableColumn<CardRow>] {
    let count = ColumnConstraints(isRequired: true, minimum: 0)
    return [
      TableColumn("conditions_met", .integer, count, "Conditions met by those whose work counts.") {
        .integer($0.met)
      },
      TableColumn("conditions_met_by_others", .integer, count, "Conditions met only by others, such as NGOs.") {
        .integer($0.metByOthers)
      },
      TableColumn("conditions_unmet", .integer, count, "Conditions not met.") {
        .integer($0.unmet)
      },
      TableColumn("conditions_unknown", .integer, count, "Conditions of which it is not known.") {
        .integer($0.unknown)
      },
    ]
  }

  private var derivationColumns: [TableColumn<CardRow>] {
    [
      TableColumn(
        "derived_grades",
        "Grades that the criteria allow given what is unknown, joined by semicolons: one where all is known."
      ) { .text(orEmpty: $0.derivation?.possible.map(\.text).joined(separator: ";")) },
      TableColumn("departs", .boolean, .required, "Whether the agreed grade departs from the criteria, for a reason.") {
        .boolean($0.assessment?.departure != nil)
      },
    ]
  }

  private var statementColumns: [TableColumn<CardRow>] {
    let (dossier, facts) = (self.dossier, checked.facts)
    let statements = textLanguages.map { language in
      TableColumn<CardRow>("statement_\(language.columnName)", "The card's sentence (\(language.text)).") { row in
        let statement = row.assessment?.statement?.exactVersion(in: language)
        return .text(orEmpty: statement.map { facts.filled($0).plainTextWithoutCitations })
      }
    }
    return statements + [
      TableColumn("statements_stale", "Languages, joined by semicolons, whose sentence is older than its original.") {
        let stale = $0.assessment?.statement?.versions.filter(\.isStale) ?? []
        return .text(orEmpty: stale.map(\.language.text).joined(separator: ";"))
      },
      sourcesColumn { row in
        let assessment = row.assessment
        return dossier.keys(
          of: (row.row?.sources ?? []) + (assessment?.sources ?? [])
            + (assessment?.conditions.flatMap(\.sources) ?? []))
      },
    ]
  }
}

extension DataPackage {
  /// The languages of the workspace, and after them those in which only some cards are written.
  var textLanguages: [LanguageTag] {
    let others = Set(edition.cards.map(\.language)).subtracting(dossier.languages)
    return dossier.languages + others.sorted()
  }
}

extension LanguageTag {
  /// The tag with underscores, as names of columns have them.
  fileprivate var columnName: String { text.replacing("-", with: "_") }
}

extension Localized {
  /// The version in a language, without falling back to the original.
  func exactVersion(in language: LanguageTag) -> Version? { versions.first { $0.language == language } }
}

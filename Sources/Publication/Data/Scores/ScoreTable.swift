import Cards
import Formats
import Scoring

/// One score of one unit, as a row.
struct ScoreRow: Sendable {
  let unit: UnitCode
  let rule: ScoreRule
  let entry: UnitScores.Entry
  let refusal: ScoreModel.Refusal?
  let standing: Standing
}

extension DataPackage {
  /// `scores.csv`: every score of every unit; `nil` where the framework computes none.
  var scores: DataTable<ScoreRow>? {
    guard let scores = checked.scores, let method = framework.method else { return nil }
    let rows = scores.model.units.indices.flatMap { position -> [ScoreRow] in
      let unit = scores.scores(of: position)
      return method.shownScores.compactMap { rule in
        unit[rule.id].map { entry in
          ScoreRow(
            unit: unit.unit, rule: rule, entry: entry, refusal: unit.refusal,
            standing: checked.standing(of: unit.unit))
        }
      }
    }
    return DataTable(
      name: "scores", title: "Scores",
      description: """
        A row for each score of each unit, rounded as the method says. A score that rests on a missing answer which is \
        reckoned both ways is a range.
        """,
      columns: unitColumns { $0.unit } + scoreColumns(method) + placeColumns + outcomeColumns, rows: rows,
      key: ["unit", "score"], references: [])
  }

  private func scoreColumns(_ method: Method) -> [TableColumn<ScoreRow>] {
    let (language, numbers) = (self.language, NumberText(method))
    return [
      TableColumn(
        "score", .string, .oneOf(method.shownScores.map(\.id.text), isRequired: true), "Identifier of the score."
      ) {
        .text($0.rule.id.text)
      },
      TableColumn("score_name", .string, .required, "What the score is called.") { .text($0.rule.name(language)) },
      TableColumn("total", .boolean, .required, "Whether units are ranked by it.") {
        .boolean($0.rule.id == method.totalScore?.id)
      },
      TableColumn("value", .number, "The score. Empty: there is none, or it is a range.") {
        .number($0.entry.value.flatMap { $0.isExact ? $0.low : nil }, numbers.score)
      },
      TableColumn("low", .number, "The lowest that it can be, where it is a range.") {
        .number($0.entry.value.flatMap { $0.isExact ? nil : $0.low }, numbers.score)
      },
      TableColumn("high", .number, "The highest that it can be, where it is a range.") {
        .number($0.entry.value.flatMap { $0.isExact ? nil : $0.high }, numbers.score)
      },
      TableColumn("points", .number, "The points of its band, where the score has bands and is no range.") {
        .number($0.entry.points.flatMap { $0.isExact ? $0.low : nil }, numbers.plain)
      },
      TableColumn("band", "What its band is called; of a range all bands in which it lies, joined by semicolons.") {
        let bands = $0.rule.bands(of: $0.entry.value, within: method.allowance)
        return .text(orEmpty: bands.compactMap { $0.label?(language) }.joined(separator: ";"))
      },
    ]
  }

  /// Ranks are published only where the edition asks for a ranking.
  private var placeColumns: [TableColumn<ScoreRow>] {
    guard checked.publishesRanks else { return [] }
    let place = ColumnConstraints(minimum: 1)
    let hasLess = framework.method?.scores.contains { $0.direction == .less } == true
    let first = hasLess ? "best" : "highest"
    return [
      TableColumn("best_rank", .integer, place, "The best rank by this score, 1 being the \(first).") {
        .integer(orEmpty: $0.entry.places?.lowerBound)
      },
      TableColumn("worst_rank", .integer, place, "The worst; another than the best only where scores are ranges.") {
        .integer(orEmpty: $0.entry.places?.upperBound)
      },
    ]
  }

  private var outcomeColumns: [TableColumn<ScoreRow>] {
    [
      TableColumn(
        "refusal", .string, .oneOf(["missing", "too-much-missing", "screened"]),
        """
        Why the unit has no score at all: an answer that the method asks for is missing, too many are, or too little data \
        are there.
        """
      ) { .text(orEmpty: $0.refusal?.word) },
      TableColumn(
        "category", .string, .oneOf(framework.categories.map(\.id.text)),
        "The unit's overall category; overview.csv says where it comes from. Empty: none."
      ) { .text(orEmpty: $0.standing.category?.text) },
    ]
  }
}

extension ScoreModel.Refusal {
  /// As the open data names it.
  var word: String {
    switch self {
    case .missing: "missing"
    case .tooMuchMissing: "too-much-missing"
    case .screened: "screened"
    }
  }
}

extension NumberText {
  /// By a method's policy.
  init(_ method: Method?) { self.init(Rounding(method?.rounding ?? RoundingRule())) }

  /// A score.
  func score(_ value: Double) -> String { text(value) }

  /// Any other number: up to six decimals.
  func plain(_ value: Double) -> String { NumberText(decimals: 6).short(value) }
}

import Cards
import Formats
import Scoring

extension DataPackage {
  /// The columns that hold an answer, whether it is a grade or a number.
  func answerColumns<Row>(
    _ indicator: @escaping @Sendable (Row) -> Indicator?, _ answer: @escaping @Sendable (Row) -> AnswerTable.Answer
  ) -> [TableColumn<Row>] {
    let (framework, language) = (self.framework, self.language)
    let points = AnswerPoints(framework: framework)
    return [
      TableColumn(
        "grade", .string, .oneOf(gradeIdentifiers),
        "A level of the scale, or why there is no answer. Empty: the answer is a number."
      ) { .text(orEmpty: answer($0).grade?.text) },
      TableColumn(
        "grade_label", "What the level is called, as it was answered: see `reversed`. Empty where there is no grade."
      ) {
        .text(orEmpty: answer($0).level?.label(language))
      },
      TableColumn("value", .number, "The number, as it was written, where the indicator asks for one.") { row in
        answer(row).figure.map { .number($0.text) } ?? .empty
      },
      TableColumn(
        "reversed", .boolean, .required,
        "Whether the question is reversed: asked so that the lowest level of the scale is the best answer."
      ) {
        .boolean(indicator($0)?.isReversed == true)
      },
      TableColumn(
        "points", .number,
        """
        Points of the level as they count: for a reversed indicator lowest + highest - points of the scale. Empty where the \
        scale has none or there is no grade.
        """
      ) { row in
        guard let indicator = indicator(row), let level = answer(row).level else { return .empty }
        return .number(orEmpty: points(level, of: indicator))
      },
    ]
  }

  private var gradeIdentifiers: [String] {
    var identifiers: [String] = []
    let scales = [framework.scale] + framework.scales.sorted { $0.key < $1.key }.map(\.value)
    for level in scales.flatMap(\.levels) where !identifiers.contains(level.id.text) {
      identifiers.append(level.id.text)
    }
    return identifiers + [Grade.notAssessed, .noData, .notApplicable].map(\.text)
  }
}

/// What levels count, exactly.
private struct AnswerPoints: Sendable {
  let framework: Framework

  func callAsFunction(_ level: GradeLevel, of indicator: Indicator) -> Quantity? {
    guard indicator.isReversed else { return level.points }
    let millionths = framework.scale(of: indicator).millionths(of: level, reversed: true)
    return millionths.flatMap { Quantity(Double($0) / 1_000_000, Rounding(decimals: 6), trimmed: true) }
  }
}

extension AnswerTable.Answer {
  var level: GradeLevel? { if case .level(let level) = self { level } else { nil } }
}

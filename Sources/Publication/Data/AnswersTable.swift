import Cards
import Formats
import Scoring

/// What one unit answers to one indicator, or a number by which others are divided, as a row.
struct AnswerRow: Sendable {
  enum Subject: Sendable {
    case indicator(Goal, Indicator, position: Int)
    /// A number of no indicator.
    case divisor(ValueRow)
  }

  let unit: UnitCode
  /// Of the unit, in the table of answers.
  let place: Int
  let subject: Subject
  let answer: AnswerTable.Answer
  let origin: EditionAnswers.Origin?

  var indicator: Indicator? { if case .indicator(_, let indicator, _) = subject { indicator } else { nil } }
  var goal: Goal? { if case .indicator(let goal, _, _) = subject { goal } else { nil } }
  var position: Int? { if case .indicator(_, _, let position) = subject { position } else { nil } }

  var number: IndicatorNumber? {
    switch subject {
    case .indicator(_, let indicator, _): indicator.number
    case .divisor(let row): row.indicator
    }
  }

  var row: ValueRow? { if case .values(let row)? = origin { row } else { nil } }
  var assessment: Assessment? { if case .card(let assessment)? = origin { assessment } else { nil } }
}

extension DataPackage {
  /// `answers.csv`: what every unit answers to every indicator, with a card or without, and the numbers that others are
  /// divided by: all that scores and categories are made of.
  var answers: DataTable<AnswerRow> {
    let rows = checked.answers.units.enumerated().flatMap { place, unit in answerRows(of: unit, at: place) }
    return DataTable(
      name: "answers", title: "Answers",
      description: """
        A row for each indicator of each unit, with a card or without, and for each number by which others are divided: the \
        answer as it was used, what it counts, and where it stands.
        """,
      columns: unitColumns { $0.unit } + questionColumns + answerColumns(\.indicator, \.answer) + useColumns,
      rows: rows, key: ["unit", "indicator"], references: [])
  }

  private func answerRows(of unit: UnitCode, at place: Int) -> [AnswerRow] {
    var position = 0
    var rows = framework.goals.flatMap { goal in
      goal.indicators.map { indicator in
        defer { position += 1 }
        return AnswerRow(
          unit: unit, place: place, subject: .indicator(goal, indicator, position: position),
          answer: checked.answers[unit, position], origin: checked.answers.origin(unit, position))
      }
    }
    for row in checked.answers.divisors(of: unit) {
      rows.append(
        AnswerRow(unit: unit, place: place, subject: .divisor(row), answer: .init(row), origin: .values(row)))
    }
    return rows
  }

  private var questionColumns: [TableColumn<AnswerRow>] {
    let language = self.language
    return [
      TableColumn("goal", "Identifier of the goal. Empty: a number of no indicator, by which others are divided.") {
        .text(orEmpty: $0.goal?.id.text)
      },
      TableColumn(
        "indicator", .string, .required, "Number of the indicator, or name of the number: text, since 1.10 is not 1.1."
      ) { .text(orEmpty: $0.number?.text) },
      TableColumn("indicator_name", "Name of the indicator.") { .text(orEmpty: $0.indicator?.name(language)) },
    ]
  }

  private var useColumns: [TableColumn<AnswerRow>] {
    let (dossier, language, scores) = (self.dossier, self.language, checked.scores)
    let numbers = NumberText(framework.method)
    let entering: @Sendable (AnswerRow) -> ScoreRange? = { row in
      row.position.flatMap { scores?.entering(row.place, $0) }
    }
    return [
      TableColumn("divided", .number, "The number after division by its denominator, where it has one.") { row in
        guard row.indicator?.measure?.denominator != nil, let position = row.position else { return .empty }
        return .number(scores?.model.divided[row.place, position], numbers.plain)
      },
      TableColumn(
        "enters", .number,
        """
        What enters the scores: points stretched to the method's interval, the normalised number, or what the method puts in \
        place of a missing answer. Empty: left out, a range, or the framework computes no scores.
        """
      ) { .number(entering($0).flatMap { $0.isExact ? $0.low : nil }, numbers.plain) },
      TableColumn("enters_low", .number, "The lowest that enters, where a missing answer is reckoned both ways.") {
        .number(entering($0).flatMap { $0.isExact ? nil : $0.low }, numbers.plain)
      },
      TableColumn("enters_high", .number, "The highest that enters, where it is reckoned both ways.") {
        .number(entering($0).flatMap { $0.isExact ? nil : $0.high }, numbers.plain)
      },
      TableColumn(
        "from", .string, .oneOf(["card", "values"]),
        "Where the answer stands: in the country's card, or in the edition's table of values. Empty: nowhere."
      ) { .text(orEmpty: $0.origin.map { $0.isCard ? "card" : "values" }) },
      TableColumn("note", "What the table of values says beside the answer.") {
        .text(orEmpty: $0.row?.note?(language))
      },
      sourcesColumn { row in dossier.keys(of: (row.row?.sources ?? []) + (row.assessment?.sources ?? [])) },
    ]
  }
}

extension EditionAnswers.Origin {
  fileprivate var isCard: Bool { if case .card = self { true } else { false } }
}

extension AnswerTable.Answer {
  /// A number by which others are divided.
  fileprivate init(_ row: ValueRow) {
    switch row.content {
    case .value(let text): self = Figure(text).map { .number($0) } ?? .notAssessed
    case .noData: self = .noData
    case .notApplicable: self = .notApplicable
    case .notAssessed: self = .notAssessed
    }
  }
}

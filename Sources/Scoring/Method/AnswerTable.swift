import Cards

/// What an edition knows of each unit on each indicator: grades of cards, and rows of values.csv.
///
/// A unit is in it when it has a card or a row. A card's grade comes before a row that says the same thing again.
public struct AnswerTable: Sendable {
  public enum Answer: Sendable {
    case level(GradeLevel)
    case number(Figure)
    case noData, notApplicable, notAssessed

    /// The grade, or why there is none; `nil` for a number.
    public var grade: Grade? {
      switch self {
      case .level(let level): .level(level.id)
      case .number: nil
      case .noData: .noData
      case .notApplicable: .notApplicable
      case .notAssessed: .notAssessed
      }
    }

    /// The number, where the answer is one.
    public var figure: Figure? { if case .number(let figure) = self { figure } else { nil } }

    /// Whether there is a level or a number.
    public var isThere: Bool {
      switch self {
      case .level, .number: true
      case .noData, .notApplicable, .notAssessed: false
      }
    }
  }

  /// Sorted by code.
  public let units: [UnitCode]
  /// In the order of the framework.
  public let indicators: [Indicator]
  private var answers: [Answer]
  /// What others are divided by, by name: numbers of no indicator, and those of measures that are named as a denominator. One
  /// a unit.
  private(set) var divisors: [IndicatorNumber: [Double?]]

  public subscript(unit: Int, indicator: Int) -> Answer { answers[unit * indicators.count + indicator] }

  public init(of edition: Edition, in framework: Framework) {
    let units = Set(edition.cards.map { UnitCode($0.country) } + edition.values.map(\.unit)).sorted()
    let indicators = framework.indicators
    self.units = units
    self.indicators = indicators
    answers = Array(repeating: .notAssessed, count: units.count * indicators.count)
    divisors = [:]
    let unitAt = Dictionary(units.enumerated().map { ($1, $0) }) { first, _ in first }
    let indicatorAt = Dictionary(indicators.enumerated().map { ($1.number, $0) }) { first, _ in first }
    let denominators = Set(indicators.compactMap { $0.measure?.denominator?.value })
    for row in edition.values {
      guard let unit = unitAt[row.unit] else { continue }
      let indicator = indicatorAt[row.indicator]
      if let indicator {
        answers[unit * indicators.count + indicator] = Answer(row, indicators[indicator], framework)
      }
      if indicator == nil || denominators.contains(row.indicator), case .value(let text) = row.content {
        divisors[row.indicator, default: Array(repeating: nil, count: units.count)][unit] = Figure(text)?.value
      }
    }
    for card in edition.cards {
      guard let unit = unitAt[UnitCode(card.country)] else { continue }
      for assessment in card.assessments {
        guard let indicator = indicatorAt[assessment.indicator.value], indicators[indicator].measure == nil else {
          continue
        }
        answers[unit * indicators.count + indicator] = Answer(
          assessment.grade.value, framework.scale(of: indicators[indicator]))
      }
    }
  }

  /// The grades of a unit, for rules that count them.
  public func grades(of unit: Int) -> [IndicatorNumber: Grade] {
    var grades: [IndicatorNumber: Grade] = [:]
    for (position, indicator) in indicators.enumerated() where indicator.measure == nil {
      grades[indicator.number] = self[unit, position].grade ?? .noData
    }
    return grades
  }

  /// How many indicators a unit has answered by a number that counts: one with nothing to divide it by does not.
  func numberCount(of unit: Int) -> Int {
    indicators.indices.count { column in
      self[unit, column].figure.flatMap { quotient(of: $0, unit: unit, indicator: column) } != nil
    }
  }

  init(
    units: [UnitCode], indicators: [Indicator], answers: [Answer], divisors: [IndicatorNumber: [Double?]]
  ) {
    (self.units, self.indicators, self.answers, self.divisors) = (units, indicators, answers, divisors)
  }

  /// The table with one answer changed.
  func replacing(unit: Int, indicator: Int, by answer: Answer) -> AnswerTable {
    var table = self
    table.replace(unit: unit, indicator: indicator, by: answer)
    return table
  }

  /// A number as scores see it: divided where its measure has a denominator; `nil` where there is none to divide it by.
  func quotient(of figure: Figure, unit: Int, indicator: Int) -> Double? {
    guard let measure = indicators[indicator].measure, let denominator = measure.denominator else {
      return figure.value
    }
    return Denomination(scale: measure.per?.value ?? 1)(figure.value, by: divisors[denominator.value]?[unit])
  }

  mutating func replace(unit: Int, indicator: Int, by answer: Answer) {
    answers[unit * indicators.count + indicator] = answer
  }
}

extension AnswerTable.Answer {
  /// What a row of values.csv says; where it makes no sense for the indicator, which a check reports, nothing.
  fileprivate init(_ row: ValueRow, _ indicator: Indicator, _ framework: Framework) {
    switch row.content {
    case .noData: self = .noData
    case .notApplicable: self = .notApplicable
    case .notAssessed: self = .notAssessed
    case .value(let text):
      if indicator.measure != nil {
        self = Figure(text).map { .number($0) } ?? .notAssessed
      } else {
        self = framework.scale(of: indicator).level(named: text).map { .level($0) } ?? .notAssessed
      }
    }
  }

  init(_ grade: Grade, _ scale: GradeScale) {
    switch grade {
    case .level(let id): self = scale.level(id).map { .level($0) } ?? .notAssessed
    case .noData: self = .noData
    case .notApplicable: self = .notApplicable
    case .notAssessed: self = .notAssessed
    }
  }
}

import Cards

/// How a unit's scores come about: for each score its parts with where they come from, their weights, the rule, the result.
public struct ScoreDerivation: Sendable {
  /// Where the number of a part comes from.
  public enum Origin: Sendable {
    /// The points of a level.
    case level(GradeLevel)
    /// A number of values.csv: divided by its denominator where it has one, its logarithm where that counts, then as the
    /// steps left it.
    case number(Figure, divided: Double?, logarithm: Double?, prepared: Double)
    /// There is no answer; the number was filled from other units.
    case imputed(Double)
    /// There is no answer, and the method's rule for that says what counts.
    case ruled(AnswerRules.Rule, Missing)
    /// There is no answer, and it is left out.
    case absent(Missing)
    /// A score further up; without a number where that has none.
    case score
  }

  /// Why there is no answer.
  public enum Missing: String, Sendable, Equatable {
    case noData = "no-data"
    case notApplicable = "not-applicable"
    case notAssessed = "not-assessed"
    /// There is a number, but none to divide it by.
    case noDenominator = "no-denominator"
  }

  public struct Input: Sendable {
    /// The indicator's number or the score's identifier.
    public let name: String
    /// `nil` for a score.
    public let indicator: Indicator?
    public let origin: Origin
    /// What enters; `nil` where it is left out.
    public let value: ScoreRange?
    public let weight: Double
    /// The share of its weight among those that are there, 0 to 1, where the rule divides by the sum of weights; `nil` where it
    /// does not, for what is subtracted, and for what is left out.
    public let share: Double?
    public let subtracts: Bool
    /// What the steps did to its number.
    public let treatment: CellTreatment?
    /// What its gap was filled from.
    public let filling: CellFilling?
    /// Its rank among the numbers, from 1 for the worst, where it was normalised by rank.
    public let rank: Int?
    /// By what its number was normalised; `nil` for a score, a grade and what a rule settles.
    public let normalised: NormalisedBy?
  }

  public struct Step: Sendable {
    public let score: ScoreRule
    /// Those that add, then those that subtract.
    public let inputs: [Input]
    public let result: UnitScores.Entry
    /// The bands that the result lies in, lowest first; empty where the score has none.
    public let bands: [ScoreRule.Band]
    /// The share of parts that were there, 0 to 1.
    public let share: Double
  }

  public let unit: UnitCode
  /// In the order of the method.
  public let steps: [Step]
  public let refusal: ScoreModel.Refusal?
}

extension ScoreDerivation.Step {
  /// The interval of the score, where its result lies at an end of it.
  public var keptWithin: TargetInterval? {
    guard let within = score.within, let value = result.value,
      value.low <= within.low.value || value.high >= within.high.value
    else { return nil }
    return within
  }
}

extension EditionScores {
  /// The derivation of a unit's scores, by its position in `model.units`.
  public func derivation(of unit: Int, in framework: Framework) -> ScoreDerivation {
    let scores = scores(of: unit), hierarchy = model.hierarchy
    let steps = model.method.scores.enumerated().map { position, score -> ScoreDerivation.Step in
      let links = hierarchy.links(of: model.nodes[position])
      let parts = score.parts(in: framework) + score.subtracted
      let divisor =
        score.by.dividesByWeights
        ? links.reduce(0) { sum, link in
          let isThere = !hierarchy.subtracts[link] && isThere(Int(hierarchy.parts[link]), unit, scores)
          return isThere ? sum + hierarchy.weights[link] : sum
        } : 0
      let inputs = zip(parts, links).map { part, link in
        input(
          part, Int(hierarchy.parts[link]), unit, scores, hierarchy.weights[link], hierarchy.subtracts[link], divisor)
      }
      let entry = scores.entries[position]
      return ScoreDerivation.Step(
        score: score, inputs: inputs, result: entry,
        bands: score.bands(of: entry.value, within: model.method.allowance),
        share: Double(inputs.count { $0.value != nil }) / Double(max(inputs.count, 1)))
    }
    return ScoreDerivation(unit: model.units[unit], steps: steps, refusal: scores.refusal)
  }

  /// Whether a part has a number.
  private func isThere(_ column: Int, _ unit: Int, _ scores: UnitScores) -> Bool {
    if column < model.hierarchy.indicators { return entering(unit, column) != nil }
    let node = column - model.hierarchy.indicators
    guard let score = model.seen.firstIndex(of: node) else { return false }
    return scores.entries[score].seen != nil
  }

  private func input(
    _ part: ScoreRule.Part, _ column: Int, _ unit: Int, _ scores: UnitScores, _ weight: Double, _ subtracts: Bool,
    _ divisor: Double
  ) -> ScoreDerivation.Input {
    let isThere = isThere(column, unit, scores)
    let share = isThere && !subtracts && divisor > 0 ? weight / divisor : nil
    if column >= model.hierarchy.indicators {
      let value = scores.entries.first { $0.id.text == part.name.value }?.seen
      return ScoreDerivation.Input(
        name: part.name.value, indicator: nil, origin: .score, value: value, weight: weight, share: share,
        subtracts: subtracts, treatment: nil, filling: nil, rank: nil, normalised: nil)
    }
    let value = entering(unit, column), origin = origin(unit, column, value)
    let isImputed = if case .imputed = origin { true } else { false }
    return ScoreDerivation.Input(
      name: part.name.value, indicator: model.table.indicators[column], origin: origin, value: value, weight: weight,
      share: share, subtracts: subtracts, treatment: treatment(unit, column),
      filling: isImputed ? filling(unit, column) : nil, rank: rank(unit, column),
      normalised: prepared[unit, column] == nil ? nil : normalised[column])
  }

  private func origin(_ unit: Int, _ column: Int, _ value: ScoreRange?) -> ScoreDerivation.Origin {
    let answer = model.table[unit, column]
    let missing: ScoreDerivation.Missing
    switch answer {
    case .level(let level): return .level(level)
    case .number(let figure):
      if let raw = model.raw[unit, column], let prepared = prepared[unit, column] {
        let measure = model.table.indicators[column].measure
        return .number(
          figure, divided: measure?.denominator == nil ? nil : model.divided[unit, column],
          logarithm: measure?.isLogarithmic == true ? raw : nil, prepared: prepared)
      }
      missing = .noDenominator
    case .noData: missing = .noData
    case .notApplicable: missing = .notApplicable
    case .notAssessed: missing = .notAssessed
    }
    guard value != nil else { return .absent(missing) }
    if let prepared = prepared[unit, column] { return .imputed(prepared) }
    return .ruled(model.method.answers.rule(for: answer), missing)
  }
}

extension ScoreRule.Aggregate {
  /// Whether weights are relative to the sum of those that are there.
  fileprivate var dividesByWeights: Bool {
    switch self {
    case .arithmetic, .geometric, .harmonic, .power, .median: true
    case .sum, .product, .minimum, .maximum, .copeland: false
    }
  }
}

extension ScoreRule {
  /// The bands that a score lies in, lowest first; empty where the score has none.
  public func bands(of value: ScoreRange?, within tolerance: Double) -> [Band] {
    guard let value, !bands.isEmpty else { return [] }
    let upwards = bandsUpwards
    let position: (Double) -> Int = { score in
      upwards.lastIndex { score >= ($0.from?.value ?? -.infinity) - tolerance } ?? 0
    }
    return Array(upwards[position(value.low)...position(value.high)])
  }
}

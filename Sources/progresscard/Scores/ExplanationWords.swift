import Cards
import Publication
import Scoring

/// How one unit's scores, grades and category come about: the sentences of the site, and what only `score` adds to them.
struct ExplanationWords {
  let report: ScoreReport
  private let words: ScoreWords
  private var sentences: ScoreSentences { words.sentences }
  private var figures: Figures { words.figures }

  init(_ report: ScoreReport) {
    self.report = report
    words = ScoreWords(report)
  }

  /// "Law: 75.0, the mean of 2 of 3 parts. Rank 3."
  func result(_ step: ScoreDerivation.Step) -> String {
    let line = sentences.result(step)
    guard step.result.value != nil else {
      return line + (words.minimum(step.score).map { " At least \($0) must be there." } ?? "")
    }
    return line + (step.result.places.map { " Rank \(words.places($0))." } ?? "")
  }

  /// "L2 Does the law except anybody?: Partly, asked the other way round → 50; weight 1".
  func input(_ input: ScoreDerivation.Input, of step: ScoreDerivation.Step) -> String {
    let name =
      input.indicator.map { "\($0.number) \($0.name(report.language))" } ?? sentences.name(ofPart: input.name)
    var line = "\(name): \(sentences.answer(input))\(how(input))"
    if let value = input.value {
      if case .score = input.origin {
        line += sentences.plain(value)
      } else {
        line += "\(normalised(input)) → \(sentences.plain(value))"
      }
      line += input.subtracts ? "; subtracted" : ""
    }
    return line + weight(input, step)
  }

  /// The weight, and its share where other weights are there, or some are not.
  private func weight(_ input: ScoreDerivation.Input, _ step: ScoreDerivation.Step) -> String {
    let share = input.share.flatMap { input.weight != 1 || step.share < 1 ? $0 : nil }
    guard input.weight != 1 || share != nil else { return "" }
    return "; weight \(figures.plain(input.weight))"
      + (share.map { ", \(figures.percentage($0)) of those there" } ?? "")
  }

  /// What the other numbers have to do with it, as far as the rules do not say it already.
  private func normalised(_ input: ScoreDerivation.Input) -> String {
    guard let by = input.normalised else { return "" }
    let plain = figures.plain
    switch by.formula.method {
    case .none, .goalposts, .standard: return ""
    case .minMax, .distanceToBest, .shareOfBest: return ", of \(plain(by.lowest)) to \(plain(by.highest))"
    case .percentiles:
      return by.posts.map { ", of goalposts \(plain($0.lowerBound)) and \(plain($0.upperBound))" } ?? ""
    case .zScore:
      return ", where the mean is \(by.mean.map(plain) ?? "–") and the deviation \(by.deviation.map(plain) ?? "–")"
    case .distanceToUnit:
      let worst = by.formula.direction == .more ? by.lowest : by.highest
      return ", where the worst is \(plain(worst)) and the reference \(by.target.map(plain) ?? "–")"
    case .distanceToTarget:
      return ", where the worst is \(plain(by.formula.direction == .more ? by.lowest : by.highest))"
    case .rank, .percentRank, .borda: return (input.rank.map { ", rank \($0)" } ?? "") + " of \(by.count)"
    }
  }

  /// How an outlier was treated or a gap filled, beyond what the site says.
  private func how(_ input: ScoreDerivation.Input) -> String {
    if case .transformed(.boxCox(let lowest, let lambda))? = input.treatment {
      let y = "(x − (\(figures.plain(lowest - 1))))"
      let power = figures.plain(lambda)
      return lambda == 0 ? ", which is ln\(y)" : ", which is (\(y)^\(power) − 1) / \(power)"
    }
    if case .transformed(.logarithm(let lowest, let highest, let isMirrored))? = input.treatment {
      let margin = 0.01 * (highest - lowest)
      return isMirrored
        ? ", which is −ln(\(figures.plain(highest + margin)) − x)"
        : ", which is ln(x − (\(figures.plain(lowest - margin))))"
    }
    guard let filling = input.filling else { return "" }
    let isMedian = filling.by == .median || filling.by == .groupMedian
    return ", the \(isMedian ? "median" : "mean") of \(filling.count)" + (filling.group.map { " in \($0)" } ?? "")
  }

  /// "1.1 A national plan: yellow, by criterion 2 of 3."
  func grade(_ entry: ScoreReport.GradeExplanation) -> String {
    let grade = sentences.grade(entry.grade, of: entry.indicator)
    var line = "\(entry.indicator.number) \(entry.indicator.name(report.language)): \(grade)"
    guard let derivation = entry.derivation else { return line + "." }
    if entry.hasDeparture {
      let possible = derivation.possible.map { sentences.grade(.level($0), of: entry.indicator) }
      line += ", although the criteria give \(figures.choice(possible)); the card says why"
    } else if let criterion = derivation.criterion,
      let position = entry.indicator.criteria.firstIndex(where: { $0.place == criterion.place })
    {
      line += ", by criterion \(position + 1) of \(entry.indicator.criteria.count)"
    }
    return line + "."
  }

  /// "plan: met by the state" or "help: met by NGOs alone, which does not count".
  func condition(_ step: Derivation.Step) -> String {
    let id = step.condition.id
    switch step.status {
    case .unmet: return "\(id): not met"
    case .unknown: return "\(id): not known"
    case .met:
      let by = sentences.names(step.by)
      if step.isMetByOthersOnly { return "\(id): met by \(by) alone, which does not count for the grade" }
      let others = step.by.filter { !step.condition.counts.contains($0) }
      return "\(id): met by \(by)"
        + (others.isEmpty ? "" : ", of whom \(sentences.names(others)) would not count alone")
    }
  }

  func test(_ outcome: CategoryDerivation.TestOutcome) -> String { sentences.outcome(outcome) }

  func outcome(_ entry: CategoryDerivation.CaseOutcome, isCap: Bool = false) -> String {
    let category = (isCap ? "no more than " : "") + words.category(entry.category)
    return category + ": "
      + (entry.tests.isEmpty ? "in every other case" : entry.tests.map(test).joined(separator: "; "))
  }

  /// "1.1 A national plan: green in place of yellow, when “…” is met".
  func change(_ change: GradeChange) -> String {
    let name = "\(change.indicator.number) \(change.indicator.name(report.language)): "
    let flips = change.conditions.map { "\($0.condition.id): \(sentences.flip($0))" }
    return name + sentences.grades(change) + (flips.isEmpty ? "" : ", when " + figures.list(flips))
  }
}

import Cards
import Scoring

/// How one unit's scores, grades and category come about, in sentences.
struct ExplanationWords {
  let report: ScoreReport
  private let words: ScoreWords
  private let method: MethodWords

  init(_ report: ScoreReport) {
    self.report = report
    words = ScoreWords(report)
    method = MethodWords(report)
  }

  /// "Law: 75.0, the mean of 2 of 3 parts."
  func result(_ step: ScoreDerivation.Step) -> String {
    func count(_ inputs: [ScoreDerivation.Input]) -> String {
      let there = inputs.count { $0.value != nil }, all = inputs.count
      return there == all ? "\(all) part\(all == 1 ? "" : "s")" : "\(there) of \(all) parts"
    }
    let subtracted = step.inputs.filter(\.subtracts)
    let parts =
      count(step.inputs.filter { !$0.subtracts }) + (subtracted.isEmpty ? "" : ", less \(count(subtracted))")
    var line = "\(step.score.name(report.language)): "
    guard let value = step.result.value else {
      return line + "no score, with \(parts)"
        + (words.minimum(step.score).map { " where \($0) must be there." } ?? ".")
    }
    line += "\(words.number(value)), the \(MethodWords.name(of: step.score.by)) of \(parts)"
    if let within = step.keptWithin { line += ", kept within \(within.low)–\(within.high)" }
    if let points = step.result.points {
      let labels = step.bands.compactMap { $0.label?(report.language) }
      line += "; it counts \(number(points))" + (labels.isEmpty ? "" : " (\(words.list(labels, "or")))")
    }
    if let places = step.result.places { line += "; rank \(words.places(places))" }
    return line + "."
  }

  /// "L2 Does the law except anybody?: partly, reversed → 50.0; weight 1".
  func input(_ input: ScoreDerivation.Input, of step: ScoreDerivation.Step) -> String {
    let name =
      input.indicator.map { "\($0.number) \($0.name(report.language))" }
      ?? Identifier<ScoreRule>(input.name).map(words.score) ?? input.name
    var line = "\(name): \(origin(input))"
    if let value = input.value {
      if case .score = input.origin { line += number(value) } else { line += "\(normalised(input)) → \(number(value))" }
      line += input.subtracts ? "; subtracted" : ""
    }
    return line + weight(input, step)
  }

  /// The weight, and its share where other weights are there, or some are not.
  private func weight(_ input: ScoreDerivation.Input, _ step: ScoreDerivation.Step) -> String {
    let share = input.share.flatMap { input.weight != 1 || step.share < 1 ? $0 : nil }
    guard input.weight != 1 || share != nil else { return "" }
    return "; weight \(words.plain(input.weight))" + (share.map { ", \(words.percent($0)) of those there" } ?? "")
  }

  /// What the other numbers have to do with it, as far as the rules do not say it already.
  private func normalised(_ input: ScoreDerivation.Input) -> String {
    guard let by = input.normalised else { return "" }
    switch by.formula.method {
    case .none, .goalposts, .standard: return ""
    case .minMax, .distanceToBest: return ", of \(words.plain(by.lowest)) to \(words.plain(by.highest))"
    case .percentiles:
      return by.posts.map { ", of goalposts \(words.plain($0.lowerBound)) and \(words.plain($0.upperBound))" } ?? ""
    case .zScore:
      let (mean, deviation) = (by.mean.map(words.plain) ?? "–", by.deviation.map(words.plain) ?? "–")
      return ", where the mean is \(mean) and the deviation \(deviation)"
    case .distanceToTarget:
      let worst = by.formula.direction == .more ? by.lowest : by.highest
      return ", where the worst is \(words.plain(worst))"
    case .rank, .percentRank, .borda: return (input.rank.map { ", rank \($0)" } ?? "") + " of \(by.count)"
    }
  }

  private func treated(_ treatment: CellTreatment?, _ number: String) -> String {
    guard case .logarithm(let lowest, let highest, let isMirrored)? = treatment else {
      return ", treated as an outlier \(number)"
    }
    let margin = 0.01 * (highest - lowest)
    return ", of which the outliers ask for "
      + (isMirrored
        ? "−ln(\(words.plain(highest + margin)) − x)" : "ln(x − (\(words.plain(lowest - margin))))") + ": \(number)"
  }

  private func filled(_ filling: CellFilling?) -> String {
    guard let filling else { return "" }
    let isMedian = filling.by == .median || filling.by == .groupMedian
    return ", the \(isMedian ? "median" : "mean") of \(filling.count)" + (filling.group.map { " in \($0)" } ?? "")
  }

  /// A number with all the decimals that matter, or a range of two.
  private func number(_ range: ScoreRange) -> String {
    range.isExact ? words.plain(range.low) : "\(words.plain(range.low))–\(words.plain(range.high))"
  }

  private func origin(_ input: ScoreDerivation.Input) -> String {
    switch input.origin {
    case .level(let level):
      return level.label(report.language) + (input.indicator?.isReversed == true ? ", reversed" : "")
    case .number(let figure, let divided, let logarithm, let prepared):
      let unit = input.indicator?.measure?.unit.map { " " + $0(report.language) } ?? ""
      var line = figure.text + (divided == nil ? unit : "")
      if let divided { line += ", divided \(words.plain(divided))\(unit)" }
      if let logarithm { line += ", logarithm \(words.plain(logarithm))" }
      return (logarithm ?? divided ?? figure.value) == prepared
        ? line : line + treated(input.treatment, words.plain(prepared))
    case .imputed(let value):
      return "no answer, filled from other units with \(words.plain(value))\(filled(input.filling))"
    case .ruled(let rule, let missing):
      return "\(reason(missing)), which counts as \(rule == .bounds ? "any" : "the \(rule.rawValue)")"
    case .absent(let missing): return "\(reason(missing)), left out"
    case .score: return input.value == nil ? "no score, left out" : ""
    }
  }

  private func reason(_ missing: ScoreDerivation.Missing) -> String {
    switch missing {
    case .noData: "no data"
    case .notApplicable: "not applicable"
    case .notAssessed: "not assessed"
    case .noDenominator: "nothing to divide it by"
    }
  }

  /// "1.1 A national plan: yellow, since …".
  func grade(_ entry: ScoreReport.GradeExplanation) -> String {
    let grade = words.grade(entry.grade, of: entry.indicator)
    var line = "\(entry.indicator.number) \(entry.indicator.name(report.language)): \(grade)"
    guard let derivation = entry.derivation else { return line + "." }
    if entry.hasDeparture {
      let possible = derivation.possible.map { words.grade(.level($0), of: entry.indicator) }
      line += ", although the criteria give \(words.list(possible, "or")); the card says why"
    } else if let criterion = derivation.criterion,
      let position = entry.indicator.criteria.firstIndex(where: { $0.place == criterion.place })
    {
      line += ", by criterion \(position + 1) of \(entry.indicator.criteria.count)"
    }
    return line + "."
  }

  /// "plan: met by the state" or "help: met by an NGO alone, which does not count".
  func condition(_ step: Derivation.Step) -> String {
    let id = step.condition.id
    switch step.status {
    case .unmet: return "\(id): not met"
    case .unknown: return "\(id): not known"
    case .met:
      let by = words.providers(step.by)
      if step.isMetByOthersOnly { return "\(id): met by \(by) alone, which does not count for the grade" }
      let others = step.by.filter { !step.condition.counts.contains($0) }
      return "\(id): met by \(by)"
        + (others.isEmpty ? "" : ", of whom \(words.providers(others)) would not count alone")
    }
  }

  func test(_ outcome: CategoryDerivation.TestOutcome) -> String {
    let found: String =
      switch outcome.found {
      case .count(let count): "\(count)"
      case .points(let points): points.map(words.plain) ?? "nothing is graded"
      case .score(let range): range.map(number) ?? "no score"
      case .grade(let grade): self.grade(grade, outcome.test)
      }
    let holds =
      switch outcome.holds {
      case true?: "holds"
      case false?: "fails"
      case nil: "is open"
      }
    return "\(method.test(outcome.test)) \(holds) (\(found))"
  }

  private func grade(_ grade: Grade, _ test: CategoryRule.Test) -> String {
    guard case .indicator(let number, _) = test.measure, let indicator = report.framework.indicator(number.value) else {
      return grade.text
    }
    return words.grade(grade, of: indicator)
  }

  func outcome(_ entry: CategoryDerivation.CaseOutcome, isCap: Bool = false) -> String {
    let category = (isCap ? "no more than " : "") + words.category(entry.category)
    return category + ": "
      + (entry.tests.isEmpty ? "in every other case" : entry.tests.map(test).joined(separator: "; "))
  }

  /// "1.1 A national plan becomes green from yellow: plan (“…”) is met".
  func change(_ change: GradeChange) -> String {
    let (before, after) = (
      words.grade(change.before, of: change.indicator), words.grade(.level(change.after), of: change.indicator)
    )
    let name = "\(change.indicator.number) \(change.indicator.name(report.language))"
    guard !change.conditions.isEmpty else { return "\(name): \(after) in place of \(before)" }
    let flips = change.conditions.map { flip in
      let text = "\(flip.condition.id) (\(flip.condition.text(report.language)))"
      if flip.after == .unmet {
        return text + (flip.before == .unknown ? " turns out not to be met" : " is no longer met")
      }
      let by = flip.names.isEmpty ? "" : " by " + words.providers(flip.names, flip.isTogether ? "and" : "or")
      if flip.before == .met {
        return text + " is met" + by
          + (flip.leaving.isEmpty
            ? " and not by \(words.providers(flip.by)) alone"
            : " alone and no longer by \(words.providers(flip.leaving))")
      }
      return text + (flip.before == .unknown ? " turns out to be met" : " is met") + by
    }
    return "\(name): \(after) in place of \(before), when \(words.list(flips))"
  }
}

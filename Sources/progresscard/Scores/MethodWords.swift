import Cards
import Scoring

/// A framework's method and category rule in sentences, one a line: the rules in full, as `score` prints them.
struct MethodWords {
  let framework: Framework
  let language: LanguageTag
  private let words: ScoreWords

  init(_ report: ScoreReport) {
    (framework, language, words) = (report.framework, report.language, ScoreWords(report))
  }

  var sentences: [String] {
    (framework.method.map(method) ?? []) + rule
  }

  private func method(_ method: Method) -> [String] {
    var lines = [
      "Missing answers: not applicable, \(rule(method.answers.notApplicable)); no data, "
        + "\(rule(method.answers.noData)); not assessed, \(rule(method.answers.notAssessed))."
    ]
    if let share = method.answers.refuseAbove {
      lines.append("A unit of which more than \(words.percent(share)) of the answers is missing has no score.")
    }
    if let interval = method.answers.interval {
      lines.append("The points of each scale are stretched to \(interval.low)–\(interval.high).")
    }
    lines += method.steps.map(step)
    if framework.indicators.contains(where: { $0.measure != nil }) {
      lines.append("Numbers are normalised by \(normalisation(method.normalise)).")
    }
    lines += framework.indicators.flatMap { divided($0) + numbers($0) + ends($0, by: method.normalise) }
    for indicator in framework.indicators {
      guard let rule = indicator.measure?.normalise else { continue }
      let posts = indicator.measure?.goalposts.flatMap { $0.arePercentiles ? nil : "\($0.low)–\($0.high)" }
      lines.append("\(indicator.number) is normalised by \(normalisation(rule, posts)).")
    }
    lines += method.scores.map(score)
    lines.append(
      "Units are ranked by “\(method.totalScore?.name(language) ?? "")”, \(order(method))\(ties(method.ranking)). Scores that lie no more "
        + "than \(method.allowance) apart tie, and reach a cut point that they miss by no more.")
    if method.cutPoints == .rounded { lines.append("The categories compare scores as they are published.") }
    lines.append(
      "Scores are published with \(method.rounding.decimals) decimal\(method.rounding.decimals == 1 ? "" : "s"), rounded "
        + (method.rounding.mode == .halfUp ? "half up." : "half to even."))
    return lines
  }

  private func divided(_ indicator: Indicator) -> [String] {
    guard let measure = indicator.measure, let denominator = measure.denominator?.value else { return [] }
    return [
      "\(indicator.number) is divided by \(denominator)\(measure.per.map { ", then multiplied by \($0)" } ?? "")."
    ]
  }

  /// Goalposts and target that its normalisation asks for, where no sentence of its own says them.
  private func ends(_ indicator: Indicator, by rule: NormalisationRule) -> [String] {
    guard let measure = indicator.measure else { return [] }
    switch (measure.normalise ?? rule).by {
    case .goalposts:
      guard measure.normalise == nil, let posts = measure.goalposts, !posts.arePercentiles else { return [] }
      return ["The goalposts of \(indicator.number) are \(posts.low) and \(posts.high)."]
    case .distanceToTarget: return measure.target.map { ["The target of \(indicator.number) is \($0.value)."] } ?? []
    case .none, .minMax, .zScore, .rank, .percentRank, .borda, .distanceToBest: return []
    }
  }

  /// What is done to an indicator's numbers alone.
  private func numbers(_ indicator: Indicator) -> [String] {
    guard let measure = indicator.measure else { return [] }
    var lines: [String] = []
    if measure.isLogarithmic {
      let offset = measure.offset.map { ", after \($0) is added" } ?? ""
      lines.append(
        "Of \(indicator.number) the natural logarithm is taken\(offset); so it is of its goalposts and target.")
    }
    if let posts = measure.goalposts, posts.arePercentiles {
      lines.append(
        "The goalposts of \(indicator.number) are the percentiles \(posts.low) and \(posts.high) of its numbers.")
    }
    if let baseline = measure.baseline {
      lines.append(
        "\(indicator.number) is compared with the mean \(baseline.mean) and the standard deviation \(baseline.deviation)."
      )
    }
    return lines
  }

  private func rule(_ rule: AnswerRules.Rule) -> String {
    switch rule {
    case .exclude: "left out"
    case .lowest: "the lowest"
    case .highest: "the highest"
    case .bounds: "reckoned both ways"
    case .refuse: "no score"
    }
  }

  private func order(_ method: Method) -> String { method.totalScore?.direction == .less ? "the lowest first, " : "" }

  private func ties(_ rule: RankingRule) -> String {
    (rule.ties == .competition ? "ties as 1, 2, 2, 4" : "ties as 1, 2, 2, 3")
      + (rule.of == .rounded ? ", as published" : ", before rounding")
  }

  private func step(_ step: PreparationStep) -> String {
    switch step {
    case .screen(let share):
      return "Units with data on less than \(words.percent(share)) of the indicators are not scored."
    case .impute(let rule):
      let whose = rule.group.map { "of the units in the same group of \($0.value)" } ?? "of all units"
      let isMedian = rule.by == .median || rule.by == .groupMedian
      return "A number that is missing becomes the \(isMedian ? "median" : "mean") \(whose)."
    case .winsorise(let ends):
      return "Numbers beyond the percentiles \(ends.low) and \(ends.high) are drawn to them."
    case .treat(let rule):
      let then =
        switch rule.then {
        case .log: "; where that is not enough, the logarithm is taken of the numbers as they were"
        case .logBySkew: "; where that is not enough, the logarithm is taken from the side of the skew"
        case .nothing: ""
        }
      return
        "Numbers with a skewness of \(rule.skew?.text ?? "2") or more and a kurtosis of \(rule.kurtosis?.text ?? "3.5") or "
        + "more have outliers: up to \(rule.winsoriseAtMost) are drawn to their neighbours\(then)."
    }
  }

  private func normalisation(_ rule: NormalisationRule, _ posts: String? = nil) -> String {
    let ends = rule.interval.map { "\($0.low)–\($0.high)" } ?? "0–100"
    let capped = rule.isCapped ? "" : ", beyond which they go on"
    switch rule.by {
    case .none: return "nothing: they count as they are"
    case .minMax: return "lowest and highest to \(ends)"
    case .goalposts: return "\(posts.map { "the goalposts \($0)" } ?? "their goalposts") to \(ends)\(capped)"
    case .zScore:
      return "mean and deviation to \(rule.interval?.low.text ?? "0") and \(rule.interval?.high.text ?? "1")"
    case .rank: return "rank, from 1 for the lowest"
    case .percentRank: return "rank to \(ends)"
    case .borda: return "rank, from 0 for the lowest"
    case .distanceToBest: return "distance to the best to \(ends)"
    case .distanceToTarget: return "distance to the target to \(ends)\(capped)"
    }
  }

  private func score(_ score: ScoreRule) -> String {
    let names = words.list(weighted(score.parts(in: framework)))
    var line = "\(score.name(language)) is the \(Self.name(of: score.by)) of \(names)"
    if score.weights == .byCount { line += ", weighted by how many indicators each holds" }
    if !score.subtracted.isEmpty { line += ", less \(words.list(weighted(score.subtracted)))" }
    if let minimum = words.minimum(score) { line += ", where at least \(minimum) of them are there" }
    if let within = score.within { line += ", kept within \(within.low)–\(within.high)" }
    let end =
      "." + (score.direction == .less ? " Less is better." : "")
      + (score.isHidden ? " It is a step on the way, and has no column of its own." : "")
    guard !score.bands.isEmpty else { return line + end }
    let bands = score.bandsUpwards.reversed().map { band in
      let label = band.label.map { " (\($0(language)))" } ?? ""
      return "\(band.points)\(label) " + (band.from.map { "from \($0)" } ?? "below that")
    }
    return line + "; it counts " + bands.joined(separator: ", ") + end
  }

  /// Names of parts, with their weights where one is stated.
  private func weighted(_ parts: [ScoreRule.Part]) -> [String] {
    let isGiven = parts.contains { $0.weight != nil }
    return parts.map { isGiven ? "\($0.weight?.text ?? "1") × \(name($0))" : name($0) }
  }

  private func name(_ part: ScoreRule.Part) -> String {
    framework.method?.scores.first { $0.id.text == part.name.value }?.name(language) ?? part.name.value
  }

  static func name(of by: ScoreRule.Aggregate) -> String {
    switch by {
    case .arithmetic: "mean"
    case .geometric: "geometric mean"
    case .harmonic: "harmonic mean"
    case .sum: "sum"
    case .product: "product"
    case .median: "median"
    case .minimum: "lowest"
    case .maximum: "highest"
    case .copeland: "Copeland count"
    }
  }

  private var rule: [String] {
    guard let rule = framework.rule else { return [] }
    let cases = rule.cases.map { entry in
      words.category(entry.category.value) + ": "
        + (entry.tests.isEmpty ? "in every other case" : words.list(entry.tests.map(test)))
    }
    let caps = rule.caps.map { cap in
      "No more than \(words.category(cap.category.value)) while \(words.list(cap.tests.map(test)))."
    }
    return ["Categories, the first that fits: " + cases.joined(separator: "; ") + "."] + caps
  }

  /// A test of the category rule.
  func test(_ test: CategoryRule.Test) -> String {
    let bound =
      switch test.bound {
      case .atLeast(let bound): "at least \(bound)"
      case .atMost(let bound): "at most \(bound)"
      }
    let within = test.goal.map { " within “\(framework.goal($0.value)?.name(language) ?? $0.value.text)”" } ?? ""
    switch test.measure {
    case .count(let id): return "\(bound) × “\(level(id.value))”\(within)"
    case .meanPoints: return "a mean of \(bound) points\(within)"
    case .sumOfPoints: return "\(bound) points\(within)"
    case .score(let id): return "\(words.score(id.value)) is \(bound)"
    case .indicator(let number, let levels):
      return "\(number.value) is " + words.list(levels.map { "“\(level($0.value))”" }, "or")
    }
  }

  private func level(_ id: Identifier<GradeLevel>) -> String {
    let scales = [framework.scale] + framework.scales.sorted { $0.key < $1.key }.map(\.value)
    return scales.lazy.compactMap { $0.level(id) }.first?.label(language) ?? id.text
  }
}

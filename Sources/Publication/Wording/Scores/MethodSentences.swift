import Cards
import Scoring

/// A framework's method in sentences, one a line: everything that is not the category rule.
extension ScoreSentences {
  private var terms: Wording.Computing { wording.computing }

  public var method: [String] {
    guard let method = framework.method else { return [] }
    let answers = method.answers
    var lines = [terms.missing(rule(answers.notApplicable), rule(answers.noData), rule(answers.notAssessed))]
    if let share = answers.refuseAbove { lines.append(terms.refuseAbove(figures.percentage(share))) }
    if let interval = answers.interval { lines.append(terms.stretched(number(interval.low), number(interval.high))) }
    lines += method.steps.map(step)
    if framework.indicators.contains(where: { $0.measure != nil && $0.measure?.normalise == nil }) {
      lines.append(terms.normalised(normalisation(method.normalise, nil)))
    }
    lines += framework.indicators.flatMap { divided($0) + numbers($0) + ends($0, by: method.normalise) }
    for indicator in framework.indicators {
      guard let rule = indicator.measure?.normalise else { continue }
      lines.append(
        terms.normalisedOne(
          indicator.number.text,
          normalisation(rule, indicator.measure?.goalposts.flatMap { $0.arePercentiles ? nil : $0 })))
    }
    lines += method.scores.map(score)
    var ties = method.ranking.ties == .competition ? terms.tiesCompetition : terms.tiesDense
    if method.totalScore?.direction == .less { ties = terms.lowestFirst(ties) }
    let precision = method.ranking.of == .rounded ? terms.afterRounding : terms.beforeRounding
    lines.append(terms.ranked(method.totalScore?.name(language) ?? "", ties, precision))
    lines.append(terms.tolerance(tolerance(method)))
    if method.cutPoints == .rounded { lines.append(terms.cutPointsRounded) }
    lines.append(
      figures.count(
        method.rounding.decimals, method.rounding.mode == .halfUp ? terms.roundedHalfUp : terms.roundedHalfEven))
    return lines
  }

  private func tolerance(_ method: Method) -> String {
    method.tolerance.map(number) ?? figures.decimal(Quantity(units: 1, decimals: 9))
  }

  private func divided(_ indicator: Indicator) -> [String] {
    guard let measure = indicator.measure, let denominator = measure.denominator?.value.text else { return [] }
    let name = indicator.number.text
    return [
      measure.per.map { terms.dividedTimes(name, denominator, number($0)) } ?? terms.divided(name, denominator)
    ]
  }

  /// Goalposts and target that its normalisation asks for, where no sentence of its own says them.
  private func ends(_ indicator: Indicator, by rule: NormalisationRule) -> [String] {
    guard let measure = indicator.measure else { return [] }
    let name = indicator.number.text
    switch (measure.normalise ?? rule).by {
    case .goalposts:
      guard measure.normalise == nil, let posts = measure.goalposts, !posts.arePercentiles else { return [] }
      return [terms.posts(name, number(posts.low), number(posts.high))]
    case .distanceToTarget: return measure.target.map { [terms.target(name, number($0.value))] } ?? []
    case .none, .minMax, .zScore, .rank, .percentRank, .borda, .distanceToBest, .distanceToReference, .shareOfBest:
      return []
    }
  }

  /// What is done to an indicator's numbers alone.
  func numbers(_ indicator: Indicator) -> [String] {
    guard let measure = indicator.measure else { return [] }
    let name = indicator.number.text
    var lines: [String] = []
    if measure.keepsOutliers { lines.append(terms.outliersKept(name)) }
    if measure.isLogarithmic {
      lines.append(measure.offset.map { terms.logarithmAfter(name, number($0)) } ?? terms.logarithm(name))
    }
    if let posts = measure.goalposts, posts.arePercentiles {
      lines.append(terms.postsAtPercentiles(name, number(posts.low), number(posts.high)))
    }
    if let baseline = measure.baseline {
      lines.append(terms.baseline(name, number(baseline.mean), number(baseline.deviation)))
    }
    return lines
  }

  private func rule(_ rule: AnswerRules.Rule) -> String {
    switch rule {
    case .exclude: terms.exclude
    case .lowest: terms.lowest
    case .highest: terms.highest
    case .bounds: terms.bounds
    case .refuse: terms.refuse
    }
  }

  private func step(_ step: PreparationStep) -> String {
    switch step {
    case .screen(let share): return terms.screened(figures.percentage(share))
    case .impute(let rule):
      let isMedian = rule.by == .median || rule.by == .groupMedian
      guard let group = rule.group?.value else { return isMedian ? terms.imputedMedian : terms.imputedMean }
      return isMedian ? terms.imputedGroupMedian(group) : terms.imputedGroupMean(group)
    case .winsorise(let ends): return terms.winsorised(number(ends.low), number(ends.high))
    case .treat(let rule):
      let line = terms.outliers(
        rule.skew.map(number) ?? figures.plain(2), rule.kurtosis.map(number) ?? figures.plain(3.5),
        figures.integer(rule.winsoriseAtMost))
      switch rule.then {
      case .log: return line + " " + terms.thenLog
      case .logBySkew: return line + " " + terms.thenLogBySkew
      case .boxCox: return line + " " + terms.thenBoxCox(rule.lambda.map(number) ?? figures.integer(0))
      case .nothing: return line
      }
    }
  }

  private func normalisation(_ rule: NormalisationRule, _ posts: Goalposts?) -> String {
    let low = rule.interval.map { number($0.low) } ?? figures.integer(0)
    let high = rule.interval.map { number($0.high) } ?? figures.integer(rule.by == .zScore ? 1 : 100)
    switch rule.by {
    case .none: return terms.normNone
    case .minMax: return terms.normMinMax(low, high)
    case .goalposts:
      let line =
        posts.map { terms.normGoalpostsOf(number($0.low), number($0.high), low, high) }
        ?? terms.normGoalposts(low, high)
      return rule.isCapped ? line : terms.beyond(line)
    case .zScore: return terms.normZScore(low, high)
    case .rank: return terms.normRank
    case .percentRank: return terms.normPercentRank(low, high)
    case .borda: return terms.normBorda
    case .distanceToBest: return terms.normBest(low, high)
    case .distanceToTarget:
      let line = terms.normTarget(low, high)
      return rule.isCapped ? line : terms.beyond(line)
    case .distanceToReference:
      let line = terms.normReference(rule.reference.map { name(of: $0.value) } ?? "", low, high)
      return rule.isCapped ? line : terms.beyond(line)
    case .shareOfBest: return terms.normShare(low, high)
    }
  }

  private func name(of unit: UnitCode) -> String {
    unit.country.map { CountryNames(language: language)[$0] } ?? unit.text
  }

  /// Names of parts, with their weights where one is stated: those of scores are quoted, since they are words of a sentence.
  private func weighted(_ parts: [ScoreRule.Part]) -> [String] {
    let isGiven = parts.contains { $0.weight != nil }
    return parts.map { part in
      let score = framework.method?.scores.first { $0.id.text == part.name.value }
      let name = score.map { figures.quoted($0.name(language)) } ?? part.name.value
      return isGiven ? (part.weight.map(number) ?? figures.integer(1)) + " × " + name : name
    }
  }

  private func score(_ score: ScoreRule) -> String {
    let names = figures.list(weighted(score.parts(in: framework)))
    var line = terms.isOf(figures.quoted(score.name(language)), name(ofAggregateIn: score), names)
    if score.weights == .byCount { line = terms.byCount(line) }
    if !score.subtracted.isEmpty {
      line = terms.less(line, figures.list(weighted(score.subtracted)))
    }
    switch score.minimumData {
    case .count(1): line = terms.whereOne(line)
    case .count(let count): line = terms.whereAtLeast(line, figures.integer(count))
    case .share(1): line = terms.whereAll(line)
    case .share(let share): if share > 0 { line = terms.whereAtLeast(line, figures.percentage(share)) }
    case nil: break
    }
    if let within = score.within { line = terms.within(line, number(within.low), number(within.high)) }
    if let decimals = score.decimals { line = rounded(line, decimals) }
    var end = "."
    if score.direction == .less { end += " " + words.lessIsBetter }
    if score.isHidden { end += " " + terms.onTheWay }
    guard !score.bands.isEmpty else { return line + end }
    let bands = score.bandsUpwards.reversed().map { band in
      let points = number(band.points) + (band.label.map { " (" + $0(language) + ")" } ?? "")
      return band.from.map { terms.bandFrom(points, number($0)) } ?? terms.bandBelow(points)
    }
    return terms.banded(line, bands.joined(separator: ", ")) + end
  }
}

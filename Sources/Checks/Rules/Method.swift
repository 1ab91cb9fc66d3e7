import Cards

extension Rule {
  /// A framework's method can be computed.
  ///
  /// Scores have names of their own and are made of indicators and of scores before them, each once; weights are not
  /// below zero and not all zero, and a product has none; no more parts must be there than a score has; a measure counts
  /// for scores of one direction, and a score without bands is a part of scores of its own; the total is not hidden; goalposts and targets have a logarithm where it is taken;
  /// bands run in one direction; what is used has points, goalposts, targets, exponents and references where the
  /// method asks for them, and there alone; intervals run upwards; what is missing counts as a lowest or highest only where there is one.
  ///
  /// `frameworks/plain.yaml`:
  /// ```diff
  ///  title: Plain framework
  /// -method: {scores: [{id: index, name: Index, of: [2.1]}]}
  /// +method: {scores: [{id: index, name: Index, of: [1.1]}]}
  /// ```
  static let method = Rule(
    "method",
    .dossier { dossier, report in
      for framework in dossier.frameworks {
        guard let method = framework.method else { continue }
        var check = Methods(framework: framework, method: method, report: report)
        check.measures()
        check.scores()
        check.total()
        check.answers()
        check.limits()
        report = check.report
      }
    })
}

/// The checks of one method.
private struct Methods {
  let framework: Framework
  let method: Method
  var report: Rule.Report
  private let numbers: Set<String>
  /// What scores are made of.
  private let used: Set<String>

  init(framework: Framework, method: Method, report: Rule.Report) {
    (self.framework, self.method, self.report) = (framework, method, report)
    numbers = Set(framework.indicators.map(\.number.text))
    used = Set(method.scores.flatMap { $0.parts(in: framework) + $0.subtracted }.map(\.name.value))
  }

  private mutating func add(_ place: Place, _ found: String, _ expected: String, mend: String? = nil) {
    report.add(place, reach: .file, found: found, expected: expected, mend: mend)
  }

  mutating func scores() {
    Rule.once("score", method.scores.map { ($0.id.text, $0.place) }, &report)
    var before: Set<String> = []
    for score in method.scores {
      if numbers.contains(score.id.text) {
        add(score.place, "the score \(score.id), which is also an indicator's number", "a name of its own")
      }
      if let goal = score.goal, framework.goal(goal.value) == nil {
        report.unknown(
          "goal", goal.value.text, at: goal.place, among: framework.goals.map(\.id.text), expected: "one of goals")
      }
      for part in score.parts + score.subtracted { self.part(part, before) }
      let all = score.parts(in: framework) + score.subtracted
      Rule.once("part", all.map { ($0.name.value, $0.name.place) }, &report)
      for part in score.parts { direction(of: part, in: score) }
      weights(of: score)
      bands(of: score)
      limits(of: score, parts: all.count)
      if score.by == .copeland, !score.subtracted.isEmpty {
        add(score.place, "subtract with by: copeland", "another way to aggregate: units beaten are not taken off")
      }
      before.insert(score.id.text)
    }
  }

  private mutating func part(_ part: ScoreRule.Part, _ before: Set<String>) {
    let name = part.name.value
    if numbers.contains(name) || before.contains(name) { return }
    if method.scores.contains(where: { $0.id.text == name }) {
      add(part.name.place, "the score \(name), which stands no earlier", "an indicator, or a score further up")
    } else {
      report.unknown(
        "part", name, at: part.name.place, among: numbers.union(before).sorted(),
        expected: "an indicator's number, or the identifier of a score further up")
    }
  }

  /// A score enters another as it is; only measures are turned round, and points of bands mean what the method says.
  private mutating func direction(of part: ScoreRule.Part, in score: ScoreRule) {
    guard let other = method.scores.first(where: { $0.id.text == part.name.value }), other.bands.isEmpty,
      other.direction != score.direction
    else { return }
    let (seen, wanted) = (other.direction, score.direction)
    add(
      part.name.place, "the score \(other.id), of which \(seen) is better, in one of which \(wanted) is",
      "a score of the same direction: scores are not turned round",
      mend: "direction: \(wanted) for \(other.id), or subtract: [\(other.id)]")
  }

  private mutating func weights(of score: ScoreRule) {
    let weights = (score.parts + score.subtracted).compactMap(\.weight)
    for part in score.parts + score.subtracted where (part.weight?.value ?? 1) < 0 {
      add(part.name.place, "the weight \(part.weight?.text ?? "")", "a weight of 0 or more", mend: "subtract: …")
    }
    if score.goal == nil, !score.parts.isEmpty, score.parts.allSatisfy({ $0.weight?.value == 0 }) {
      add(score.place, "weights that are all 0", "a weight above 0")
    }
    if score.weights == .byCount, !weights.isEmpty {
      add(score.place, "weights: by-count, and weights that are given", "one of both")
    }
    if score.by == .product, score.weights == .byCount || score.parts.contains(where: { ($0.weight?.value ?? 1) != 1 })
    {
      add(score.place, "weights with by: product", "no weights: a product has none", mend: "by: geometric")
    }
  }

  private mutating func limits(of score: ScoreRule, parts: Int) {
    check(score.within)
    if let exponent = score.exponent, score.by != .power {
      add(score.place, "exponent: \(exponent) with by: \(score.by.rawValue)", "by: power, which alone has one")
    } else if let exponent = score.exponent, abs(exponent.value) < 0.001 {
      add(
        score.place, "exponent: \(exponent)", "another exponent: as it nears 0 the mean nears the geometric",
        mend: "by: geometric")
    }
    if case .count(let count) = score.minimumData, count > parts, parts > 0 {
      add(score.place, "minimum-data: \(count), of \(parts) parts", "no more than there are, \(parts)")
    }
  }

  private mutating func bands(of score: ScoreRule) {
    let ends = score.bands.map { $0.from?.value ?? -.infinity }
    let steps = zip(ends, ends.dropFirst())
    if !steps.allSatisfy({ $0 < $1 }), !steps.allSatisfy({ $0 > $1 }) {
      add(
        score.bands.first?.place ?? score.place, "bands in no order",
        "bands from the highest down or from the lowest up, the one without from at the low end")
    }
    guard usesBounds else { return }
    let points = score.bandsUpwards.map(\.points.value), pairs = zip(points, points.dropFirst())
    if !pairs.allSatisfy({ $0 <= $1 }), !pairs.allSatisfy({ $0 >= $1 }) {
      add(
        score.bands.first?.place ?? score.place, "points that rise and fall, and answers by bounds",
        "points that only rise or only fall, so that a range stays one")
    }
    if score.by == .copeland || score.by == .product {
      add(
        score.place, "by: \(score.by.rawValue), and answers by bounds",
        "another way to aggregate, or another rule for answers")
    }
  }

  private var usesBounds: Bool { rules.contains(.bounds) }
  private var rules: [AnswerRules.Rule] {
    [method.answers.noData, method.answers.notApplicable, method.answers.notAssessed]
  }

  mutating func total() {
    if let score = method.totalScore, score.isHidden {
      add(score.place, "the score \(score.id), by which units are ranked, hidden", "a total that readers see")
    }
    guard let total = method.total, method.totalScore == nil else { return }
    report.unknown(
      "score", total.value.text, at: total.place, among: method.scores.map(\.id.text), expected: "one of scores")
  }

  /// Whether what is asked of levels and measures is there.
  mutating func answers() {
    let needsEnds = rules.contains { [.lowest, .highest, .bounds].contains($0) }
    for indicator in framework.indicators where used.contains(indicator.number.text) {
      if let measure = indicator.measure {
        let rule = measure.normalise ?? method.normalise
        if Set(method.directions(of: indicator.number, in: framework)).count > 1 {
          add(
            measure.place, "indicator \(indicator.number) in scores of which more, and of which less is better",
            "scores of one direction: a number is turned round for all of them or for none")
        }
        if needsEnds, !rule.hasEnds {
          let kept = rule.by.hasInterval && !rule.isCapped ? " with beyond: keep" : ""
          add(
            measure.place,
            "indicator \(indicator.number) normalised by \(rule.by.rawValue)\(kept), and a rule for answers",
            "a way to normalise that has a lowest and a highest, or exclude or refuse for what is missing")
        }
      } else {
        let scale = framework.scale(of: indicator)
        if !scale.levels.isEmpty, scale.levels.contains(where: { $0.points == nil }) {
          add(scale.place, "levels without points in scores", "points for every level", mend: "points: …")
        }
      }
    }
    check(method.answers.interval)
  }

  mutating func limits() {
    Self.check(method.normalise, &report)
    if usesBounds, method.ranking.ties == .dense {
      add(method.place, "rank: {ties: dense}, and answers by bounds", "ties: competition: a range counts no places")
    }
    if method.statedTolerance < 0 {
      add(method.place, "the tolerance \(method.statedTolerance)", "a tolerance of 0 or more")
    }
    for case .winsorise(let ends) in method.steps { Self.check(percentiles: ends, &report) }
    for case .treat(let rule) in method.steps {
      if let lambda = rule.lambda, rule.then != .boxCox {
        add(
          method.place, "lambda: \(lambda.text) with then: \(rule.then.rawValue)", "then: box-cox, which alone has one")
      }
      if let limit = rule.skew, limit.value < 0 {
        add(
          method.place, "skew: \(limit.text), the limit for outliers", "a limit of 0 or more: the sign does not count")
      }
    }
  }

  private mutating func check(_ interval: TargetInterval?) {
    guard let interval, interval.low.value >= interval.high.value else { return }
    Self.backwards(interval.place, interval.low, interval.high, &report)
  }

  private static func backwards(_ place: Place, _ low: Figure, _ high: Figure, _ report: inout Rule.Report) {
    report.add(
      place, reach: .file, found: "[\(low), \(high)]", expected: "two numbers, the lower one first",
      mend: low.value > high.value ? "[\(high), \(low)]" : nil)
  }

  private static func check(percentiles ends: Goalposts, _ report: inout Rule.Report) {
    if ends.low.value < 0 || ends.high.value > 100 {
      report.add(
        ends.place, reach: .file, found: "the percentiles \(ends.low) and \(ends.high)",
        expected: "percentiles from 0 to 100")
    } else if ends.low.value >= ends.high.value {
      backwards(ends.place, ends.low, ends.high, &report)
    }
  }

  /// Goalposts and target are given in the unit of the measure, and their logarithms are taken with its numbers'.
  private static func logarithms(of measure: Measure, _ report: inout Rule.Report) {
    guard measure.isLogarithmic else { return }
    let offset = measure.offset?.value ?? 0
    let post = measure.goalposts.flatMap { $0.arePercentiles ? nil : Located($0.low, $0.place) }
    for number in [post, measure.target].compactMap(\.self) where number.value.value + offset <= 0 {
      report.add(
        number.place, reach: .file, found: "\(number.value), which has no logarithm",
        expected: "a number above 0 once the offset is added", mend: measure.offset == nil ? "offset: …" : nil)
    }
  }

  private static func check(_ rule: NormalisationRule, _ report: inout Rule.Report) {
    if let reference = rule.reference, rule.by != .distanceToReference {
      report.add(
        reference.place, reach: .file, found: "reference with by: \(rule.by.rawValue)",
        expected: "by: distance-to-reference, which alone has one")
    }
    guard let interval = rule.interval else { return }
    switch rule.by {
    case .none, .rank, .borda:
      report.add(
        interval.place, reach: .file, found: "to with by: \(rule.by.rawValue)", expected: "no interval: it has none")
    case .zScore where interval.high.value <= 0:
      report.add(
        interval.place, reach: .file, found: "the deviation \(interval.high)", expected: "a deviation above 0")
    case .zScore: break
    case .minMax, .goalposts, .percentRank, .distanceToBest, .distanceToTarget, .distanceToReference, .shareOfBest:
      if interval.low.value >= interval.high.value { backwards(interval.place, interval.low, interval.high, &report) }
    }
  }

  mutating func measures() {
    for indicator in framework.indicators {
      guard let measure = indicator.measure else { continue }
      Self.check(measure, of: indicator.number, method, isUsed: used.contains(indicator.number.text), &report)
      if let divisor = measure.denominator.flatMap({ framework.indicator($0.value) }),
        divisor.measure == nil || divisor.number == indicator.number
      {
        report.add(
          measure.place, reach: .file, found: "indicator \(indicator.number), divided by indicator \(divisor.number)",
          expected: "another number as denominator: of no indicator, or of another one that is a measure")
      }
    }
  }

  private static func check(
    _ measure: Measure, of number: IndicatorNumber, _ method: Method, isUsed: Bool, _ report: inout Rule.Report
  ) {
    let rule = measure.normalise ?? method.normalise
    if let own = measure.normalise { check(own, &report) }
    if let posts = measure.goalposts {
      if posts.arePercentiles {
        check(percentiles: posts, &report)
      } else if posts.low.value >= posts.high.value {
        backwards(posts.place, posts.low, posts.high, &report)
      }
    }
    logarithms(of: measure, &report)
    if let baseline = measure.baseline, baseline.deviation.value <= 0 {
      report.add(
        baseline.place, reach: .file, found: "the deviation \(baseline.deviation)", expected: "a deviation above 0")
    }
    if isUsed, rule.by == .goalposts, measure.goalposts == nil {
      report.add(
        measure.place, reach: .file, found: "indicator \(number) without goalposts",
        expected: "the lowest and the highest that is thought possible", mend: "goalposts: [ …, … ]")
    }
    if isUsed, rule.by == .distanceToTarget, measure.target == nil {
      report.add(
        measure.place, reach: .file, found: "indicator \(number) without a target", expected: "a target",
        mend: "target: …")
    }
    if let per = measure.per, per.value <= 0 || measure.denominator == nil {
      report.add(
        measure.place, reach: .file, found: "per: \(per)", expected: "a number above 0, and a denominator")
    }
  }
}

import Cards
import Formats

extension Shape where Value == Method {
  static let method = mapping { fields in
    let text = fields.optional("text", .prose)
    let answers = fields.optional("answers", .answers)
    let steps = fields.list("steps", .step, most: 20)
    let normalise = fields.optional("normalise", .normalisation)
    let scores = fields.required("scores", Shape<ScoreRule>.score.list(least: 1, most: 1_000))
    let total = fields.optional("total", Shape<Identifier<ScoreRule>>.identifier().located)
    let cutPoints = fields.optional("cut-points", Shape<Method.Precision>.word())
    let rounding = fields.optional("rounding", .rounding)
    let ranking = fields.optional("rank", .ranking)
    let tolerance = fields.optional("tolerance", .figure)
    guard let scores else { return nil }
    let plain = NormalisationRule(by: .none, interval: nil, isCapped: true, place: fields.place)
    return Method(
      text: text, answers: answers ?? AnswerRules(), steps: steps, normalise: normalise ?? plain, scores: scores,
      total: total, rounding: rounding ?? RoundingRule(), ranking: ranking ?? RankingRule(),
      cutPoints: cutPoints ?? .exact, tolerance: tolerance, place: fields.place)
  }
}

extension Shape where Value == AnswerRules {
  static let answers = mapping { fields in
    let notApplicable = fields.optional("not-applicable", Shape<AnswerRules.Rule>.word())
    let noData = fields.optional("no-data", Shape<AnswerRules.Rule>.word())
    let notAssessed = fields.optional("not-assessed", Shape<AnswerRules.Rule>.word())
    let refuseAbove = fields.optional("refuse-above", .share)
    let interval = fields.optional("to", .interval)
    return AnswerRules(
      notApplicable: notApplicable ?? .exclude, noData: noData ?? .exclude, notAssessed: notAssessed ?? .exclude,
      refuseAbove: refuseAbove, interval: interval)
  }
}

extension Shape where Value == PreparationStep {
  static let step = mapping(rules: [.exactlyOne(["screen", "impute", "treat", "winsorise"])]) { fields in
    let screen = fields.optional("screen", screening)
    let impute = fields.optional("impute", .imputation)
    let treat = fields.optional("treat", .treatment)
    let winsorise = fields.optional("winsorise", .percentiles)
    if let screen { return .screen(minimumData: screen) }
    if let impute { return .impute(impute) }
    if let winsorise { return .winsorise(winsorise) }
    return treat.map { .treat($0) }
  }

  private static let screening = Shape<Double>.mapping { fields in fields.required("minimum-data", .share) }
}

extension Shape where Value == ImputationRule {
  static let imputation = mapping(rules: [
    .implies(field: "by", value: "group-mean", needs: "group"),
    .implies(field: "by", value: "group-median", needs: "group"),
  ]) { fields in
    let by = fields.required("by", Shape<ImputationRule.By>.word())
    let group = fields.optional("group", Shape<String>.groupName.located)
    guard let by else { return nil }
    return ImputationRule(by: by, group: group, place: fields.place)
  }
}

extension Shape where Value == TreatmentRule {
  static let treatment = mapping(rules: [.implies(field: "lambda", value: nil, needs: "then")]) { fields in
    let skew = fields.optional("skew", .figure)
    let kurtosis = fields.optional("kurtosis", .figure)
    let atMost = fields.optional("winsorise-at-most", .countFromZero)
    let then = fields.optional("then", Shape<TreatmentRule.Then>.word())
    let lambda = fields.optional("lambda", .figure)
    return TreatmentRule(
      skew: skew, kurtosis: kurtosis, winsoriseAtMost: atMost ?? 5, then: then ?? .log, lambda: lambda)
  }
}

/// What becomes of numbers beyond the ends of an interval.
private enum Beyond: String, CaseIterable, Sendable { case cap, keep }

/// What becomes of an indicator's outliers where the method has a step for them.
private enum Outliers: String, CaseIterable, Sendable { case treat, keep }

extension Shape where Value == NormalisationRule {
  static let normalisation = mapping(rules: [
    .implies(field: "by", value: "distance-to-reference", needs: "reference")
  ]) { fields in
    let by = fields.required("by", Shape<NormalisationRule.By>.word())
    let reference = fields.optional("reference", Shape<UnitCode>.unit.located)
    let interval = fields.optional("to", .interval)
    let beyond = fields.optional("beyond", Shape<Beyond>.word())
    guard let by else { return nil }
    return NormalisationRule(
      by: by, interval: interval, isCapped: beyond != .keep, reference: reference, place: fields.place)
  }
}

extension Shape where Value == TargetInterval {
  static let interval = Shape(schema: Shape<[Figure]>.pair.schema) { node, desk in
    guard let ends = Shape<[Figure]>.pair.read(node, desk), ends.count == 2 else { return nil }
    return TargetInterval(low: ends[0], high: ends[1], place: desk.place(node))
  }
}

extension Shape where Value == [Figure] {
  /// Two numbers.
  static let pair = Shape<Figure>.figure.list(least: 2, most: 2)
}

extension Shape where Value == Measure {
  static let measure = mapping(rules: [.implies(field: "offset", value: nil, needs: "log")]) { fields in
    let unit = fields.optional("unit", .text)
    let direction = fields.required("direction", Shape<Measure.Direction>.word())
    let denominator = fields.optional("denominator", Shape<IndicatorNumber>.number.located)
    let per = fields.optional("per", .figure)
    let log = fields.optional("log", .yes)
    let offset = fields.optional("offset", .figure)
    let goalposts = fields.optional("goalposts", .goalposts)
    let target = fields.optional("target", Shape<Figure>.figure.located)
    let baseline = fields.optional("baseline", .baseline)
    let normalise = fields.optional("normalise", .normalisation)
    let outliers = fields.optional("outliers", Shape<Outliers>.word())
    guard let direction else { return nil }
    return Measure(
      unit: unit, direction: direction, denominator: denominator, per: per, isLogarithmic: log == true,
      offset: offset, goalposts: goalposts, target: target, baseline: baseline, normalise: normalise,
      keepsOutliers: outliers == .keep, place: fields.place)
  }
}

extension Shape where Value == Goalposts {
  /// Two numbers, or two percentiles.
  static let goalposts = Shape(schema: .either([numbers.schema, percentiles.schema])) { node, desk in
    node.entries == nil ? numbers.read(node, desk) : percentiles.read(node, desk)
  }

  private static let numbers = Shape(schema: Shape<[Figure]>.pair.schema) { node, desk in
    guard let ends = Shape<[Figure]>.pair.read(node, desk), ends.count == 2 else { return nil }
    return Goalposts(low: ends[0], high: ends[1], place: desk.place(node))
  }

  /// Two percentiles of the numbers there are.
  static let percentiles = mapping { fields in
    let ends = fields.required("percentiles", .pair)
    guard let ends, ends.count == 2 else { return nil }
    return Goalposts(low: ends[0], high: ends[1], arePercentiles: true, place: fields.place)
  }
}

extension Shape where Value == Baseline {
  static let baseline = mapping { fields in
    let mean = fields.required("mean", .figure)
    let deviation = fields.required("deviation", .figure)
    guard let mean, let deviation else { return nil }
    return Baseline(mean: mean, deviation: deviation, place: fields.place)
  }
}

extension Shape where Value == RoundingRule {
  static let rounding = mapping { fields in
    let decimals = fields.required("decimals", .digit)
    let mode = fields.optional("mode", Shape<RoundingRule.Mode>.word())
    return decimals.map { RoundingRule(decimals: $0, mode: mode ?? .halfUp) }
  }
}

extension Shape where Value == RankingRule {
  static let ranking = mapping { fields in
    let ties = fields.optional("ties", Shape<RankingRule.Ties>.word())
    let of = fields.optional("of", Shape<Method.Precision>.word())
    return RankingRule(ties: ties ?? .competition, of: of ?? .exact)
  }
}

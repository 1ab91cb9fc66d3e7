import Cards

extension Measure {
  /// A number as it enters the steps: its logarithm where that is asked for, of which there is none for numbers that are not
  /// above zero.
  func prepared(_ number: Double) -> Double? {
    guard isLogarithmic else { return number }
    let moved = number + (offset?.value ?? 0)
    return moved > 0 ? Elementary.log(moved) : nil
  }

  /// The lowest and highest that its normalisation can give; `nil` where that depends on the units.
  func ends(by method: Method) -> (low: Double, high: Double)? {
    let rule = normalise ?? method.normalise
    guard rule.hasEnds else { return nil }
    return (rule.interval?.low.value ?? 0, rule.interval?.high.value ?? 100)
  }
}

extension Normalisation {
  /// How a measure is normalised; `nil` where goalposts or a target are missing, or an interval is empty.
  ///
  /// A reference that is none of the units is nowhere among them: no unit then has a number.
  ///
  /// - Parameter direction: which way is better in the score; a measure of the other one is turned round.
  init?(_ measure: Measure, _ method: Cards.Method, towards direction: Measure.Direction, units: [UnitCode]) {
    let rule = measure.normalise ?? method.normalise
    let (low, high) = (rule.interval?.low.value, rule.interval?.high.value)
    if rule.by.hasInterval, (low ?? 0) >= (high ?? 100) { return nil }
    let how: Normalisation.Method
    switch rule.by {
    case .none: how = .none
    case .minMax: how = .minMax
    case .rank: how = .rank
    case .percentRank: how = .percentRank
    case .borda: how = .borda
    case .distanceToBest: how = .distanceToBest
    case .shareOfBest: how = .shareOfBest
    case .goalposts:
      guard let posts = measure.goalposts, posts.low.value < posts.high.value else { return nil }
      if posts.arePercentiles {
        how = .percentiles(low: posts.low.value / 100, high: posts.high.value / 100, truncated: rule.isCapped)
      } else {
        guard let lowest = measure.prepared(posts.low.value), let highest = measure.prepared(posts.high.value) else {
          return nil
        }
        how = .goalposts(low: lowest, high: highest, truncated: rule.isCapped)
      }
    case .zScore:
      guard (high ?? 1) > 0 else { return nil }
      guard let baseline = measure.baseline else {
        how = .zScore(mean: low ?? 0, deviation: high ?? 1)
        break
      }
      guard baseline.deviation.value > 0 else { return nil }
      how = .standard(
        of: baseline.mean.value, spread: baseline.deviation.value, mean: low ?? 0, deviation: high ?? 1)
    case .distanceToTarget:
      guard let target = measure.target.flatMap({ measure.prepared($0.value.value) }) else { return nil }
      how = .distanceToTarget(target, capped: rule.isCapped)
    case .distanceToReference:
      guard let reference = rule.reference else { return nil }
      how = .distanceToUnit(units.firstIndex(of: reference.value) ?? -1, capped: rule.isCapped)
    }
    self.init(how, direction: measure.direction == direction ? .more : .less, low: low ?? 0, high: high ?? 100)
  }
}

extension Normalisation.Direction {
  init(_ direction: Measure.Direction) { self = direction == .more ? .more : .less }
}

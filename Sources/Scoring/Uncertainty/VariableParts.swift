import Cards

extension EditionRanking {
  /// Whether there is anything of a part to vary.
  public func canVary(_ part: VariablePart) -> Bool {
    switch part {
    case .coders: plan.contested.count > 0
    case .weights: model != nil && !WeightGroups(plan.hierarchy, scope: .all).groups.isEmpty
    case .normalisation: ways(positive: false).count > 1
    case .aggregation:
      model != nil
        && (0..<plan.hierarchy.nodeCount).contains {
          plan.hierarchy.aggregations[$0].isMean && plan.hierarchy.links(of: $0).count > 1
        }
    case .missing: plan.hasGaps
    }
  }

  /// The variations of the parts that are asked for, as far as there is anything to vary.
  public func variations(_ parts: Set<VariablePart>, weights: WeightVariation) -> Variations {
    let parts = parts.filter(canVary)
    var variations = Variations(coders: parts.contains(.coders), missing: parts.contains(.missing))
    if parts.contains(.weights) { variations.weights = weights }
    if parts.contains(.aggregation) { variations.aggregations = [.arithmetic, .geometric, .harmonic] }
    if parts.contains(.normalisation) || parts.contains(.aggregation) {
      let ways = ways(positive: parts.contains(.aggregation))
      variations.normalisations = parts.contains(.normalisation) ? ways : Array(ways.prefix(1))
    }
    return variations
  }

  /// The stated way of normalising and, where indicators are measured, min-max, z-scores and percent ranks, each on the
  /// interval of the stated one (0 to 100 where it has none); three deviations of a z-score reach its ends. What is stated
  /// not to be normalised never is.
  ///
  /// - Parameter positive: whether geometric and harmonic means must be possible.
  private func ways(positive: Bool) -> [Variations.Way] {
    guard let model else { return [] }
    let scores = positive ? normalised(model) : nil
    let others: [Normalisation.Method] = [.minMax, .zScore(mean: 0, deviation: 1), .percentRank]
    let stated = way(model.normalisations, model, scores)
    let alternatives = others.compactMap { method -> Variations.Way? in
      let changed = zip(model.normalisations, model.measures).map { stated, isMeasure in
        isMeasure && stated.method != .none ? stated.replaced(by: method) : stated
      }
      return changed == model.normalisations ? nil : way(changed, model, scores)
    }
    return [stated] + alternatives
  }

  /// - Parameter scores: normalised numbers, from which ends are taken that the way itself does not give.
  private func way(_ normalisations: [Normalisation], _ model: ScoreModel, _ scores: Panel?) -> Variations.Way {
    var ends = normalisations.indices.map { column -> ClosedRange<Double> in
      let numbers = scores?.column(column).compactMap(\.self) ?? []
      var ends = (low: numbers.min() ?? 1, high: numbers.max() ?? 1)
      let isStated = normalisations[column] == model.normalisations[column]
      if !model.measures[column] {
        let points = PointsOfScale(
          framework.scale(of: indicators[column]), reversed: indicators[column].isReversed,
          to: model.method.answers.interval)
        ends = points.ends ?? ends
      } else if normalisations[column].hasEnds || !isStated {
        ends = (normalisations[column].low, normalisations[column].high)
      }
      return min(ends.low, ends.high)...ends.high
    }
    for node in 0..<model.hierarchy.nodeCount { ends.append(model.hierarchy.ends(of: node, ends, units: units.count)) }
    return Variations.Way(normalisations, offsets: ends.map(Self.offset))
  }

  /// What lifts an interval above zero, so that its low end is a hundredth of its high end; 0 where it lies above already.
  private static func offset(_ ends: ClosedRange<Double>) -> Double {
    let (low, high) = (ends.lowerBound, ends.upperBound)
    guard low <= 0 else { return 0 }
    return high > low ? (high - low) / 99 - low : 1 - low
  }

  private func normalised(_ model: ScoreModel) -> Panel {
    var run = model.makeRun()
    model.compute(&run)
    return run.scores
  }
}

extension Hierarchy {
  /// The lowest and the highest that a score can be, given those of all columns before it.
  fileprivate func ends(of node: Int, _ columns: [ClosedRange<Double>], units: Int) -> ClosedRange<Double> {
    if let bands = bands[node] { return (bands.points.min() ?? 0)...(bands.points.max() ?? 0) }
    var (low, high) = (0.0, 0.0)
    let adding = links(of: node).filter { !subtracts[$0] }, own = adding.map { columns[Int(parts[$0])] }
    switch aggregations[node] {
    case .copeland: (low, high) = (-Double(units), Double(units))
    case .sum:
      for (link, ends) in zip(adding, own) {
        low += weights[link] * ends.lowerBound
        high += weights[link] * ends.upperBound
      }
    case .product:
      (low, high) = (1, 1)
      for ends in own {
        let corners = [low, high].flatMap { [$0 * ends.lowerBound, $0 * ends.upperBound] }
        (low, high) = (corners.min() ?? 0, corners.max() ?? 0)
      }
    case .arithmetic, .geometric, .harmonic, .power, .median, .minimum, .maximum:
      low = own.map(\.lowerBound).min() ?? 0
      high = own.map(\.upperBound).max() ?? 0
    }
    for link in links(of: node) where subtracts[link] {
      low -= weights[link] * columns[Int(parts[link])].upperBound
      high -= weights[link] * columns[Int(parts[link])].lowerBound
    }
    if let limits = limits[node] {
      low = min(max(low, limits.lowerBound), limits.upperBound)
      high = min(max(high, limits.lowerBound), limits.upperBound)
    }
    return roundings[node].map { $0(low)...$0(high) } ?? low...high
  }
}

extension Normalisation {
  /// Another method on the same interval and in the same direction.
  fileprivate func replaced(by method: Method) -> Normalisation {
    let (low, high) = hasEnds ? (self.low, self.high) : (0, 100)
    switch method {
    case .zScore:
      if case .zScore = self.method { return self }
      if case .standard = self.method { return self }
      return Normalisation(
        .zScore(mean: (low + high) / 2, deviation: (high - low) / 6), direction: direction, low: low, high: high)
    default:
      return method == self.method ? self : Normalisation(method, direction: direction, low: low, high: high)
    }
  }

  /// Whether its interval says how low and how high numbers get; nearly, for z-scores.
  fileprivate var hasEnds: Bool {
    switch method {
    case .minMax, .percentRank, .distanceToBest: low < high
    case .goalposts(_, _, let isCapped), .percentiles(_, _, let isCapped), .distanceToTarget(_, let isCapped),
      .distanceToUnit(_, let isCapped):
      isCapped && low < high
    case .none, .rank, .borda, .zScore, .standard, .shareOfBest: false
    }
  }
}

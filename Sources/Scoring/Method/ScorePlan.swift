import Cards

/// The hierarchy of a method's scores; `nil` where a name leads nowhere or the kernels cannot hold it.
struct ScorePlan {
  let hierarchy: Hierarchy
  let nodes: [Int]
  let seen: [Int]
  /// Whether every score rises or falls with each of its parts, so that ranges can be carried through it.
  let canBound: Bool

  init?(_ method: Method, _ framework: Framework) {
    let indicators = framework.indicators
    var columns: [String: Int] = [:]
    for (position, indicator) in indicators.enumerated() {
      guard columns.updateValue(position, forKey: indicator.number.text) == nil else { return nil }
    }
    var list: [Hierarchy.Node] = []
    var (nodes, seen, canBound) = ([Int](), [Int](), true)
    for score in method.scores {
      let adding = score.parts(in: framework)
      var parts: [Hierarchy.Node.Part] = []
      for (part, subtracts) in adding.map({ ($0, false) }) + score.subtracted.map({ ($0, true) }) {
        guard let column = columns[part.name.value] else { return nil }
        parts.append(Hierarchy.Node.Part(column: column, weight: part.weight?.value ?? 1, subtracts: subtracts))
      }
      if let within = score.within, within.low.value >= within.high.value { return nil }
      guard let aggregation = Aggregation(score) else { return nil }
      let limits = score.within.map { $0.low.value...$0.high.value }
      let rounding = score.decimals.map { Rounding(decimals: $0, middle: method.rounding.middle) }
      let node = Hierarchy.Node(
        parts: parts, aggregation: aggregation, weighsByCount: score.weights == .byCount,
        minimumShare: score.minimumData?.share(of: parts.count) ?? 0, limits: limits, rounding: rounding)
      nodes.append(list.count)
      list.append(node)
      canBound = canBound && score.by != .copeland && score.by != .product
      if !score.bands.isEmpty {
        let upwards = score.bandsUpwards, points = upwards.map(\.points.value)
        guard
          let bands = Bands(
            from: upwards.map { $0.from?.value ?? -.infinity }, points: points, tolerance: method.allowance)
        else { return nil }
        canBound = canBound && bands.direction != nil
        list.append(
          Hierarchy.Node(
            parts: [.init(column: indicators.count + list.count - 1)], aggregation: .sum, bands: bands))
      }
      seen.append(list.count - 1)
      guard columns.updateValue(indicators.count + list.count - 1, forKey: score.id.text) == nil else { return nil }
    }
    do throws(Hierarchy.Problem) {
      hierarchy = try Hierarchy(indicators: indicators.count, nodes: list)
    } catch {
      return nil
    }
    (self.nodes, self.seen, self.canBound) = (nodes, seen, canBound)
  }
}

extension RoundingRule {
  /// What becomes of the middle between two.
  var middle: Rounding.Middle { mode == .halfEven ? .halfEven : .halfUp }
}

extension Aggregation {
  /// `nil` for a power mean without an exponent, or with 0.
  init?(_ score: ScoreRule) {
    switch score.by {
    case .arithmetic: self = .arithmetic
    case .geometric: self = .geometric
    case .harmonic: self = .harmonic
    case .power:
      guard let exponent = score.exponent?.value, exponent != 0 else { return nil }
      self = .power(exponent)
    case .sum: self = .sum
    case .product: self = .product
    case .median: self = .median
    case .minimum: self = .minimum
    case .maximum: self = .maximum
    case .copeland: self = .copeland
    }
  }
}

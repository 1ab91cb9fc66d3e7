/// Krippendorff's α: disagreement within units, set against that of all ratings that can be paired.
///
/// Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability"; Hayes and Krippendorff (2007), Communication
/// Methods and Measures 1(1). A unit rated once cannot be paired and is left out.
///
/// The squared differences δ² are 0 or 1 at the level nominal, (x − y)² at interval, ((x − y) / (x + y))² at ratio; at
/// ordinal they are (r − s)², where r and s are the mean ranks that the values have among all ratings, which is the
/// published sum over the values between them.
struct KrippendorffAlpha: Sendable {
  private let level: MeasurementLevel
  private let patterns: RatingPatterns
  /// Scores of the values that `patterns` knows, scaled to a range of 1 at the level interval.
  private let scores: [Double]
  /// By pattern, where δ² does not hang on the other units: its sum over the pattern's pairs, per rating less one.
  private let within: [Double]
  /// At the level interval, by pattern: all that resampling needs, however many values there are.
  private let moments: [Moments]

  /// Of a unit the number of its ratings, the sum of their scores and of their squares, and the ends of their range.
  private struct Moments {
    let total: Double
    let sum: Double
    let squares: Double
    let low: Int32
    let high: Int32
  }

  init(_ ratings: Ratings, _ counts: RatingCounts) throws(AgreementObstacle) {
    let patterns = RatingPatterns(counts)
    guard !patterns.units.isEmpty else { throw .noPairs }
    guard patterns.values.count > 1 else { throw .oneValueUsed }
    let raw = patterns.values.map { ratings.values[$0].score }
    let low = raw.min() ?? 0, width = (raw.max() ?? 0) - low
    // From -½ to ½: the sums of squares stay small beside each other.
    let scores = ratings.level == .interval && width > 0 ? raw.map { ($0 - low) / width - 0.5 } : raw
    level = ratings.level
    self.patterns = patterns
    self.scores = scores
    within = level == .ordinal ? [] : patterns.indices.map { Self.spread(patterns[$0], scores, ratings.level) }
    moments = level == .interval ? patterns.indices.map { Self.moments(patterns[$0], scores) } : []
  }

  /// Values of all units that can be paired.
  var valueCount: Int { patterns.values.count }
  /// Units that can be paired.
  var unitCount: Int { patterns.units.count }
  /// Different units.
  var patternCount: Int { patterns.indices.count }

  /// α of the units as they are.
  func value() throws(AgreementObstacle) -> Double {
    guard level != .ratio || valueCount <= Self.mostRatios else {
      throw .tooManyValues(valueCount, limit: Self.mostRatios)
    }
    var scratch = Scratch(self)
    for pattern in patterns.units { scratch.times[Int(pattern)] += 1 }
    guard let value = value(&scratch) else { throw .oneValueUsed }
    return value
  }

  /// α of as many units as there are, drawn at random with replacement; `nil` where all ratings are the same.
  func resampled(_ random: inout Random, _ scratch: inout Scratch) -> Double? {
    for index in scratch.times.indices { scratch.times[index] = 0 }
    for _ in patterns.units { scratch.times[Int(patterns.units[random.below(patterns.units.count)])] += 1 }
    return level == .interval ? intervalValue(scratch) : value(&scratch)
  }

  /// At the level ratio each value is set against each.
  static let mostRatios = 10_000

  /// Room for one computation after the other.
  struct Scratch {
    /// By pattern, how many units show it.
    fileprivate(set) var times: [Int32]
    /// By value, its ratings.
    fileprivate var ratings: [Double]
    fileprivate var scores: [Double]

    init(_ alpha: KrippendorffAlpha) {
      times = [Int32](repeating: 0, count: alpha.patternCount)
      ratings = [Double](repeating: 0, count: alpha.valueCount)
      scores = alpha.scores
    }
  }
}

extension KrippendorffAlpha {
  private func value(_ scratch: inout Scratch) -> Double? {
    for value in scratch.ratings.indices { scratch.ratings[value] = 0 }
    for pattern in patterns.indices where scratch.times[pattern] > 0 {
      let times = Double(scratch.times[pattern])
      for entry in patterns[pattern] { scratch.ratings[Int(entry.value)] += times * Double(entry.count) }
    }
    guard scratch.ratings.count(where: { $0 > 0 }) > 1 else { return nil }
    if level == .ordinal { rank(&scratch) }
    var observed = 0.0
    for pattern in patterns.indices where scratch.times[pattern] > 0 {
      let spread = level == .ordinal ? Self.spread(patterns[pattern], scratch.scores, level) : within[pattern]
      observed += Double(scratch.times[pattern]) * spread
    }
    let total = scratch.ratings.reduce(0, +)
    let expected = allPairs(scratch.ratings, scratch.scores, total: total)
    return expected > 0 ? 1 - (total - 1) * observed / expected : nil
  }

  /// The same at the level interval, by sums alone.
  private func intervalValue(_ scratch: Scratch) -> Double? {
    var observed = 0.0, total = 0.0, sum = 0.0, squares = 0.0
    var low = Int32.max, high = Int32.min
    for pattern in patterns.indices where scratch.times[pattern] > 0 {
      let times = Double(scratch.times[pattern]), moment = moments[pattern]
      observed += times * within[pattern]
      total += times * moment.total
      sum += times * moment.sum
      squares += times * moment.squares
      low = min(low, moment.low)
      high = max(high, moment.high)
    }
    let expected = total * squares - sum * sum
    return low < high && expected > 0 ? 1 - (total - 1) * observed / expected : nil
  }

  private static func moments(_ entries: ArraySlice<RatingCounts.Entry>, _ scores: [Double]) -> Moments {
    var total = 0.0, sum = 0.0, squares = 0.0
    for entry in entries {
      let count = Double(entry.count), score = scores[Int(entry.value)]
      total += count
      sum += count * score
      squares += count * score * score
    }
    return Moments(
      total: total, sum: sum, squares: squares, low: entries.first?.value ?? 0, high: entries.last?.value ?? 0)
  }

  /// Gives each value the mean of the ranks of its ratings.
  private func rank(_ scratch: inout Scratch) {
    var below = 0.0
    for value in scratch.ratings.indices {
      scratch.scores[value] = below + scratch.ratings[value] / 2
      below += scratch.ratings[value]
    }
  }

  /// The sum of δ² over all pairs of ratings, each pair once.
  private func allPairs(_ ratings: [Double], _ scores: [Double], total: Double) -> Double {
    switch level {
    case .nominal: return (total * total - ratings.reduce(0) { $0 + $1 * $1 }) / 2
    case .ordinal, .interval:
      let mean = zip(ratings, scores).reduce(0) { $0 + $1.0 * $1.1 } / total
      return total * zip(ratings, scores).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
    case .ratio:
      var sum = 0.0
      for a in ratings.indices where ratings[a] > 0 {
        var row = 0.0
        for b in 0..<a { row += ratings[b] * Self.ratioDifference(scores[a], scores[b]) }
        sum += ratings[a] * row
      }
      return sum
    }
  }

  /// The sum of δ² over a unit's pairs of ratings, each pair once, divided by its ratings less one.
  private static func spread(
    _ entries: ArraySlice<RatingCounts.Entry>, _ scores: [Double], _ level: MeasurementLevel
  ) -> Double {
    guard entries.count > 1 else { return 0 }
    let total = entries.reduce(0) { $0 + Double($1.count) }
    switch level {
    case .nominal:
      return (total * total - entries.reduce(0) { $0 + Double($1.count) * Double($1.count) }) / 2 / (total - 1)
    case .ordinal, .interval:
      let mean = entries.reduce(0) { $0 + Double($1.count) * scores[Int($1.value)] } / total
      let squares = entries.reduce(0) { sum, entry in
        let difference = scores[Int(entry.value)] - mean
        return sum + Double(entry.count) * difference * difference
      }
      return total * squares / (total - 1)
    case .ratio:
      var sum = 0.0
      for a in entries.indices {
        for b in entries.startIndex..<a {
          let difference = ratioDifference(scores[Int(entries[a].value)], scores[Int(entries[b].value)])
          sum += Double(entries[a].count) * Double(entries[b].count) * difference
        }
      }
      return sum / (total - 1)
    }
  }

  @inline(__always)
  private static func ratioDifference(_ a: Double, _ b: Double) -> Double {
    let sum = a + b
    guard sum > 0 else { return 0 }
    let share = (a - b) / sum
    return share * share
  }
}

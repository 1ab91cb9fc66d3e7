/// How far an activity reached, by one metric: a number, or a range where only that is known.
public final class Reach: Sendable {
  public let activity: Located<Identifier<Activity>>
  /// What was counted: *people reached*, *distance driven*.
  public let metric: Text
  /// Not below 0, and not above `high`, which it is the same as where the number is known.
  public let low: Quantity
  public let high: Quantity
  public let unit: Text
  /// How it was counted or estimated.
  public let method: Text?
  public let sources: [Citation]
  public let place: Place

  public init(
    activity: Located<Identifier<Activity>>, metric: Text, low: Quantity, high: Quantity, unit: Text, method: Text?,
    sources: [Citation], place: Place
  ) {
    self.activity = activity
    self.metric = metric
    self.low = low
    self.high = high
    self.unit = unit
    self.method = method
    self.sources = sources
    self.place = place
  }

  /// No number is larger, so that the sum of a whole file is one too.
  public static let most = Quantity(units: 1_000_000_000_000)

  /// What tells what may be added: only the same metric in the same unit.
  public var measure: Measure { Measure(metric: metric.original.value, unit: unit.original.value) }

  public struct Measure: Hashable, Sendable {
    public let metric: String
    public let unit: String
  }
}

/// What one metric comes to in a year, over all activities that began in it.
public struct ReachTotal: Sendable {
  public let year: Int
  public let metric: Text
  public let unit: Text
  public let low: Quantity
  public let high: Quantity
  /// Of how many activities it is the sum.
  public let activities: Int
}

extension Chronicle {
  /// The totals, the newest year first; within a year in the order of the file.
  ///
  /// Only numbers of one metric and unit are added; a number counts as the range from itself to itself. An activity is left
  /// out where one that it is a part of, however far above, has a number of the same metric and unit, which holds its own.
  public var totals: [ReachTotal] {
    let known = Dictionary(activities.map { ($0.id, $0) }) { first, _ in first }
    var measured: [Reach.Measure: Set<Identifier<Activity>>] = [:]
    for row in reach { measured[row.measure, default: []].insert(row.activity.value) }
    var sums: [Key: Sum] = [:]
    var order: [Key] = []
    for row in reach {
      guard let activity = known[row.activity.value],
        wholes(of: activity, known).isDisjoint(with: measured[row.measure] ?? [])
      else { continue }
      let key = Key(year: activity.start.year, measure: row.measure)
      if sums[key] == nil { order.append(key) }
      sums[key, default: Sum(first: row)].add(row)
    }
    return order.enumerated().sorted { a, b in (-a.element.year, a.offset) < (-b.element.year, b.offset) }
      .compactMap { sums[$0.element]?.total(of: $0.element.year) }
  }

  /// All that an activity is a part of; one that leads back to itself is not followed round.
  private func wholes(
    of activity: Activity, _ known: [Identifier<Activity>: Activity]
  ) -> Set<Identifier<Activity>> {
    var found: Set<Identifier<Activity>> = []
    var next = activity.whole?.value
    while let id = next, id != activity.id, found.insert(id).inserted { next = known[id]?.whole?.value }
    return found
  }

  private struct Key: Hashable {
    let year: Int
    let measure: Reach.Measure
  }

  private struct Sum {
    let first: Reach
    private var low: Int128 = 0
    private var high: Int128 = 0
    private var decimals = 0
    private var activities: Set<Identifier<Activity>> = []

    init(first: Reach) { self.first = first }

    mutating func add(_ row: Reach) {
      low += row.low.millionths
      high += row.high.millionths
      decimals = max(decimals, row.low.decimals, row.high.decimals)
      activities.insert(row.activity.value)
    }

    func total(of year: Int) -> ReachTotal {
      ReachTotal(
        year: year, metric: first.metric, unit: first.unit, low: Quantity(millionths: low, decimals: decimals),
        high: Quantity(millionths: high, decimals: decimals), activities: activities.count)
    }
  }
}

extension Quantity {
  /// With as many decimals as asked for, or as fit beside a very large number; what is cut off is rounded half up.
  fileprivate init(millionths: Int128, decimals: Int) {
    var decimals = min(max(decimals, 0), 6)
    var step: Int128 = 1
    for _ in decimals..<6 { step *= 10 }
    while decimals > 0, Int(exactly: (millionths + step / 2) / step) == nil {
      decimals -= 1
      step *= 10
    }
    self.init(units: Int(clamping: (millionths + step / 2) / step), decimals: decimals)
  }
}

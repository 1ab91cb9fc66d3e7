/// Says when the next mail to a domain may go: a token bucket for each provider, and one for each domain beside.
///
/// It is the bucket as one instant, at which it would be full again (the generic cell rate algorithm, ITU-T I.371). The
/// clock is passed in; whatever it begins with, it must not go back.
public struct Pace: Sendable {
  public enum Turn: Sendable, Equatable {
    /// Send it: it is counted.
    case now
    /// Ask again at this instant; nothing was counted.
    case at(Duration)
  }

  private struct Measure {
    let interval: Duration
    let tolerance: Duration

    init(_ limit: ProviderLimit) {
      interval = Duration.seconds(60) / limit.perMinute
      tolerance = interval * (limit.burst - 1)
    }
  }

  private let measures: [Measure]
  private let measureOfDomain: [String: Int]
  private let other: Measure
  private var fullAtOfProvider: [Int: Duration] = [:]
  private var fullAtOfDomain: [String: Duration] = [:]
  private var nextSweep = Duration.zero

  /// - Parameter other: for every domain that is in none of `limits`; its own domains do not matter.
  public init(_ limits: [ProviderLimit] = ProviderLimit.usual, other: ProviderLimit) {
    measures = limits.map(Measure.init)
    measureOfDomain = Dictionary(
      limits.enumerated().flatMap { index, limit in limit.domains.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    self.other = Measure(other)
  }

  /// Domains that are kept in mind; beyond, those whose bucket is full are forgotten, and then others have to wait.
  static let mostDomains = 20_000

  public mutating func take(_ domain: String, at now: Duration) -> Turn {
    if let index = measureOfDomain[domain], measures.indices.contains(index) {
      return Self.take(measures[index], &fullAtOfProvider[index], now)
    }
    if fullAtOfDomain[domain] == nil, fullAtOfDomain.count >= Self.mostDomains, !sweep(now) { return .at(nextSweep) }
    return Self.take(other, &fullAtOfDomain[domain], now)
  }

  /// Forgets full buckets, not more often than one mail goes to a domain; whether there is room then.
  private mutating func sweep(_ now: Duration) -> Bool {
    guard now >= nextSweep else { return false }
    fullAtOfDomain = fullAtOfDomain.filter { $0.value > now }
    nextSweep = now + other.interval
    return fullAtOfDomain.count < Self.mostDomains
  }

  private static func take(_ measure: Measure, _ fullAt: inout Duration?, _ now: Duration) -> Turn {
    let full = max(fullAt ?? now, now)
    guard full - now <= measure.tolerance else { return .at(full - measure.tolerance) }
    fullAt = full + measure.interval
    return .now
  }
}

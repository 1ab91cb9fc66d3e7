import Synchronization

/// How often something may happen, for each of many keys: a bucket that fills at a steady rate (token bucket).
///
/// It holds a bounded number of keys; when it is full, the keys that have not been seen for longest are let go.
public final class Limit: Sendable {
  private struct Bucket {
    var level: Double
    var seen: Double
  }

  private let capacity: Double
  private let perSecond: Double
  private let keys: Int
  private let buckets = Mutex<[String: Bucket]>([:])

  /// - Parameters:
  ///   - burst: how many at once.
  ///   - perHour: how many an hour in the long run.
  ///   - keys: of how many keys it remembers at most.
  public init(burst: Int, perHour: Int, keys: Int = 100_000) {
    capacity = Double(burst)
    perSecond = Double(perHour) / 3600
    self.keys = keys
  }

  /// Whether one more is within the limit, and if so counts it.
  public func allows(_ key: String, now: Double) -> Bool {
    buckets.withLock { buckets in
      var bucket = buckets[key] ?? Bucket(level: capacity, seen: now)
      bucket.level = min(capacity, bucket.level + max(0, now - bucket.seen) * perSecond)
      bucket.seen = now
      let allowed = bucket.level >= 1
      if allowed { bucket.level -= 1 }
      if buckets.count >= keys, buckets[key] == nil { forget(&buckets, now: now) }
      buckets[key] = bucket
      return allowed
    }
  }

  /// Takes back one that was counted.
  public func giveBack(_ key: String) {
    buckets.withLock { buckets in
      guard let level = buckets[key]?.level else { return }
      buckets[key]?.level = min(capacity, level + 1)
    }
  }

  /// Seconds until one more is within the limit; zero where it is now.
  public func wait(_ key: String, now: Double) -> Int {
    buckets.withLock { buckets in
      guard let bucket = buckets[key] else { return 0 }
      let level = bucket.level + max(0, now - bucket.seen) * perSecond
      guard level < 1 else { return 0 }
      return Int(min(86_400, ((1 - level) / max(perSecond, .leastNormalMagnitude)).rounded(.up)))
    }
  }

  /// Lets go the buckets that are full again, and where that is not enough the older half.
  private func forget(_ buckets: inout [String: Bucket], now: Double) {
    let time = capacity / max(perSecond, .leastNormalMagnitude)
    buckets = buckets.filter { now - $0.value.seen < time }
    guard buckets.count >= keys else { return }
    let seen = buckets.values.map(\.seen).sorted()
    let middle = seen[seen.count / 2]
    buckets = buckets.filter { $0.value.seen > middle }
  }
}

import Formats

/// What is counted together: a petition's signatures from one country, of one day, in one state.
public struct TallyKey: Sendable, Hashable {
  public let petition: String
  /// Days since 1970-01-01, UTC.
  public let day: Int64
  public let country: String
  public let state: SignatureState

  public init(petition: String, day: Int64, country: String, state: SignatureState) {
    self.petition = petition
    self.day = day
    self.country = country
    self.state = state
  }

  public func `in`(_ state: SignatureState) -> TallyKey {
    TallyKey(petition: petition, day: day, country: country, state: state)
  }
}

/// How counts change.
public struct TallyChange: Sendable, Hashable {
  public private(set) var byKey: [TallyKey: Int64] = [:]

  public init() {}

  /// Whether no count is another one than before.
  public var isEmpty: Bool { byKey.allSatisfy { $0.value == 0 } }

  public mutating func add(_ key: TallyKey, _ count: Int64 = 1) { byKey[key, default: 0] += count }

  /// One signature goes from a state to another.
  public mutating func move(_ key: TallyKey, to state: SignatureState) {
    guard key.state != state else { return }
    add(key, -1)
    add(key.in(state), 1)
  }
}

/// Counts of signatures of all petitions: a sum of changes.
public struct Tally: Sendable, Hashable {
  public private(set) var byKey: [TallyKey: Int64]

  public init(_ byKey: [TallyKey: Int64] = [:]) { self.byKey = byKey.filter { $0.value != 0 } }

  public mutating func apply(_ change: TallyChange) {
    for (key, count) in change.byKey {
      let sum = (byKey[key] ?? 0) + count
      byKey[key] = sum == 0 ? nil : sum
    }
  }

  /// Signatures of a petition in a state.
  public func count(_ petition: String, _ state: SignatureState = .confirmed) -> Int64 {
    byKey.reduce(0) { $1.key.petition == petition && $1.key.state == state ? $0 + $1.value : $0 }
  }
}

/// Days and seconds.
public enum Days {
  public static let seconds: Int64 = 86_400

  /// The day, since 1970-01-01, of a time in seconds.
  public static func of(_ at: Int64) -> Int64 { Moment.day(of: at) }

  /// `2010-06-30`.
  public static func text(_ day: Int64) -> String { Moment.day(day) }
}

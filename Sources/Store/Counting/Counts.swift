import Campaign
import Synchronization

/// The counts that pages show, in memory. What another server or command wrote is read in from time to time.
public final class Counts: Sendable {
  /// What one writer has counted, and at how many commits.
  private struct Share {
    var commits: Int64 = 0
    var tally = Tally()
  }

  private struct State {
    var writers: [Int64: Share] = [:]
    var petitions: [String: PetitionCounts] = [:]
    var version: UInt64 = 0

    mutating func add(_ counts: [TallyKey: Int64], sign: Int64 = 1) {
      for (key, count) in counts { petitions[key.petition, default: PetitionCounts()].add(key, sign * count) }
      version &+= 1
    }

    mutating func replace(_ writer: Int64, by share: Share) {
      if let old = writers[writer] { add(old.tally.byKey, sign: -1) }
      add(share.tally.byKey)
      writers[writer] = share
    }
  }

  private let state = Mutex(State())

  public init() {}

  /// What a commit has changed.
  func apply(_ change: TallyChange, of writer: Int64) {
    guard !change.isEmpty else { return }
    state.withLock { state in
      state.writers[writer, default: Share()].tally.apply(change)
      state.writers[writer]?.commits += 1
      state.add(change.byKey)
    }
  }

  /// Reads all counts.
  func read(_ connection: any Connection) throws(StoreProblem) {
    let commits = try Self.commits(connection)
    let tallies = try Self.tallies(connection.rows(Statements.talliesOfWriters))
    state.withLock { state in
      state = State(version: state.version)
      for (writer, tally) in tallies {
        state.replace(writer, by: Share(commits: commits[writer] ?? 0, tally: Tally(tally)))
      }
    }
  }

  /// Reads the counts of those writers that have committed more, or less, than is known of them here.
  ///
  /// Where the database went away, and a commit of our own is there that was not known to have arrived, that is our own.
  func refresh(_ connection: any Connection) throws(StoreProblem) {
    for (writer, commits) in try Self.commits(connection)
    where state.withLock({ $0.writers[writer]?.commits ?? 0 }) != commits {
      let tallies = try Self.tallies(connection.rows(Statements.talliesOfWriter, [.integer(writer)]))
      state.withLock { $0.replace(writer, by: Share(commits: commits, tally: Tally(tallies[writer] ?? [:]))) }
    }
  }

  /// How often each writer has committed counts. They are read before the counts: what comes between is read again.
  private static func commits(_ connection: any Connection) throws(StoreProblem) -> [Int64: Int64] {
    var commits: [Int64: Int64] = [:]
    for row in try connection.rows("SELECT writer, commits FROM counted") {
      commits[try row.integer(0)] = try row.integer(1)
    }
    return commits
  }

  private static func tallies(_ rows: [Row]) throws(StoreProblem) -> [Int64: [TallyKey: Int64]] {
    var tallies: [Int64: [TallyKey: Int64]] = [:]
    for row in rows {
      guard let state = SignatureState(rawValue: Int(try row.integer(4))) else { throw .damaged("an unknown state") }
      let key = TallyKey(
        petition: try row.text(1), day: try row.integer(2), country: try row.text(3), state: state)
      tallies[try row.integer(0), default: [:]][key] = try row.integer(5)
    }
    return tallies
  }

  /// Confirmed signatures of a petition.
  public func confirmed(_ petition: String) -> Int64 { count(petition, .confirmed) }

  /// Signatures of a petition in a state.
  public func count(_ petition: String, _ state: SignatureState) -> Int64 {
    self.state.withLock { $0.petitions[petition]?.byState[state] ?? 0 }
  }

  /// What is counted of a petition.
  public func of(_ petition: String) -> PetitionCounts {
    state.withLock { $0.petitions[petition] ?? PetitionCounts() }
  }

  /// Another number after each change.
  public var version: UInt64 { state.withLock { $0.version } }

  /// Every count by itself, of all writers together.
  public var tally: Tally {
    var sums: [TallyKey: Int64] = [:]
    for share in state.withLock({ $0.writers.values.map(\.tally) }) {
      for (key, count) in share.byKey { sums[key, default: 0] += count }
    }
    return Tally(sums)
  }
}

/// What is counted of one petition, kept in sums, so that no question walks all days and countries.
public struct PetitionCounts: Sendable {
  public private(set) var byState: [SignatureState: Int64] = [:]
  private var byCountry: [String: Int64] = [:]
  private var byDay: [Int64: [String: Int64]] = [:]

  mutating func add(_ key: TallyKey, _ count: Int64) {
    byState[key.state, default: 0] += count
    guard key.state == .confirmed else { return }
    byCountry[key.country, default: 0] += count
    byDay[key.day, default: [:]][key.country, default: 0] += count
  }

  /// Confirmed signatures given before a day, by country and by day.
  public func confirmed(before day: Int64) -> (byCountry: [String: Int64], byDay: [Int64: Int64]) {
    var countries = byCountry
    var days: [Int64: Int64] = [:]
    for (each, counts) in byDay {
      guard each >= day else {
        days[each] = counts.values.reduce(0, +)
        continue
      }
      for (country, count) in counts { countries[country, default: 0] -= count }
    }
    return (countries, days)
  }
}

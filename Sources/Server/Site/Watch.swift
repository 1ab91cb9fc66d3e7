import Campaign
import Foundation
import Store
import Synchronization

/// Watches over the server: what `/health` tells is looked up from time to time, so that asking costs nothing.
final class Watch: Sendable {
  private struct State {
    /// When the writer last answered.
    var wrote: ContinuousClock.Instant?
    /// Why it last did not.
    var fault: StoreProblem?
    var oldestDue: Int64?
    var refused: Int64 = 0
    var isOverdue = false
    var isUnpublishedHeld = false
    var free: Int64?
    var isSiteNewer = false
    /// Petitions that are over and hold no name any more.
    var erased: Set<String> = []
  }

  /// Without an answer for so long the writer has stopped; it is asked every two seconds.
  static let patience: Duration = .seconds(30)
  /// Seconds for which a mail may wait.
  static let longestWait: Int64 = 3600
  /// Bytes that should be free on the disk of the database.
  static let leastFree: Int64 = 512 << 20

  private let state = Mutex(State())

  /// The writer answered.
  func wrote() {
    state.withLock {
      $0.wrote = .now
      $0.fault = nil
    }
  }

  /// The writer could not do what it was asked.
  func failed(_ problem: StoreProblem) { state.withLock { $0.fault = problem } }

  /// Looks at what only the database and the disk know.
  func look(_ desk: SigningDesk) async throws(StoreProblem) {
    let now = desk.store.clock()
    let erased = state.withLock { $0.erased }
    let over = desk.terms.petitions.filter { petition in
      let day = desk.terms.erasureDay(of: petition, desk.standing(petition.id))
      return day.map { $0 < Days.of(now) } ?? false
    }.map(\.id).filter { !erased.contains($0) }
    let published = erased.union(desk.terms.petitions.map(\.id))
    let facts = try await desk.reader.read { connection throws(StoreProblem) in
      var held: Set<String> = []
      for petition in over where try SignatureRecord.isHeld(connection, petition: petition) { held.insert(petition) }
      let others = try HeldPetitions.signed(connection).filter { !published.contains($0) }
      return (
        try OutboxHealth.oldestDue(connection), try OutboxHealth.refused(connection, since: now - Days.seconds), held,
        others, try HeldPetitions.withNames(connection, among: others)
      )
    }
    let free = Self.free(desk.store.address)
    let isSiteNewer = Self.isSiteNewer(desk)
    state.withLock { state in
      state.oldestDue = facts.0
      state.refused = facts.1
      state.isOverdue = !facts.2.isEmpty
      state.isUnpublishedHeld = !facts.4.isEmpty
      state.erased.formUnion(Set(over).subtracting(facts.2))
      state.erased.formUnion(Set(facts.3).subtracting(facts.4))
      state.free = free
      state.isSiteNewer = isSiteNewer
    }
  }

  func report(_ desk: SigningDesk, patience: Duration = Watch.patience) -> HealthReport {
    let now = desk.store.clock()
    let state = self.state.withLock { $0 }
    let isLate = state.oldestDue.map { now - $0 > Self.longestWait } ?? false
    return HealthReport(
      counts: desk.alarm == nil ? .ok : .alarm, writer: Self.writer(state, patience), outbox: isLate ? .waiting : .ok,
      mail: state.refused > 0 ? .refused : .ok,
      erasure: state.isOverdue ? .overdue : state.isUnpublishedHeld ? .unpublished : .ok,
      site: state.isSiteNewer ? .newer : .ok, disk: state.free.map { $0 < Self.leastFree ? .low : .ok })
  }

  private static func writer(_ state: State, _ patience: Duration) -> HealthReport.Writer {
    if state.fault == .busy { return .full }
    guard state.fault == nil, let wrote = state.wrote, .now - wrote <= patience else { return .stopped }
    return .ok
  }

  /// Whether the folder's petitions are others than when the server started, or gone.
  private static func isSiteNewer(_ desk: SigningDesk) -> Bool {
    guard let folder = desk.folder else { return false }
    let now = FileManager.default.contents(atPath: folder + "/" + CampaignTerms.path)
    return now.map { SHA256Bytes.hash(Array($0)) } != desk.terms.hash
  }

  /// Bytes free for who is not root, on the disk of a database that is a file.
  private static func free(_ address: StoreAddress) -> Int64? {
    guard case .file(let path) = address else { return nil }
    var disk = statvfs()
    guard statvfs(path, &disk) == 0 else { return nil }
    let (bytes, overflow) = UInt64(disk.f_bavail).multipliedReportingOverflow(by: UInt64(disk.f_frsize))
    return overflow ? .max : Int64(clamping: bytes)
  }
}

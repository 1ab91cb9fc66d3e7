import Campaign
import Logging
import Store

/// What is done from time to time while the server runs.
struct Housekeeping: Sendable {
  let desk: SigningDesk
  let postman: Postman
  let logger: Logger

  /// Until the server ends: mails every second, counts of others every two, health every minute, the rest once an hour, the check at night.
  func run() async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await every(.seconds(1), "mails") { () throws(StoreProblem) in try await postman.round() > 0 } }
      group.addTask {
        await every(.seconds(2), "counts") { () throws(StoreProblem) in
          try await desk.refresh()
          try await desk.store.wipeTraces(desk.reader)
          return false
        }
      }
      group.addTask {
        await every(.seconds(60), "health") { () throws(StoreProblem) in
          try await desk.watch.look(desk)
          return false
        }
      }
      group.addTask {
        await every(.seconds(30), "names") { () throws(StoreProblem) in
          try await desk.names?.refresh(desk.terms.petitions)
          return false
        }
      }
      group.addTask {
        await every(.seconds(3600), "the hour's work") { () throws(StoreProblem) in
          try await hour()
          return false
        }
      }
    }
  }

  /// Does something again and again; at once where it says that there is more. A problem is logged and does not end it.
  private func every(
    _ pause: Duration, _ name: String, _ body: () async throws(StoreProblem) -> Bool
  ) async {
    while !Task.isCancelled {
      do throws(StoreProblem) {
        if try await body() { continue }
      } catch {
        logger.warning("not done", metadata: ["what": "\(name)", "why": "\(error.sentence)"])
      }
      try? await Task.sleep(for: pause)
    }
  }

  /// Reminders, expiry, forgetting networks; and once a night the check of all counts.
  func hour() async throws(StoreProblem) {
    let now = desk.store.clock()
    let (remind, expire) = (Int64(desk.terms.reminderDays), Int64(desk.terms.expiryDays))
    let published = Set(desk.terms.petitions.map(\.id))
    // What is published no longer is not asked for again, but kept no longer for it.
    let held = try await desk.reader.read { connection throws(StoreProblem) in try HeldPetitions.signed(connection) }
    for id in held {
      let isPublished = published.contains(id)
      try await desk.store.writer.perform { ledger throws(StoreProblem) in
        if isPublished {
          try ledger.remind(
            petition: id, givenAfter: now - expire * Days.seconds, before: now - remind * Days.seconds)
        }
        try ledger.forgetNetworks(petition: id, before: now - Self.networkDays * Days.seconds)
      }
      var more = true
      while more {
        more =
          try await desk.store.writer.perform { ledger throws(StoreProblem) in
            try ledger.expire(petition: id, before: now - expire * Days.seconds)
          } > 0
      }
    }
    try await desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.clearOutbox(before: now - Self.outboxDays * Days.seconds)
    }
    guard now - (desk.lastCheck ?? 0) >= Days.seconds - 3600 else { return }
    let check = try await desk.check()
    if !check.isSound { logger.critical("alarm", metadata: ["what": "\(check.sentence)"]) }
  }

  /// Days for which network ranges are kept, to find bursts.
  private static let networkDays: Int64 = 30
  /// Days for which mails that were sent are remembered.
  private static let outboxDays: Int64 = 30
}

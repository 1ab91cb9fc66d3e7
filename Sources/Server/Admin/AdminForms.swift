import Campaign
import Formats
import Foundation
import Store

/// What campaigners do with a petition: each form, read and carried out.
struct AdminForms: Sendable {
  let desk: SigningDesk
  let session: Session
  let petition: PetitionTerms

  func perform(_ address: AdminAddress, _ fields: [String: String]) async throws {
    let work = try self.work(address, fields)
    let (account, subject) = (session.account, petition.id)
    try await desk.store.writer.perform { ledger throws(StoreProblem) in
      let action = try work(ledger)
      try ledger.audit(account, action, subject)
    }
  }

  /// What is to be done, which says afterwards what was done.
  private func work(
    _ address: AdminAddress, _ fields: [String: String]
  ) throws -> @Sendable (Ledger) throws(StoreProblem) -> String {
    let (id, actor) = (petition.id, session.account)
    func text(_ name: String) -> String { (fields[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines) }
    switch address {
    case .state:
      guard let state = PetitionState(rawValue: text("state")) else { throw Self.incomplete("state") }
      guard state == .open || state == .paused || session.role == .admin else {
        throw StoreProblem.notAllowed(AdminWords.notYours)
      }
      let message = text("message")
      return { ledger throws(StoreProblem) in
        try ledger.set(petition: id, state, message: message, actor: actor)
        return "petition \(state.rawValue)"
      }
    case .batch:
      let batch = try paper(text)
      return { ledger throws(StoreProblem) in
        try ledger.receive(
          batch: batch.id, petition: id, country: batch.country, origin: batch.origin, sheets: batch.sheets,
          claimed: batch.claimed, scan: batch.scan, actor: actor)
        return "batch \(batch.id) received"
      }
    case .count:
      let (batch, count) = (text("batch"), try Self.number(text("count"), "count"))
      return { ledger throws(StoreProblem) in
        let state = try ledger.count(batch: batch, petition: id, count: count, actor: actor)
        return "batch \(batch) counted: \(state.rawValue)"
      }
    case .acceptBatch:
      let batch = text("batch")
      return { ledger throws(StoreProblem) in
        try ledger.accept(batch: batch, petition: id, actor: actor)
        return "batch \(batch) accepted"
      }
    case .reply:
      let reply = try reply(text)
      return { ledger throws(StoreProblem) in
        try ledger.add(reply, actor: actor)
        return "reply \(reply.id): \(reply.answer.rawValue)"
      }
    case .entry(_, let entry): return try amendment(of: entry, text)
    case .restore:
      let number = try Self.number(text("withdrawal"), "withdrawal")
      return { ledger throws(StoreProblem) in
        let undone = try ledger.undo(petition: id, amendment: number, actor: actor)
        return "\(undone.subject.rawValue) \(undone.entry) back: withdrawal \(number) undone"
      }
    case .invalidate:
      let (criteria, reason) = (try Self.criteria(fields), text("reason"))
      return { ledger throws(StoreProblem) in
        let done = try ledger.invalidate(petition: id, criteria, reason: reason, actor: actor)
        return "invalidation \(done.number): \(done.count) signatures"
      }
    case .undo:
      let number = try Self.number(text("invalidation"), "invalidation")
      return { ledger throws(StoreProblem) in
        let count = try ledger.undo(petition: id, invalidation: number, actor: actor)
        return "invalidation \(number) undone: \(count) signatures"
      }
    default: throw Self.incomplete("form")
    }
  }

  private func amendment(
    of entry: AdminAddress.Entry, _ text: (String) -> String
  ) throws -> @Sendable (Ledger) throws(StoreProblem) -> String {
    let (id, actor, reason) = (petition.id, session.account, text("reason"))
    switch (entry, text("do")) {
    case (.reply(let old), "withdraw"):
      return { ledger throws(StoreProblem) in
        let number = try ledger.withdraw(reply: old, petition: id, reason: reason, actor: actor)
        return "reply \(old) withdrawn: withdrawal \(number)"
      }
    case (.reply(let old), "correct"):
      let reply = try reply(text)
      return { ledger throws(StoreProblem) in
        try ledger.correct(reply: old, by: reply, reason: reason, actor: actor)
        return "reply \(reply.id) instead of \(old): \(reply.answer.rawValue)"
      }
    case (.batch(let old), "withdraw"):
      return { ledger throws(StoreProblem) in
        let number = try ledger.withdraw(batch: old, petition: id, reason: reason, actor: actor)
        return "batch \(old) withdrawn: withdrawal \(number)"
      }
    case (.batch(let old), "correct"):
      let (batch, again) = (try paper(text), !text("again").isEmpty)
      return { ledger throws(StoreProblem) in
        let state = try ledger.correct(batch: old, by: batch, isCountedAgain: again, reason: reason, actor: actor)
        return "batch \(batch.id) instead of \(old): \(state.rawValue)"
      }
    default: throw Self.incomplete("do")
    }
  }

  private func paper(_ text: (String) -> String) throws -> PaperEntry {
    let (first, last) = (try Self.number(text("first"), "first"), try Self.number(text("last"), "last"))
    guard first <= last else { throw Self.incomplete("last") }
    let scan = text("scan").isEmpty ? nil : [UInt8](hex: text("scan"))
    guard text("scan").isEmpty || scan?.count == 32 else { throw Self.incomplete("scan") }
    return PaperEntry(
      petition: petition.id, id: text("batch"), country: text("country"), origin: text("origin"), sheets: first...last,
      claimed: try Self.number(text("claimed"), "claimed"), scan: scan)
  }

  private func reply(_ text: (String) -> String) throws -> Reply {
    guard let answer = Reply.Answer(rawValue: text("answer")) else { throw Self.incomplete("answer") }
    let problems = desk.terms.problems(
      ofReplyTo: petition, demand: text("demand"), day: text("day"), source: text("source"), from: text("sender"),
      note: text("note"), today: Days.text(Days.of(desk.store.clock())))
    guard problems.isEmpty else { throw StoreProblem.notAllowed(problems.map(\.sentence).joined(separator: " ")) }
    return Reply(
      petition: petition.id, id: text("reply"), demand: text("demand"), day: text("day"), sender: text("sender"),
      answer: answer, note: text("note"), source: text("source"))
  }

  /// `2010-06-30`, of the years 1900 to 2200.
  static func isDay(_ text: String) -> Bool {
    PetitionTerms.isDay(text)
  }

  static func criteria(_ fields: [String: String]) throws -> Criteria {
    func text(_ name: String) -> String? {
      let text = (fields[name] ?? "").trimmingCharacters(in: .whitespaces)
      return text.isEmpty ? nil : text
    }
    return Criteria(
      from: try text("from").map { try moment($0) }, until: try text("until").map { try moment($0) },
      network: text("network"), country: text("country"), channel: text("channel"),
      flags: text("flagged") == nil ? nil : Flags.suspicious.rawValue)
  }

  /// `2010-06-30T12:00`, as browsers write it, in UTC.
  private static func moment(_ text: String) throws -> Int64 {
    let halves = text.split(separator: "T")
    guard let date = halves.first.map(String.init), isDay(date), let day = Moment.seconds(date) else {
      throw incomplete("time")
    }
    let clock = halves.count > 1 ? halves[1].split(separator: ":").compactMap { Int64($0) } : [0, 0]
    guard clock.count >= 2, (0...23).contains(clock[0]), (0...59).contains(clock[1]) else { throw incomplete("time") }
    return day + clock[0] * 3600 + clock[1] * 60
  }

  private static func number(_ text: String, _ name: String) throws -> Int64 {
    guard text.utf8.count <= 9, let number = Int64(text), number >= 0 else { throw incomplete(name) }
    return number
  }

  private static func incomplete(_ name: String) -> StoreProblem {
    .notAllowed("The field “\(name)” is missing or cannot be read.")
  }
}

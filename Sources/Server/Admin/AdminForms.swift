import Campaign
import Formats
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
    var form = FormReading(fields)
    switch address {
    case .state:
      guard let state = PetitionState(rawValue: form.text("state")) else {
        form.wrong("state", "one of \(PetitionState.allCases.map(\.rawValue).joined(separator: ", "))")
        throw FormFault(sentences: form.sentences)
      }
      guard state == .open || state == .paused || session.role == .admin else {
        throw StoreProblem.notAllowed(AdminWords.notYours)
      }
      let message = form.text("message")
      return { ledger throws(StoreProblem) in
        try ledger.set(petition: id, state, message: message, actor: actor)
        return "petition \(state.rawValue)"
      }
    case .batch:
      let batch = try paper(&form)
      return { ledger throws(StoreProblem) in
        try ledger.receive(
          batch: batch.id, petition: id, country: batch.country, origin: batch.origin, sheets: batch.sheets,
          claimed: batch.claimed, scan: batch.scan, actor: actor)
        return "batch \(batch.id) received"
      }
    case .count:
      let count = form.number("count", in: Ledger.batchCounts)
      let batch = try form.checked(form.text("batch"))
      return { ledger throws(StoreProblem) in
        let state = try ledger.count(batch: batch, petition: id, count: count, actor: actor)
        return "batch \(batch) counted: \(state.rawValue)"
      }
    case .acceptBatch:
      let batch = form.text("batch")
      return { ledger throws(StoreProblem) in
        try ledger.accept(batch: batch, petition: id, actor: actor)
        return "batch \(batch) accepted"
      }
    case .reply:
      let reply = try reply(&form)
      return { ledger throws(StoreProblem) in
        try ledger.add(reply, actor: actor)
        return "reply \(reply.id): \(reply.answer.rawValue)"
      }
    case .entry(_, let entry): return try amendment(of: entry, &form)
    case .restore:
      let number = form.number("withdrawal")
      _ = try form.checked(number)
      return { ledger throws(StoreProblem) in
        let undone = try ledger.undo(petition: id, amendment: number, actor: actor)
        return "\(undone.subject.rawValue) \(undone.entry) back: withdrawal \(number) undone"
      }
    case .invalidate:
      let (criteria, reason) = (try Self.criteria(fields), form.text("reason"))
      return { ledger throws(StoreProblem) in
        let done = try ledger.invalidate(petition: id, criteria, reason: reason, actor: actor)
        return "invalidation \(done.number): \(done.count) signatures"
      }
    case .undo:
      let number = form.number("invalidation")
      _ = try form.checked(number)
      return { ledger throws(StoreProblem) in
        let count = try ledger.undo(petition: id, invalidation: number, actor: actor)
        return "invalidation \(number) undone: \(count) signatures"
      }
    default: throw StoreProblem.notAllowed("There is nothing to do.")
    }
  }

  private func amendment(
    of entry: AdminAddress.Entry, _ form: inout FormReading
  ) throws -> @Sendable (Ledger) throws(StoreProblem) -> String {
    let (id, actor, reason) = (petition.id, session.account, form.text("reason"))
    switch (entry, form.text("do")) {
    case (.reply(let old), "withdraw"):
      return { ledger throws(StoreProblem) in
        let number = try ledger.withdraw(reply: old, petition: id, reason: reason, actor: actor)
        return "reply \(old) withdrawn: withdrawal \(number)"
      }
    case (.reply(let old), "correct"):
      let reply = try reply(&form)
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
      let (batch, again) = (try paper(&form), !form.text("again").isEmpty)
      return { ledger throws(StoreProblem) in
        let done = try ledger.correct(batch: old, by: batch, isCountedAgain: again, reason: reason, actor: actor)
        return "batch \(batch.id) instead of \(old): \(done.state.rawValue)"
      }
    default: throw StoreProblem.notAllowed("Say whether to correct or to withdraw.")
    }
  }

  private func paper(_ form: inout FormReading) throws -> PaperEntry {
    let (id, country, hash) = (form.text("batch"), form.text("country"), form.text("scan"))
    if !PetitionTerms.isID(id) { form.wrong("batch", "an id of small letters, digits and hyphens") }
    if !SigningCountries.codes.contains(country) { form.wrong("country", "two letters, such as BE") }
    let first = form.number("first", in: Ledger.sheetNumbers)
    let last = form.number("last", in: Ledger.sheetNumbers)
    let claimed = form.number("claimed", in: Ledger.batchCounts)
    let scan = hash.isEmpty ? nil : [UInt8](hex: hash)
    if !hash.isEmpty, scan?.count != 32 { form.wrong("scan", "64 hexadecimal digits, or nothing") }
    if form.sentences.isEmpty, first > last { form.wrong("last", "a number from \(first) on") }
    return try form.checked(
      PaperEntry(
        petition: petition.id, id: id, country: country, origin: form.text("origin"),
        sheets: first...max(first, last), claimed: claimed, scan: scan))
  }

  private func reply(_ form: inout FormReading) throws -> Reply {
    let answer = Reply.Answer(rawValue: form.text("answer"))
    if answer == nil { form.wrong("answer", "one of \(Reply.Answer.allCases.map(\.rawValue).joined(separator: ", "))") }
    let problems = desk.terms.problems(
      ofReplyTo: petition, demand: form.text("demand"), day: form.text("day"), source: form.text("source"),
      from: form.text("sender"), note: form.text("note"), today: Days.text(Days.of(desk.store.clock())))
    for problem in problems { form.note(Self.sentence(problem)) }
    guard let answer else { throw FormFault(sentences: form.sentences) }
    return try form.checked(
      Reply(
        petition: petition.id, id: form.text("reply"), demand: form.text("demand"), day: form.text("day"),
        sender: form.text("sender"), answer: answer, note: form.text("note"), source: form.text("source")))
  }

  /// A server reads the sources when it starts; and fields are called as their labels call them.
  private static func sentence(_ problem: ReplyProblem) -> String {
    let name = ["date": "day", "from": "sender", "id": "reply"][problem.field] ?? problem.field
    let mend =
      problem.field == "source"
      ? "add it to the workspace, publish, and start the server again, or leave it out" : problem.mend
    return "\(AdminWords.label(name)): found \(problem.found); expected \(problem.expected); \(mend)."
  }

  static func criteria(_ fields: [String: String]) throws -> Criteria {
    var form = FormReading(fields)
    func text(_ name: String) -> String? { form.text(name).isEmpty ? nil : form.text(name) }
    let (from, until, country) = (form.moment("from"), form.moment("until"), text("country"))
    if let from, let until, from >= until { form.wrong("until", "a time after that of “\(AdminWords.label("from"))”") }
    if let country, !SigningCountries.codes.contains(country) {
      form.wrong("country", "two capital letters, such as BE")
    }
    return try form.checked(
      Criteria(
        from: from, until: until, network: text("network"), country: country, channel: text("channel"),
        flags: text("flagged") == nil ? nil : Flags.suspicious.rawValue))
  }
}

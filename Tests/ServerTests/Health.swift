import Campaign
import Foundation
import HTTPTypes
import Store
import Synchronization
import Testing

@testable import Server

@Suite struct `The server’s health` {
  private struct Told: Decodable, Equatable {
    let status: String
    let counts: String
    let writer: String
    let outbox: String
    let mail: String
    let erasure: String
    let site: String
    let disk: String?
  }

  private func told(_ people: Campaigners) async throws -> (HTTPResponse.Status, Told) {
    let answer = try await people.visitor.get("/health")
    return (answer.status, try JSONDecoder().decode(Told.self, from: Data(answer.body.utf8)))
  }

  private func look(_ people: Campaigners) async throws -> (HTTPResponse.Status, Told) {
    try await people.desk.refresh()
    try await people.desk.watch.look(people.desk)
    return try await told(people)
  }

  @Test func `all is well at the start, in words`() async throws {
    let people = try await Campaigners()
    let (status, told) = try await look(people)
    #expect(status == .ok)
    #expect(
      told
        == Told(
          status: told.disk == "low" ? "warning" : "ok", counts: "ok", writer: "ok", outbox: "ok", mail: "ok",
          erasure: "ok", site: "ok", disk: told.disk))
  }

  @Test func `a mail that waits for more than an hour, and one that was refused, are told, and nothing of whose it is`()
    async throws
  {
    let people = try await Campaigners()
    try await people.sign()
    #expect(try await look(people).1.outbox == "ok")
    people.clock.move(3601)
    #expect(try await look(people).1.outbox == "waiting")
    people.mails.answer(.failed)
    try await people.deliver()
    let (status, told) = try await look(people)
    #expect(status == .ok, "people look at it; the server can take signatures")
    #expect(told.outbox == "ok" && told.mail == "refused" && told.status == "warning")
    #expect(try await !people.visitor.get("/health").body.contains("example.org"))
    people.clock.move(2 * 86_400)
    #expect(try await look(people).1.mail == "ok", "of the last day alone")
  }

  @Test func `a full queue, and a writer that no longer answers, make the server unfit`() async throws {
    let people = try await Campaigners(queue: 1)
    let (store, gate) = (people.desk.store, DispatchSemaphore(value: 0))
    let entered = DispatchSemaphore(value: 0)
    let held = Task {
      try await store.writer.perform { _ throws(StoreProblem) in
        entered.signal()
        gate.wait()
      }
    }
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        entered.wait()
        continuation.resume()
      }
    }
    // One waits behind the one that is at work; for the others there is no place.
    let desk = people.desk
    let others = (0..<3).map { _ in Task { try? await desk.refresh() } }
    while desk.watch.report(desk).writer != .full { try await Task.sleep(for: .milliseconds(10)) }
    let full = try await told(people)
    #expect(full.0 == .serviceUnavailable && full.1.writer == "full" && full.1.status == "unfit")
    gate.signal()
    try await held.value
    for other in others { await other.value }
    try await people.desk.refresh()
    #expect(try await told(people).1.writer == "ok")
    #expect(people.desk.watch.report(people.desk, patience: .zero).writer == .stopped)
    people.desk.watch.failed(.unavailable("the disk is full"))
    #expect(try await told(people).1.writer == "stopped")
    #expect(try await told(people).0 == .serviceUnavailable)
  }

  @Test func `names that are kept too long are told, until they are erased`() async throws {
    let people = try await Campaigners()
    try await people.sign()
    try await people.desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.set(petition: "be", .closed, actor: "ada")
    }
    people.clock.move(90 * 86_400)
    #expect(try await look(people).1.erasure == "ok")
    people.clock.move(86_400)
    #expect(try await look(people).1.erasure == "overdue")
    _ = try await people.desk.store.writer.perform { ledger throws(StoreProblem) in try ledger.eraseAll(of: "be") }
    #expect(try await look(people).1.erasure == "ok")
  }

  @Test func `names of a petition that is published no longer are told, until they are erased`() async throws {
    let people = try await Campaigners()
    try await people.sign()
    try await people.desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.connection.execute("UPDATE signature SET petition = 'before'")
    }
    let (status, told) = try await look(people)
    #expect(status == .ok && told.erasure == "unpublished" && told.status == "warning")
    #expect(people.desk.watch.report(people.desk).sentences.contains { $0.contains("published no longer") })
    _ = try await people.desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.eraseAll(of: "before")
    }
    #expect(try await look(people).1.erasure == "ok")
  }

  @Test func `petitions that were published since the start are told, until the server is started again`() async throws
  {
    let people = try await Campaigners()
    let file = URL(fileURLWithPath: people.folder + "/" + CampaignTerms.path)
    #expect(try await look(people).1.site == "ok")
    try Data(Campaigners.terms.replacing("2010-06", with: "2011-06").utf8).write(to: file)
    let (status, told) = try await look(people)
    #expect(status == .ok && told.site == "newer" && told.status == "warning")
    #expect(people.desk.watch.report(people.desk).sentences.contains { $0.contains("start it again") })
    try FileManager.default.removeItem(at: file)
    #expect(try await look(people).1.site == "newer")
  }

  @Test func `counts that are wrong are a warning, for people to judge`() async throws {
    let people = try await Campaigners()
    try await people.sign()
    try await people.desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.connection.execute("UPDATE tally SET count = count + 1")
    }
    _ = try await people.desk.check()
    let (status, told) = try await look(people)
    #expect(status == .ok && told.counts == "alarm" && told.status == "warning")
  }
}

import ArgumentParser
import Campaign
import Foundation
import Formats
import Store

struct PetitionBatch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Keeps sheets of paper: received, counted twice, accepted.",
    subcommands: [Receive.self, Count.self, Accept.self, Withdraw.self, List.self], defaultSubcommand: List.self)

  struct Receive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Notes sheets that came in.")

    @OptionGroup var desk: DeskOptions
    @Argument(help: "The petition’s id.") var petition: String
    @Argument(help: "An id for the batch.") var batch: String
    @Option(help: "First and last sheet: 1-40.") var sheets: String
    @Option(help: "Signatures that who handed them in says there are.") var claimed: Int64
    @Option(help: "Who collected them: an organisation or a place.") var from: String
    @Option(help: "Two letters; without it the petition’s country.") var country: String?
    @Option(help: "The scan, whose SHA-256 is kept.") var scan: String?

    func run() async throws {
      let petition = try desk.petition(self.petition)
      let ends = sheets.split(separator: "-").compactMap { Int64($0) }
      guard let first = ends.first, let last = ends.last, ends.count <= 2, first <= last, first >= 0 else {
        throw ValidationError("\(sheets) are no sheets: write for example 1-40.")
      }
      var hash: [UInt8]?
      if let scan {
        guard let data = FileManager.default.contents(atPath: scan) else { throw Failure("\(scan) cannot be read.") }
        hash = Hex.bytes(SHA256.hash(data).hex)
      }
      let (batch, scanHash, claimed, from, actor) = (batch, hash, claimed, from, desk.actor)
      let country = self.country ?? petition.country
      try await desk.perform { ledger throws(StoreProblem) in
        try ledger.receive(
          batch: batch, petition: petition.id, country: country, origin: from, sheets: first...last, claimed: claimed,
          scan: scanHash, actor: actor)
        try ledger.audit(actor, "batch \(batch) received", petition.id)
      }
      try Voice.say(.lines("batch \(batch): received\n"))
    }
  }

  struct Count: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Notes what one person counted; two must agree.")

    @OptionGroup var desk: DeskOptions
    @Argument(help: "The petition’s id.") var petition: String
    @Argument(help: "The batch’s id.") var batch: String
    @Argument(help: "Signatures counted.") var count: Int64

    func run() async throws {
      let (id, batch, count, actor) = (try desk.petition(petition).id, batch, count, desk.actor)
      let state = try await desk.perform { ledger throws(StoreProblem) in
        let state = try ledger.count(batch: batch, petition: id, count: count, actor: actor)
        try ledger.audit(actor, "batch \(batch) counted: \(state.rawValue)", id)
        return state
      }
      try Voice.say(.lines("batch \(batch): \(state.rawValue)\n"))
    }
  }

  struct Accept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Takes a batch into the count.")

    @OptionGroup var desk: DeskOptions
    @Argument(help: "The petition’s id.") var petition: String
    @Argument(help: "The batch’s id.") var batch: String

    func run() async throws {
      let (id, batch, actor) = (try desk.petition(petition).id, batch, desk.actor)
      try await desk.perform { ledger throws(StoreProblem) in
        try ledger.accept(batch: batch, petition: id, actor: actor)
        try ledger.audit(actor, "batch \(batch) accepted", id)
      }
      try Voice.say(.lines("batch \(batch): accepted\n"))
    }
  }

  struct Withdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Takes a batch out of the count.")

    @OptionGroup var desk: DeskOptions
    @Argument(help: "The petition’s id.") var petition: String
    @Argument(help: "The batch’s id.") var batch: String
    @Option(help: "Why.") var reason: String

    func run() async throws {
      let (id, batch, reason, actor) = (try desk.petition(petition).id, batch, reason, desk.actor)
      try await desk.perform { ledger throws(StoreProblem) in
        try ledger.withdraw(batch: batch, petition: id, reason: reason, actor: actor)
        try ledger.audit(actor, "batch \(batch) withdrawn", id)
      }
      try Voice.say(.lines("batch \(batch): withdrawn\n"))
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the batches of a petition.")

    @OptionGroup var desk: DeskOptions
    @Argument(help: "The petition’s id.") var petition: String

    func run() async throws {
      let id = try desk.petition(petition).id
      let batches = try await desk.read { connection throws(StoreProblem) in
        try PaperBatch.all(connection, petition: id)
      }
      var text = ""
      for batch in batches {
        let counts = [batch.transcribed, batch.keyed].compactMap(\.self).map { String($0) }.joined(separator: " and ")
        text +=
          "\(batch.id): sheets \(batch.firstSheet)-\(batch.lastSheet) from \(batch.origin), claimed \(batch.claimed), counted \(counts.isEmpty ? "not yet" : counts); \(batch.state.rawValue)\n"
      }
      try Voice.say(.lines(text.isEmpty ? "There are no batches.\n" : text))
    }
  }
}

struct PetitionReply: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "Notes what a government said to a demand.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The petition’s id.") var petition: String
  @Argument(help: "An id for the reply.") var id: String
  @Option(help: "The demand’s id.") var demand: String
  @Option(help: "When it came: 2010-06-30.") var date: String
  @Option(help: "received, promised, partly, done or refused.") var answer: String
  @Option(help: "Who answered.") var from: String
  @Option(help: "What was said, in a sentence.") var note = ""
  @Option(help: "The id of a source in sources.json.") var source = ""

  func run() async throws {
    let petition = try desk.petition(self.petition)
    guard let answer = Reply.Answer(rawValue: answer) else {
      throw ValidationError("\(answer) is no answer: received, promised, partly, done or refused.")
    }
    guard petition.demands.contains(where: { $0.id == demand }) else {
      throw ValidationError(
        "There is no demand \(demand); there are: \(petition.demands.map(\.id).joined(separator: ", ")).")
    }
    guard date.utf8.count == 10, Moment.seconds(date) != nil else {
      throw ValidationError("\(date) is no date: write for example 2010-06-30.")
    }
    let reply = Reply(
      petition: petition.id, id: id, demand: demand, day: date, sender: from, answer: answer, note: note, source: source
    )
    let actor = desk.actor
    try await desk.perform { ledger throws(StoreProblem) in
      try ledger.add(reply, actor: actor)
      try ledger.audit(actor, "reply \(reply.id): \(reply.answer.rawValue)", reply.petition)
    }
    try Voice.say(.lines("reply \(id): \(answer.rawValue)\n"))
  }
}

struct PetitionInvalidate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invalidate",
    abstract: "Takes signatures out of the count by criteria; previews unless --reason is given.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The petition’s id.") var petition: String
  @Option(help: "Given from this time on: 2010-06-30T12:00:00Z.") var from: String?
  @Option(help: "Given before this time.") var until: String?
  @Option(help: "From this network, as the admin site shows it.") var network: String?
  @Option(help: "From this country.") var country: String?
  @Option(help: "form, plainForm or imported.") var channel: String?
  @Flag(help: "Only flagged ones.") var flagged = false
  @Option(help: "Why; without it nothing is changed.") var reason: String?

  func run() async throws {
    func time(_ text: String?) throws -> Int64? {
      guard let text else { return nil }
      guard let at = Moment.seconds(text) else {
        throw ValidationError("\(text) is no time: write 2010-06-30T12:00:00Z.")
      }
      return at
    }
    let criteria = Criteria(
      from: try time(from), until: try time(until), network: network, country: country, channel: channel,
      flags: flagged ? Flags.suspicious.rawValue : nil)
    let (id, actor) = (try desk.petition(petition).id, desk.actor)
    guard let reason else {
      let preview = try await desk.read { connection throws(StoreProblem) in
        try InvalidationPreview(connection, petition: id, criteria)
      }
      return try Voice.say(
        .lines(
          "would take out \(preview.confirmed) confirmed and \(preview.pending) not confirmed; nothing was changed\n"))
    }
    let done = try await desk.perform { ledger throws(StoreProblem) -> (number: Int64, count: Int) in
      let done = try ledger.invalidate(petition: id, criteria, reason: reason, actor: actor)
      try ledger.audit(actor, "invalidation \(done.number): \(done.count) signatures", id)
      return done
    }
    try Voice.say(.lines("invalidation \(done.number): \(done.count) taken out\n"))
  }
}

struct PetitionUndo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "undo", abstract: "Undoes an invalidation.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The petition’s id.") var petition: String
  @Argument(help: "The invalidation’s number.") var invalidation: Int64

  func run() async throws {
    let (id, number, actor) = (try desk.petition(petition).id, invalidation, desk.actor)
    let count = try await desk.perform { ledger throws(StoreProblem) in
      let count = try ledger.undo(petition: id, invalidation: number, actor: actor)
      try ledger.audit(actor, "invalidation \(number) undone: \(count) signatures", id)
      return count
    }
    try Voice.say(.lines("\(count) back\n"))
  }
}

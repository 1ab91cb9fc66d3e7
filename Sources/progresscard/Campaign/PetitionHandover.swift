import ArgumentParser
import Campaign
import Formats
import Foundation
import Store

struct PetitionHandover: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover", abstract: "Makes the signed pack that is handed to a government, and notes it.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The petition’s id.") var petition: String
  @Argument(help: "An id for the handover.") var id: String
  @Option(help: "To whom it is handed: an office, such as Minister of Justice.") var to: String
  @Option(help: "The private key to sign with; progresscard key makes one.") var signingKey: String
  @Option(help: "The folder to make; it must not be there yet.") var into: String

  func run() async throws {
    let terms = try desk.terms()
    let petition = try desk.petition(self.petition)
    guard PetitionTerms.isID(id) else {
      throw ValidationError("\(id) is no id: use small letters, digits and hyphens.")
    }
    let key = try KeyFile.signing(signingKey, outside: [desk.output, into])
    guard !FileManager.default.fileExists(atPath: into) else {
      throw Failure("\(into) is there already; a pack is made once.")
    }
    let (to, now) = (to, Int64(Date().timeIntervalSince1970))
    let pack = try await desk.read { connection throws(StoreProblem) in
      try HandoverPack(connection, terms: terms, petition: petition, recipient: to, now: now)
    }
    let (files, manifest) = try pack.files(key: key)
    try write(files)
    let handover = Handover(
      petition: petition.id, id: id, at: now, online: pack.totals.online, paper: pack.totals.paper, recipient: to,
      manifest: manifest)
    let actor = desk.actor
    do {
      try await desk.perform { ledger throws(StoreProblem) in
        try ledger.add(handover, actor: actor)
        try ledger.audit(actor, "handover \(handover.id)", handover.petition)
      }
    } catch {
      try? FileManager.default.removeItem(atPath: into)
      throw error
    }
    try Voice.say(
      .lines(
        "\(into): \(pack.totals.online) online and \(pack.totals.paper) on paper; check it with \(into)/verify.sh; fingerprint of the key \(key.publicKey.fingerprint.hex)\n"
      ))
  }

  /// Written beside and moved in whole.
  private func write(_ files: [(name: String, bytes: [UInt8])]) throws {
    let draft = into + ".part"
    try? FileManager.default.removeItem(atPath: draft)
    do {
      try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true)
      for (name, bytes) in files {
        try Data(bytes).write(to: URL(fileURLWithPath: draft + "/" + name))
        if name.hasSuffix(".sh") {
          try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: draft + "/" + name)
        }
      }
      try FileManager.default.moveItem(atPath: draft, toPath: into)
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      throw Failure("\(into) cannot be written.")
    }
  }
}

struct PetitionSample: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Draws a random sample with a published seed, or says what its result means for all.",
    discussion: """
      First draw: --seed and --size print the signatures' numbers; anybody who knows the seed draws the same. When the \
      sample was looked at: --raw, --sampled, --valid and --duplicates give the estimate (California Code of \
      Regulations, title 2, section 20531).
      """)

  @Argument(help: "The folder that publish wrote.") var output: String?
  @Argument(help: "The petition’s id.") var petition: String?
  @OptionGroup var store: StoreOptions
  @Option(help: "A text that was published before the draw.") var seed: String?
  @Option(help: "How many to draw.") var size: Int?
  @Option(help: "Signatures handed in.") var raw: Int?
  @Option(help: "Signatures looked at.") var sampled: Int?
  @Option(help: "Valid ones among them.") var valid: Int?
  @Option(help: "Duplicates among the valid ones.") var duplicates: Int?

  func run() async throws {
    if let raw, let sampled, let valid, let duplicates {
      guard let sample = Sample(raw: raw, sampled: sampled, valid: valid, duplicates: duplicates) else {
        throw ValidationError("These numbers contradict each other.")
      }
      return try Voice.say(.lines("\(Int64(sample.estimate.rounded())) valid, of \(raw)\n"))
    }
    guard let output, let petition, let seed, let size, size > 0 else {
      throw ValidationError("Give OUTPUT, PETITION, --seed and --size; or --raw, --sampled, --valid and --duplicates.")
    }
    let opened = try store.place(of: output).open(makes: false)
    let numbers: [SignatureID]
    do throws(StoreProblem) {
      numbers = try await opened.reader().read { connection throws(StoreProblem) in
        try SignatureRecord.drawn(connection, petition: petition, seed: seed, size: size)
      }
    } catch {
      throw Failure(error.sentence)
    }
    try Voice.say(.lines(numbers.map { $0.hex + "\n" }.joined()))
  }
}

struct PetitionErase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erases names and addresses of a petition that is over; says what it would do unless --really is given.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The petition’s id.") var petition: String
  @Flag(help: "Erase.") var really = false
  @Flag(help: "Also before the days of retention are over.") var early = false

  func run() async throws {
    let terms = try desk.terms()
    let petition = try desk.petition(self.petition)
    let id = petition.id
    let (held, standing) = try await desk.read { connection throws(StoreProblem) in
      (try SignatureRecord.held(connection, petition: id), try PetitionStanding.all(connection)[id])
    }
    let today = Int64(Date().timeIntervalSince1970)
    let due = dueDay(terms, petition, standing)
    let when = due.map { "due from \(Days.text($0)) on" } ?? "not due: the petition is not closed"
    guard really else {
      return try Voice.say(
        .lines("\(held) signatures hold personal data; erasure is \(when). Nothing was changed.\n"))
    }
    let isOver = standing.map { $0.state == .closed || $0.state == .archived } ?? false
    let hasEnded = petition.closes.flatMap(Moment.seconds).map { Days.of($0) < Days.of(today) } ?? false
    guard isOver || hasEnded else {
      throw Failure("\(id) still takes signatures: close it first, or people could sign a second time.")
    }
    guard early || due.map({ $0 <= Days.of(today) }) == true else {
      throw Failure("Erasure is \(when); to erase all the same, add --early.")
    }
    let store = try desk.open()
    let actor = desk.actor
    do throws(StoreProblem) {
      var sum = 0
      while true {
        let count = try await store.writer.perform { ledger throws(StoreProblem) in
          try ledger.eraseAll(of: id)
        }
        guard count > 0 else { break }
        sum += count
      }
      let total = sum
      try await store.writer.perform { ledger throws(StoreProblem) in
        try ledger.audit(actor, "\(total) signatures erased", id)
      }
      let reader = try store.reader()
      try await store.wipe(reader)
      let (left, heads) = try await reader.read { connection throws(StoreProblem) in
        (try SignatureRecord.held(connection, petition: id), try LogHead.all(connection, petition: id))
      }
      let proof = heads.map { "writer \($0.writer), line \($0.lines): \(Hex.text($0.hash))" }.joined(separator: "; ")
      try? Voice.say(.lines("\(total) erased, \(left) left. The log ends with \(proof)\n"))
    } catch {
      throw Failure(error.sentence)
    }
  }

  /// The day from which personal data may be kept no longer.
  private func dueDay(_ terms: CampaignTerms, _ petition: PetitionTerms, _ standing: PetitionStanding?) -> Int64? {
    var ends: [Int64] = []
    if let closes = petition.closes.flatMap(Moment.seconds) { ends.append(Days.of(closes)) }
    if let standing, standing.state == .closed || standing.state == .archived { ends.append(Days.of(standing.changed)) }
    return ends.min().map { $0 + Int64(terms.retentionDays) }
  }
}

struct PetitionLedger: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Writes handovers and replies into a workspace, where they are published with the promise ledger.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The workspace.") var workspace: String

  func run() async throws {
    let terms = try desk.terms()
    let (handovers, replies) = try await desk.read { connection throws(StoreProblem) in
      var handovers: [Handover] = []
      var replies: [Reply] = []
      for petition in terms.petitions {
        handovers += try Handover.all(connection, petition: petition.id)
        replies += try Reply.all(connection, petition: petition.id)
      }
      return (handovers, replies)
    }
    func petition(_ id: String) -> PetitionTerms? { terms.petition(id) }
    let handed = handovers.map { handover in
      [
        "id": handover.id, "country": petition(handover.petition)?.country ?? "",
        "date": Days.text(Days.of(handover.at)), "as-of": Days.text(Days.of(handover.at)),
        "online": String(handover.online), "paper": String(handover.paper), "to": handover.recipient,
        "manifest": Hex.text(handover.manifest),
      ]
    }
    let answered = replies.map { reply in
      [
        "id": reply.id, "country": petition(reply.petition)?.country ?? "",
        "edition": petition(reply.petition)?.edition ?? "", "demand": reply.demand, "date": reply.day,
        "from": reply.sender, "answer": reply.answer.rawValue, "note": reply.note, "source": reply.source,
      ]
    }
    let folder = workspace + "/campaign"
    guard FileManager.default.fileExists(atPath: workspace + "/workspace.yaml") else {
      throw Failure("\(workspace) is no workspace: it has no workspace.yaml.")
    }
    do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
      throw Failure("\(folder) cannot be made.")
    }
    let added =
      try LedgerTable(
        path: folder + "/handovers.csv",
        columns: ["id", "country", "date", "as-of", "online", "paper", "to", "manifest", "source"]
      ).add(handed)
      + LedgerTable(
        path: folder + "/replies.csv",
        columns: ["id", "country", "edition", "demand", "date", "from", "answer", "note", "source"]
      ).add(answered)
    try Voice.say(.lines("\(added) rows added in \(folder); check and publish the workspace\n"))
  }
}

/// A table of the workspace to which rows are added; those that are there are left as people wrote them.
private struct LedgerTable {
  let path: String
  let columns: [String]

  func add(_ rows: [[String: String]]) throws -> Int {
    var header = columns
    var text = Bytes(capacity: 4096)
    var known: Set<String> = []
    if let data = FileManager.default.contents(atPath: path), !data.isEmpty {
      let bytes = Array(data)
      guard let table = CSV.parse(bytes).value, let id = table.column("id") else {
        throw Failure("\(path) cannot be read as a table with a column id: run progresscard check.")
      }
      header = table.header
      known = Set(table.rows.compactMap { $0[id] })
      text.append(String(decoding: bytes, as: UTF8.self))
      if bytes.last != 0x0A { text.append("\n") }
    } else {
      CSV.write(header, into: &text)
    }
    let fresh = rows.filter { !known.contains($0["id"] ?? "") }
    guard !fresh.isEmpty else { return 0 }
    for row in fresh { CSV.write(header.map { row[$0] ?? "" }, into: &text) }
    do { try Data(text.array).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
      throw Failure("\(path) cannot be written.")
    }
    return fresh.count
  }
}

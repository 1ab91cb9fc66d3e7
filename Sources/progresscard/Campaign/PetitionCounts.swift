import ArgumentParser
import Campaign
import Formats
import Foundation
import Store

/// Prints something as JSON, its members in order of their names.
func sayJSON(_ value: some Encodable) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
  try Voice.say(.json(Array(try encoder.encode(value)) + [0x0A]))
}

struct PetitionCounts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counts", abstract: "Shows what is counted: online and paper, by petition and state.")

  @OptionGroup var desk: DeskOptions
  @Option(help: "text or json.") var format: OutputFormat = .text

  struct Line: Encodable {
    let petition: String
    let online: Int64
    let paper: Int64
    let paperWaiting: Int64
    let pending: Int64
    let withdrawn: Int64
    let invalidated: Int64
    let expired: Int64
    let state: String
  }

  func run() async throws {
    let terms = try desk.terms()
    let (tally, paper, standings) = try await desk.read { connection throws(StoreProblem) in
      (try Tally(connection), try PaperCount.all(connection), try PetitionStanding.all(connection))
    }
    let lines = terms.petitions.map { petition in
      let sheets = paper[petition.id] ?? PaperCount()
      return Line(
        petition: petition.id, online: tally.count(petition.id), paper: sheets.accepted, paperWaiting: sheets.waiting,
        pending: tally.count(petition.id, .pending), withdrawn: tally.count(petition.id, .withdrawn),
        invalidated: tally.count(petition.id, .invalidated), expired: tally.count(petition.id, .expired),
        state: (standings[petition.id]?.state ?? .open).rawValue)
    }
    guard format == .text else { return try sayJSON(lines) }
    var text = ""
    for line in lines {
      text +=
        "\(line.petition): \(line.online) online, \(line.paper) on paper, \(line.online + line.paper) in all; \(line.pending) not confirmed, \(line.withdrawn) withdrawn, \(line.invalidated) invalidated, \(line.expired) expired; paper waiting \(line.paperWaiting); \(line.state)\n"
    }
    try Voice.say(.lines(text.isEmpty ? "There are no petitions.\n" : text))
  }
}

struct PetitionCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Compares all counts and the whole log with the signatures; repairs nothing.")

  @OptionGroup var desk: DeskOptions
  @Option(
    help: ArgumentHelp(
      "Another server’s file of erasures: nothing in it may be there any more; may be repeated.", valueName: "file"))
  var erasures: [String] = []

  func run() async throws {
    let files = try CampaignPlace.thatAreThere(erasures)
    let place = desk.store.place(of: desk.output)
    let reader = try place.reader()
    let (check, left): (StoreCheck, Int)
    do throws(StoreProblem) {
      check = try await reader.read { connection throws(StoreProblem) in try StoreCheck(connection) }
      left = try await reader.unhonoured(in: [place.erasures] + files)
    } catch {
      throw Failure(error.sentence)
    }
    guard check.isSound else { throw Failure("ALARM: " + check.sentence) }
    guard left == 0 else {
      throw Failure(
        "ALARM: \(left) signatures are there that were erased: start the server, or “store restore”, with all files of erasures."
      )
    }
    try Voice.say(
      .lines(
        "\(check.sentence) \(check.events) lines of the log follow one another. What was erased is erased, in \(files.count + 1) files.\n"
      ))
  }
}

struct PetitionShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows what was agreed to in one signature, when, in which words; not by whom.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The petition’s id.") var petition: String
  @Argument(help: "The signature’s number: 32 hexadecimal digits.") var signature: String

  struct Shown: Encodable {
    struct Step: Encodable {
      let at: String
      let event: String
      let actor: String
      let detail: String
    }

    let petition: String
    let signature: String
    let state: String
    let channel: String
    let country: String
    let signed: String
    let confirmed: String?
    let consents: [String]
    let language: String?
    let version: String?
    let words: String?
    let isErased: Bool
    let history: [Step]
  }

  func run() async throws {
    guard let id = [UInt8](hex: signature).flatMap({ SignatureID($0) }) else {
      throw ValidationError("\(signature) is no number of a signature.")
    }
    let petition = try desk.petition(self.petition).id
    let found = try await desk.read { connection throws(StoreProblem) in
      try SignatureRecord(connection, petition: petition, id)
    }
    guard let record = found else { throw Failure("There is no such signature.") }
    try sayJSON(
      Shown(
        petition: petition, signature: signature, state: record.state.name, channel: record.channel.name,
        country: record.country, signed: Moment.text(record.at), confirmed: record.confirmed.map(Moment.text),
        consents: record.consents.names, language: record.wording?.language,
        version: record.wording.map { $0.hash.hex }, words: record.wording?.body,
        isErased: record.sealed == nil,
        history: record.events.map {
          Shown.Step(at: Moment.text($0.at), event: $0.kind.name, actor: $0.actor, detail: $0.detail)
        }))
  }
}

struct PetitionSet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Opens, pauses, closes or archives a petition.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The petition’s id.") var petition: String
  @Argument(help: "open, paused, closed or archived.") var state: String
  @Option(help: "What people read while it is paused.") var message = ""

  func run() async throws {
    guard let state = PetitionState(rawValue: state) else {
      throw ValidationError("\(state) is no state: open, paused, closed or archived.")
    }
    let message = message
    try await desk.enter(petition) { ledger, petition, actor throws(StoreProblem) in
      try ledger.set(petition: petition, state, message: message, actor: actor)
      return "petition \(state.rawValue)"
    }
  }
}

struct PetitionWithdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Takes a signature back for a person who asked by letter, and erases it.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The petition’s id.") var petition: String
  @Option(help: "The signature’s number: 32 hexadecimal digits.") var signature: String?
  @Flag(help: "Reads the person’s address from standard input, and withdraws what was signed with it.")
  var address = false

  func run() async throws {
    let id = try desk.petition(petition).id
    let numbers = try await self.numbers(id)
    try await desk.enter(petition) { ledger, petition, actor throws(StoreProblem) in
      var count = 0
      for number in numbers where try ledger.withdraw(petition: petition, number, actor: actor) { count += 1 }
      return "\(count) signatures withdrawn on request, and erased"
    }
  }

  private func numbers(_ id: String) async throws -> [SignatureID] {
    if let signature {
      guard let number = [UInt8](hex: signature).flatMap({ SignatureID($0) }) else {
        throw ValidationError("\(signature) is no number of a signature.")
      }
      return [number]
    }
    guard address else {
      throw ValidationError(
        "Name the signature with --signature, or give the address on standard input with --address.")
    }
    guard let line = readLine(), let address = MailAddress(line) else {
      throw ValidationError("Standard input has no e-mail address.")
    }
    let mailbox = try desk.store.place(of: desk.output).secrets(makes: false).mailbox(address.canonical, petition: id)
    return try await desk.read { connection throws(StoreProblem) in
      try SignatureRecord.numbers(connection, petition: id, mailbox: mailbox)
    }
  }
}

struct PetitionAccount: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "Makes an account of the admin site, and prints a code with which its password is set once.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The account’s name: small letters, digits, hyphens.") var name: String
  @Option(help: "viewer, campaigner or admin.") var role = "campaigner"
  @Flag(help: "Keeps the account out from now on, and ends its sessions.") var disable = false

  func run() async throws {
    let (name, actor) = (name, desk.actor)
    if disable {
      try await desk.perform { ledger throws(StoreProblem) in try ledger.disable(name, by: actor) }
      return try Voice.say(.lines("\(name) is disabled\n"))
    }
    guard let role = Role(rawValue: role) else {
      throw ValidationError("\(role) is no role: viewer, campaigner or admin.")
    }
    let code = try await desk.perform { ledger throws(StoreProblem) in try ledger.makeAccount(name, role: role) }
    try Voice.say(.lines("\(name), \(role.rawValue). One-time code for /admin/recover: \(code)\n"))
  }
}

import ArgumentParser
import Campaign
import Formats
import Foundation
import Server
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
    let terms = try CampaignTerms(output: desk.output)
    let others = try await desk.held(besides: terms)
    let (tally, paper, standings, withNames) = try await desk.read { connection throws(StoreProblem) in
      (
        try Tally(connection), try PaperCount.all(connection), try PetitionStanding.all(connection),
        try HeldPetitions.withNames(connection, among: others)
      )
    }
    let today = Days.of(Int64(Date().timeIntervalSince1970))
    func line(_ id: String, _ state: String) -> Line {
      let sheets = paper[id] ?? PaperCount()
      return Line(
        petition: id, online: tally.count(id), paper: sheets.accepted, paperWaiting: sheets.waiting,
        pending: tally.count(id, .pending), withdrawn: tally.count(id, .withdrawn),
        invalidated: tally.count(id, .invalidated), expired: tally.count(id, .expired), state: state)
    }
    let published = terms?.petitions.map { line($0.id, $0.state(standings[$0.id], on: today).name) } ?? []
    let lines = published + others.map { line($0, "unpublished") }
    guard format == .text else { return try sayJSON(lines) }
    var text = ""
    for line in lines {
      text +=
        "\(line.petition): \(line.online) online, \(line.paper) on paper, \(line.online + line.paper) in all; \(line.pending) not confirmed, \(line.withdrawn) withdrawn, \(line.invalidated) invalidated, \(line.expired) expired; paper waiting \(line.paperWaiting); \(line.state)\n"
    }
    if !withNames.isEmpty {
      text +=
        "Published no longer, and names are still held of: \(withNames.joined(separator: ", ")). Publish again what is not over; erase the others: progresscard petition erase.\n"
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
        "ALARM: \(counted(left, "signature")) \(left == 1 ? "is" : "are") there that \(left == 1 ? "was" : "were") erased: start the server, or “store restore”, with all files of erasures."
      )
    }
    try Voice.say(
      .lines(
        "\(check.sentence) \(counted(check.events, "line")) of the log \(check.events == 1 ? "follows" : "follow") one another. What was erased is erased, in \(counted(files.count + 1, "file")).\n"
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
    /// The words of the whole form, given and not given.
    let formSaid: String?
    /// What of it was said yes to; nil where the petition is published no longer, which leaves `formSaid`.
    let agreedTo: [GivenConsent]?
    let isErased: Bool
    let history: [Step]
  }

  func run() async throws {
    guard let id = [UInt8](hex: signature).flatMap({ SignatureID($0) }) else {
      throw ValidationError("\(signature) is no number of a signature.")
    }
    let name = try await desk.known(petition)
    let terms = try CampaignTerms(output: desk.output)
    let found = try await desk.read { connection throws(StoreProblem) in
      try SignatureRecord(connection, petition: name, id)
    }
    guard let record = found else { throw Failure("There is no such signature.") }
    try sayJSON(
      Shown(
        petition: name, signature: signature, state: record.state.name, channel: record.channel.name,
        country: record.country, signed: Moment.text(record.at), confirmed: record.confirmed.map(Moment.text),
        consents: record.consents.names, language: record.wording?.language,
        version: record.wording.map { $0.hash.hex }, formSaid: record.wording?.body,
        agreedTo: terms.flatMap { terms in terms.petition(name).map { GivenConsent.all(in: record, terms, $0) } },
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
  @Argument(help: "open, paused, closed, or, once it is closed, archived: for good.") var state: String
  @Option(help: "What people read while it is paused.") var message = ""

  func run() async throws {
    guard let state = PetitionState(rawValue: state) else {
      throw ValidationError("\(state) is no state: open, paused, closed or archived.")
    }
    let message = message
    let days = state == .open ? Self.days(try CampaignTerms(output: desk.output)?.petition(petition)) : ""
    try await desk.enter(petition) { ledger, petition, actor throws(StoreProblem) in
      try ledger.set(petition: petition, state, message: message, actor: actor)
      return "petition \(state.rawValue)\(days)"
    }
  }

  /// What a petition's own days say against its being open; nothing where they say nothing.
  private static func days(_ terms: PetitionTerms?) -> String {
    switch terms?.state(nil, on: Days.of(Int64(Date().timeIntervalSince1970))) {
    case .upcoming(let opens): "; by its own days it opens on \(LanguageNames.day(opens, "en"))"
    case .closed(let lastDay):
      "; by its own days it is closed since the end of \(LanguageNames.day(lastDay * Days.seconds, "en"))"
    default: ""
    }
  }
}

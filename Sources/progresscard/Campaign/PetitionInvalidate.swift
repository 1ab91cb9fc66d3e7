import ArgumentParser
import Campaign
import Formats
import Foundation
import Store

struct PetitionInvalidate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invalidate",
    abstract: "Takes signatures out of the count by criteria; previews unless --reason is given.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The petition’s id.") var petition: String
  @Option(help: "Given from this time on: 2010-06-30T12:00:00Z, or a day, which begins in UTC.") var from: String?
  @Option(help: "Given before this time.") var until: String?
  @Option(help: "From this network, as the admin site shows it.") var network: String?
  @Option(help: "From this country: two capital letters, such as BE.") var country: String?
  @Option(help: "form, plainForm or imported.") var channel: String?
  @Flag(help: "Only flagged ones.") var flagged = false
  @Option(help: "Why; without it nothing is changed.") var reason: String?

  func run() async throws {
    var problems = [("--from", from), ("--until", until)].compactMap { option, text in
      text.flatMap { Moment.seconds($0) == nil ? "\(option): found “\($0)”; expected \(Moment.forms)." : nil }
    }
    if let from, let until, let first = Moment.seconds(from), let end = Moment.seconds(until), first >= end {
      problems.append("--until: found “\(until)”; expected a time after that of --from, “\(from)”.")
    }
    if let country, !SigningCountries.codes.contains(country) {
      problems.append("--country: found “\(country)”; expected the two capital letters of a country, such as BE.")
    }
    guard problems.isEmpty else { throw Failure(usage: problems) }
    let criteria = Criteria(
      from: from.flatMap(Moment.seconds), until: until.flatMap(Moment.seconds), network: network, country: country,
      channel: channel,
      flags: flagged ? Flags.suspicious.rawValue : nil)
    let id = try await desk.known(petition)
    guard let reason else {
      let preview = try await desk.read { connection throws(StoreProblem) in
        try InvalidationPreview(connection, petition: id, criteria)
      }
      return try Voice.say(
        .lines(
          "would take out \(preview.confirmed) confirmed and \(preview.pending) not confirmed; nothing was changed\n"))
    }
    try await desk.enter(petition) { ledger, petition, actor throws(StoreProblem) in
      let done = try ledger.invalidate(petition: petition, criteria, reason: reason, actor: actor)
      return "invalidation \(done.number): \(counted(done.count, "signature"))"
    }
  }
}

struct PetitionUndo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "undo", abstract: "Undoes an invalidation.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The petition’s id.") var petition: String
  @Argument(help: "The invalidation’s number.") var invalidation: Int64

  func run() async throws {
    let number = invalidation
    try await desk.enter(petition) { ledger, petition, actor throws(StoreProblem) in
      let count = try ledger.undo(petition: petition, invalidation: number, actor: actor)
      return "invalidation \(number) undone: \(counted(count, "signature"))"
    }
  }
}

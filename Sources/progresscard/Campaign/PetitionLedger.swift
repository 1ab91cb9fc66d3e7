import ArgumentParser
import Campaign
import Formats
import Foundation
import Store

struct PetitionLedger: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Writes handovers and replies into a workspace, where they are published with the promise ledger.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The workspace.") var workspace: String

  func run() async throws {
    let terms = try desk.terms()
    let (handovers, replies, gone) = try await desk.read { connection throws(StoreProblem) in
      var (handovers, replies): ([Handover], [Reply]) = ([], [])
      var gone: (handovers: [Handover], replies: [Reply]) = ([], [])
      for petition in terms.petitions {
        let handed = try Handover.inForce(connection, petition: petition.id)
        let answered = try Reply.inForce(connection, petition: petition.id)
        handovers += handed
        replies += answered
        gone.handovers += try Handover.all(connection, petition: petition.id).filter { !handed.contains($0) }
        gone.replies += try Reply.all(connection, petition: petition.id).filter { !answered.contains($0) }
      }
      return (handovers, replies, gone)
    }
    let twice =
      Self.twice(handovers.map(\.id)).map { ("handover", $0) } + Self.twice(replies.map(\.id)).map { ("reply", $0) }
    guard twice.isEmpty else {
      throw Failure(
        usage: twice.map {
          "\($0.0): found “\($0.1)” in two petitions; expected each id once: put one with another id in its place (petition \($0.0) correct)."
        })
    }
    let folder = workspace + "/campaign"
    guard FileManager.default.fileExists(atPath: workspace + "/workspace.yaml") else {
      throw Failure("\(workspace) is no workspace: it has no workspace.yaml.")
    }
    do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
      throw Failure("\(folder) cannot be made.")
    }
    let changes = [
      Self.handovers(in: folder).change(
        handovers.map { Self.row($0, terms) }, without: gone.handovers.map { Self.row($0, terms) }),
      Self.replies(in: folder).change(
        replies.map { Self.row($0, terms) }, without: gone.replies.map { Self.row($0, terms) }),
    ]
    try LedgerChange.write(changes)
    let (added, removed) = (changes.reduce(0) { $0 + $1.added }, changes.flatMap(\.removed))
    var text = "\(counted(added, "row")) added in \(folder); check and publish the workspace\n"
    if !removed.isEmpty {
      text += "corrected or withdrawn, and taken out: \(removed.joined(separator: ", "))\n"
    }
    try Voice.say(.lines(text))
  }

  private static func handovers(in folder: String) -> LedgerTable {
    LedgerTable(
      noun: "handover", path: folder + "/handovers.csv",
      columns: ["id", "country", "date", "as-of", "online", "paper", "to", "manifest", "source"], marks: ["manifest"])
  }

  private static func replies(in folder: String) -> LedgerTable {
    LedgerTable(
      noun: "reply", path: folder + "/replies.csv",
      columns: ["id", "country", "edition", "demand", "date", "from", "answer", "note", "source"],
      marks: ["country", "demand", "date", "from", "answer"])
  }

  private static func row(_ handover: Handover, _ terms: CampaignTerms) -> [String: String] {
    let day = Days.text(Days.of(handover.at))
    return [
      "id": handover.id, "country": terms.petition(handover.petition)?.country ?? "", "date": day, "as-of": day,
      "online": String(handover.online), "paper": String(handover.paper), "to": handover.recipient,
      "manifest": handover.manifest.hex,
    ]
  }

  private static func row(_ reply: Reply, _ terms: CampaignTerms) -> [String: String] {
    let petition = terms.petition(reply.petition)
    return [
      "id": reply.id, "country": petition?.country ?? "", "edition": petition?.edition ?? "", "demand": reply.demand,
      "date": reply.day, "from": reply.sender, "answer": reply.answer.rawValue, "note": reply.note,
      "source": reply.source,
    ]
  }

  /// Databases of earlier versions took one id in several petitions.
  private static func twice(_ ids: [String]) -> [String] {
    Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
  }
}

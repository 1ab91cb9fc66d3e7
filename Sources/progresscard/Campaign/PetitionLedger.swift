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
      var handovers: [Handover] = []
      var replies: [Reply] = []
      var gone: (handovers: Set<String>, replies: Set<String>) = ([], [])
      for petition in terms.petitions {
        handovers += try Handover.inForce(connection, petition: petition.id)
        replies += try Reply.inForce(connection, petition: petition.id)
        gone.handovers.formUnion(try Handover.all(connection, petition: petition.id).map(\.id))
        gone.replies.formUnion(try Reply.all(connection, petition: petition.id).map(\.id))
      }
      gone.handovers.subtract(handovers.map(\.id))
      gone.replies.subtract(replies.map(\.id))
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
    func petition(_ id: String) -> PetitionTerms? { terms.petition(id) }
    let handed = handovers.map { handover in
      [
        "id": handover.id, "country": petition(handover.petition)?.country ?? "",
        "date": Days.text(Days.of(handover.at)), "as-of": Days.text(Days.of(handover.at)),
        "online": String(handover.online), "paper": String(handover.paper), "to": handover.recipient,
        "manifest": handover.manifest.hex,
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
    let first = try LedgerTable(
      path: folder + "/handovers.csv",
      columns: ["id", "country", "date", "as-of", "online", "paper", "to", "manifest", "source"]
    ).merge(handed, without: gone.handovers)
    let second = try LedgerTable(
      path: folder + "/replies.csv",
      columns: ["id", "country", "edition", "demand", "date", "from", "answer", "note", "source"]
    ).merge(answered, without: gone.replies)
    var text = "\(counted(first.added + second.added, "row")) added in \(folder); check and publish the workspace\n"
    let removed = first.removed + second.removed
    if !removed.isEmpty {
      text += "corrected or withdrawn, and taken out: \(removed.joined(separator: ", "))\n"
    }
    try Voice.say(.lines(text))
  }

  /// Databases of earlier versions took one id in several petitions.
  private static func twice(_ ids: [String]) -> [String] {
    Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
  }
}

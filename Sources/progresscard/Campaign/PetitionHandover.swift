import ArgumentParser
import Campaign
import Formats
import Foundation
import Store

struct PetitionHandover: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    abstract: "Makes the signed pack that is handed to a government, and notes it; corrects and withdraws it.",
    subcommands: [Add.self, Correct.self, Withdraw.self, Undo.self, List.self], defaultSubcommand: Add.self)

  /// Which handover.
  struct Target: ParsableArguments {
    @OptionGroup var desk: DeskOptions
    @Argument(help: "The petition’s id.") var petition: String
    @Argument(help: "The handover’s id.") var id: String
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes the signed pack that is handed to a government, and notes it.", discussion: PackOptions.counts)

    @OptionGroup var target: Target
    @OptionGroup var pack: PackOptions

    func run() async throws {
      try await pack.make(target.id, of: target.petition, at: target.desk) {
        ledger, handover, actor throws(StoreProblem) in
        try ledger.add(handover, actor: actor)
        try ledger.audit(actor, "handover \(handover.id)", handover.petition)
      }
    }
  }

  struct Correct: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes a new pack in the place of one that was wrong; both stay to be seen.",
      discussion: PackOptions.counts)

    @OptionGroup var target: Target
    @Argument(help: "An id for the new pack.") var new: String
    @OptionGroup var pack: PackOptions
    @Option(help: "Why.") var reason: String

    func run() async throws {
      let (old, reason) = (target.id, reason)
      try await pack.make(new, of: target.petition, at: target.desk, insteadOf: old) {
        ledger, handover, actor throws(StoreProblem) in
        try ledger.correct(handover: old, by: handover, reason: reason, actor: actor)
        try ledger.audit(actor, "handover \(handover.id) instead of \(old)", handover.petition)
      }
    }
  }

  struct Withdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes back a handover that never took place, or not so; its pack’s files are yours to delete.")

    @OptionGroup var target: Target
    @Option(help: "Why.") var reason: String

    func run() async throws {
      let (id, reason) = (target.id, reason)
      try await target.desk.enter(target.petition) { ledger, petition, actor throws(StoreProblem) in
        let number = try ledger.withdraw(handover: id, petition: petition, reason: reason, actor: actor)
        return "handover \(id) withdrawn: withdrawal \(number)"
      }
    }
  }

  struct Undo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Puts a withdrawn handover back in force.")

    @OptionGroup var withdrawal: WithdrawalOptions

    func run() async throws { try await withdrawal.undo(.handover) }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the handovers of a petition, and what was corrected and withdrawn.")

    @OptionGroup var desk: DeskOptions
    @Argument(help: "The petition’s id.") var petition: String

    func run() async throws {
      let id = try await desk.known(petition)
      let (handovers, inForce, amendments) = try await desk.read { connection throws(StoreProblem) in
        (
          try Handover.all(connection, petition: id), Set(try Handover.inForce(connection, petition: id)),
          try Amendment.all(connection, petition: id)
        )
      }
      var lines = handovers.map { handover in
        "\(handover.id): \(Days.text(Days.of(handover.at))), \(handover.online) online and \(handover.paper) on paper, to \(handover.recipient); \(inForce.contains(handover) ? "in force" : "not in force")"
      }
      lines += amendments.filter { $0.subject == .handover }.map(\.sentence)
      if lines.isEmpty { lines = ["There are no handovers."] }
      // What somebody has written ends no line.
      try Voice.say(.lines(lines.map { Legible.line($0) + "\n" }.joined()))
    }
  }
}

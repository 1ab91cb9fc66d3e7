import ArgumentParser
import Campaign
import Formats
import Foundation
import Store

struct PetitionReply: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "Notes what a government said to a demand; corrects and withdraws it.",
    subcommands: [Add.self, Correct.self, Withdraw.self, Undo.self, List.self], defaultSubcommand: Add.self)

  /// Which reply.
  struct Target: ParsableArguments {
    @OptionGroup var desk: DeskOptions
    @Argument(help: "The petition’s id.") var petition: String
    @Argument(help: "The reply’s id.") var id: String
  }

  /// What was said.
  struct Said: ParsableArguments {
    @Option(help: "The demand’s id.") var demand: String
    @Option(help: "When it came: 2010-06-30.") var date: String
    @Option(help: "received, promised, partly, done or refused.") var answer: String
    @Option(help: "Who answered.") var from: String
    @Option(help: "What was said, in a sentence.") var note = ""
    @Option(help: "The id of a source in sources.json; several are joined by semicolons.") var source = ""

    /// - Throws: all that is wrong with it.
    func reply(_ id: String, to name: String, _ desk: DeskOptions) throws -> Reply {
      let (terms, petition) = (try desk.terms(), try desk.petition(name))
      var problems = terms.problems(
        ofReplyTo: petition, id: id, demand: demand, day: date, source: source, from: from, note: note,
        today: Days.text(Days.of(Int64(Date().timeIntervalSince1970)))
      ).map { ($0.field == "id" ? "" : "--") + $0.sentence }
      let answer = Reply.Answer(rawValue: answer)
      if answer == nil {
        problems.append(
          "--answer: found “\(self.answer)”; expected received, promised, partly, done or refused.")
      }
      guard let answer, problems.isEmpty else { throw Failure(usage: problems) }
      return Reply(
        petition: petition.id, id: id, demand: demand, day: date, sender: from, answer: answer, note: note,
        source: source)
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Notes what a government said to a demand.")

    @OptionGroup var target: Target
    @OptionGroup var said: Said

    func run() async throws {
      let reply = try said.reply(target.id, to: target.petition, target.desk)
      try await target.desk.enter(target.petition) { ledger, _, actor throws(StoreProblem) in
        try ledger.add(reply, actor: actor)
        return "reply \(reply.id): \(reply.answer.rawValue)"
      }
    }
  }

  struct Correct: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Puts a new entry in the place of one that was wrong; both stay to be seen.")

    @OptionGroup var target: Target
    @Argument(help: "An id for the new entry.") var new: String
    @OptionGroup var said: Said
    @Option(help: "Why.") var reason: String

    func run() async throws {
      let reply = try said.reply(new, to: target.petition, target.desk)
      let (old, reason) = (target.id, reason)
      try await target.desk.enter(target.petition) { ledger, _, actor throws(StoreProblem) in
        try ledger.correct(reply: old, by: reply, reason: reason, actor: actor)
        return "reply \(reply.id) instead of \(old): \(reply.answer.rawValue)"
      }
    }
  }

  struct Withdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Takes back a reply that was entered wrongly.")

    @OptionGroup var target: Target
    @Option(help: "Why.") var reason: String

    func run() async throws {
      let (id, reason) = (target.id, reason)
      try await target.desk.enter(target.petition) { ledger, petition, actor throws(StoreProblem) in
        let number = try ledger.withdraw(reply: id, petition: petition, reason: reason, actor: actor)
        return "reply \(id) withdrawn: withdrawal \(number)"
      }
    }
  }

  struct Undo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Puts a withdrawn reply back in force.")

    @OptionGroup var withdrawal: WithdrawalOptions

    func run() async throws { try await withdrawal.undo(.reply) }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the replies that are in force, and what was corrected and withdrawn.")

    @OptionGroup var desk: DeskOptions
    @Argument(help: "The petition’s id.") var petition: String

    func run() async throws {
      let id = try await desk.known(petition)
      let (replies, amendments) = try await desk.read { connection throws(StoreProblem) in
        (try Reply.inForce(connection, petition: id), try Amendment.all(connection, petition: id))
      }
      var lines = replies.map { "\($0.id): \($0.day), \($0.demand), \($0.answer.rawValue), \($0.sender)" }
      lines += amendments.filter { $0.subject == .reply }.map(\.sentence)
      if lines.isEmpty { lines = ["There are no replies."] }
      // What somebody has written ends no line.
      try Voice.say(.lines(lines.map { Legible.line($0) + "\n" }.joined()))
    }
  }
}

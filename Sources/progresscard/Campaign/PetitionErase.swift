import ArgumentParser
import Campaign
import Formats
import Foundation
import Store

struct PetitionErase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erases names and addresses of a petition that is over; says what it would do unless --really is given.")

  @OptionGroup var desk: DeskOptions
  @Argument(help: "The petition’s id.") var petition: String
  @Flag(help: "Erase.") var really = false
  @Flag(help: "Also before the days of retention are over.") var early = false

  func run() async throws {
    let id = try await desk.known(petition)
    let terms = try CampaignTerms(output: desk.output)
    // Nobody can sign what is published no longer, and nothing says how long its names may be kept.
    let published = terms?.petition(id)
    let (held, standing) = try await desk.read { connection throws(StoreProblem) in
      (try SignatureRecord.held(connection, petition: id), try PetitionStanding.all(connection)[id])
    }
    let today = Int64(Date().timeIntervalSince1970)
    let due = published.flatMap { terms?.erasureDay(of: $0, standing) }
    let never =
      published == nil
      ? "due on no day that is known here: the petition is published no longer" : "not due: the petition is not closed"
    let when = due.map { "due from \(Days.text($0)) on" } ?? never
    guard really else {
      return try Voice.say(
        .lines(
          "\(counted(held, "signature")) \(held == 1 ? "holds" : "hold") personal data; erasure is \(when). Nothing was changed.\n"
        ))
    }
    let isOver = standing.map { $0.state == .closed || $0.state == .archived } ?? false
    let hasEnded = published?.lastDay.map { $0 < Days.of(today) } ?? false
    guard isOver || hasEnded || published == nil else {
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
          try ledger.eraseAll(of: id, actor: actor)
        }
        guard count > 0 else { break }
        sum += count
      }
      let total = sum
      try await store.writer.perform { ledger throws(StoreProblem) in
        try ledger.audit(actor, "\(counted(total, "signature")) erased", id)
      }
      let reader = try store.reader()
      try await store.wipe(reader)
      let (left, heads) = try await reader.read { connection throws(StoreProblem) in
        (try SignatureRecord.held(connection, petition: id), try LogHead.all(connection, petition: id))
      }
      let proof = heads.map { "writer \($0.writer), line \($0.lines): \($0.hash.hex)" }.joined(separator: "; ")
      try? Voice.say(.lines("\(total) erased, \(left) left. The log ends with \(proof)\n"))
    } catch {
      throw Failure(error.sentence)
    }
  }
}

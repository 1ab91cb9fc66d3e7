import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// `progresscard petition ledger` beside rows that people wrote: none of theirs is taken for one of the database.
@Suite struct LedgerRows {
  private let office: PetitionOffice
  private let workspace: URL
  private let handovers: URL
  private let replies: URL

  /// An office with a handover `own-1` and a reply `beds-1`, and a workspace in which people wrote rows of their own.
  init() async throws {
    office = try await PetitionOffice()
    workspace = office.folder("workspace")
    try office.folder.copy(Example.twoMinute.folder, to: "workspace")
    handovers = workspace.appending(path: "campaign/handovers.csv")
    replies = workspace.appending(path: "campaign/replies.csv")
    #expect(try await BuiltCommand.run(["key", office.folder("signing.pem").path]).status == 0)
  }

  private func hand(over verb: [String], _ ids: [String], _ more: [String] = []) async throws {
    let outcome = try await office.run(
      ["handover"] + verb,
      ["xa"] + ids + [
        "--to", "Minister", "--signing-key", office.folder("signing.pem").path, "--into",
        office.folder("pack-" + ids.joined()).path, "--even-if-none",
      ] + more)
    #expect(outcome.status == 0, "\(outcome.complaint)")
  }

  private func reply(_ verb: [String], _ ids: [String], _ more: [String] = []) async throws {
    let outcome = try await office.run(
      ["reply"] + verb,
      ["xa"] + ids + [
        "--demand", "beds", "--date", "2025-06-01", "--answer", "received", "--from", "Cabinet", "--source",
        "aldoria-letter",
      ] + more)
    #expect(outcome.status == 0, "\(outcome.complaint)")
  }

  private func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  @Test func `a row that people wrote under an id of the database is told with its line, and stays`() async throws {
    try await hand(over: ["add"], ["own-1"])
    try await reply(["add"], ["beds-1"])
    try (try text(handovers) + "own-1,XA,2025-06-01,2025-06-01,9,0,a mayor,,,,,\n")
      .write(to: handovers, atomically: true, encoding: .utf8)
    let before = (try text(handovers), try text(replies))
    let refused = try await office.run(["ledger"], [workspace.path])
    let lines = refused.complaint.split(separator: "\n")
    #expect(refused.status == 1 && refused.output.isEmpty && lines.count == 3, "\(refused)")
    #expect(
      lines.first?.hasSuffix(
        "handovers.csv:3: found “own-1”, which is another handover than that of the database (manifest); expected each id once; try: put one with another id in the place of the database’s (petition handover correct), or give this row another id."
      ) == true, "\(lines)")
    #expect(
      lines.contains {
        $0.contains("replies.csv:2: found “beds-1”, which is another reply") && $0.contains("(date, from, answer)")
      }, "\(lines)")
    #expect(lines.last == "Nothing was written.")
    #expect(try text(handovers) == before.0 && text(replies) == before.1)

    try await hand(over: ["correct"], ["own-1", "own-2"], ["--reason", "the id was taken"])
    try await reply(["correct"], ["beds-1", "beds-9"], ["--reason", "the id was taken"])
    let written = try await office.run(["ledger"], [workspace.path])
    #expect(written.status == 0 && written.output.hasPrefix("2 rows added"), "\(written)")
    #expect(!written.output.contains("taken out"), "what people wrote stays")
    #expect(try text(handovers).hasPrefix(before.0 + "own-2,XA,"))
    #expect(try text(replies).hasPrefix(before.1 + "beds-9,XA,"))
    #expect(try await office.run(["ledger"], [workspace.path]).output.hasPrefix("0 rows added"))
  }

  @Test func `what people add to a row of the database stays with it, and goes with it`() async throws {
    try await reply(["add"], ["r-1"])
    #expect(try await office.run(["ledger"], [workspace.path]).output.hasPrefix("1 row added"))
    let edited = try text(replies).replacing(
      "Cabinet,,received,,,", with: "Cabinet,Le cabinet,received,\"Two\nlines.\",,")
    #expect(edited.contains("Le cabinet"))
    try edited.write(to: replies, atomically: true, encoding: .utf8)
    #expect(try await office.run(["ledger"], [workspace.path]).output.hasPrefix("0 rows added"))
    #expect(try text(replies) == edited)
    #expect(try await office.run(["reply", "withdraw"], ["xa", "r-1", "--reason", "a try"]).status == 0)
    #expect(try await office.run(["ledger"], [workspace.path]).output.hasSuffix("taken out: r-1\n"))
    #expect(try text(replies) == text(Example.twoMinute.folder.appending(path: "campaign/replies.csv")))
  }

  @Test func `a table that has no place for all of a row, or cannot be read, is refused`() async throws {
    try await hand(over: ["add"], ["own-1"])
    try await reply(["add"], ["r-1"])
    try "id,country\nx-1,XA\n".write(to: handovers, atomically: true, encoding: .utf8)
    try "id,country,edition,demand,date,from,answer,note,source\nx-1,XA\n"
      .write(to: replies, atomically: true, encoding: .utf8)
    let refused = try await office.run(["ledger"], [workspace.path])
    #expect(refused.status == 1, "\(refused)")
    #expect(
      refused.complaint.contains("handovers.csv:1: found no column date, as-of, online, paper, to, manifest; expected"),
      "\(refused.complaint)")
    #expect(refused.complaint.contains("replies.csv:1: found no table that can be read whole"), "\(refused.complaint)")
    #expect(try text(handovers) == "id,country\nx-1,XA\n")
  }
}

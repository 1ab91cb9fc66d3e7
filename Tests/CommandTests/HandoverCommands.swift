import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport

/// `progresscard petition handover …`: packs, and what becomes of those that were wrong.
@Suite struct HandoverCommands {
  private static let people = """
    name,email,country,signed
    Ada Invented,ada@example.org,BE,2026-03-02T09:00:00Z
    Ben Invented,ben@example.org,BE,2026-03-02T11:00:00Z

    """

  private func key(_ office: PetitionOffice) async throws -> String {
    let path = office.folder("signing.pem").path
    #expect(try await BuiltCommand.run(["key", path]).status == 0)
    return path
  }

  @Test func `a pack of nothing is refused, unless that is wanted, and what is counted is said`() async throws {
    let office = try await PetitionOffice()
    let pack = ["--to", "Minister", "--signing-key", try await key(office), "--into", office.folder("pack").path]
    _ = try await office.run(
      ["batch", "receive"], ["xa", "b-1", "--sheets", "1-4", "--claimed", "40", "--from", "A shop", "--country", "BE"])
    let refused = try await office.run(["handover"], ["xa", "h-1"] + pack)
    #expect(refused.status == 1)
    #expect(
      refused.complaint
        == "xa has nothing to hand over: no signature is confirmed and no batch of paper accepted (not in it: 0 not confirmed, 40 on paper waiting). To make a pack all the same, add --even-if-none.\n"
    )
    #expect(!FileManager.default.fileExists(atPath: office.folder("pack").path))
    let made = try await office.run(["handover"], ["xa", "h-1", "--even-if-none"] + pack)
    #expect(
      made.status == 0
        && made.output.contains(
          "pack: 0 online, confirmed, and 0 on paper, accepted (not in it: 0 not confirmed, 40 on paper waiting);"),
      "\(made.output)\(made.complaint)")
    let again = try await office.run(["handover"], ["xa", "h-9", "--even-if-none"] + pack)
    #expect(again.status == 1)
    #expect(
      again.complaint.hasSuffix(
        "pack is there already; a pack is made once. Where “petition handover list” does not name h-9, its making was cut off: delete the folder, and make it again.\n"
      ), "\(again.complaint)")
    for (language, words) in [("en", "This pack belongs to a demonstration:"), ("fr", "Ce dossier fait partie d’une")] {
      let letter = try String(contentsOf: office.folder("pack/petition.\(language).txt"), encoding: .utf8)
      #expect(letter.hasPrefix(words), "\(letter)")
    }
  }

  @Test func `packs are corrected and withdrawn, and the workspace gets those that are in force`() async throws {
    let office = try await PetitionOffice()
    _ = try await office.takeIn(Self.people)
    let key = try await key(office)
    func make(_ verb: [String], _ ids: [String], _ name: String, _ more: [String] = []) async throws -> Command.Outcome
    {
      try await office.run(
        verb,
        ["xa"] + ids + ["--to", "Minister\u{A0}of Beds", "--signing-key", key, "--into", office.folder(name).path]
          + more)
    }
    #expect(try await make(["handover"], ["h-1"], "one").output.contains("one: 2 online, confirmed, and 0 on paper"))
    #expect(try await make(["handover", "add"], ["h-3"], "three").status == 0)
    let reason = ["--reason", "another\noffice"]
    let none = try await make(["handover", "correct"], ["h-0", "h-2"], "two", reason)
    #expect(none.status == 1 && none.complaint == "There is no handover “h-0”.\n")
    #expect(!FileManager.default.fileExists(atPath: office.folder("two").path), "nothing is made that is not noted")
    #expect(try await make(["handover", "correct"], ["h-1", "h-2"], "two", reason).status == 0)
    let totals = try String(contentsOf: office.folder("two/totals.json"), encoding: .utf8)
    #expect(totals.contains("\"insteadOf\" : {\n    \"handover\" : \"h-1\",\n    \"manifest\" : \""), "\(totals)")
    let verified = try await Command(["sh", office.folder("two/verify.sh").path]).run()
    #expect(verified.status == 0, "\(verified.complaint)")
    let withdrawn = try await office.run(["handover", "withdraw"], ["xa", "h-3", "--reason", "it never took place"])
    #expect(withdrawn.output == "handover h-3 withdrawn: withdrawal 2\n")

    let workspace = office.folder("workspace")
    try office.folder.copy(Example.twoMinute.folder, to: "workspace")
    let table = workspace.appending(path: "campaign/handovers.csv")
    let before = try String(contentsOf: table, encoding: .utf8)
    let columns = before.prefix { $0 != "\n" }.split(separator: ",", omittingEmptySubsequences: false)
    func row(_ id: String, _ pack: String? = nil) throws -> String {
      let manifest = try pack.map { SHA256.hash(try Data(contentsOf: office.folder($0 + "/MANIFEST.sha256"))).hex }
      let cells = [
        "id": id, "country": "XA", "date": "2026-03-03", "as-of": "2026-03-03", "online": "2", "paper": "0", "to": "X",
        "manifest": manifest ?? "",
      ]
      return columns.map { cells[String($0)] ?? "" }.joined(separator: ",") + "\n"
    }
    // As an earlier run wrote them.
    try (before + row("h-1", "one") + row("h-3", "three") + row("by-hand"))
      .write(to: table, atomically: true, encoding: .utf8)
    let outcome = try await office.run(["ledger"], [workspace.path])
    #expect(outcome.output.hasSuffix("corrected or withdrawn, and taken out: h-1, h-3\n"), "\(outcome.output)")
    let after = try String(contentsOf: table, encoding: .utf8)
    let kept = try before + row("by-hand")
    #expect(after.hasPrefix(kept + "h-2,XA,"), "\(after)")
    #expect(try await BuiltCommand.run(["check", workspace.path]).status == 0)

    #expect(try await office.run(["handover", "undo"], ["xa", "1"]).status == 1, "a correction is not undone")
    let back = try await office.run(["handover", "undo"], ["xa", "2"])
    #expect(back.output == "handover h-3 back: withdrawal 2 undone\n")
    let list = try await office.run(["handover", "list"], ["xa"]).output.split(separator: "\n")
    #expect(list.count == 5, "\(list)")
    #expect(list.first?.hasPrefix("h-1: ") == true && list.first?.hasSuffix("; not in force") == true)
    #expect(list.contains { $0.contains("1: h-1 corrected by h-2 by ada") && $0.hasSuffix("another<U+000A>office") })
    #expect(try await office.run(["check"]).status == 0)
  }
}

import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// `progresscard petition …` and `progresscard store …` as an operator runs them.
@Suite struct PetitionCommands {
  private typealias Office = PetitionOffice

  private static let beds = [
    "--demand", "beds", "--date", "2025-05-02", "--answer", "promised", "--from", "Parliament", "--source",
    "aldoria-letter",
  ]

  @Test func `replies and batches are corrected and withdrawn, and the workspace gets what is in force`() async throws {
    let office = try await Office()
    func says(_ verb: [String], _ words: [String], _ line: String) async throws {
      let outcome = try await office.run(verb, words)
      #expect(outcome.status == 0 && outcome.output == line + "\n", "\(outcome.output)\(outcome.complaint)")
    }
    try await says(["reply"], ["xa", "r-1"] + Self.beds, "reply r-1: promised")
    try await says(
      ["reply", "correct"], ["xa", "r-1", "r-2"] + Self.beds + ["--note", "In writing.", "--reason", "misread"],
      "reply r-2 instead of r-1: promised")
    try await says(["reply"], ["xa", "r-3"] + Self.beds, "reply r-3: promised")
    try await says(
      ["reply", "withdraw"], ["xa", "r-3", "--reason", "twice"], "reply r-3 withdrawn: withdrawal 2")

    let workspace = office.folder("workspace")
    try office.folder.copy(Example.twoMinute.folder, to: "workspace")
    let replies = workspace.appending(path: "campaign/replies.csv")
    let before = try String(contentsOf: replies, encoding: .utf8)
    // As an earlier run wrote them, one over two lines.
    let earlier =
      "r-1,XA,2025,beds,2025-05-02,Parliament,,promised,\"Over\ntwo lines.\",,\nr-3,XA,2025,beds,2025-05-02,Parliament,,promised,,,\n"
    try (before + earlier).write(to: replies, atomically: true, encoding: .utf8)
    let outcome = try await office.run(["ledger"], [workspace.path])
    #expect(outcome.output.hasSuffix("corrected or withdrawn, and taken out: r-1, r-3\n"), "\(outcome.output)")
    #expect(
      try String(contentsOf: replies, encoding: .utf8)
        == before + "r-2,XA,2025,beds,2025-05-02,Parliament,,promised,In writing.,,aldoria-letter\n")
    #expect(try await BuiltCommand.run(["check", workspace.path]).status == 0)

    try await says(["reply", "undo"], ["xa", "2"], "reply r-3 back: withdrawal 2 undone")
    #expect(try await office.run(["reply", "undo"], ["xa", "1"]).status == 1)
    let batch = ["--sheets", "1-4", "--claimed", "40", "--from", "A shop", "--country"]
    try await says(["batch", "receive"], ["xa", "b-1"] + batch + ["BE"], "batch b-1: received")
    try await says(
      ["batch", "correct"], ["xa", "b-1", "b-2"] + batch + ["FR", "--reason", "another country"],
      "batch b-2 instead of b-1: received")
    try await says(
      ["batch", "withdraw"], ["xa", "b-2", "--reason", "lost"], "batch b-2 withdrawn: withdrawal 4")
    #expect(try await office.run(["counts"]).output.contains("paper waiting 0"))
    #expect(try await office.run(["reply", "undo"], ["xa", "4"]).status == 1, "it is of a batch")
    try await says(["batch", "undo"], ["xa", "4"], "batch b-2 back: withdrawal 4 undone")
    #expect(try await office.run(["counts"]).output.contains("paper waiting 40"))
    let list = try await office.run(["batch", "list"], ["xa"]).output
    #expect(list.contains("3: b-1 corrected by b-2 by ada") && list.contains("another country"))
    #expect(try await office.run(["check"]).status == 0)
  }

  @Test func `a reply that could not be published is refused, with all that is wrong with it`() async throws {
    let office = try await Office()
    let outcome = try await office.run(
      ["reply"],
      [
        "xa", "r-1", "--demand", "bads", "--date", "2025-02-28", "--answer", "perhaps", "--from", "X", "--source",
        "nowhere",
      ])
    #expect(outcome.status == 2)
    for part in [
      "--demand: found “bads”; expected a demand of the petition; write one of beds, answers.",
      "--date: found 2025-02-28, before the petition opened; expected a day from 2025-03-01 on;",
      "--source: found “nowhere”; expected a source of sources.json that may be named;",
      "--answer: found “perhaps”; expected received, promised, partly, done or refused.",
    ] { #expect(outcome.complaint.contains(part), "\(outcome.complaint)") }
    let future = try await office.run(
      ["reply"], ["xa", "r-1"] + Self.beds.map { $0 == "2025-05-02" ? "2199-01-01" : $0 })
    #expect(future.complaint.contains("2199-01-01, which is to come"))
    #expect(try await office.run(["reply", "list"], ["xa"]).output == "There are no replies.\n")
  }

  @Test func `who only looks takes no writer's number, and makes no file`() async throws {
    let office = try await Office()
    func writers() async throws -> String {
      let proof = try await BuiltCommand.run(["store", "prove", office.database])
      #expect(proof.status == 0)
      return proof.output.split(separator: "\n").first { $0.hasPrefix("writer:") }.map(String.init) ?? ""
    }
    let before = try await writers()
    for verb in [["counts"], ["check"], ["batch", "list"], ["reply", "list"]] {
      #expect(try await office.run(verb, verb.count > 1 ? ["xa"] : []).status == 0)
    }
    #expect(try await writers() == before)
    let nowhere = office.folder("nowhere.sqlite").path
    let outcome = try await BuiltCommand.run(["store", "prove", nowhere])
    #expect(outcome.status == 1 && outcome.complaint.contains("There is no database"))
    #expect(!FileManager.default.fileExists(atPath: nowhere))
  }

  @Test func `an empty file is refused by all, and stays as it is`() async throws {
    let office = try await Office()
    let empty = office.folder("data/empty.sqlite").path
    #expect(FileManager.default.createFile(atPath: empty, contents: nil))
    for words in [
      ["serve", office.output, "--listen", "127.0.0.1:0", "--database", empty],
      ["petition", "counts", office.output, "--database", empty],
      ["petition", "set", office.output, "xa", "paused", "--database", empty, "--by", "ada"],
      ["store", "prove", empty], ["store", "backup", "--from", empty, "--to", empty + ".copy"],
    ] {
      let outcome = try await BuiltCommand.run(words)
      #expect(outcome.status == 1 && outcome.complaint.contains("empty.sqlite is empty: move it away"), "\(words)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: office.folder("data").path)
    #expect(names.filter { $0.hasPrefix("empty.sqlite") } == ["empty.sqlite"])
  }

  @Test func `a sample of nothing is refused in words`() async throws {
    let estimate = try await BuiltCommand.run(
      ["petition", "sample", "--raw", "10", "--sampled", "0", "--valid", "0", "--duplicates", "0"])
    #expect(estimate.status == 2 && estimate.complaint.contains("--sampled: found 0; expected at least 1"))
    let office = try await Office()
    func draw(_ size: String) async throws -> String {
      try await BuiltCommand.run([
        "petition", "sample", office.output, "xa", "--seed", "s", "--size", size, "--database", office.database,
      ]).complaint
    }
    #expect(try await draw("0").contains("--size: found 0; expected at least 1"))
    #expect(try await draw("5").contains("xa has no confirmed signature"))
  }

  @Test func `a backup is restored with the erasures of all servers`() async throws {
    let office = try await Office()
    let backup = office.folder("backup.sqlite").path
    #expect(try await BuiltCommand.run(["store", "backup", "--from", office.database, "--to", backup]).status == 0)
    let other = office.folder("other.erasures")
    try "be 0123456789abcdef0123456789abcdef kept\n".write(to: other, atomically: true, encoding: .utf8)
    let missing = try await BuiltCommand.run([
      "store", "restore", "--from", backup, "--database", office.folder("data/new.sqlite").path, "--erasures",
      office.folder("none").path, office.output,
    ])
    #expect(missing.status == 1 && missing.complaint.contains("There is no file of erasures"))
    let restored = try await BuiltCommand.run([
      "store", "restore", "--from", backup, "--database", office.folder("data/new.sqlite").path, "--erasures",
      other.path, office.output,
    ])
    #expect(restored.status == 0 && restored.output.hasSuffix("0 signatures erased again\n"), "\(restored.complaint)")
    let check = try await BuiltCommand.run([
      "petition", "check", office.output, "--database", office.folder("data/new.sqlite").path, "--erasures", other.path,
    ])
    #expect(check.status == 0 && check.output.contains("What was erased is erased, in 2 files."))
  }

  @Test func `another database's backup is refused before it is put in place`() async throws {
    let (office, other) = (try await Office(), try await Office())
    func backup(of database: String, _ name: String) async throws -> String {
      let path = office.folder(name).path
      #expect(try await BuiltCommand.run(["store", "backup", "--from", database, "--to", path]).status == 0)
      return path
    }
    let (right, wrong) = (
      try await backup(of: office.database, "right.sqlite"), try await backup(of: other.database, "wrong.sqlite")
    )
    let place = office.folder("data/new.sqlite").path
    func restore(_ backup: String) async throws -> Command.Outcome {
      try await BuiltCommand.run([
        "store", "restore", "--from", backup, "--database", place, "--erasures", "/dev/null", office.output,
      ])
    }
    let refused = try await restore(wrong)
    #expect(refused.status == 1 && refused.complaint.contains("another key"), "\(refused.complaint)")
    #expect(!FileManager.default.fileExists(atPath: place))
    let restored = try await restore(right)
    #expect(restored.status == 0, "\(restored.complaint)")
  }

  @Test func `sheets that nobody has are refused in words`() async throws {
    let office = try await Office()
    for sheets in [
      "0-9223372036854775807", "9223372036854775807", "99999999999999999999-1", "5-1", "1-x", "-4", "1-2-3",
    ] {
      let outcome = try await office.run(
        ["batch", "receive"], ["xa", "z-1", "--sheets=" + sheets, "--claimed", "1", "--from", "x"])
      #expect(outcome.status == 2 && outcome.complaint.contains("--sheets: found “\(sheets)”"), "\(outcome.complaint)")
    }
    #expect(try await office.run(["batch", "list"], ["xa"]).output == "There are no batches.\n")
  }
}

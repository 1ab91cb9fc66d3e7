import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// What an operator types into `progresscard petition …`, and what is made of it.
@Suite struct PetitionInputs {
  private static let people = """
    name,email,country,signed,news
    Ada Invented,ada@example.org,BE,2026-03-02T09:00:00Z,
    Ben Invented,ben@example.org,BE,2026-03-02T11:00:00Z,yes
    Cyd Invented,cyd@example.org,FR,2026-03-03,

    """

  @Test func `a time is read whole, or refused with both forms that there are`() async throws {
    let office = try await PetitionOffice()
    #expect(try await office.takeIn(Self.people).output.hasPrefix("3 taken, 0 there already"))
    func preview(_ from: String, _ until: String) async throws -> Command.Outcome {
      try await office.run(["invalidate"], ["xa", "--from", from, "--until", until])
    }
    #expect(try await preview("2026-03-02T10:00:00Z", "2026-03-03").output.contains("take out 1 confirmed"))
    let wrong = try await preview("2026-03-02T10:00:00", "2026-03-03x")
    #expect(wrong.status == 2)
    #expect(wrong.complaint.split(separator: "\n").count == 2, "\(wrong.complaint)")
    for part in ["--from: found “2026-03-02T10:00:00”", "--until: found “2026-03-03x”", "or a day such as"] {
      #expect(wrong.complaint.contains(part))
    }
    let rows = """
      name,email,country,signed
      Dee Invented,dee@example.org,BE,2026-03-02 09:00
      Eve Invented,eve@example.org,BE,2199-01-01
      Fay Invented,fay@example.org,BE,1980-01-01

      """
    let complaint = try await office.takeIn(rows, ["--dry-run"]).complaint
    for part in [
      ":2: no time in “signed”: write", ":3: the time in “signed” is to come", ":4: the time in “signed” lies",
    ] {
      #expect(complaint.contains(part), "\(complaint)")
    }
  }

  @Test func `criteria that nothing can meet are refused, all of them at once`() async throws {
    let office = try await PetitionOffice()
    _ = try await office.takeIn(Self.people)
    for country in ["be", "Belgium", "UK"] {
      let wrong = try await office.run(["invalidate"], ["xa", "--country", country])
      #expect(
        wrong.status == 2
          && wrong.complaint.hasPrefix("--country: found “\(country)”; expected the two capital letters of a country"))
    }
    let both = try await office.run(
      ["invalidate"],
      ["xa", "--from", "2026-03-03", "--until", "2026-03-02", "--country", "b", "--reason", "a machine"])
    #expect(both.status == 2 && both.complaint.split(separator: "\n").count == 2, "\(both.complaint)")
    #expect(
      both.complaint.hasPrefix("--until: found “2026-03-02”; expected a time after that of --from, “2026-03-03”.\n"))
    #expect(
      try await office.run(["invalidate"], ["xa", "--from", "2026-03-03", "--until", "2026-03-03"]).status == 2)
    #expect(
      try await office.run(["invalidate"], ["xa", "--country", "BE"]).output.hasPrefix("would take out 2 confirmed"))
  }

  @Test func `a signature that is not there to withdraw is told by its number`() async throws {
    let office = try await PetitionOffice()
    _ = try await office.takeIn(Self.people)
    let number = String(repeating: "0", count: 32)
    let outcome = try await office.run(["withdraw"], ["xa", "--signature", number])
    #expect(outcome.status == 1 && outcome.output.hasPrefix("0 signatures withdrawn"), "\(outcome)")
    #expect(outcome.complaint == "No signature here that is left to withdraw has the number \(number).\n")
  }

  @Test(arguments: [
    ("opens", "2199-03-01", "; by its own days it opens on 1 March 2199"),
    ("closes", "2025-12-31", "; by its own days it is closed since the end of 31 December 2025"),
    ("closes", "2199-12-31", ""),
  ]) func `a petition that is set open says what its own days say against it`(
    _ name: String, _ day: String, _ said: String
  ) async throws {
    let office = try await PetitionOffice()
    let file = URL(fileURLWithPath: office.output).appending(path: "data/petitions.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let dated = text.replacing(try Regex("\"\(name)\": ?\"[0-9-]+\""), with: "\"\(name)\": \"\(day)\"")
    #expect(dated != text)
    let folder = office.folder("later")
    try FileManager.default.createDirectory(at: folder.appending(path: "data"), withIntermediateDirectories: true)
    try dated.write(to: folder.appending(path: "data/petitions.json"), atomically: true, encoding: .utf8)
    let outcome = try await BuiltCommand.run(
      ["petition", "set", folder.path, "xa", "open", "--database", office.database])
    #expect(outcome.output == "petition open\(said)\n", "\(outcome)")
  }

  @Test func `an address of another kind of database is refused with those that there are`() async throws {
    let office = try await PetitionOffice()
    let address = "mysql://ada:secret@127.0.0.1/x"
    let calls = [
      ["petition", "counts", office.output, "--database", address],
      ["serve", office.output, "--database", address], ["store", "prove", address],
      ["store", "move", "--from", office.database, "--to", address],
      ["store", "backup", "--from", address, "--to", office.folder("copy").path],
    ]
    for call in calls {
      let outcome = try await BuiltCommand.run(call)
      #expect(
        outcome.status == 2
          && outcome.complaint.contains(
            ": found “mysql://…”; expected a file of SQLite, or postgres://USER@HOST/NAME."),
        "\(call) \(outcome)")
      #expect(!outcome.complaint.contains("secret"))
    }
  }

  @Test func `an empty file and a folder are called that`() async throws {
    let office = try await PetitionOffice()
    #expect(try await office.takeIn("").complaint.contains(" is empty; expected a table"))
    let folder = try await office.run(["import"], ["xa", office.folder.path, "--source", "s"])
    #expect(folder.status == 1 && folder.complaint.contains("is a folder: name a CSV file."))
  }

  @Test func `a new code changes no role, and lets nobody in who is kept out`() async throws {
    let office = try await PetitionOffice()
    func says(_ words: [String], _ start: String, _ status: Int32 = 0) async throws {
      let outcome = try await office.run(["account"], ["ada"] + words)
      #expect(outcome.status == status && (outcome.output + outcome.complaint).hasPrefix(start), "\(outcome)")
    }
    try await says(["--role", "admin"], "ada, admin. One-time code for /admin/recover: ")
    try await says([], "ada, admin as before. One-time code")
    try await says(["--disable"], "ada is disabled")
    try await says([], "ada is disabled, and stays so; add --enable to let the account in again.", 1)
    try await says(["--role", "viewer"], "ada, viewer. Disabled still: add --enable")
    try await says(["--enable"], "ada, viewer as before, and let in again. One-time code")
    try await says(["--enable", "--disable"], "Give --enable or --disable, not both.", 2)
    #expect(try await office.run(["account"], ["ben"]).output.hasPrefix("ben, campaigner. One-time code"))
  }

  @Test func `every line of addresses is looked at, and none is printed`() async throws {
    let office = try await PetitionOffice()
    _ = try await office.takeIn(Self.people)
    let wrong = try await office.run(
      ["withdraw"], ["xa", "--address"], input: "ada@example.org\nnobody\n\nben@example.org\nnor I\n")
    #expect(wrong.status == 2 && wrong.complaint.contains("in lines 2, 5. Nothing was withdrawn."), "\(wrong)")
    let outcome = try await office.run(
      ["withdraw"], ["xa", "--address"], input: "ada@example.org\n\nzoe@example.org\nBen@example.org\n")
    #expect(outcome.status == 1 && outcome.output == "2 signatures withdrawn on request, and erased\n")
    #expect(outcome.complaint == "Nothing signed here is left to withdraw by the address in line 3.\n")
    #expect(!(outcome.output + outcome.complaint + wrong.complaint).contains("@"))
    #expect(try await office.run(["counts"]).output.contains("xa: 1 online"))
  }

  @Test func `a signature shows what was agreed to, and a sample how many there are`() async throws {
    let office = try await PetitionOffice()
    _ = try await office.takeIn(Self.people)
    func draw(_ size: String) async throws -> Command.Outcome {
      try await BuiltCommand.run([
        "petition", "sample", office.output, "xa", "--seed", "s", "--size", size, "--database", office.database,
      ])
    }
    let many = try await draw("4")
    #expect(many.status == 2 && many.complaint.contains("--size: found 4; expected at most 3"))
    let numbers = try await draw("3").output.split(separator: "\n").map(String.init)
    var consents: [[String]] = []
    for number in numbers {
      let shown = try await office.run(["show"], ["xa", number]).output
      let json = try #require(try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any])
      consents.append(try #require(json["agreedTo"] as? [[String: Any]]).compactMap { $0["consent"] as? String })
      #expect(json["words"] == nil && json["formSaid"] == nil, "another system's form is not known")
    }
    #expect(consents.filter { $0 == ["sign", "age"] }.count == 2 && consents.contains(["sign", "age", "news"]))
  }

  @Test func `several problems stand on a line each, and nobody's text makes a line of its own`() async throws {
    let office = try await PetitionOffice()
    let outcome = try await office.run(
      ["reply"],
      [
        "--demand", "bads", "--date", "2025-02-30", "--answer", "perhaps", "--from", "X\u{2028}Y", "xa", "R_1",
      ])
    let lines = outcome.complaint.split(separator: "\n")
    #expect(lines.count == 5 && !outcome.complaint.contains("<U+000A>"), "\(outcome.complaint)")
    #expect(lines.first?.hasPrefix("id: found “R_1”") == true)
    #expect(lines.contains { $0.hasPrefix("--from: found U+2028") })

    _ = try await office.run(
      ["batch", "receive"],
      ["xa", "b-1", "--sheets", "1-4", "--claimed", "40", "--from", "A shop\nb-2: accepted", "--country", "BE"])
    let list = try await office.run(["batch", "list"], ["xa"]).output
    #expect(list.split(separator: "\n").count == 1 && list.contains("A shop<U+000A>b-2: accepted"), "\(list)")

    let handover = try await office.run(
      ["handover"],
      ["xa", "H_1", "--to", "Minister\u{202E}", "--signing-key", "none", "--into", office.folder("pack").path])
    #expect(handover.status == 2 && handover.complaint.split(separator: "\n").count == 2, "\(handover.complaint)")
  }
}

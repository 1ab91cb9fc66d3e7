import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// What can be done with signatures whose petition is published no longer: nothing that a person has written is out of reach.
@Suite struct UnpublishedPetitions {
  private static let people = """
    name,email,country,signed,news
    Ada Invented,ada@example.org,BE,2026-03-02T09:00:00Z,
    Ben Invented,ben@example.org,BE,2026-03-02T11:00:00Z,yes
    Cyd Invented,cyd@example.org,FR,2026-03-03,

    """

  /// An office with three signatures, and a folder that was published since with other petitions, or none.
  private func office(_ petitions: String?) async throws -> (office: PetitionOffice, folder: String) {
    let office = try await PetitionOffice()
    #expect(try await office.takeIn(Self.people).output.hasPrefix("3 taken"))
    let folder = office.folder("later")
    try FileManager.default.createDirectory(at: folder.appending(path: "data"), withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: folder.appending(path: "manifest.json"))
    if let petitions {
      let file = URL(fileURLWithPath: office.output).appending(path: "data/petitions.json")
      let text = try String(contentsOf: file, encoding: .utf8)
      try text.replacing("\"xa\"", with: "\"\(petitions)\"")
        .write(to: folder.appending(path: "data/petitions.json"), atomically: true, encoding: .utf8)
    }
    return (office, folder.path)
  }

  private func run(
    _ office: PetitionOffice, _ folder: String, _ verb: [String], _ words: [String] = [], input: String = ""
  ) async throws -> Command.Outcome {
    try await Command(
      [BuiltCommand.path, "petition"] + verb + [folder] + words + ["--database", office.database, "--by", "ada"]
    ).run(input: input, environment: BuiltCommand.surroundings)
  }

  @Test(arguments: [nil, "other"] as [String?]) func `all that is held is counted, shown, withdrawn, exported, erased`(
    _ petitions: String?
  ) async throws {
    let (office, folder) = try await office(petitions)
    func says(_ verb: [String], _ words: [String], _ part: String, input: String = "", status: Int32 = 0) async throws {
      let outcome = try await run(office, folder, verb, words, input: input)
      #expect(outcome.status == status && (outcome.output + outcome.complaint).contains(part), "\(verb) \(outcome)")
    }
    try await says(["counts"], [], "xa: 3 online, 0 on paper, 3 in all;")
    try await says(["counts"], [], "; unpublished\nPublished no longer, and names are still held of: xa.")
    try await says(["check"], [], "Counts and log are what the signatures say.")
    try await says(["withdraw"], ["xa", "--address"], "1 signature withdrawn", input: "ada@example.org\n")
    let file = office.folder("people.csv").path
    try await says(["export"], ["xa", file], "2 signatures in ")
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Ben Invented"))
    let number = try await BuiltCommand.run([
      "petition", "sample", folder, "xa", "--seed", "s", "--size", "1", "--database", office.database,
    ]).output.prefix(32)
    try await says(["show"], ["xa", String(number)], "\"consents\"")
    try await says(["invalidate"], ["xa", "--country", "FR", "--reason", "a try"], "invalidation 1: 1 signature")
    try await says(["undo"], ["xa", "1"], "invalidation 1 undone: 1 signature")
    try await says(["handover", "list"], ["xa"], "There are no handovers.")
    try await says(
      ["erase"], ["xa"],
      "2 signatures hold personal data; erasure is due on no day that is known here: the petition is published no longer."
    )
    try await says(["erase"], ["xa", "--really"], "to erase all the same, add --early.", status: 1)
    try await says(["erase"], ["xa", "--really", "--early"], "2 erased, 0 left.")
    let counts = try await run(office, folder, ["counts"]).output
    #expect(counts.contains("xa: 2 online") && !counts.contains("names are still held"), "\(counts)")
    try await says(["check"], [], "Counts and log are what the signatures say.")
  }

  @Test func `what needs the petition's words says so, and what there is`() async throws {
    let (office, folder) = try await office("other")
    let pack = ["--to", "X", "--signing-key", "k", "--into", office.folder("pack").path]
    let outcome = try await run(office, folder, ["handover"], ["xa", "h-1"] + pack)
    #expect(
      outcome.status == 2
        && outcome.complaint.hasPrefix(
          "No petition xa is published; there are: other. “petition counts” shows what the database holds of others;"),
      "\(outcome.complaint)")
    let unknown = try await run(office, folder, ["erase"], ["nobody"])
    #expect(
      unknown.status == 2
        && unknown.complaint.hasPrefix(
          "There is no petition nobody; there are: other; published no longer: xa."),
      "\(unknown.complaint)")
    let none = try await BuiltCommand.run(["petition", "counts", office.folder("nowhere").path])
    #expect(none.status == 1 && none.complaint.contains("has no data/petitions.json"), "\(none.complaint)")
  }

  @Test(arguments: [nil, "other"] as [String?]) func `a server says at its start whose names nobody can reach there`(
    _ petitions: String?
  ) async throws {
    let (office, folder) = try await office(petitions)
    // Beside the folder, as where nothing else is said.
    try office.folder.copy(office.folder("data"), to: "later.campaign")
    let complaints = office.folder("complaints")
    _ = FileManager.default.createFile(atPath: complaints.path, contents: nil)
    let server = try BuiltCommand.start(
      ["serve", folder, "--listen", "127.0.0.1:0"], complaints: FileHandle(forWritingTo: complaints))
    defer {
      server.terminate()
      server.waitUntilExit()
    }
    var said = ""
    for _ in 0..<600 where !said.hasSuffix("\n") {
      try await Task.sleep(for: .milliseconds(100))
      said = try String(contentsOf: complaints, encoding: .utf8)
    }
    #expect(
      said
        == "names are held of petitions that cannot be signed here: xa; “progresscard petition counts” shows them, “progresscard petition erase” erases them\n"
    )
    #expect(server.isRunning)
  }

  @Test func `a unit that names a database goes on to serve pages where no petition is left`() async throws {
    let (office, folder) = try await office(nil)
    let complaints = office.folder("complaints")
    _ = FileManager.default.createFile(atPath: complaints.path, contents: nil)
    let server = try BuiltCommand.start(
      ["serve", folder, "--listen", "127.0.0.1:0", "--database", office.database],
      complaints: FileHandle(forWritingTo: complaints))
    var said = ""
    for _ in 0..<600 where said.filter({ $0 == "\n" }).count < 2 {
      try await Task.sleep(for: .milliseconds(100))
      said = try String(contentsOf: complaints, encoding: .utf8)
    }
    #expect(said.contains("takes no signatures: its workspace has no campaign.yaml"))
    #expect(said.contains("names are held of petitions that cannot be signed here: xa"))
    #expect(server.isRunning)
    server.terminate()
    server.waitUntilExit()
  }
}

import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport

/// `withdraw`: a case study goes, a tombstone stays, and nothing of it is published.
@Suite struct Withdrawals {
  private let small: SmallWorkspace
  private var out: URL { small.place("out") }
  private static let cases = SmallWorkspace.card + "/cases/"
  /// Words of the one that goes, and names that would tell of it.
  private static let secrets = ["Zephyrine", "crossed the hollow bridge", "franchi le pont creux", "hollow-bridge"]

  init() throws {
    small = try SmallWorkspace("withdrawing")
    for (name, title, text) in [
      ("a-door", "A door", "A child knocked [@plan]."),
      ("hollow-bridge", "Zephyrine way", "A child crossed the hollow bridge [@letter]."),
      ("the-light", "The light", "A child saw a light."),
    ] {
      let matter = "---\ntitle: \(title)\nbasis: composite\ngoal: plans\nreview: 2030\n---\n\n"
      try small.write(matter + text + "\n", to: Self.cases + name + ".en.md")
    }
    try small.write(
      "---\ntitle: Zephyrine\n---\n\nUn enfant a franchi le pont creux.\n", to: Self.cases + "hollow-bridge.fr.md")
    try small.write(
      "calls:\n  - {id: more, goal: plans, text: Do more.}\n",
      to: SmallWorkspace.card + "/actions.yaml")
  }

  @discardableResult private func run(_ arguments: String...) async throws -> Command.Outcome {
    try await BuiltCommand.run(arguments)
  }

  /// Two keys have signed every story.
  private func approved() async throws {
    var lines = "approvers:\n"
    for name in ["one", "two"] {
      let key = small.place(name + ".pem").path
      #expect(try await run("key", key).status == 0)
      let pem = Array(try Data(contentsOf: small.place(name + ".pem.pub")))
      lines += "  - {role: reader, key: \"\(try #require(VerifyingKey(pem: pem)).hex)\"}\n"
    }
    try small.write(try small.read("workspace.yaml") + lines, to: "workspace.yaml")
    for name in ["one", "two"] {
      for story in ["a-door", "hollow-bridge", "the-light"] {
        let key = small.place(name + ".pem").path
        #expect(try await run("approve", small.path, "--case", "2025/XA/" + story, "--key", key).status == 0)
      }
    }
  }

  private func publish() async throws -> FolderContents {
    let outcome = try await run(
      "publish", small.path, "--output", out.path, "--only", "site", "--only", "data", "--no-cache")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    return try FolderContents(of: out)
  }

  private func withdraw(_ story: String = "2025/XA/hollow-bridge") async throws -> Command.Outcome {
    try await run("withdraw", small.path, "--case", story, "--reason", "consent", "--date", "2026-03-01")
  }

  private func page(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: out.appending(path: path)), as: UTF8.self)
  }

  /// Every place below a folder in which one of the secrets stands.
  private func leaks(in folder: URL) throws -> [String] {
    var leaks: [String] = []
    for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
      let url = folder.appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      let data = try Data(contentsOf: url)
      for secret in Self.secrets where path.contains(secret) || data.range(of: Data(secret.utf8)) != nil {
        leaks.append("\(secret) in \(path)")
      }
    }
    return leaks
  }

  @Test func `nothing of it is left in the workspace of a draft, nor in anything that is published`() async throws {
    try await approved()
    _ = try await publish()
    #expect(try !leaks(in: out).isEmpty)
    let outcome = try await withdraw()
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.output.contains("Nothing else cites letter"))
    #expect(try leaks(in: small.place("workspace")) == [])
    _ = try await publish()
    #expect(try leaks(in: out) == [])
    #expect(try page("site/2025/en/XA.html").contains("A case study was withdrawn on 1 March 2026."))
    #expect(try page("site/2025/fr/XA.html").contains("Une étude de cas a été retirée"))
    #expect(try page("site/2025/en/XA.json").contains("\"withdrawn\":\"2026-03-01\""))
    #expect(try page("site/2025/en/methodology.html").contains("1 case study of this edition was withdrawn."))
    #expect(try !page("site/2025/en/XA.html").contains("consent"))
  }

  @Test func `a frozen edition stays frozen, and all else of it the same`() async throws {
    try await approved()
    #expect(try await run("freeze", small.path, "--edition", "2025").status == 0)
    let before = try await publish()
    let pages = try ["a-door", "the-light"].map { _ in try page("site/2025/en/XA.html") }
    #expect(try await withdraw().status == 0)
    let check = try await run("check", small.path, "--no-cache")
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.contains("the same as when it was frozen, but for 1 withdrawn case study"))
    let after = try await publish()
    // The card's pages and their data, what is said of the method, the list of sources, and hashes.
    let changed = Set(after.differences(from: before).map { $0.prefix { $0 != " " }.split(separator: "/").last ?? "" })
    #expect(
      changed == [
        "XA.html", "XA.json", "methodology.html", "sources.html", "sources.json", "datapackage.json", "manifest.json",
      ])
    #expect(after.paths == before.paths)
    #expect(try leaks(in: out) == [])
    let english = try page("site/2025/en/XA.html")
    for anchor in ["case-1", "case-2", "case-3"] { #expect(english.contains("id=\"\(anchor)\"")) }
    #expect(pages[0].components(separatedBy: "case-3").last?.contains("saw a light") == true)
    #expect(english.components(separatedBy: "case-3").last?.contains("saw a light") == true)
    #expect(try page("site/2025/en/methodology.html").contains("the same as when it was frozen but for 1 case study"))
    let verified = try await run("verify", out.path)
    #expect(verified.status == 0)
    #expect(verified.output.contains("2025 (frozen; the same but for 1 withdrawn case study)"))
    // Its source may go too, since nothing else cites it.
    try small.write(
      try small.read("sources.json").replacing(/,\n.*"letter".*/, with: ""), to: "sources.json")
    try small.edit("sources.yaml", "letter: {access: on-file, by: state}\n", "")
    let again = try await run("check", small.path, "--no-cache")
    #expect(again.status == 0, "\(again.output)")
  }

  @Test(.enabled(if: Installed.has("pdftotext"), "poppler-utils is not installed: run make deps-test"))
  func `no booklet tells it, and each says that it was withdrawn`() async throws {
    try await approved()
    func text(_ language: String) async throws -> String {
      let outcome = try await run("publish", small.path, "--output", out.path, "--only", "booklets", "--no-cache")
      #expect(outcome.status == 0, "\(outcome.complaint)")
      let file = out.appending(path: "booklets/2025/XA.\(language).pdf").path
      return PageText.words(try await Command(["pdftotext", "-raw", file, "-"]).run().output)
    }
    #expect(try await text("en").contains("Zephyrine"))
    #expect(try await withdraw().status == 0)
    let english = try await text("en"), french = try await text("fr")
    for secret in Self.secrets { #expect(!english.contains(secret) && !french.contains(secret)) }
    #expect(english.contains("A case study was withdrawn on 1 March 2026."))
    #expect(french.contains("Une étude de cas a été retirée"))
  }

  @Test func `what a check remembers of it goes, and so do saved copies of its sources`() async throws {
    try await approved()
    let cache = ["XDG_CACHE_HOME": small.place("cache").path]
    let copies = ["captures/letter-1a2b3c4d/20260101T000000Z", "captures/plan-1a2b3c4d/20260101T000000Z"]
    var table =
      "source,captured,address,redirects,status,type,bytes,sha256,text-sha256,warc,warc-sha256,copy\n"
    for (key, path) in zip(["letter", "plan"], copies) {
      let hash = String(repeating: "0", count: 64)
      table += "\(key),2026-01-01T00:00:00Z,https://example.org/\(key),,200,text/html,9,\(hash),,"
      table += "\(path).warc,\(hash),\(path).txt\n"
      for ending in [".warc", ".txt"] { try small.write("A child crossed the hollow bridge.", to: path + ending) }
    }
    try small.write(table, to: "captures/captures.csv")
    #expect(try await BuiltCommand.run(["check", small.path], environment: cache).status == 0)
    #expect(try !leaks(in: small.place("cache")).isEmpty)
    let outcome = try await BuiltCommand.run(
      ["withdraw", small.path, "--case", "2025/XA/hollow-bridge", "--reason", "risk"], environment: cache)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try leaks(in: small.place("cache")) == [])
    #expect(try await BuiltCommand.run(["check", small.path], environment: cache).status == 0)
    #expect(try leaks(in: small.place("cache")) == [])
    let captures = try FolderContents(of: small.place("workspace/captures")).paths
    #expect(captures.sorted() == ["captures.csv"] + [".txt", ".warc"].map { copies[1].dropFirst(9) + $0 })
    #expect(!(try small.read("captures/captures.csv").contains("letter")))
    #expect(try small.read("captures/captures.csv").contains("plan,2026-01-01"))
  }

  @Test func `who compares a frozen edition with another is told`() async throws {
    try await approved()
    #expect(try await run("freeze", small.path, "--edition", "2025").status == 0)
    #expect(try await withdraw().status == 0)
    let next = small.place("workspace/editions/2026")
    try FileManager.default.copyItem(at: small.place("workspace/editions/2025"), to: next)
    for name in ["edition.lock", "withdrawn.yaml", "XA/cases", "XA/approvals.yaml"] {
      try small.remove("editions/2026/" + name)
    }
    try small.edit("editions/2026/edition.yaml", "status: frozen\n", "")
    try small.edit("editions/2026/edition.yaml", "2025-06-30", "2026-06-30")
    let sentence = "June: This edition is the same as when it was frozen but for 1 case study, which was withdrawn.\n"
    for format in ["text", "note"] {
      let outcome = try await run("compare", small.path, "--format", format)
      #expect(outcome.status == 0, "\(outcome.complaint)")
      #expect(outcome.output.contains(sentence))
    }
    let data = try await run("compare", small.path, "--format", "json").output
    #expect(JSON.parse(Array(data.utf8)).value?["from"]?["withdrawn"]?.number == "1")
    #expect(JSON.parse(Array(data.utf8)).value?["to"]?["withdrawn"] == nil)
  }

  @Test func `another change of a frozen edition is found all the same`() async throws {
    try await approved()
    #expect(try await run("freeze", small.path, "--edition", "2025").status == 0)
    #expect(try await withdraw().status == 0)
    try small.remove(Self.cases + "a-door.en.md")
    let check = try await run("check", small.path, "--no-cache")
    #expect(check.status != 0)
    #expect(check.output.contains("a file less in editions/2025/XA/cases/a-door.en.md"))
  }

  @Test func `what a run that was stopped has left is an error, is read by nobody, and goes with the next run`()
    async throws
  {
    try await approved()
    let text = try small.read(Self.cases + "hollow-bridge.en.md")
    #expect(try await withdraw().status == 0)
    let tombstones = try small.read("editions/2025/withdrawn.yaml")
    try small.write(text, to: Self.cases + "hollow-bridge.en.md")
    let check = try await run("check", small.path, "--no-cache")
    #expect(check.output.contains("error [withdrawn]: found a case study that was withdrawn"))
    #expect(!check.output.contains("hollow bridge"))
    #expect(try await run("publish", small.path, "--output", out.path, "--only", "data", "--no-cache").status != 0)
    #expect(try await withdraw().status == 0)
    #expect(try small.read("editions/2025/withdrawn.yaml") == tombstones)
    #expect(try leaks(in: small.place("workspace")) == [])
    #expect(try await withdraw().status != 0)
  }

  @Test func `errata and acceptances of its files go, others stay as people wrote them`() async throws {
    try await approved()
    try small.write(
      """
      accepted:
        # What we decided in June.
        - rule: terms
          file: \(Self.cases)hollow-bridge.en.md
          found: Zephyrine
          reason: A name.
          role: editor
          date: 2025-06
        - rule: terms
          file: \(Self.cases)a-door.en.md
          found: a door
          reason: It is one. # and stays
          role: editor
          date: 2025-06

      """, to: "editions/2025/accepted.yaml")
    let outcome = try await withdraw()
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let left = try small.read("editions/2025/accepted.yaml")
    #expect(left.contains("# What we decided in June.") && left.contains("a-door") && !left.contains("Zephyrine"))
    #expect(try leaks(in: small.place("workspace")) == [])
  }

  @Test func `what cannot be cut out is told before anything is changed`() async throws {
    try await approved()
    try small.write(
      "accepted: [{rule: terms, file: \(Self.cases)hollow-bridge.en.md, found: x, reason: y, role: z, date: 2025}, "
        + "{rule: terms, file: a, found: x, reason: y, role: z, date: 2025}]\n", to: "editions/2025/accepted.yaml")
    let before = try FolderContents(of: small.place("workspace"))
    let outcome = try await withdraw()
    #expect(outcome.status != 0)
    #expect(outcome.complaint.contains("by hand"))
    #expect(try FolderContents(of: small.place("workspace")) == before)
  }

  @Test(arguments: ["2025/XA/nothing", "2025/XA", "2024/XA/a-door", "nonsense"])
  func `what is no case study is refused and nothing is written`(name: String) async throws {
    let before = try FolderContents(of: small.place("workspace"))
    #expect(try await withdraw(name).status == 2)
    #expect(try FolderContents(of: small.place("workspace")) == before)
  }
}

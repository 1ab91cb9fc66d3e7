import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport

/// `approve`: two signatures under a case study, by keys of their own.
@Suite struct Approvals {
  private let small: SmallWorkspace
  private let story = SmallWorkspace.card + "/cases/story.en.md"
  private let file = SmallWorkspace.card + "/approvals.yaml"

  init() throws {
    small = try SmallWorkspace("approving")
    try small.write(
      """
      ---
      title: A way back
      basis: composite
      review: 2030
      sources: [plan]
      ---

      A child came back [@letter].

      """, to: story)
  }

  private func run(_ arguments: String...) async throws -> Command.Outcome { try await BuiltCommand.run(arguments) }

  private func key(_ name: String) -> String { small.place(name).path }

  private func hex(_ name: String) throws -> String {
    let pem = Array(try Data(contentsOf: small.place(name + ".pub")))
    return try #require(VerifyingKey(pem: pem)).hex
  }

  /// Makes keys and lists them in `workspace.yaml`.
  private func list(_ names: String...) async throws {
    var lines = "approvers:\n"
    for name in names {
      #expect(try await run("key", key(name)).status == 0)
      lines += "  - {role: lawyer, key: \"\(try hex(name))\"}\n"
    }
    try small.write(try small.read("workspace.yaml") + lines, to: "workspace.yaml")
  }

  private func approve(_ name: String) async throws -> Command.Outcome {
    try await run("approve", small.path, "--case", "2025/XA/story", "--key", key(name))
  }

  private func found(_ rule: String = "approval") async throws -> [String] {
    let output = try await run("check", small.path, "--no-cache").output
    return output.split(separator: "\n").compactMap { line in
      line.contains("[\(rule)]")
        ? String(line[(line.firstRange(of: "[\(rule)]")?.upperBound ?? line.startIndex)...]) : nil
    }
  }

  private let none: String = ": found the case study story with no approval"

  @Test func `two keys approve, each counts once, and a changed word undoes both`() async throws {
    try await list("first.pem", "second.pem")
    #expect(try await found() == [none])
    let first = try await approve("first.pem")
    #expect(first.output.contains("signed: story.en.md; basis composite\nsources: letter, plan\n"))
    #expect(first.output.contains("2025/XA/story: approved by one key, in \(file)"))
    #expect(try await found() == [": found the case study story with one approval"])
    #expect(try await approve("first.pem").output.contains("approved by one key"))
    #expect(try await found() == [": found the case study story with one approval"])
    #expect(try await approve("second.pem").output.contains("approved by 2 keys"))
    #expect(try await found() == [])
    try small.edit(story, "A child", "A girl")
    #expect(try await found() == [": found the case study story with no approval, 2 of what it said before"])
  }

  @Test(arguments: [
    ("basis", "basis: composite", "basis: consent"), ("date of review", "review: 2030", "review: 2031"),
    ("title", "A way back", "The way back"), ("sources", "sources: [plan]", "sources: [letter]"),
  ]) func `another part of it undoes them too`(_ what: String, _ old: String, _ new: String) async throws {
    try await approvedByTwo()
    try small.edit(story, old, new)
    #expect(try await found().count == 1, "\(what)")
  }

  private func approvedByTwo() async throws {
    try await list("first.pem", "second.pem")
    for name in ["first.pem", "second.pem"] { #expect(try await approve(name).status == 0) }
    #expect(try await found() == [])
  }

  @Test func `a translation more undoes them, and so does what a source tells of itself`() async throws {
    try await approvedByTwo()
    let translation = SmallWorkspace.card + "/cases/story.fr.md"
    try small.write("---\ntitle: Retour\n---\n\nUn enfant revient.\n", to: translation)
    #expect(try await found().count == 1)
    try small.remove(translation)
    #expect(try await found() == [])
    try small.edit("sources.json", "The plan", "The plan of a town")
    #expect(try await found().count == 1)
    try small.edit("sources.json", "The plan of a town", "The plan")
    try small.edit("sources.yaml", "letter: {access: on-file", "letter: {access: public")
    #expect(try await found().count == 1)
  }

  @Test func `line ends of another system undo nothing, and a signature under another case study is none`() async throws
  {
    try await approvedByTwo()
    try small.write(try small.read(story).replacing("\n", with: "\r\n"), to: story)
    #expect(try await found() == [])
    try small.write(try small.read(story), to: SmallWorkspace.card + "/cases/other.en.md")
    let signed = try small.read(file)
    let copied = signed.replacing("story", with: "other").replacing(/^[^\n]*\napprovals:\n/, with: "")
    try small.write(signed + copied, to: file)
    #expect(try await found() == [": found the case study other with no approval, 2 of what it said before"])
  }

  @Test func `two entries with one key are one approver, and are told`() async throws {
    try await list("first.pem")
    try small.write(
      try small.read("workspace.yaml") + "  - {role: editor, key: \"\(try hex("first.pem").uppercased())\"}\n",
      to: "workspace.yaml")
    #expect(try await approve("first.pem").status == 0)
    let findings = try await found()
    #expect(findings.count == 2)
    #expect(findings.contains { $0.contains("a second time") })
    #expect(findings.contains(": found the case study story with one approval"))
  }

  @Test func `a key that is not listed signs, does not count, and is told how to`() async throws {
    try await list("first.pem")
    #expect(try await run("key", key("other.pem")).status == 0)
    let outcome = try await approve("other.pem")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains(
        "2025/XA/story: signed in \(file), but approved by no key: the signature does not count yet"))
    #expect(
      outcome.output.contains(
        "not list your key under approvers:\n  - {role: ROLE, key: \"\(try hex("other.pem"))\"}\n"))
    #expect(try await approve("first.pem").status == 0)
    #expect(
      try await found() == [
        ": found the case study story with one approval, 1 by a key that workspace.yaml does not list"
      ])
  }

  @Test func `what is to be called names the workspace as it was named`() async throws {
    for path in [small.path, small.path + "/../workspace"] {
      let output = try await run("check", path, "--no-cache").output
      #expect(output.contains("try progresscard approve \(path) --case 2025/XA/story --key FILE\n"), "\(output)")
    }
    let spaced = small.place("two words").path
    try FileManager.default.moveItem(atPath: small.path, toPath: spaced)
    let refused = try await run("publish", spaced, "--output", small.place("out").path, "--only", "data")
    #expect(refused.complaint.contains("try progresscard approve '\(spaced)' --case"), "\(refused.complaint)")
  }

  @Test func `a key is made with its folder, and printed with what goes where`() async throws {
    let path = key("keys/mine/first.pem")
    let made = try await run("key", path)
    #expect(made.status == 0)
    let digits = try hex("keys/mine/first.pem")
    let fingerprint = try #require(VerifyingKey(hex: digits)).fingerprint
    #expect(
      made.output == """
        private key: \(path)
        public key:  \(path).pub
        in digits:   \(digits) (under approvers in workspace.yaml)
        fingerprint: \(fingerprint) (to compare keys by)

        """)
    for folder in ["keys", "keys/mine"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: key(folder))
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
    }
    let below = try await run("key", path + "/more/second.pem")
    #expect(below.status == 1)
    #expect(below.complaint.contains("cannot be made: Not a directory."), "\(below.complaint)")
  }

  @Test func `a fingerprint in place of a key is told with the key, by approve and check`() async throws {
    #expect(try await run("key", key("first.pem")).status == 0)
    let digits = try hex("first.pem")
    let fingerprint = try #require(VerifyingKey(hex: digits)).fingerprint
    try small.write(
      try small.read("workspace.yaml") + "approvers:\n  - {role: lawyer, key: \"\(fingerprint)\"}\n",
      to: "workspace.yaml")
    let signed = try await approve("first.pem").output
    #expect(signed.contains("lists the fingerprint of your key in place of the key, which is\n  key: \"\(digits)\"\n"))
    let findings = try await found()
    #expect(findings.first?.contains("a signature by a key of which workspace.yaml:") == true, "\(findings)")
    let output = try await run("check", small.path, "--no-cache").output
    #expect(output.contains("try there: key: \"\(digits)\""))
  }

  @Test func `it is never accepted away, and nothing is published without it`() async throws {
    try small.write(
      """
      accepted:
        - rule: approval
          file: \(story)
          found: the case study story with no approval
          reason: We trust each other.
          role: editor
          date: 2025-06-30

      """, to: "editions/2025/accepted.yaml")
    #expect(try await found() == [none])
    #expect(try await run("publish", small.path, "--output", small.place("out").path, "--only", "site").status != 0)
    #expect(!FileManager.default.fileExists(atPath: small.place("out").path))
  }

  @Test func `a date of review is asked for, and one that has passed is told`() async throws {
    try small.edit(story, "review: 2030\n", "")
    #expect(try await found("case-review") == [": found a case study without a date of review"])
    try small.edit(story, "basis: composite\n", "basis: composite\nreview: 2024\n")
    #expect(try await found("case-review") == [": found a review that was due 2024, in an edition as of 2025-06-30"])
    try small.edit(story, "review: 2024\n", "review: 2025-07\n")
    try small.edit("channels.csv", "2025-06-30", "2026-01-10")
    let output = try await run("check", small.path, "--no-cache").output
    #expect(output.contains("warning [case-review]: found a review that was due 2025-07, before 2026-01-10"))
  }

  @Test func `what is no case study is refused with those there are, and so is a key in the workspace`() async throws {
    #expect(try await run("key", key("first.pem")).status == 0)
    let outcome = try await run("approve", small.path, "--case", "2025/XA/stroy", "--key", key("first.pem"))
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("the nearest is 2025/XA/story"))
    try FileManager.default.moveItem(at: small.place("first.pem"), to: small.place("workspace/first.pem"))
    let inside = small.path + "/first.pem"
    #expect(try await run("approve", small.path, "--case", "2025/XA/story", "--key", inside).status == 2)
  }

  @Test func `pages say how many keys, and nothing says whose`() async throws {
    try await approvedByTwo()
    let out = small.place("out")
    #expect(
      try await run("publish", small.path, "--output", out.path, "--only", "site", "--only", "data", "--no-cache")
        .status == 0)
    let contents = try FolderContents(of: out)
    let page = String(decoding: try Data(contentsOf: out.appending(path: "site/2025/en/XA.html")), as: UTF8.self)
    #expect(page.contains("Approved with 2 keys"))
    let method = String(
      decoding: try Data(contentsOf: out.appending(path: "site/2025/en/methodology.html")), as: UTF8.self)
    #expect(method.contains("by at least two people"))
    let secrets = ["lawyer", try hex("first.pem"), try hex("second.pem")]
    for path in contents.paths {
      let text = String(decoding: try Data(contentsOf: out.appending(path: path)), as: UTF8.self)
      for secret in secrets { #expect(!text.contains(secret), "\(secret) in \(path)") }
    }
  }

  @Test func `no name and no private key stands in what is written`() async throws {
    try await list("first.pem")
    #expect(try await approve("first.pem").status == 0)
    let text = try small.read(file)
    #expect(
      text.wholeMatch(
        of: /# .*\napprovals:\n  - case: story\n    key: "[0-9a-f]{64}"\n    signature: "[0-9a-f]{128}"\n/) != nil)
  }
}

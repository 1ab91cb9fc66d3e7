import EndToEnd
import Foundation
import Mutants
import Testing

@testable import Output

/// A run that remembers the last one publishes what a run without memory would, byte for byte.
@Suite struct Remembering {
  private static let narratives = [
    "editions/2025/XA/situation.en.md", "editions/2025/XA/situation.fr.md", "editions/2025/XA/heard.en.md",
    "editions/2025/XB/situation.en.md", "editions/2025/QM/situation.md",
  ]

  /// Edits the workspace and compares; an edit that is refused is taken back.
  private func apply(_ edit: Edit, to rerun: Rerun, _ random: inout Seeded) async throws -> Bool {
    let aside = rerun.folder("aside")
    try? FileManager.default.removeItem(at: aside)
    try FileManager.default.copyItem(at: rerun.workspace, to: aside)
    let there = Self.narratives.filter {
      FileManager.default.fileExists(atPath: rerun.workspace.appending(path: $0).path)
    }
    let desk = Desk(folder: rerun.workspace, narrative: random.pick(there), number: 2 + random.below(97))
    try edit.change(desk)
    let before = try FolderContents(of: rerun.out)
    guard let differences = try await rerun.differences() else {
      #expect(try FolderContents(of: rerun.out) == before, "\(edit) in \(desk.narrative)")
      try FileManager.default.removeItem(at: rerun.workspace)
      try FileManager.default.moveItem(at: aside, to: rerun.workspace)
      return false
    }
    #expect(differences == [], "\(edit) in \(desk.narrative)")
    return true
  }

  @Test func `after any series of edits the output is the one of a run without memory`() async throws {
    var random = Seeded(1)
    let rerun = try Rerun.withoutScores()
    #expect(try await rerun.differences() == [])
    var refused: [String] = []
    // Twice as many narratives as there are kinds, since which card is edited matters as well.
    let edits = Edit.ofNarratives + Edit.ofNarratives + Edit.ofTheRest
    for edit in edits.shuffled(using: &random) + Edit.last {
      if try await !apply(edit, to: rerun, &random) { refused.append(edit.description) }
    }
    #expect(refused.contains("an unknown source"))
    #expect(refused.count < edits.count / 4, "\(refused)")
  }

  @Test func `words alone are published again without touching what other cards and shared pages are`() async throws {
    let rerun = try Rerun.withoutScores()
    _ = try await rerun.publish()
    let paths = try FolderContents(of: rerun.out).paths
    let before = try Dictionary(uniqueKeysWithValues: paths.map { ($0, try rerun.inode($0)) })
    let desk = Desk(folder: rerun.workspace, narrative: Self.narratives[0], number: 7)
    try desk.append("\nOne word more.\n", to: desk.narrative)
    #expect(try await rerun.differences() == [])
    let made = try paths.filter { try rerun.inode($0) != before[$0] }
    #expect(made.contains("site/2025/en/XA.html"))
    #expect(made.allSatisfy { $0 == "manifest.json" || $0.contains(/\/2025\/.*\/XA[.-]/) }, "\(made)")
  }

  @Test func `an output that was changed by hand is made anew`() async throws {
    let rerun = try Rerun(of: Example.twoMinute.folder)
    _ = try await rerun.publish()
    let page = rerun.out.appending(path: "site/2025/fr/XB.html")
    let files = FileManager.default
    let changes: [(name: String, change: () throws -> Void)] = [
      ("a text that grew", { try Data("changed".utf8).write(to: page) }),
      ("a text as long", { try Data(repeating: 0x20, count: try Data(contentsOf: page).count).write(to: page) }),
      ("a file less", { try files.removeItem(at: page) }),
      ("a link", { try files.replace(page) { try files.createSymbolicLink(at: $0, withDestinationURL: page) } }),
      ("a manifest less", { try files.removeItem(at: rerun.out.appending(path: "manifest.json")) }),
      ("nothing left", { try files.removeItem(at: rerun.out) }),
    ]
    for (name, change) in changes {
      try change()
      if name == "a manifest less" {
        await #expect(throws: OutputProblem.self) { try await rerun.publish() }
        try files.removeItem(at: rerun.out)
      }
      #expect(try await rerun.differences() == [], "\(name)")
    }
  }

  @Test func `a memory that is damaged is as good as none`() async throws {
    let rerun = try Rerun(of: Example.twoMinute.folder)
    _ = try await rerun.publish()
    var random = Seeded(3)
    let desk = Desk(folder: rerun.workspace, narrative: Self.narratives[0], number: 7)
    for round in 0..<9 {
      var bytes = [UInt8](try Data(contentsOf: rerun.memory))
      switch round {
      case 0: bytes = []
      case 1: bytes = Array("{}".utf8)
      case 2: bytes.removeLast(bytes.count / 2)
      case 3: try bytes.spoil(after: "\"site/2025/fr/XB.html\",")  // a size
      case 4: try bytes.spoil(after: "\"site/2025/fr/XB.html\",", "\"text/html\",\"")  // a hash
      case 5: try bytes.spoil(after: "\"editions/2025/XB\":{", "\"rule\":")  // where a category came from
      default: for _ in 0..<3 { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
      }
      try Data(bytes).write(to: rerun.memory)
      try desk.append("\nRound \(round).\n", to: desk.narrative)
      #expect(try await rerun.differences() == [], "\(round)")
    }
  }

  @Test func `with booklets, words alone make the booklets of one card anew`() async throws {
    let small = try SmallWorkspace("remembering")
    let rerun = try Rerun(of: small.place("workspace"), parts: [.site, .booklets, .data])
    #expect(try await rerun.differences() == [])
    let card = rerun.workspace.appending(path: SmallWorkspace.card)
    for (file, text) in [
      ("situation.en.md", "# The plan\n\nIt names five fields [@plan, p. 5].\n"),
      ("plans.en.md", "Fewer words [@letter].\n"),
      ("card.yaml", try small.read(SmallWorkspace.card + "/card.yaml").replacing("There is a plan.", with: "A plan!")),
      ("situation.fr.md", "# Le plan\n\nIl en nomme cinq [@plan, p. 5].\n"),
    ] {
      try Data(text.utf8).write(to: card.appending(path: file))
      #expect(try await rerun.differences() == [], "\(file)")
    }
    let theme = rerun.workspace.appending(path: "theme")
    try FileManager.default.createDirectory(at: theme, withIntermediateDirectories: false)
    try Data("#let spare = none\n".utf8).write(to: theme.appending(path: "spare.typ"))
    #expect(try await rerun.differences() == [])
  }
}

extension FileManager {
  fileprivate func replace(_ file: URL, by make: (URL) throws -> Void) throws {
    try removeItem(at: file)
    try make(file)
  }
}

extension [UInt8] {
  /// Changes the letter or digit that follows some texts, one behind the other, into another.
  fileprivate mutating func spoil(after texts: String...) throws {
    var place = startIndex
    for text in texts { place = try #require(self[place...].firstRange(of: Array(text.utf8))).upperBound }
    self[place] = self[place] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
  }
}

import Cards
import Checks
import EndToEnd
import Foundation
import Mutants
import Testing

@testable import Output

/// A check that remembers the last one finds what a check without memory would.
@Suite struct Rechecking {
  private static let narratives = [
    "editions/2025/XA/situation.en.md", "editions/2025/XA/situation.fr.md", "editions/2025/XA/heard.en.md",
    "editions/2025/XB/situation.en.md", "editions/2025/QM/situation.md",
  ]

  private struct Outcome: Equatable {
    let findings: [Finding]
    let counts: [Int]

    init(_ run: CheckRun) {
      findings = run.findings
      counts = [run.editions, run.cards] + run.coverage.flatMap { [$0.coverage.claims, $0.coverage.cited] }
    }
  }

  private let rerun: Rerun
  private var path: String { rerun.workspace.path }

  init() throws { rerun = try Rerun.withoutScores() }

  private func expectTheSame(_ what: String) {
    let remembered = Outcome(CheckRun.run(path, memory: rerun.memory.path, program: "tests"))
    #expect(remembered == Outcome(CheckRun.run(path, memory: nil, program: "tests")), "\(what)")
  }

  @Test func `after any series of edits, errors among them, the findings are those of a check without memory`() throws {
    var random = Seeded(2)
    let edits = Edit.ofNarratives + Edit.ofNarratives + Edit.ofTheRest
    for edit in edits.shuffled(using: &random) + Edit.last {
      let there = Self.narratives.filter {
        FileManager.default.fileExists(atPath: rerun.workspace.appending(path: $0).path)
      }
      let desk = Desk(folder: rerun.workspace, narrative: random.pick(there), number: 2 + random.below(97))
      let aside = rerun.folder("aside")
      try? FileManager.default.removeItem(at: aside)
      try FileManager.default.copyItem(at: rerun.workspace, to: aside)
      try edit.change(desk)
      expectTheSame("\(edit) in \(desk.narrative)")
      // Every other edit is taken back, so that errors do not pile up until nothing is remembered any more.
      guard random.below(2) == 0 else { continue }
      try FileManager.default.removeItem(at: rerun.workspace)
      try FileManager.default.moveItem(at: aside, to: rerun.workspace)
      expectTheSame("\(edit) in \(desk.narrative), taken back")
    }
  }

  @Test func `words that are pasted into another card are found, and again when they are gone`() throws {
    let pasted = """

      The office that was opened in the capital keeps a list of all who called, writes down what they asked, and tells the ministry \
      every month how many of them were helped by those who work there [@children-first].

      """
    let desk = Desk(folder: rerun.workspace, narrative: Self.narratives[0], number: 1)
    expectTheSame("before")
    let before = try desk.read(Self.narratives[3])
    for file in [Self.narratives[0], Self.narratives[3]] {
      try desk.append(pasted, to: file)
      expectTheSame("pasted into \(file)")
    }
    #expect(
      CheckRun.run(path, memory: rerun.memory.path, program: "tests").findings.contains { $0.rule == "copied" })
    try desk.write(before, to: Self.narratives[3])
    expectTheSame("taken back")
  }

  @Test func `a figure that another edition's figures withhold is withheld when a text alone has changed`() throws {
    let desk = Desk(folder: rerun.workspace, narrative: Self.narratives[0], number: 1)
    let figures = "editions/2025/XA/statistics.csv"
    try desk.replace("children-sheltered,2022,male,0-17,,12", "children-sheltered,2022,male,0-17,,7", in: figures)
    // 26 in all, of whom 7 are boys: the girls of 2025 give the boys back.
    try desk.write(
      "series,period,age,value,source\nchildren-sheltered,2022,0-17,26,aldoria-yearbook\n",
      to: "editions/2023/XA/statistics.csv")
    expectTheSame("at first")
    try desk.append("\nIn 2022 the shelters took in 19 girls [@aldoria-yearbook].\n", to: Self.narratives[0])
    expectTheSame("a typed figure")
    let findings = CheckRun.run(path, memory: rerun.memory.path, program: "tests").findings
    #expect(findings.contains { $0.rule == "small-count" && $0.expected.contains("withhold it (\(figures)") })
    try desk.append("\nNothing more.\n", to: Self.narratives[0])
    expectTheSame("another sentence")
  }

  @Test func `what changes in one card is looked at there, and in no other card`() throws {
    expectTheSame("at first")
    let desk = Desk(folder: rerun.workspace, narrative: Self.narratives[0], number: 1)
    let edits: [(file: String, change: (String) throws -> Void)] = [
      ("card.yaml", { try desk.replace("answers every child", "answers each child of 12 years", in: $0) }),
      ("situation.en.md", { try desk.append("\nIt has 19 rooms.\n", to: $0) }),
      ("translations.csv", { try desk.append("situation,fr,60303ae22b998861\n", to: $0) }),
    ]
    for (name, change) in edits {
      let mark = try markAnother()
      try change("editions/2025/XA/" + name)
      let run = CheckRun.run(path, memory: rerun.memory.path, program: "tests")
      #expect(run.findings.contains(mark), "\(name)")
      #expect(
        run.findings.filter { $0 != mark } == CheckRun.run(path, memory: nil, program: "tests").findings, "\(name)")
      try FileManager.default.removeItem(at: rerun.memory)
      expectTheSame("\(name)")
    }
  }

  /// Adds a finding to what is remembered of Borvia: where it is still there afterwards, nobody has looked.
  private func markAnother() throws -> Finding {
    let known = try #require(CheckMemory(at: rerun.memory.path, settings: "tests\n" + path))
    let mark = Finding(
      rule: "mark", severity: .warning, place: Place(file: "editions/2025/XB/card.yaml", line: 1), found: "a mark",
      expected: "none")
    let cards = known.earlier.cards.map { card in
      card.folder != "editions/2025/XB"
        ? card
        : ExaminedCard(
          edition: card.edition, country: card.country, findings: card.findings + [mark], coverage: card.coverage,
          prints: card.prints, skeleton: card.skeleton, face: card.face)
    }
    CheckMemory(
      settings: known.settings, inputs: known.inputs, readings: known.readings,
      earlier: EarlierExamination(cards: cards, rest: known.earlier.rest)
    ).write(to: rerun.memory.path)
    return mark
  }

  @Test func `a memory that is damaged, or of another program, is as good as none`() throws {
    expectTheSame("at first")
    var random = Seeded(3)
    let desk = Desk(folder: rerun.workspace, narrative: Self.narratives[0], number: 7)
    for round in 0..<8 {
      var bytes = [UInt8](try Data(contentsOf: rerun.memory))
      switch round {
      case 0: bytes = []
      case 1: bytes = Array("{}".utf8)
      case 2: bytes.removeLast(bytes.count / 2)
      default: for _ in 0..<3 { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
      }
      try Data(bytes).write(to: rerun.memory)
      try desk.append("\nRound \(round) of 8.\n", to: desk.narrative)
      expectTheSame("\(round)")
    }
    _ = CheckRun.run(path, memory: rerun.memory.path, program: "another")
    expectTheSame("after another program")
  }
}

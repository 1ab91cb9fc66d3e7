import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// `Examples/as-published`: what was wrong in a printed card is found where it stands.
@Suite struct AsPublished {
  /// What is wrong, the rule that says so, the file, and what the finding names.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rule: String
    let file: String
    let found: String

    init(_ what: String, _ rule: String, _ file: String, _ found: String) {
      (testDescription, self.rule, self.file, self.found) = (what, rule, file, found)
    }
  }

  private static let rows = [
    Row("marks of notes by hand, at the foot", "typed-note", "editions/2010-06/BE/prevention.en.md", "¹ in line 4"),
    Row("marks of notes by hand, on another page", "typed-note", "editions/2010-06/overview.en.md", "² in line 3"),
    Row("the same marks at the end", "typed-note", "pages/endnotes.en.md", "¹ in line 5"),
    Row("notes that point at the one before", "typed-note", "pages/endnotes.en.md", "“ibid”"),
    Row("an address with spaces", "sources", "sources.json", "Full Report"),
    Row("an address that a line break cut", "sources", "sources.json", "woap. html"),
    Row("an address without its beginning", "sources", "sources.json", "www.example.org"),
    Row(
      "grades that only colours carried", "ungraded", "editions/2010-06/BE/card.yaml", "a statement on 1.1 and no grade"
    ),
    Row("terms advised against, in a narrative", "terms", "editions/2010-06/BE/situation.en.md", "child prostitution"),
    Row("terms advised against, in a call", "terms", "editions/2010-06/BE/actions.yaml", "child prostitution"),
    Row("a share that the list does not give", "typed-number", "editions/2010-06/BE/situation.en.md", "53 % of states"),
    Row("a date that the depositary does not have", "treaty-date", "editions/2010-06/BE/law.en.md", "“1995”"),
    Row("all instruments, where one is only signed", "universal", "editions/2010-06/BE/law.en.md", "all relevant"),
    Row("one figure for two periods", "quantity", "editions/2010-06/BE/situation.en.md", "619 for 1999–2005"),
    Row(
      "a plan that is specific, and is not", "opposed", "editions/2010-06/BE/card.yaml", "“specific”, and elsewhere not"
    ),
    Row("a count that is not the framework’s", "item-count", "pages/introduction.en.md", "four specific actions"),
    Row("a region that is told to be abroad", "abroad", "editions/2010-06/BE/situation.en.md", "“Flanders”"),
    Row("one body with two names", "body-name", "editions/2010-06/BE/situation.en.md", "Immigration Office"),
    Row("who acts: the state or an NGO", "opposed", "editions/2010-06/BE/card.yaml", "the state acts"),
    Row("for whom a line is", "opposed", "editions/2010-06/BE/card.yaml", "for others than elsewhere"),
    Row("a child and a town", "identifying", "editions/2010-06/BE/cases/from-the-danube.en.md", ""),
    Row("an age, a route and relations", "identifying", "editions/2010-06/BE/cases/through-italy.en.md", ""),
    Row("a named person", "identifying", "editions/2010-06/BE/cases/to-london.en.md", "Dravkov"),
  ]

  private static let findings = Task { try await check() }

  private static func check() async throws -> [Finding] {
    let folder = Repository.folder.appending(path: "Examples/as-published").path
    let outcome = try await BuiltCommand.run(["check", folder, "--format", "json"])
    return try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)).findings
  }

  @Test(arguments: rows) func `it is found where it stands`(row: Row) async throws {
    let findings = try await Self.findings.value
    let there = findings.contains {
      $0.rule == row.rule && $0.file == row.file && (row.found.isEmpty || $0.found.contains(row.found))
    }
    #expect(there, "\(findings.filter { $0.file == row.file }.map(\.found))")
  }

  /// Beside the rows: eighteen numbers that the card types and its data have, which is what the rule says; nothing else.
  @Test func `what the rules on contradictions find is in the rows, or a typed number that the data have`() async throws
  {
    let findings = try await Self.findings.value
    let counts = Dictionary(grouping: findings, by: \.rule).mapValues(\.count)
    let expected = [
      "abroad": 1, "body-name": 1, "copied": 0, "grade-words": 0, "item-count": 1, "opposed": 3, "period": 0,
      "quantity": 1,
      "share": 0, "sum": 0, "translated-number": 0, "treaty-date": 1, "typed-number": 19, "universal": 1,
    ]
    for (rule, count) in expected { #expect(counts[rule] ?? 0 == count, "\(rule)") }
    let typed = findings.filter { $0.rule == "typed-number" }
    #expect(typed.count { $0.expected == "a number from the data" } == 18)
  }

  @Test func `six notes point at the one before, and twelve statements have no grade`() async throws {
    let findings = try await Self.findings.value
    #expect(findings.count { $0.found == "“ibid”" } == 6)
    #expect(findings.count { $0.rule == "ungraded" } == 12)
  }
}

private struct Report: Decodable { let findings: [Finding] }

private struct Finding: Decodable {
  let rule: String
  let file: String
  let line: Int?
  let found: String
  let expected: String
}

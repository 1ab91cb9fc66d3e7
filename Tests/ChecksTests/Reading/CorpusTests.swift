import Cards
import Foundation
import Mutants
import Testing
import ToolsSupport

@testable import Checks

/// The corpora of clean sentences as the narrative of a sound card: what rules on contradictions find is a false alarm.
@Suite("Clean sentences") struct CleanSentenceTests {
  private static let rules: Set<String> = [
    "abroad", "body-name", "copied", "grade-words", "item-count", "opposed", "period", "quantity", "share",
    "small-count",
    "sum", "treaty-date", "typed-number", "universal",
  ]

  @Test(arguments: ["en", "fr", "nl", "de"])
  func `each rule finds at most one thing in a corpus`(language: String) throws {
    let path = Repository.folder.appending(path: "Tests/ChecksTests/Corpora/\(language).md")
    let corpus = try String(contentsOf: path, encoding: .utf8)
    var byRule: [String: [Finding]] = [:]
    for finding in try Self.findings(corpus, language) where Self.rules.contains(finding.rule) {
      byRule[finding.rule, default: []].append(finding)
    }
    for (rule, findings) in byRule.sorted(by: { $0.key < $1.key }) {
      #expect(findings.count <= 1, "\(rule): \(findings.map(\.line).joined(separator: "\n"))")
    }
    for (rule, findings) in byRule.sorted(by: { $0.key < $1.key }) {
      print("false alarm", language, rule, findings.count, findings.map(\.line).joined(separator: "\n    "))
    }
  }

  /// The sound workspace in one language, of a date after all that the corpus tells, with the corpus as the narrative.
  private static func findings(_ corpus: String, _ language: String) throws -> [Finding] {
    var text = corpus
    for key in Set(corpus.matches(of: /@([A-Za-z0-9_:.-]+)/).map { String($0.1) }) {
      text = text.replacingOccurrences(of: "@" + key + ",", with: "@law,").replacingOccurrences(
        of: "@" + key + "]", with: "@law]"
      )
      .replacingOccurrences(of: "@" + key + ";", with: "@law;")
    }
    let files = Sound.files.replacing("languages: [en, fr]", by: "languages: [\(language)]", in: "workspace.yaml")
      .replacing("as-of: 2010-06", by: "as-of: 2026-06", in: "editions/e1/edition.yaml")
      .with("editions/e1/BE/care.en.md", nil).with("editions/e1/BE/reply.en.md", nil)
      .with("editions/e1/BE/care.\(language).md", text)
    return try files.review().findings
  }
}

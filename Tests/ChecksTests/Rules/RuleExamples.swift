import Cards
import Foundation
import Mutants
import Testing
import ToolsSupport

@testable import Checks

/// The examples of `docs/rules`: of the sound workspace, with what is wrong the rule finds something, with what is right
/// nothing.
@Suite("Rule examples") struct RuleExamples {
  @Test(arguments: Rule.all.map(\.name)) func `what a page calls wrong is found, and what it calls right is not`(
    _ rule: String
  ) throws {
    let hunks = try Hunk.all(of: rule)
    #expect(!hunks.isEmpty)
    let wrong = try hunks.reduce(Sound.files) { try $1.applied(to: $0, sign: "-") }.examined(by: rule)
    #expect(wrong.contains { finding in hunks.contains { $0.file == finding.place.file } }, "\(wrong)")
    let weight = Rule.all.first { $0.name == rule }?.weight
    #expect(weight != .advice || wrong.allSatisfy { $0.severity == .warning }, "\(wrong)")
    let right = try hunks.reduce(Sound.files) { try $1.applied(to: $0, sign: "+") }.examined(by: rule)
    #expect(right == [])
  }
}

/// What publishing asks is what may stop it.
@Suite struct AdviceTests {
  @Test func `without the rules that only advise the errors are the same, and nothing of theirs is found`() throws {
    for rule in Rule.all {
      let files = try Hunk.all(of: rule.name).reduce(Sound.files) { try $1.applied(to: $0, sign: "-") }
      let (whole, bare) = (try files.review(), try files.review(advice: false))
      #expect(whole.errors == bare.errors)
      #expect(whole.editions.isEmpty == bare.editions.isEmpty)
      let advising = Set(Rule.all.filter { $0.weight == .advice }.map(\.name))
      #expect(bare.findings.allSatisfy { !advising.contains($0.rule) })
    }
  }

  @Test func `a warning needs no acceptance`() throws {
    let files = Sound.files.with(
      "editions/e1/accepted.yaml",
      """
      accepted:
        - {rule: terms, file: editions/e1/BE/care.en.md, found: the term, reason: It is so., role: editor, date: 2010-06-02}

      """)
    let found = try files.checked()
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix(
        "editions/e1/accepted.yaml:2:12 warning accepted: found the rule terms, whose findings are warnings and stop nothing"
      )
        == true, "\(found)")
  }
}

extension Review {
  fileprivate var errors: [Finding] { findings.filter { $0.severity == .error } }
}

extension WorkspaceFiles {
  fileprivate func examined(by rule: String) throws -> [Finding] { try review().findings.filter { $0.rule == rule } }
}

/// One example: lines of a file, wrong (`-`), right (`+`) and around them.
private struct Hunk {
  let file: String
  let lines: [Substring]

  static func all(of rule: String) throws -> [Hunk] {
    let page = Repository.folder.appending(path: "docs/rules/\(rule).md")
    let text = try String(contentsOf: page, encoding: .utf8)
    return text.matches(of: /`([^`]+)`:\n\n```diff\n((?:[^`].*\n)+)```/).map { match in
      Hunk(file: String(match.1), lines: match.2.split(separator: "\n"))
    }
  }

  /// The lines that begin with one of the signs.
  private func text(_ signs: Character...) -> String {
    lines.filter { $0.first.map(signs.contains) ?? false }.map { $0.dropFirst() + "\n" }.joined()
  }

  /// The files with the wrong (`-`) or right (`+`) lines where the right ones stand, or those around them; else behind
  /// what the file has.
  func applied(to files: WorkspaceFiles, sign: Character) throws -> WorkspaceFiles {
    var files = files
    let (around, right, new) = (text(" "), text(" ", "+"), text(" ", sign))
    let there = files[text: file]
    if let range = there.range(of: right), !right.isEmpty {
      files[text: file] = there.replacingCharacters(in: range, with: new)
    } else if let range = there.range(of: around), !around.isEmpty {
      files[text: file] = there.replacingCharacters(in: range, with: new)
    } else if !new.isEmpty {
      files[text: file] = there + new
    }
    return files
  }
}

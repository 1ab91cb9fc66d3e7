import Foundation
import Testing
import ToolsSupport

@testable import Checks

/// The rules as `docs/method.md` explains them: the doc comments of `Sources/Checks/Rules`, word by word.
@Suite struct RulePages {
  private static let page = Repository.folder.appending(path: "docs/method.md")
  private static let first = "<!-- rules: "
  private static let last = "<!-- end of rules -->"

  @Test func `the page says what the comments say, in the order in which the rules are applied`() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let start = try #require(text.range(of: Self.first)?.upperBound)
    let from = try #require(text[start...].firstIndex(of: "\n"))
    let until = try #require(text[from...].range(of: Self.last)?.lowerBound)
    let pages = try RuleComments().pages
    #expect(pages.map(\.name) == Rule.all.map(\.name))
    let expected = "\n\n" + pages.map { "### `\($0.name)`\n\n\($0.text)\n\n" }.joined()
    if ProcessInfo.processInfo.environment["PROGRESSCARD_RECORD"] == "1" {
      let new = text[..<from] + expected + text[until...]
      try Data(new.utf8).write(to: Self.page)
      Issue.record("recorded docs/method.md; read the difference")
    } else {
      #expect(text[from..<until] == expected)
    }
  }

  @Test func `every name that reading reports is explained`() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let start = try #require(text.range(of: "## What reading reports")?.upperBound)
    let end = try #require(text[start...].range(of: "\n## ")?.lowerBound)
    let table = text[start..<end]
    let name = /rule: String = "([a-z-]+)"|rule: "([a-z-]+)"/
    let sources = try SourceFiles(in: "Sources/Workspace").texts
    let names = Set(sources.flatMap { $0.matches(of: name).map { String($0.1 ?? $0.2 ?? "") } })
    #expect(names.count > 5)
    for name in names.sorted() { #expect(table.contains("`\(name)`"), "\(name) is not explained") }
  }
}

/// The rules with their doc comments, read from the sources.
private struct RuleComments {
  struct Page: Equatable {
    let name: String
    let text: String
  }

  let pages: [Page]

  init() throws {
    let declaration = /((?:  \/\/\/.*\n)+)  static let (\w+) = Rule\(\n    "([a-z-]+)"/
    var pages: [String: Page] = [:]
    for text in try SourceFiles(in: "Sources/Checks/Rules").texts {
      for match in text.matches(of: declaration) {
        pages[String(match.2)] = Page(name: String(match.3), text: Self.paragraphs(of: match.1))
      }
    }
    let list = try String(contentsOf: Repository.folder.appending(path: "Sources/Checks/Rule.swift"), encoding: .utf8)
    let all = try #require(list.firstMatch(of: /static let all: \[Rule\] = \[([^\]]*)\]/)?.1)
    self.pages = try all.matches(of: /\.(\w+)/).map { try #require(pages[String($0.1)]) }
  }

  /// Paragraphs on one line each, so that the page does not change when a comment is broken in other places.
  private static func paragraphs(of comment: Substring) -> String {
    let lines = comment.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "/" } }
    let paragraphs = lines.split(whereSeparator: \.isEmpty).map { $0.joined(separator: " ") }
    return paragraphs.joined(separator: "\n\n")
  }
}

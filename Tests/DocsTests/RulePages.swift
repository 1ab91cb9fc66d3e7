import Foundation
import Testing
import ToolsSupport

/// What `docs/method.md` says of the names in brackets that are no rules.
@Suite struct RulePages {
  private static let page = Repository.folder.appending(path: "docs/method.md")

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

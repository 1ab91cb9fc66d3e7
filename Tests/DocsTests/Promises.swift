import Foundation
import Testing
import ToolsSupport

/// The tests that pages name as proof.
@Suite struct Promises {
  @Test(arguments: ["docs/reliability.md", "docs/threat-model.md"])
  func `every test that is named exists`(path: String) throws {
    let tests = try SourceFiles(in: "Tests").texts.joined()
    let names = try Self.named(in: path)
    #expect(names.count > 5)
    for name in names { #expect(tests.contains("func `\(name)`("), "\(path) names “\(name)”") }
  }

  /// What stands between backquotes in the last column of the tables whose last column is “Proved by”.
  private static func named(in path: String) throws -> [String] {
    let text = try String(contentsOf: Repository.folder.appending(path: path), encoding: .utf8)
    var names: [String] = []
    var isProof = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        isProof = false
        continue
      }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if cells.last == "Proved by" { isProof = true }
      if isProof { names += cells.last?.matches(of: /`([^`]+)`/).map { String($0.1) } ?? [] }
    }
    return names
  }
}

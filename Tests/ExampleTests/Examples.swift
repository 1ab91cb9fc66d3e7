import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// The examples are what the documentation promises of a workspace.
@Suite struct Examples {
  @Test(arguments: Example.allCases)
  func `an example has nothing to find fault with`(example: Example) async throws {
    let outcome = try await BuiltCommand.run(["check", example.folder.path])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix(": 0 errors, 0 warnings\n"), "\(outcome.output)")
  }

  @Test(arguments: Example.allCases)
  func `its data keep the rules of their own description`(example: Example) async throws {
    let published = try await example.published
    let packages = published.paths("/datapackage.json")
    let editions = try FileManager.default.contentsOfDirectory(
      atPath: example.folder.appending(path: "editions").path)
    #expect(packages == editions.sorted().map { "data/\($0)/datapackage.json" })
    for package in packages {
      let folder = published.folder.appending(path: package).deletingLastPathComponent().path
      let outcome = try await Command.tool("data_package.py", [folder]).run()
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    }
  }
}

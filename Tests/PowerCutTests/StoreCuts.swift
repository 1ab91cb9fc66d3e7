import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// Our own store, while its power is cut, its process killed, its disk full.
@Suite struct StoreCuts {
  @Test func `no acknowledged signature is lost, and a store that does not wait for the disk is found out`()
    async throws
  {
    let program = try #require(Bundle.main.executableURL).deletingLastPathComponent().appending(path: "StoreSigners")
    let outcome = try await Command.tool("store_cuts.py", [program.path, "--cuts", "30"]).run()
    #expect(outcome.complaint == "")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.lines.count == 6)
    #expect(outcome.lines.allSatisfy { $0.hasPrefix("kept ") })
  }

  @Test func `a backup, restore or move that ends in the middle leaves no file, or all of it`() async throws {
    let signers = URL(filePath: BuiltCommand.path).deletingLastPathComponent().appending(path: "StoreSigners").path
    let outcome = try await Command.tool("copy_cuts.py", [signers, BuiltCommand.path]).run(
      environment: BuiltCommand.surroundings)
    #expect(outcome.complaint == "")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.lines.count == 3)
    #expect(outcome.lines.allSatisfy { $0.hasPrefix("kept ") })
  }
}

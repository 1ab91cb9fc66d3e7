import Foundation
import Testing
import ToolsSupport

/// The runner that damages workspaces, and what it finds.
@Suite("Mutations", .serialized) struct MutationTests {
  private static func run(_ arguments: String...) async throws -> Command.Outcome {
    let built = try #require(Bundle.main.executableURL).deletingLastPathComponent().appending(path: "Mutations")
    return try await Command([built.path] + arguments).run()
  }

  @Test func `a run that traps is known by its number, and the others go on`() async throws {
    let outcome = try await Self.run("--count", "20", "--seed", "1", "--trap-at", "7")
    #expect(outcome.status == 1)
    #expect(outcome.lines.first?.hasPrefix("trapped: --seed 1 --from 7 --count 1:") == true)
    #expect(outcome.lines.last?.hasPrefix("seed 1: 20 workspaces in ") == true)
    #expect(outcome.lines.last?.contains(" 1 trapped") == true)
  }

  @Test func `a run that hangs is ended and known by its number`() async throws {
    let outcome = try await Self.run("--count", "3", "--seed", "1", "--hang-at", "1", "--watchdog", "10", "--jobs", "1")
    #expect(outcome.status == 1)
    #expect(outcome.lines.first?.hasPrefix("hung: --seed 1 --from 1 --count 1:") == true)
  }

  @Test func `2,000 damaged workspaces neither trap nor hang nor leave half an output`() async throws {
    let outcome = try await Self.run("--count", "2000")
    print(outcome.output)
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}

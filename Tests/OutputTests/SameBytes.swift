import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// The examples, published whole in surroundings that have nothing in common with those of the other tests.
@Suite struct SameBytes {
  /// Another time zone and language, whose letters change their case in another way, another home.
  private static let surroundings = [
    "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr",
    "HOME": "/nonexistent",
    // Without fused multiplication and addition, which rounds once where others round twice.
    "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4,-AVX2_Usable,-FMA_Usable,-FMA4_Usable",
  ]

  @Test(
    .enabled(
      if: Installed.has("taskset") && OtherClock.isAtHand, "libfaketime or taskset is not installed: run make deps-test"
    ),
    arguments: Example.allCases)
  func `another clock, time zone, locale, path, core count and processor give the same bytes`(
    example: Example
  ) async throws {
    let place = try TemporaryFolder("an other – plåce")
    try place.copy(example.folder, to: "deep/er/Évidence")
    let outcome = try await BuiltCommand.run(
      ["publish", "./er/../er/Évidence/", "--output", "../the output", "--no-cache"], in: place("deep"),
      before: ["taskset", "--cpu-list", "0"],
      environment: Self.surroundings.merging(try #require(OtherClock.environment)) { $1 })
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let contents = try await example.published.contents
    let differences = try FolderContents(of: place("the output")).differences(from: contents)
    #expect(differences == [])
  }

  @Test(.enabled(if: OtherClock.isAtHand, "libfaketime is not installed: run make deps-test"))
  func `the clock of such a run is another`() async throws {
    let clock = try #require(OtherClock.environment)
    let ahead = try await Command(["date", "+%Y"]).run(environment: clock).output
    let now = try await Command(["date", "+%Y"]).run().output
    #expect((Int(ahead.prefix(4)) ?? 0) - (Int(now.prefix(4)) ?? 0) >= 10)
  }
}

import EndToEnd
import Formats
import Foundation
import Testing

/// What `compare` says of the two editions of the example.
@Suite struct Comparisons {
  private static let example = "Examples/two-minute"

  private static let calls: [(name: String, arguments: [String])] = [
    ("compare.txt", []), ("compare.json", ["--format", "json"]),
    ("compare-corvania.fr.txt", ["--country", "XC", "--language", "fr"]),
    ("compare-backwards.txt", ["--from", "2025", "--to", "2023"]),
    ("compare-note.en.txt", ["--format", "note"]), ("compare-note.fr.txt", ["--format", "note", "--language", "fr"]),
    ("compare-note.nl.txt", ["--format", "note", "--language", "nl"]),
    ("compare-note.de.txt", ["--format", "note", "--language", "de"]),
  ]

  @Test(arguments: calls) func `differences and their causes are printed as they are pinned`(
    name: String, arguments: [String]
  ) async throws {
    let outcome = try await BuiltCommand.run(["compare", Self.example] + arguments)
    #expect(outcome.status == 0 && outcome.complaint == "")
    let difference = try Golden().difference(of: outcome.output, from: name)
    #expect(difference == nil)
  }

  @Test func `an edition beside itself has not changed`() async throws {
    let outcome = try await BuiltCommand.run(
      ["compare", Self.example, "--from", "2025", "--to", "2025", "--format", "json"])
    let data = try #require(JSON.parse(Array(outcome.output.utf8)).value)
    #expect(data["mapping"]?["basis"]?.string == "same")
    #expect(data["grades"]?.members?.map(\.key) == ["same"] && data["categories"]?.members?.map(\.key) == ["same"])
  }

  @Test func `editions, countries and languages that there are not are told`() async throws {
    let edition = try await BuiltCommand.run(["compare", Self.example, "--from", "2021"])
    #expect(edition.status == 2 && edition.complaint == "There is no edition 2021; there are: 2023, 2025.\n")
    let country = try await BuiltCommand.run(["compare", Self.example, "--country", "XY"])
    #expect(country.status == 2 && country.complaint == "There is no XY in 2023 or 2025; the nearest is XA.\n")
    let language = try await BuiltCommand.run(["compare", Self.example, "--language", "!"])
    #expect(language.status == 2)
    #expect(language.complaint == "--language !: write a language such as en, fr, nl or de\n")
    let one = try await BuiltCommand.run(["compare", "Tests/MethodTests/Workspaces/answers"])
    #expect(one.status == 2)
    #expect(
      one.complaint == "Tests/MethodTests/Workspaces/answers has one edition, 2024: two are needed to compare.\n")
  }
}

import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport

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

  @Test func `a language without sentences is refused, and a region falls back on its language`() async throws {
    for language in ["km", "xx"] {
      let outcome = try await BuiltCommand.run(["compare", Self.example, "--language", language])
      #expect(outcome.status == 2)
      #expect(
        outcome.complaint == "--language \(language): there are no sentences in it; there are: en, fr, nl, de.\n")
    }
    let french = try await BuiltCommand.run(["compare", Self.example, "--language", "fr"])
    let canadian = try await BuiltCommand.run(["compare", Self.example, "--language", "fr-CA"])
    #expect(french.status == 0 && canadian.output == french.output)
  }

  @Test func `a look back, and a look into a mirror, are remarked`() async throws {
    let back = try await BuiltCommand.run([
      "compare", Self.example, "--from", "2025", "--to", "2023", "--format", "note",
    ])
    #expect(back.output.contains("\nEdition 2023 is earlier than Edition 2025: what is called better here has become"))
    let same = try await BuiltCommand.run(["compare", Self.example, "--from", "2025", "--to", "2025"])
    #expect(same.output.contains("\nEdition 2025 is compared with itself, so nothing can differ.\n"))
    let forth = try await BuiltCommand.run(["compare", Self.example])
    #expect(!forth.output.contains("is earlier than"))
  }

  @Test func `a score or number that one edition lacks is said in words`() async throws {
    let outcome = try await BuiltCommand.run(["compare", "Tests/MethodTests/Workspaces/comparison"])
    #expect(outcome.output.contains("\n  P1 Share             not known before, now 30 per cent (evidence)\n"))
    #expect(outcome.output.contains("\n  D1 Weeks             unchanged\n"))
    #expect(!outcome.output.contains("–"))
  }

  @Test func `without a mapping and a common number it is said how to give one`() async throws {
    let place = try TemporaryFolder("unmapped")
    try place.copy(Repository.folder.appending(path: "Tests/MethodTests/Workspaces/comparison"), to: "w")
    // Every question of the second framework gets a number that the first does not have, and what follows is left out.
    let second = try place.read("w/frameworks/second.yaml")
    let start = try #require(second.range(of: "follows:"))
    for (path, text) in [
      ("w/frameworks/second.yaml", String(second[..<start.lowerBound])),
      ("w/editions/2024/values.csv", try place.read("w/editions/2024/values.csv")),
    ] {
      try place.write(text.replacing(/([LPND])1(?=[,:}])/) { "\($0.output.1)9" }, to: path)
    }
    let outcome = try await BuiltCommand.run(["compare", "w"], in: place.url)
    #expect(outcome.status == 0 && outcome.complaint == "")
    #expect(
      outcome.output.contains(
        "\nThe two frameworks have no question of the same number, and neither says which of its questions the other had"
      ))
    #expect(outcome.output.contains("write under follows in frameworks/second.yaml which question is which.\n"))
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

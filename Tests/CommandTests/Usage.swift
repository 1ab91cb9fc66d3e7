import EndToEnd
import Testing

/// What happens when the command is called wrongly.
@Suite struct Usage {
  /// In a place where nothing can be made, should a wrong call get that far.
  private static let newFolder = "/dev/null/new"

  private static let calls: [(arguments: [String], names: String)] = [
    (["publsh", "."], "publsh"),
    (["check"], "folder"),
    (["check", ".", "--colour"], "--colour"),
    (["check", ".", "--format", "xml"], "xml"),
    (["publish", "."], "--output"),
    (["publish", "Examples/two-minute", "--output", newFolder, "--only", "film"], "film"),
    (["publish", "Examples/two-minute", "--output", newFolder, "--base-url", "example.org"], "example.org"),
    (["publish", "Examples/two-minute", "--output", newFolder, "--edition", "1999"], "2023, 2025"),
    (["new", ""], "folder"),
    (["schemas", ""], "folder"),
    (["serve", "Examples", "--listen", "::1:8080"], "::1:8080"),
    (["new", newFolder, "--country", "Belgium"], "Belgium"),
    (["new", newFolder, "--country", "ZZ"], "ZZ"),
    (["new", newFolder, "--languages", "en,,fr", "--title", "One\nTwo"], "line"),
    (["new", newFolder, "--title", "  "], "title"),
    (["new", newFolder, "--title", String(repeating: "a", count: 201)], "at most 200"),
    (["new", newFolder, "--title", "One\u{202E}owT"], "<U+202E>"),
    (["new", "Examples/two-minute/new"], "lies in the workspace"),
    (["schemas", "Examples/two-minute/editions"], "lies in the workspace"),
    (["requests", "Examples/two-minute", "--into", "Examples/two-minute/letters"], "lies in the workspace"),
    (
      ["export", "Examples/two-minute", "--edition", "2025", "--output", "Examples/two-minute/out"],
      "lies in the workspace"
    ),
    (["check", "Examples/two-minute", "--format="], "--format is empty"),
    (["score", "Examples/two-minute", "--edition", ""], "--edition is empty"),
    (
      ["petition", "handover", "o", "xa", "h-1", "--to", ""],
      "--to is empty: write what is meant, or leave it out where it need not be given."
    ),
    (["new", newFolder, "--languages", "en,zh-Hans"], "zh-Hans"),
    (["new", newFolder, "--languages", "english language"], "english language"),
    (["score", "Examples/two-minute", "--changes", "-1"], "--changes -1: write a number from 0 to 8"),
    (["rank", "Examples/two-minute", "--replications", "-1"], "--replications -1: write a number from 1"),
    (["translations", "Examples/two-minute", "--renew", "no-such-text"], "no-such-text"),
    (
      ["translations", "Examples/two-minute", "--renew", "editions/2023/XA/card.yaml#headline"],
      "frozen with its edition"
    ),
    (["rank", "Examples/two-minute", "--seed", "-1"], "The value '-1' is invalid for '--seed"),
    (["agree", "Examples/two-minute", "--seed", "-1"], "The value '-1' is invalid for '--seed"),
    (["sources", "capture", "Examples/two-minute", "--seconds", "-1"], "--seconds -1"),
    (["help", "nope"], "There is no command nope"), (["help", "sources", "nope"], "There is no command nope"),
    (["help", "publsh"], "the nearest is publish"),
    (["import", "Examples", "--into", "Examples/two-minute"], "Examples cannot be read: Is a directory."),
  ]

  private static let repeated: [[String]] = [
    ["publish", "Examples/two-minute", "--output", newFolder, "--edition", "2025", "--edition", "2023"],
    ["check", "Examples/two-minute", "--format", "text", "--format=text"],
    ["score", "Examples/two-minute", "--edition", "2025", "--edition=2023"],
    ["rank", "Examples/two-minute", "--seed", "1", "--seed", "2"],
    ["compare", "Examples/two-minute", "--from", "2023", "--from", "2025"],
    ["new", newFolder, "--title", "One", "--title", "Two"],
    ["sources", "export", "Examples/two-minute", "--output", newFolder, "--output", "b.json"],
  ]

  @Test(arguments: repeated)
  func `an option of one value that is given two is no last word`(arguments: [String]) async throws {
    let outcome = try await BuiltCommand.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.complaint.hasSuffix(" stands there more than once, and takes one value: leave one.\n"))
  }

  @Test(arguments: calls)
  func `a wrong call ends with exit code 2 and a sentence that names what is wrong`(
    arguments: [String], names: String
  ) async throws {
    let outcome = try await BuiltCommand.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    let sentence = outcome.complaint.split(separator: "\n").first ?? ""
    #expect(sentence.contains(names), "\(outcome.complaint)")
  }
}

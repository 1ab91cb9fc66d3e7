import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// `progresscard petition batch …`: what becomes of counts when a batch is corrected, and what is said of it.
@Suite struct PaperCommands {
  private let office: PetitionOffice
  private let scan: [String]

  /// An office with a batch `one` that two people counted and that was accepted.
  init() async throws {
    office = try await PetitionOffice()
    let file = office.folder("scan.pdf")
    try Data("a scan".utf8).write(to: file)
    scan = ["--scan", file.path]
    try await says(["receive"], ["one"] + Self.sheets("1-10") + scan, "batch one: received")
    for (who, state) in [("anna", "transcribed"), ("ben", "transcribed")] {
      let outcome = try await BuiltCommand.run([
        "petition", "batch", "count", office.output, "xa", "one", "800", "--by", who, "--database", office.database,
      ])
      #expect(outcome.output == "batch one counted: \(state)\n", "\(outcome)")
    }
    try await says(["accept"], ["one"], "batch one: accepted")
  }

  private static func sheets(_ numbers: String) -> [String] {
    ["--sheets", numbers, "--claimed", "812", "--from", "A shop", "--country", "BE"]
  }

  private func says(_ verb: [String], _ words: [String], _ line: String, status: Int32 = 0) async throws {
    let outcome = try await office.run(["batch"] + verb, ["xa"] + words)
    #expect(outcome.status == status && outcome.output + outcome.complaint == line + "\n", "\(outcome)")
  }

  @Test func `a correction keeps the counts of the same sheets and scan, and says where it does not`() async throws {
    let reason = ["--reason", "misread"]
    try await says(
      ["correct"], ["one", "two"] + Self.sheets("1-10") + scan + reason, "batch two instead of one: accepted")
    #expect(try await office.run(["counts"]).output.contains("800 on paper"))
    let anew = "; two people have to count it anew, and until then it counts for nothing "
    try await says(
      ["correct"], ["two", "three"] + Self.sheets("1-10") + reason,
      "batch three instead of two: received" + anew
        + "(--scan names none, and the batch before had one)")
    #expect(try await office.run(["counts"]).output.contains("0 on paper"))
    try await says(
      ["correct"], ["three", "four"] + Self.sheets("1-9") + reason, "batch four instead of three: received")
  }

  @Test(arguments: [(["1-9"], "its sheets are others"), (["1-10", "--count-again"], "--count-again")])
  func `why sheets are counted anew is said`(_ words: [String], _ why: String) async throws {
    let outcome = try await office.run(
      ["batch", "correct"],
      ["xa", "one", "two"] + Self.sheets(words[0]) + words.dropFirst() + scan + ["--reason", "misread"])
    #expect(outcome.output.hasSuffix("it counts for nothing (\(why))\n"), "\(outcome)")
  }

  @Test func `a batch that cannot be accepted says why`() async throws {
    try await says(["accept"], ["one"], "Batch “one” was accepted already.", status: 1)
    try await says(["accept"], ["none"], "There is no batch “none”.", status: 1)
    try await says(["receive"], ["two"] + Self.sheets("11-20"), "batch two: received")
    try await says(
      ["accept"], ["two"], "Batch “two” cannot be accepted: two people must have counted the same.", status: 1)
    #expect(try await office.run(["batch", "withdraw"], ["xa", "two", "--reason", "lost"]).status == 0)
    try await says(["accept"], ["two"], "Batch “two” is withdrawn.", status: 1)
  }
}

import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// What the command does when nobody can hear it, as on a full disk.
@Suite struct Unheard {
  private static let isThere = FileManager.default.fileExists(atPath: "/dev/full")

  /// Runs it with a stream that takes nothing.
  private func run(_ arguments: [String], _ redirection: String) async throws -> Command.Outcome {
    try await Command(["/bin/sh", "-c", "\"$0\" \"$@\" \(redirection)", BuiltCommand.path] + arguments).run(
      environment: BuiltCommand.surroundings)
  }

  @Test(
    .enabled(if: isThere, "this system has no /dev/full"),
    arguments: [
      ["check", "Examples/two-minute"], ["check", "Examples/two-minute", "--format", "json"],
      ["translations", "Examples/two-minute"], ["doctor"],
    ])
  func `a result that cannot be written is a failure with a sentence`(arguments: [String]) async throws {
    for redirection in ["> /dev/full", ">&-"] {
      let outcome = try await run(arguments, redirection)
      #expect(outcome.status == 1)
      #expect(outcome.complaint.contains("The result cannot be written"), "\(outcome.complaint)")
    }
  }

  @Test(.enabled(if: isThere, "this system has no /dev/full"))
  func `where complaints cannot be written, the exit code says it`() async throws {
    for redirection in ["2> /dev/full", "2>&-"] {
      #expect(try await run(["publish", "Tests/CommandTests", "--output", "/dev/null/new"], redirection).status == 2)
    }
  }

  @Test(.enabled(if: isThere, "this system has no /dev/full"))
  func `what was published stands, whether anybody hears of it or not`() async throws {
    let place = try TemporaryFolder("unheard")
    for (number, redirection) in ["> /dev/full", ">&-", "2>&-", "< /dev/null > /dev/full 2>&1", "<&- >&- 2>&-"]
      .enumerated()
    {
      let out = place("out-\(number)").path
      let arguments = ["publish", "Examples/two-minute", "--only", "site", "--output", out]
      #expect(try await run(arguments, redirection).status == 0, "\(redirection)")
      #expect(try await BuiltCommand.run(["verify", out]).status == 0, "\(redirection)")
    }
  }

  @Test func `a reader who goes away changes nothing of what is published`() async throws {
    let place = try TemporaryFolder("unheard")
    // The reader has gone before there is anything to read.
    let script =
      "{ sleep 0.2; \"$0\" publish Examples/two-minute --only site --output \"$1\"; echo $? > \"$1.status\"; } | true"
    _ = try await Command(["/bin/sh", "-c", script, BuiltCommand.path, place("out").path]).run(
      environment: BuiltCommand.surroundings)
    #expect(try place.read("out.status") == "0\n")
  }

  /// `print` loses what cannot be written, `FileHandle.write` ends the program by force.
  @Test func `all that the command says goes through one place`() throws {
    let folder = Repository.folder.appending(path: "Sources/progresscard")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" && file.lastPathComponent != "Voice.swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        let speaks =
          line.contains("FileHandle.standard") || line.contains("fputs(") || line.firstMatch(of: /\bprint\(/) != nil
        #expect(!speaks || line.contains("func print("), "\(file.lastPathComponent): \(line)")
      }
    }
  }
}

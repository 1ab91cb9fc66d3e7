import EndToEnd
import Foundation
import ToolsSupport

/// A published example and a database beside it, which a server made that has ended since.
struct PetitionOffice {
  let folder: TemporaryFolder
  let output: String
  let database: String

  init() async throws {
    folder = try TemporaryFolder("office")
    output = try await Example.twoMinute.published.folder.path
    database = folder("data/campaign.sqlite").path
    try FileManager.default.createDirectory(at: folder("data"), withIntermediateDirectories: true)
    let server = try BuiltCommand.start(["serve", output, "--listen", "127.0.0.1:0", "--database", database])
    for _ in 0..<1200 {
      if try await run(["counts"]).status == 0 { break }
      try await Task.sleep(for: .milliseconds(100))
    }
    server.terminate()
    server.waitUntilExit()
  }

  /// Runs a command of `petition` on the output, which stands behind its last word.
  func run(_ verb: [String], _ words: [String] = []) async throws -> Command.Outcome {
    try await BuiltCommand.run(["petition"] + verb + [output] + words + ["--database", database, "--by", "ada"])
  }

  /// Takes in a table of people who have signed elsewhere.
  func takeIn(_ rows: String, _ more: [String] = []) async throws -> Command.Outcome {
    let file = folder("people-\(UUID().uuidString).csv")
    try rows.write(to: file, atomically: true, encoding: .utf8)
    return try await run(["import"], ["xa", file.path, "--source", "elsewhere"] + more)
  }

  /// The same with lines on standard input.
  func run(_ verb: [String], _ words: [String], input: String) async throws -> Command.Outcome {
    try await Command(
      [BuiltCommand.path, "petition"] + verb + [output] + words + ["--database", database, "--by", "ada"]
    ).run(input: input, environment: BuiltCommand.surroundings)
  }
}

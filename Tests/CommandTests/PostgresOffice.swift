import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// A server whose database is elsewhere, by the address of a PostgreSQL.
@Suite struct PostgresOffice {
  private func serve(_ output: String, _ database: String, _ key: String) throws -> Process {
    try BuiltCommand.start(["serve", output, "--listen", "127.0.0.1:0", "--database", database, "--key", key])
  }

  @Test func `erasures are noted beside the key, and another key than the database's is refused and leaves nothing`()
    async throws
  {
    let folder = try TemporaryFolder("postgres-office")
    let output = try await Example.twoMinute.published.folder.path
    let database = try PostgresServer.database()
    let key = folder("state/campaign.key").path
    let petition = ["--database", database, "--key", key]
    let server = try serve(output, database, key)
    for _ in 0..<1200 {
      if try await BuiltCommand.run(["petition", "counts", output] + petition).status == 0 { break }
      try await Task.sleep(for: .milliseconds(100))
    }
    let people = folder("people.csv")
    try Data("name,email,country,signed\nAda Invented,ada@example.org,BE,2026-03-02\n".utf8).write(to: people)
    #expect(
      try await BuiltCommand.run(["petition", "import", output, "xa", people.path, "--source", "a"] + petition)
        .output.hasPrefix("1 taken"))
    let gone = try await Command([BuiltCommand.path, "petition", "withdraw", output, "xa", "--address"] + petition)
      .run(input: "ada@example.org\n", environment: BuiltCommand.surroundings)
    #expect(gone.output.contains("1 signature withdrawn"), "\(gone)")
    let erasures = try String(contentsOf: folder("state/campaign.erasures"), encoding: .utf8)
    #expect(erasures.hasPrefix("xa ") && erasures.hasSuffix(" withdrawn\n"))
    server.terminate()
    server.waitUntilExit()

    let other = folder("other/campaign.key").path
    let refused = try await BuiltCommand.run([
      "serve", output, "--listen", "127.0.0.1:0", "--database", database, "--key", other,
    ])
    #expect(refused.status == 1 && refused.complaint.contains("another key"), "\(refused)")
    #expect(!FileManager.default.fileExists(atPath: other))
  }

  @Test func `without a place for erasures nothing is taken in`() async throws {
    let folder = try TemporaryFolder("no-place")
    let output = try await Example.twoMinute.published.folder.path
    try FileManager.default.createDirectory(at: folder("state/campaign.erasures"), withIntermediateDirectories: true)
    let refused = try await BuiltCommand.run([
      "serve", output, "--listen", "127.0.0.1:0", "--database", folder("state/c.sqlite").path,
    ])
    #expect(refused.status == 1 && refused.complaint.contains("campaign.erasures cannot be written"), "\(refused)")
  }

  @Test func `who counts is named by an id, or two people could be one`() async throws {
    let office = try await PetitionOffice()
    let outcome = try await BuiltCommand.run([
      "petition", "batch", "count", office.output, "xa", "shop-1", "80", "--database", office.database, "--by", "Anna",
    ])
    #expect(outcome.status != 0 && outcome.complaint.contains("--by: found “Anna”; expected small letters"))
  }
}

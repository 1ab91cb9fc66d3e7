import EndToEnd
import Foundation
import Testing
import ToolsSupport

/// What lies in a published folder is served to everybody: nothing that few may see is put there, and nothing read there.
@Suite struct InPublishedFolders {
  private func isRefused(_ outcome: Command.Outcome, _ path: String) -> Bool {
    outcome.status != 0 && outcome.complaint.contains("\(path) would lie in ")
      && outcome.complaint.contains("which is published for everybody to see: name a place outside of it.")
      && !FileManager.default.fileExists(atPath: path)
  }

  @Test func `names, packs, keys and databases are refused there`() async throws {
    let office = try await PetitionOffice()
    let inside = office.output + "/site"
    let people = inside + "/people.csv"
    #expect(isRefused(try await office.run(["export"], ["xa", people]), people))
    let (pack, key) = (inside + "/pack", office.folder("key.pem").path)
    #expect(try await BuiltCommand.run(["key", key]).status == 0)
    let words = ["xa", "h-1", "--to", "Minister", "--signing-key", key, "--into", pack, "--even-if-none"]
    #expect(isRefused(try await office.run(["handover"], words), pack))
    let database = inside + "/c.sqlite"
    let serve = ["serve", office.output, "--listen", "127.0.0.1:0"]
    #expect(isRefused(try await BuiltCommand.run(serve + ["--database", database]), database))
    let secret = inside + "/c.key"
    #expect(
      isRefused(try await BuiltCommand.run(serve + ["--database", office.database, "--key", secret]), secret))
    #expect(
      isRefused(try await BuiltCommand.run(["petition", "counts", office.output, "--database", database]), database))
    let backup = inside + "/backup.sqlite"
    #expect(
      isRefused(try await BuiltCommand.run(["store", "backup", "--from", office.database, "--to", backup]), backup))
    #expect(
      isRefused(try await BuiltCommand.run(["store", "move", "--from", office.database, "--to", backup]), backup))
  }
}

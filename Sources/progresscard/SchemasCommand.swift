import ArgumentParser
import Foundation
import Workspace

struct SchemasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schemas", abstract: "Writes the JSON Schemas of a workspace's YAML files, for editors.")

  @Argument(help: "The folder to write them into.")
  var folder: String

  func run() throws {
    guard !folder.isEmpty else { throw ValidationError("Name the folder to write them into.") }
    try OutsideWorkspaces.check(folder)
    let names: [String]
    do throws(Schemas.Unwritten) {
      names = try Schemas.write(into: folder)
    } catch {
      throw Failure(error.description)
    }
    try Voice.say(.lines(names.map { $0 + "\n" }.joined()))
  }
}

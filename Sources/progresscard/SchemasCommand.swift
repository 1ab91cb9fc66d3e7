import ArgumentParser
import Foundation
import Workspace

struct SchemasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schemas", abstract: "Writes the JSON Schemas of a workspace's YAML files, for editors.")

  @Argument(help: "The folder to write them into.")
  var folder: String

  func run() throws {
    do throws(Schemas.Unwritten) {
      for name in try Schemas.write(into: folder) { print(name) }
    } catch {
      FileHandle.standardError.write(Data((error.description + "\n").utf8))
      throw Exit.findings
    }
  }
}

import ArgumentParser
import Cards
import Formats
import Foundation
import Publication

struct SourcesExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the sources as CSL-JSON for a reference manager: the fields that are published, and no others.",
    discussion: "Confidential sources are left out, and of sources on file the address.")

  @Argument(help: "The workspace folder.")
  var folder: String

  @Option(help: "The file to write; standard output where none is named. One that is there is not overwritten.")
  var output: String?

  func run() throws {
    let checked = try SourceChoice.parse([folder]).read()
    var out = Bytes()
    SourceList.write(checked.dossier, into: &out)
    guard let output else { return try Voice.say(.json(out.array)) }
    var status = stat()
    guard lstat(output, &status) != 0 else {
      throw Failure("\(output) is there already: move it away, or name another place with --output.")
    }
    do {
      try Data(out.array).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw Failure("\(output) cannot be written\(error.reason)")
    }
    try Voice.say("\(output): \(SourceList.count(checked.dossier)) sources\n")
  }
}

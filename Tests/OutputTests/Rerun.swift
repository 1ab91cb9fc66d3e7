import Booklets
import EndToEnd
import Foundation
import Mutants
import Publication

@testable import Output

/// A workspace that is edited and published again and again: once by a run that remembers, once anew.
struct Rerun {
  let folder: TemporaryFolder
  let parts: Set<OutputPart>

  /// The output of the runs that remember.
  var out: URL { folder("remembered") }
  /// Where they remember it.
  var memory: URL { folder("memory.json") }
  private var fresh: URL { folder("fresh") }
  var workspace: URL { folder("workspace") }

  /// Begins with a copy.
  init(of example: URL, parts: Set<OutputPart> = [.site, .data]) throws {
    folder = try TemporaryFolder("rerun")
    self.parts = parts
    try folder.copy(example, to: "workspace")
  }

  private func settings(_ output: URL, memory: String?) -> PublicationSettings {
    PublicationSettings(
      workspace: workspace.path, output: output.path, edition: nil, parts: parts, replacesAll: true,
      options: PublicationOptions(
        baseAddress: nil, version: "1.0", hasBooklets: parts.contains(.booklets), hasData: parts.contains(.data)),
      press: parts.contains(.booklets) ? PressSettings(workerCount: 1, python: BuiltCommand.python) : nil, cores: 1,
      memory: memory, program: "tests")
  }

  /// Runs with memory; false where the workspace was refused.
  func publish() async throws -> Bool {
    if case .published = try await PublicationRun.run(settings(out, memory: memory.path)) { return true }
    return false
  }

  /// Runs both ways and compares everything, one line a difference; `nil` where both refused the workspace.
  func differences() async throws -> [String]? {
    let remembered = try await PublicationRun.run(settings(out, memory: memory.path))
    switch (remembered, try await PublicationRun.run(settings(fresh, memory: nil))) {
    case (.published(let one, _), .published(let other, _)):
      let listed = Set(one) == Set(other) ? [] : ["the files that are reported differ"]
      return listed + (try FolderContents(of: out).differences(from: FolderContents(of: fresh)))
    case (.refused(let one, _, _), .refused(let other, _, _)):
      return one == other ? nil : ["the findings differ"]
    default:
      return ["one was published, the other was not"]
    }
  }

  /// Whether a file of the output is the very one of an earlier run.
  func inode(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: out.appending(path: path).path)[.systemFileNumber] as? Int ?? 0
  }
}

import Booklets
import EndToEnd
import Foundation
import Mutants
import Publication
import Testing

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

  /// The small example without its method: with one, every run makes everything anew, since scores hang on all cards.
  static func withoutScores() throws -> Rerun {
    let rerun = try Rerun(of: Example.twoMinute.folder)
    let framework = rerun.workspace.appending(path: "frameworks/safe-to-tell-2025.yaml")
    let text = try String(contentsOf: framework, encoding: .utf8)
    let method = text.ranges(of: /(?m)^method:\n(  .*\n)+/)
    try #require(method.count == 1)
    try method.reduce(text) { $0.replacing($0[$1], with: "") }.write(to: framework, atomically: true, encoding: .utf8)
    let edition = rerun.workspace.appending(path: "editions/2025/edition.yaml")
    try String(contentsOf: edition, encoding: .utf8).replacing(/(?m)^ranking:.*\n/, with: "")
      .write(to: edition, atomically: true, encoding: .utf8)
    let root = rerun.workspace.appending(path: "workspace.yaml")
    try Approvers.listed(in: String(contentsOf: root, encoding: .utf8))
      .write(to: root, atomically: true, encoding: .utf8)
    for name in ["values.csv", "groups.csv"] {
      try FileManager.default.removeItem(at: rerun.workspace.appending(path: "editions/2025/" + name))
    }
    return rerun
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

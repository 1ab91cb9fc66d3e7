import Formats
import Foundation

/// An output folder as an earlier run left it, to be compared with what is there after a run.
struct OutputFolder {
  private static let manifest = Data("{\"earlier\": true}".utf8)
  private let folder: URL

  /// Makes a folder with a manifest and one page.
  init(old folder: URL) throws {
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Self.manifest.write(to: folder.appending(path: "manifest.json"))
    try Data("old".utf8).write(to: folder.appending(path: "old.html"))
  }

  /// What has changed in a folder that a failed run must leave alone.
  var problemOfUntouched: String? {
    guard files == ["manifest.json", "old.html"], manifest == Self.manifest else {
      return "an output folder was touched in spite of errors"
    }
    return problemBeside
  }

  /// How a published folder differs from its manifest.
  var problemOfPublished: String? {
    guard let manifest, let entries = JSON.parse([UInt8](manifest)).value?["files"]?.items else {
      return "no manifest was published"
    }
    let listed = entries.compactMap { $0["path"]?.string }
    guard (listed + ["manifest.json"]).sorted() == files else { return "manifest and files differ" }
    for entry in entries {
      guard let path = entry["path"]?.string,
        let data = FileManager.default.contents(atPath: folder.appending(path: path).path)
      else { return "a file is missing" }
      if entry["bytes"]?.number != String(data.count) { return "\(path) has another size than the manifest says" }
      if let problem = Self.problem(of: path, [UInt8](data)) { return problem }
    }
    return problemBeside
  }

  /// Published machine files can be read.
  private static func problem(of path: String, _ bytes: [UInt8]) -> String? {
    if path.hasSuffix(".json"), let problem = JSON.parse(bytes).problems.first { return "\(path): \(problem)" }
    if path.hasSuffix(".csv"), let problem = CSV.parse(bytes).problems.first { return "\(path): \(problem)" }
    return nil
  }

  /// Nothing but the workspace and the output folder is left.
  private var problemBeside: String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.deletingLastPathComponent().path)) ?? []
    return names.sorted() == ["output", "workspace"] ? nil : "left beside the output: \(names.sorted())"
  }

  private var manifest: Data? { FileManager.default.contents(atPath: folder.appending(path: "manifest.json").path) }

  private var files: [String] {
    var files: [String] = []
    for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
      if !isFolder.boolValue { files.append(path) }
    }
    return files.sorted()
  }
}

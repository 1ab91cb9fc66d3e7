import Formats
import Foundation

/// An output folder as an earlier run left it, to be compared with what is there after a run.
struct OutputFolder {
  private let folder: URL
  private let before: FolderListing

  /// Makes a folder that holds an earlier output.
  init(at folder: URL, holding earlier: FolderListing) throws {
    self.folder = folder
    before = earlier
    try earlier.write(to: folder)
  }

  /// What has changed in a folder that a failed run must leave alone.
  func problemOfUntouched() throws -> String? {
    let after = try FolderListing(of: folder)
    return after == before ? problemBeside() : "an output folder was touched in spite of errors"
  }

  /// How a published folder differs from its manifest.
  func problemOfPublished(readingPages: Bool) throws -> String? {
    let after = try FolderListing(of: folder)
    guard let manifest = after["manifest.json"], let entries = JSON.parse([UInt8](manifest)).value?["files"]?.items
    else { return "no manifest was published" }
    let listed = entries.compactMap { $0["path"]?.string }
    guard (listed + ["manifest.json"]).sorted() == after.paths else { return "manifest and files differ" }
    for entry in entries {
      guard let path = entry["path"]?.string, let data = after[path] else { return "a file is missing" }
      if entry["bytes"]?.number != String(data.count) { return "\(path) has another size than the manifest says" }
      if let problem = Self.problem(of: path, [UInt8](data), readingPages: readingPages) { return problem }
    }
    return problemBeside()
  }

  /// Published machine files can be read, pages are well-formed.
  private static func problem(of path: String, _ bytes: [UInt8], readingPages: Bool) -> String? {
    if path.hasSuffix(".json"), let problem = JSON.parse(bytes).problems.first { return "\(path): \(problem)" }
    if path.hasSuffix(".csv"), let problem = CSV.parse(bytes).problems.first { return "\(path): \(problem)" }
    if readingPages, path.hasSuffix(".html"), let problem = Markup.problem(in: bytes) { return "\(path): \(problem)" }
    return nil
  }

  /// Nothing but the workspace and the output folder is left.
  private func problemBeside() -> String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.deletingLastPathComponent().path)) ?? []
    return names.sorted() == ["output", "workspace"] ? nil : "left beside the output: \(names.sorted())"
  }
}

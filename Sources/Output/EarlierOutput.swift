import Foundation
import Publication

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands where an output is to go: nothing, or an earlier output, or somebody's files.
///
/// An output is replaced whole, so only what we have written may stand there.
enum EarlierOutput {
  /// Left by desktops in every folder that was looked at.
  private static let litter: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini"]

  /// Looks at what would be removed.
  ///
  /// - Throws: where that is not an earlier output of ours.
  static func accept(_ target: String) throws(OutputProblem) {
    var status = stat()
    guard lstat(target, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw OutputProblem("\(target) is not a folder; name another output folder.")
    }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: target).filter { !litter.contains($0) }.sorted()
    } catch {
      throw OutputProblem("\(target) cannot be looked into; name another output folder.")
    }
    guard let first = names.first else { return }
    guard names.contains(Manifest.path) else {
      throw OutputProblem(
        "\(target) holds files that progresscard has not written, such as \(first); name an empty or new folder.")
    }
    guard let ours = written(in: target) else {
      throw OutputProblem(
        "\(target) holds a \(Manifest.path) that progresscard has not written; name an empty or new folder.")
    }
    if let foreign = names.first(where: { !ours.contains($0) }) {
      throw OutputProblem(
        "\(target) holds \(foreign), which progresscard has not written; move it away or name another folder.")
    }
  }

  /// Looks whether the workspace lies in what would be removed.
  ///
  /// - Throws: where it does.
  static func accept(_ target: String, besides workspace: String) throws(OutputProblem) {
    let output = URL(fileURLWithPath: target).resolvingSymlinksInPath().path
    let input = URL(fileURLWithPath: workspace).resolvingSymlinksInPath().path
    guard input != output, !input.hasPrefix(output + "/") else {
      throw OutputProblem("\(target) holds the workspace itself; name another output folder.")
    }
  }

  /// The names at the top of an output, by its manifest; `nil` where the manifest is none of ours.
  ///
  /// Reads the lines that `Manifest` writes rather than JSON: a manifest may list ten thousand files.
  private static func written(in folder: String) -> Set<String>? {
    guard let manifest = FileManager.default.contents(atPath: folder + "/" + Manifest.path),
      manifest.starts(with: #"{"generator":"progresscard","#.utf8)
    else { return nil }
    let beginning = Array(#"{"path":""#.utf8)
    var names: Set<String> = [Manifest.path]
    var last: ArraySlice<UInt8> = []
    for line in [UInt8](manifest).split(separator: UInt8(ascii: "\n")) where line.starts(with: beginning) {
      let name = line.dropFirst(beginning.count).prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\"") }
      if name == last { continue }
      names.insert(String(decoding: name, as: UTF8.self))
      last = name
    }
    return names
  }
}

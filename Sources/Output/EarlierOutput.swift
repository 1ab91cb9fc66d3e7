import Formats
import Foundation
import Publication
import Workspace

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
  /// - Parameter name: where it stood, if it stands elsewhere now.
  /// - Throws: where that is not an earlier output of ours and nothing else.
  static func accept(_ folder: String, named name: String? = nil) throws(OutputProblem) {
    let target = name ?? folder
    var status = stat()
    guard lstat(folder, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFLNK {
      let there = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
      throw OutputProblem(
        "\(target) is a link, which would be replaced in place of what it leads to; name \(there), or another folder.")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw OutputProblem("\(target) is not a folder; name another output folder.")
    }
    let files = try files(in: folder)
    guard let first = files.min() else { return }
    guard files.contains(Manifest.path) else {
      throw OutputProblem(
        "\(target) holds files that progresscard has not written, such as \(first); name an empty or new folder.")
    }
    guard let ours = Written(in: folder)?.files else {
      throw OutputProblem(
        "\(target) holds a \(Manifest.path) that progresscard has not written; name an empty or new folder.")
    }
    if let foreign = files.filter({ !ours.contains($0) }).min() {
      throw OutputProblem(
        "\(target) holds \(foreign), which progresscard has not written; move it away or name another folder.")
    }
  }

  /// Looks whether something would be lost that this run does not make.
  ///
  /// - Throws: where the earlier output holds other parts or editions.
  static func accept(
    _ target: String, holding parts: Set<OutputPart>, of editions: [String]
  ) throws(OutputProblem) {
    guard let there = Written(in: target) else { return }
    let names = OutputPart.allCases.filter { part in
      !parts.contains(part) && there.files.contains { $0.hasPrefix(part.rawValue + "/") }
    }.map(\.rawValue)
    let lost = names + there.editions.filter { !editions.contains($0) }.map { "the edition " + $0 }
    guard let last = lost.last else { return }
    let before = lost.dropLast().joined(separator: ", ")
    throw OutputProblem(
      "\(target) also holds \(before.isEmpty ? last : before + " and " + last), which this run would remove: "
        + "publish them as well, name another folder, or add --replace.")
  }

  /// Looks whether a signature would be lost: whoever verifies would find the publication unsigned, and not know why.
  ///
  /// - Throws: where the earlier output is signed.
  static func accept(unsigned target: String) throws(OutputProblem) {
    var status = stat()
    guard [Manifest.signaturePath, Manifest.keyPath].contains(where: { lstat(target + "/" + $0, &status) == 0 }) else {
      return
    }
    throw OutputProblem(
      "\(target) is signed, and this run would take its signature away: sign again with --sign-with KEY, "
        + "or add --unsigned to publish without.")
  }

  /// Looks whether the workspace lies in what would be removed.
  ///
  /// - Throws: where it does.
  static func accept(_ target: String, besides workspace: String) throws(OutputProblem) {
    guard !RealPlace.lies(workspace, in: target) else {
      throw OutputProblem("\(target) holds the workspace itself; name another output folder.")
    }
    guard !RealPlace.lies(target, in: workspace) else {
      throw OutputProblem("\(target) lies in the workspace, whose files it would seem to be; name a folder beside it.")
    }
  }

  /// The files in a folder, however deep, with `/`; a link is a file, and so is a folder in which nothing lies.
  ///
  /// - Parameters:
  ///   - ignoringLitter: passes over files that desktops leave.
  ///   - mend: what to do about a folder that cannot be read.
  static func files(
    in target: String, ignoringLitter: Bool = true, mend: String = "; name another output folder"
  ) throws(OutputProblem) -> [String] {
    var files: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      guard let stream = opendir(target + "/" + folder) else {
        throw OutputProblem("\(folder.isEmpty ? target : target + "/" + folder) cannot be looked into\(mend).")
      }
      defer { closedir(stream) }
      var isEmpty = true
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name == "." || name == ".." { continue }
        var status = stat()
        let isFolder =
          Int32(entry.pointee.d_type) == Int32(DT_DIR)
          || Int32(entry.pointee.d_type) == Int32(DT_UNKNOWN)
            && lstat(target + "/" + folder + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        if !isFolder, ignoringLitter, litter.contains(name) { continue }
        isEmpty = false
        if isFolder { folders.append(folder + name + "/") } else { files.append(folder + name) }
      }
      if isEmpty, !folder.isEmpty { files.append(folder) }
    }
    return files
  }
}

/// What an earlier run wrote into a folder, by its manifest; there is none where the manifest is none of ours.
///
/// Reads the lines that `Manifest` writes rather than JSON: a manifest may list ten thousand files.
private struct Written {
  let files: Set<String>
  let editions: [String]

  init?(in folder: String) {
    guard let manifest = FileManager.default.contents(atPath: folder + "/" + Manifest.path),
      manifest.starts(with: #"{"generator":"progresscard","#.utf8)
    else { return nil }
    let lines = [UInt8](manifest).split(separator: UInt8(ascii: "\n"))
    let beginning = Array(#"{"path":""#.utf8)
    var files: Set<String> = [Manifest.path, Manifest.signaturePath, Manifest.keyPath]
    for line in lines where line.starts(with: beginning) {
      files.insert(String(decoding: line.dropFirst(beginning.count).prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self))
    }
    self.files = files
    // The first line is an object that the list of files leaves open.
    let head = JSON.parse(Array(lines.first ?? []) + Array("]}".utf8)).value
    editions = head?["editions"]?.items?.compactMap(\.string) ?? []
  }
}

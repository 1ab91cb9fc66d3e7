import Cards
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where files of a workspace may be written: nowhere that the reader of a workspace would not look.
struct WrittenPlaces: Sendable {
  let root: String

  /// What stands where a file is to go, or where a folder on its way is; `nil` where it can be written.
  func obstacle(to path: String) -> Finding? {
    var folder = root, name = ""
    let steps = path.split(separator: "/").map(String.init)
    for step in steps.dropLast() {
      folder += "/" + step
      name += (name.isEmpty ? "" : "/") + step
      switch kind(of: folder) {
      case .nothing: return nil
      case .folder: continue
      case .link:
        return finding(
          name, found: "a link to a folder", expected: "a folder of the workspace itself",
          mend: "put the folder in the place of the link")
      case .file, .other: return finding(name, found: "no folder", expected: "a folder", mend: "move it away")
      }
    }
    return fileObstacle(to: path)
  }

  private func fileObstacle(to path: String) -> Finding? {
    switch kind(of: root + "/" + path) {
    case .nothing, .file: nil
    case .folder: finding(path, found: "a folder", expected: "a file, or nothing", mend: "move it away")
    case .other: finding(path, found: "no ordinary file", expected: "a file, or nothing", mend: "move it away")
    case .link:
      linked(path) != nil
        ? nil
        : finding(
          path, found: "a link that leads out of the workspace, or to no file",
          expected: "a file of the workspace itself",
          mend: "put the file in the place of the link")
    }
  }

  /// The path at which a file is written, with the folders on its way, which are made and noted.
  func target(of path: String, making folders: inout [String]) throws(StagedFiles.Problem) -> String {
    if let finding = obstacle(to: path) { throw StagedFiles.Problem(finding) }
    var folder = root
    for step in path.split(separator: "/").dropLast() {
      folder += "/" + step
      guard kind(of: folder) == .nothing else { continue }
      guard mkdir(folder, 0o755) == 0 else {
        throw StagedFiles.Problem(
          path, found: "a folder that cannot be made (\(String(cString: strerror(errno))))",
          expected: "a workspace that may be written")
      }
      folders.append(folder)
    }
    return linked(path) ?? root + "/" + path
  }

  /// The file within the workspace to which a link leads; `nil` where there is no link or it leads elsewhere.
  private func linked(_ path: String) -> String? {
    let full = root + "/" + path
    guard kind(of: full) == .link, let base = RealPlace.existing(root), let target = RealPlace.existing(full),
      target.hasPrefix(base + "/"),
      kind(of: target) == .file
    else { return nil }
    return target
  }

  private enum Kind { case nothing, file, folder, link, other }

  private func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  private func finding(_ path: String, found: String, expected: String, mend: String) -> Finding {
    Finding(rule: "file", reach: .file, place: Place(file: path), found: found, expected: expected, mend: mend)
  }
}

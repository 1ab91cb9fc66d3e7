import Formats
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What an import leaves that was stopped by force, and how it is undone.
extension StagedFiles {
  /// Whether an import left its folder: it is at work, or it was stopped.
  public var isLeft: Bool { access(staging, F_OK) == 0 }

  /// Why an import may not go on while the folder is there.
  public var left: Problem {
    Problem(
      staging, found: "what an import has left that was stopped, or is at work", expected: "one import at a time",
      mend: "with --apply what a stopped one replaced is put back first")
  }

  /// Puts back what an import had replaced that was stopped, and takes away what it had made.
  ///
  /// A file that somebody has changed since stays as it is, and its text before stays beside it: that is an error, told for
  /// all such files, after the others were put back.
  ///
  /// - Returns: the paths of the files that are again as they were.
  public func putBack() throws(Problem) -> [String] {
    try? FileManager.default.removeItem(atPath: done)
    let lock = open(staging, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard lock >= 0 else {
      if errno == ENOENT { return [] }
      throw Problem(staging, found: "no folder that can be opened (\(reason()))", expected: "nothing of this name")
    }
    defer { close(lock) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw atWork }
    guard let list = ReplacedFiles(in: staging) else {
      guard try replaced().isEmpty else {
        throw Problem(
          staging, found: "texts that a stopped import had replaced, without the list of where they belong",
          expected: "each in its place",
          mend: "compare each with the files of the workspace, and move it to its place by hand")
      }
      // It was stopped before it had replaced anything.
      clear()
      return []
    }
    var back: [String] = [], kept: [String] = []
    for (index, entry) in list.entries.enumerated() {
      switch try undo(entry, index) {
      case .nothing: break
      case .back: back.append(entry.path)
      case .kept: kept.append("\(entry.path) (its text before is \(staging)/\(index).old)")
      }
    }
    guard kept.isEmpty else {
      throw Problem(
        staging, found: "files that were changed after an import had been stopped: \(kept.joined(separator: ", "))",
        expected: "each as it was, or as the import made it",
        mend: "make one text of both, and move the one before out of that folder")
    }
    clear()
    return back
  }

  private enum Undone { case nothing, back, kept }

  private func undo(_ entry: ReplacedFiles.Entry, _ index: Int) throws(Problem) -> Undone {
    let old = "\(staging)/\(index).old"
    if entry.isNew {
      // As long as it lies aside, nothing stands in its place.
      guard access("\(staging)/\(index)", F_OK) != 0, hash(of: root + "/" + entry.path) == entry.sha256 else {
        return .nothing
      }
      guard unlink(root + "/" + entry.path) == 0 else { throw notWritten(entry.path) }
      removeEmptyFolders(of: entry.path)
      return .back
    }
    guard access(old, F_OK) == 0 else { return .nothing }
    var folders: [String] = []
    let target = try places.target(of: entry.path, making: &folders)
    if let there = hash(of: target), there != entry.sha256 {
      // The same text under a second name: it was not replaced yet.
      return there == hash(of: old) ? .nothing : .kept
    }
    guard rename(old, target) == 0 else { throw notWritten(entry.path) }
    return .back
  }

  private func hash(of path: String) -> String? {
    FileManager.default.contents(atPath: path).map { SHA256.hash($0).hex }
  }

  /// Folders in which a file was alone, up to the root.
  private func removeEmptyFolders(of path: String) {
    var steps = path.split(separator: "/").dropLast()
    while !steps.isEmpty, rmdir(root + "/" + steps.joined(separator: "/")) == 0 { steps.removeLast() }
  }

  /// The texts that were replaced.
  private func replaced() throws(Problem) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: staging).filter { $0.hasSuffix(".old") } } catch {
      throw Problem(staging, found: "a folder that cannot be read", expected: "a folder that may be read")
    }
  }
}

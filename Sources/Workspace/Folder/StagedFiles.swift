import Cards
import Formats
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that an import writes into a workspace.
public protocol WrittenFile: Sendable {
  /// Within the workspace.
  var path: String { get }
  var bytes: [UInt8] { get }
}

/// Files that are written aside and then put in their places, all or none.
public struct StagedFiles: Sendable {
  /// Why nothing was written.
  public struct Problem: Error, Sendable {
    public let finding: Finding

    init(_ finding: Finding) { self.finding = finding }

    init(_ path: String, found: String, expected: String, mend: String? = nil) {
      finding = Finding(
        rule: "file", reach: .file, place: Place(file: path), found: found, expected: expected, mend: mend)
    }
  }

  let root: String
  let staging: String
  /// What the folder is called once everything is in its place, and it only has to go.
  let done: String
  let places: WrittenPlaces

  /// - Parameter root: path of the workspace folder.
  public init(root: String) {
    self.root = root
    // Its name begins with a point, so that no reader takes it for a part of the workspace.
    staging = root + "/.progresscard-import"
    done = root + "/.progresscard-import-done"
    places = WrittenPlaces(root: root)
  }

  /// What stands where files are to go; empty where nothing is in their way.
  public func obstacles(to files: [some WrittenFile]) -> [Finding] {
    var seen: Set<Finding> = []
    return files.compactMap { places.obstacle(to: $0.path) }.filter { seen.insert($0).inserted }
  }

  /// Keeps other imports out of the workspace until the program ends.
  public func keepOthersOut() throws(Problem) {
    let folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A folder that is not there is told by whoever reads it.
    guard folder >= 0 else { return }
    guard flock(folder, LOCK_EX | LOCK_NB) == 0 else {
      close(folder)
      throw atWork
    }
  }

  /// Writes all files aside, then swaps them in. Where one cannot be, those before it are put back, and folders that were
  /// made go again.
  public func write(_ files: [some WrittenFile]) throws(Problem) {
    guard !files.isEmpty else { return }
    guard mkdir(staging, 0o755) == 0 else {
      throw errno == EEXIST
        ? Problem(
          staging, found: "another import at work, or one that was stopped", expected: "one import at a time",
          mend: "wait until none is at work, and import again: what a stopped one replaced is put back first")
        : Problem(
          staging, found: "a folder that cannot be made (\(reason()))", expected: "a workspace that may be written")
    }
    // Held as long as this import is at work, and let go when it is stopped, however that happens.
    let lock = open(staging, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if lock >= 0 { close(lock) } }
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw atWork }
    var steps: [Step] = [], folders: [String] = []
    do throws(Problem) {
      for (index, file) in files.enumerated() { try stage(file, index) }
      let list = ReplacedFiles(
        files.map { ($0.path, access(root + "/" + $0.path, F_OK) != 0, SHA256.hash($0.bytes).hex) })
      guard list.write(to: staging) else { throw notWritten(staging) }
      for (index, file) in files.enumerated() { steps.append(try swapIn(file.path, index, &folders)) }
    } catch {
      let lost = steps.reversed().filter { !takeBack($0) }
      for folder in folders.reversed() { rmdir(folder) }
      guard lost.isEmpty else { throw kept(lost, after: error) }
      try? FileManager.default.removeItem(atPath: staging)
      throw error
    }
    clear()
  }

  /// Takes the folder away: first its name, in one step, so that what is left of it is not put back.
  func clear() {
    try? FileManager.default.removeItem(atPath: done)
    try? FileManager.default.removeItem(atPath: rename(staging, done) == 0 ? done : staging)
  }

  /// A file that was put in its place.
  private struct Step {
    let path: String
    let target: String
    let index: Int
    let isNew: Bool
  }

  private func stage(_ file: some WrittenFile, _ index: Int) throws(Problem) {
    // Not by Foundation, which waits for the disk after every file.
    let descriptor = open("\(staging)/\(index)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw notWritten(file.path) }
    defer { close(descriptor) }
    var done = 0
    let isWhole = file.bytes.withUnsafeBytes { bytes in
      while done < bytes.count {
        let part = Foundation.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if part < 0, errno == EINTR { continue }
        guard part > 0 else { return false }
        done += part
      }
      return true
    }
    guard isWhole else { throw notWritten(file.path) }
    // Who could read the file before, and nobody else, may read it now.
    var status = stat()
    if stat(root + "/" + file.path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
  }

  private func swapIn(_ path: String, _ index: Int, _ folders: inout [String]) throws(Problem) -> Step {
    let target = try places.target(of: path, making: &folders)
    let old = "\(staging)/\(index).old"
    let isNew = access(target, F_OK) != 0
    // Some disks know no second name of a file; there it is away for a moment.
    guard isNew || link(target, old) == 0 || rename(target, old) == 0 else { throw notWritten(path) }
    guard rename("\(staging)/\(index)", target) == 0 else {
      let problem = notWritten(path)
      if !isNew { rename(old, target) }
      throw problem
    }
    return Step(path: path, target: target, index: index, isNew: isNew)
  }

  private func takeBack(_ step: Step) -> Bool {
    step.isNew ? unlink(step.target) == 0 : rename("\(staging)/\(step.index).old", step.target) == 0
  }

  private func kept(_ lost: [Step], after problem: Problem) -> Problem {
    let names = lost.map { "\($0.path) (\($0.isNew ? "new" : "its text before is \(staging)/\($0.index).old"))" }
    return Problem(
      problem.finding.place.file, found: problem.finding.found, expected: problem.finding.expected,
      mend: "not put back: \(names.joined(separator: ", "))")
  }

  var atWork: Problem {
    Problem(staging, found: "another import at work", expected: "one import at a time", mend: "wait until it has ended")
  }

  func notWritten(_ path: String) -> Problem {
    Problem(path, found: "a file that cannot be written (\(reason()))", expected: "a file that may be written")
  }

  func reason() -> String { String(cString: strerror(errno)) }
}

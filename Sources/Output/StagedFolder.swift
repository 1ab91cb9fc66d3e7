import CExchange
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why an output folder could not be written.
public struct OutputProblem: Error, Sendable, Equatable {
  /// A sentence for people, with the mend.
  public let sentence: String

  public init(_ sentence: String) { self.sentence = sentence }
}

/// An output folder in the making, beside the one that it will replace: swapped in whole or not at all.
///
/// While it stands, a lock keeps another run from the same output folder.
final class StagedFolder {
  /// The folder to be replaced.
  let target: String
  /// The folder that is being filled.
  let path: String
  /// The lock's descriptor; `nil` once it was given up.
  private var lock: Int32?
  /// The folder's descriptor, which holds a lock too: somebody may remove a lock file that seems to be left over.
  private var folder: Int32?
  private let ending: EndingSignals?

  /// Makes an empty folder beside the target.
  ///
  /// - Parameter ending: takes the folder away where the program is asked to end.
  /// - Throws: where the target is not an earlier output of ours, another run is at work, or nothing can be written.
  init(replacing target: String, ending: EndingSignals? = nil) throws(OutputProblem) {
    let url = URL(fileURLWithPath: target).standardizedFileURL
    let parent = url.deletingLastPathComponent().path, name = url.lastPathComponent
    self.target = url.path
    self.ending = ending
    path = parent + "/." + name + ".progresscard"
    guard name != "/", !name.isEmpty else { throw OutputProblem("\(target) cannot be an output folder.") }
    try EarlierOutput.accept(url.path)
    do {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw OutputProblem("The folder \(parent) cannot be made: \(reason()).")
    }
    lock = try Self.lock(path + ".lock", for: url.path)
    guard !isHeld else {
      release()
      throw Self.isWritten(url.path)
    }
    removeLeftovers()
    guard mkdir(path, 0o755) == 0 else {
      let why = reason()
      release()
      throw OutputProblem("The folder \(path) cannot be made: \(why).")
    }
    folder = Self.held(path)
    ending?.take(away: path, lock: path + ".lock")
  }

  private static func isWritten(_ target: String) -> OutputProblem {
    OutputProblem("Another progresscard is writing \(target); wait until it has ended.")
  }

  /// Whether another run is filling the folder.
  private var isHeld: Bool {
    guard access(path, F_OK) == 0 else { return false }
    guard let folder = Self.held(path) else { return errno == EWOULDBLOCK }
    close(folder)
    return false
  }

  private static func held(_ path: String) -> Int32? {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    guard flock(folder, LOCK_EX | LOCK_NB) == 0 else {
      let why = errno
      close(folder)
      errno = why
      return nil
    }
    return folder
  }

  /// Takes the lock, or says who has it.
  private static func lock(_ path: String, for target: String) throws(OutputProblem) -> Int32 {
    while true {
      let lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard lock >= 0 else {
        throw OutputProblem("Nothing can be written beside \(target) (\(path)): \(reason()).")
      }
      guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
        close(lock)
        throw isWritten(target)
      }
      // Who held it before may have removed the file after we had opened it; then it keeps nobody else out.
      var held = stat(), there = stat()
      if fstat(lock, &held) == 0, stat(path, &there) == 0, held.st_ino == there.st_ino, held.st_dev == there.st_dev {
        return lock
      }
      close(lock)
    }
  }

  /// Removes what a run that was killed has left; puts back the earlier output where that stood aside just then.
  private func removeLeftovers() {
    for name in [path, EndingSignals.doomed(path)] { try? FileManager.default.removeItem(atPath: name) }
    let isThere = access(target, F_OK) == 0
    if !isThere { _ = rename(aside, target) }
    try? FileManager.default.removeItem(atPath: aside)
  }

  /// Where the earlier output stands for a moment on file systems that cannot exchange two folders.
  private var aside: String { path + ".old" }

  /// Puts the filled folder in the target's place; what stood there is then to be discarded.
  func swapIn() throws(OutputProblem) {
    guard let ending else { return try exchangeBoth() }
    try ending.hold { () throws(OutputProblem) in try exchangeBoth() }
  }

  private func exchangeBoth() throws(OutputProblem) {
    let isNew = mkdir(target, 0o755) == 0
    guard isNew || errno == EEXIST else { throw OutputProblem("\(target) cannot be made: \(reason()).") }
    guard exchange(path, target, aside: aside) else {
      let why = reason()
      if isNew { rmdir(target) }
      throw OutputProblem("\(target) cannot be replaced: \(why).")
    }
    do throws(OutputProblem) {
      // What came into the earlier output while this one was made is somebody's.
      try EarlierOutput.accept(path, named: target)
    } catch {
      _ = exchange(path, target, aside: aside)
      throw error
    }
  }

  /// Removes what stands beside the target, which stays as it is. Without the lock it is another run's.
  func discard() {
    guard lock != nil else { return }
    let remove = { [self] in
      try? FileManager.default.removeItem(atPath: path)
      release()
    }
    if let ending { ending.finish(remove) } else { remove() }
  }

  private func release() {
    guard let lock else { return }
    unlink(path + ".lock")
    close(lock)
    if let folder { close(folder) }
    (self.lock, self.folder) = (nil, nil)
  }
}

/// Exchanges two folders in one step; on file systems that cannot, in two steps.
private func exchange(_ new: String, _ old: String, aside: String) -> Bool {
  if exchange_paths(new, old) == 0 { return true }
  guard rename(old, aside) == 0 else { return false }
  guard rename(new, old) == 0 else {
    _ = rename(aside, old)
    return false
  }
  return rename(aside, new) == 0
}

private func reason() -> String { String(cString: strerror(errno)) }

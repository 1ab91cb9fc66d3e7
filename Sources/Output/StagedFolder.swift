import CSystem
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
  private let lock: Int32

  /// Makes an empty folder beside the target.
  ///
  /// - Throws: where the target is not an earlier output of ours, another run is at work, or nothing can be written.
  init(replacing target: String) throws(OutputProblem) {
    let url = URL(fileURLWithPath: target).standardizedFileURL
    let parent = url.deletingLastPathComponent().path, name = url.lastPathComponent
    self.target = url.path
    path = parent + "/." + name + ".progresscard"
    guard name != "/", !name.isEmpty else { throw OutputProblem("\(target) cannot be an output folder.") }
    try Self.refuseForeign(url.path)
    do {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw OutputProblem("The folder \(parent) cannot be made: \(reason()).")
    }
    lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard lock >= 0 else { throw OutputProblem("Nothing can be written in \(parent): \(reason()).") }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw OutputProblem("Another progresscard is writing \(target); wait until it has ended.")
    }
    // What a run that was killed has left.
    try? FileManager.default.removeItem(atPath: path)
    guard mkdir(path, 0o755) == 0 else {
      let why = reason()
      release()
      throw OutputProblem("The folder \(path) cannot be made: \(why).")
    }
  }

  /// An output folder holds a manifest; anything else with files in it is somebody's and is left alone.
  private static func refuseForeign(_ target: String) throws(OutputProblem) {
    var status = stat()
    guard lstat(target, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw OutputProblem("\(target) is not a folder; name another output folder.")
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: target)) ?? []
    guard names.isEmpty || names.contains("manifest.json") else {
      throw OutputProblem(
        "\(target) holds files that progresscard has not written (no manifest.json); name an empty or new folder.")
    }
  }

  /// Puts the filled folder in the target's place and removes what stood there.
  func swapIn() throws(OutputProblem) {
    defer { release() }
    if mkdir(target, 0o755) != 0, errno != EEXIST {
      let why = reason()
      try? FileManager.default.removeItem(atPath: path)
      throw OutputProblem("\(target) cannot be made: \(why).")
    }
    guard exchange(path, target) else {
      let why = reason()
      try? FileManager.default.removeItem(atPath: path)
      throw OutputProblem("\(target) cannot be replaced: \(why).")
    }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Removes what was filled; the target stays as it was.
  func discard() {
    try? FileManager.default.removeItem(atPath: path)
    release()
  }

  private func release() {
    unlink(path + ".lock")
    close(lock)
  }
}

/// Exchanges two folders in one step; on file systems that cannot, in two steps.
private func exchange(_ new: String, _ old: String) -> Bool {
  if csystem_exchange(new, old) == 0 { return true }
  let aside = new + ".old"
  guard rename(old, aside) == 0 else { return false }
  guard rename(new, old) == 0 else {
    _ = rename(aside, old)
    return false
  }
  return rename(aside, new) == 0
}

private func reason() -> String { String(cString: strerror(errno)) }

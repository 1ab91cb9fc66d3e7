import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that are written beside a workspace's and then put in their places, all or none.
public struct StagedFiles: Sendable {
  public struct Problem: Error, Sendable, CustomStringConvertible {
    /// A sentence for people.
    public let description: String
  }

  private let root: String
  private let staging: String

  /// - Parameter root: path of the workspace folder.
  public init(root: String) {
    self.root = root
    // Its name begins with a point, so that no reader takes it for a part of the workspace.
    staging = root + "/.progresscard-import"
  }

  /// Writes all files aside, then swaps them in. Where one cannot be, those before it are put back.
  public func write(_ files: [PlannedFile]) throws(Problem) {
    guard !files.isEmpty else { return }
    guard mkdir(staging, 0o755) == 0 else {
      throw Problem(
        description: errno == EEXIST
          ? "\(staging) is there: another import is at work, or one was stopped; when none is, delete that folder."
          : "\(staging) cannot be made: \(reason()).")
    }
    defer { try? FileManager.default.removeItem(atPath: staging) }
    for (index, file) in files.enumerated() { try stage(file, index) }
    var done: [(path: String, index: Int, isNew: Bool)] = []
    for (index, file) in files.enumerated() {
      do throws(Problem) {
        done.append((file.path, index, try swapIn(file, index)))
      } catch {
        for step in done.reversed() { takeBack(step.path, step.index, isNew: step.isNew) }
        throw error
      }
    }
  }

  private func stage(_ file: PlannedFile, _ index: Int) throws(Problem) {
    // Not by Foundation, which waits for the disk after every file.
    let descriptor = open("\(staging)/\(index)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Problem(description: "\(file.path) cannot be written: \(reason()).") }
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
    guard isWhole else { throw Problem(description: "\(file.path) cannot be written: \(reason()).") }
  }

  /// Whether there was no such file.
  private func swapIn(_ file: PlannedFile, _ index: Int) throws(Problem) -> Bool {
    let target = root + "/" + file.path
    let folder = (target as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Problem(description: "The folder of \(file.path) cannot be made: \(error.localizedDescription)")
    }
    let isNew = access(target, F_OK) != 0
    if !isNew, link(target, "\(staging)/\(index).old") != 0 {
      throw Problem(description: "\(file.path) cannot be kept aside: \(reason()).")
    }
    guard rename("\(staging)/\(index)", target) == 0 else {
      throw Problem(description: "\(file.path) cannot be replaced: \(reason()).")
    }
    return isNew
  }

  private func takeBack(_ path: String, _ index: Int, isNew: Bool) {
    if isNew { unlink(root + "/" + path) } else { rename("\(staging)/\(index).old", root + "/" + path) }
  }

  private func reason() -> String { String(cString: strerror(errno)) }
}

import Foundation
import Synchronization

/// A file that is written beside its name, as NAME.part, and takes the name once it is whole and on disk: who is killed
/// meanwhile leaves nothing under the name that could be taken for it.
///
/// Whoever makes the same file at the same time is kept out by a lock that ends with the process. What a killed one left is
/// removed by the next.
public final class NewFile: Sendable {
  public let path: String
  /// Where it is written until it is kept; there is an empty file, which nobody else may read.
  public let part: String
  private let file: Int32
  private let isKept = Mutex(false)

  /// - Parameter patience: how many seconds to wait for another one that makes the same file.
  /// - Returns: nil where a file of the name is there.
  /// - Throws: `unavailable` where it cannot be made; `notAllowed` where the log of an earlier database has the name.
  public init?(_ path: String, patience: Double = 0) throws(StoreProblem) {
    let part = path + ".part"
    guard let file = try Self.locked(part, until: Date().addingTimeInterval(patience)) else {
      throw .unavailable("another program is making \(path)")
    }
    self.path = path
    self.part = part
    self.file = file
    // Under the lock: nobody else can put it there from now on.
    guard DatabaseFile.look(path) != 0 else { return nil }
    guard (DatabaseFile.size(of: path + "-wal") ?? 0) == 0 else {
      throw .notAllowed("\(path)-wal is there without its database: move it away, with \(path)-shm.")
    }
    Self.remove(["-wal", "-shm"].map { part + $0 })
    guard ftruncate(file, 0) == 0, fchmod(file, 0o600) == 0 else { throw .unavailable("\(part) cannot be made") }
  }

  /// What was not kept is as if it had never been.
  deinit {
    if !isKept.withLock({ $0 }) { Self.remove(["", "-wal", "-shm"].map { part + $0 }) }
    close(file)
  }

  /// Writes what a short file holds.
  public func write(_ text: String) throws(StoreProblem) {
    let bytes = Array(text.utf8)
    guard bytes.withUnsafeBytes({ Foundation.write(file, $0.baseAddress, $0.count) }) == bytes.count else {
      throw .unavailable("\(part) cannot be written")
    }
  }

  /// Gives it its name, and returns once file and name are on disk.
  ///
  /// - Throws: `unavailable` where that cannot be done; it is not kept then.
  public func keep() throws(StoreProblem) {
    let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { throw .unavailable("the folder of \(path) cannot be opened") }
    defer { close(folder) }
    guard fsync(file) == 0, rename(part, path) == 0 else { throw .unavailable("\(path) cannot be written") }
    isKept.withLock { $0 = true }
    guard fsync(folder) == 0 else { throw .unavailable("the folder of \(path) cannot be written") }
  }

  /// Gives a database of SQLite its name: its log is written back first, for it stays behind.
  public func keepDatabase() throws(StoreProblem) {
    do {
      let connection = try SQLiteConnection(path: part)
      guard try connection.row("PRAGMA wal_checkpoint(TRUNCATE)")?.integer(0) == 0 else {
        throw StoreProblem.unavailable("another program reads \(part)")
      }
    } catch let problem as StoreProblem {
      throw problem
    } catch {
      throw .unavailable("\(part) cannot be written")
    }
    try keep()
    Self.remove(["-wal", "-shm"].map { part + $0 })
  }

  /// Opens a file and locks it; nil where another one holds it.
  private static func locked(_ part: String, until end: Date) throws(StoreProblem) -> Int32? {
    while true {
      let file = open(part, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw .unavailable("\(part) cannot be made") }
      let isLocked = flock(file, LOCK_EX | LOCK_NB) == 0
      let isHeld = !isLocked && errno == EWOULDBLOCK
      var (ours, named) = (stat(), stat())
      // Who held it may have kept or removed it since we opened it.
      if isLocked, fstat(file, &ours) == 0, stat(part, &named) == 0, ours.st_ino == named.st_ino { return file }
      close(file)
      if isLocked { continue }
      guard isHeld else { throw .unavailable("\(part) cannot be locked") }
      guard Date() < end else { return nil }
      usleep(20_000)
    }
  }

  private static func remove(_ paths: [String]) {
    for path in paths { unlink(path) }
  }
}

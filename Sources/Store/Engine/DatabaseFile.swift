import Foundation

/// Whether there is a file of a database, and what to say where it cannot be found.
public enum DatabaseFile {
  /// Why there is nothing to open at a path; nil where something is there.
  ///
  /// - Parameter look: asks the system for the file, and gives its error: 0 where it is there.
  public static func absence(of path: String, look: (String) -> Int32 = DatabaseFile.look) -> String? {
    switch look(path) {
    case 0: nil
    case EACCES:
      "The database \(path) cannot be looked at: this user may not read a folder in which it lies."
    default: "There is no database \(path)."
    }
  }

  /// Why a file that is there is no database to go on with; nil where it may be one.
  ///
  /// Databases of ours get their name when they are whole: an empty one was left by another hand, or by an earlier version
  /// that was killed.
  public static func emptiness(of path: String) -> String? {
    guard size(of: path) == 0, (size(of: path + "-wal") ?? 0) == 0 else { return nil }
    return
      "The database \(path) is empty: move it away with its -wal and -shm, and restore a backup, or start a new one with “progresscard serve”."
  }

  /// In bytes; nil where there is no plain file.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  public static func look(_ path: String) -> Int32 {
    var status = stat()
    return stat(path, &status) == 0 ? 0 : errno
  }
}

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

  public static func look(_ path: String) -> Int32 {
    var status = stat()
    return stat(path, &status) == 0 ? 0 : errno
  }
}

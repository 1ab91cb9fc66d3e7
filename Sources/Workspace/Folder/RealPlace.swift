import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a path leads once every link is followed, also where only a part of it is there.
public enum RealPlace {
  /// The absolute path of what is there, without links.
  ///
  /// - Returns: `nil` where nothing is there.
  static func existing(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(validatingCString: pointer)
  }

  /// The places that a path may mean: `link/..` is the folder around the link's target for the system, and the one around
  /// the link itself for who takes the path apart as text.
  public static func all(of path: String) -> Set<String> {
    let url = URL(fileURLWithPath: path)
    return [of(path.hasPrefix("/") ? path : url.path), of(url.standardizedFileURL.path)]
  }

  /// Follows the links of the part that is there; what is not there yet stands behind it.
  ///
  /// - Parameter path: an absolute one.
  private static func of(_ path: String) -> String {
    var there = path[...]
    var rest: [Substring] = []
    while true {
      if let real = existing(there.isEmpty ? "/" : String(there)) {
        return rest.isEmpty ? real : (real == "/" ? "" : real) + "/" + rest.reversed().joined(separator: "/")
      }
      guard let slash = there.lastIndex(of: "/") else { return path }
      let name = there[there.index(after: slash)...]
      if !name.isEmpty, name != "." { rest.append(name) }
      there = there[..<slash]
    }
  }

  /// Whether one of the places that a path may mean is a folder or lies in it.
  public static func lies(_ path: String, in folder: String) -> Bool {
    let folders = all(of: folder)
    return all(of: path).contains { place in
      folders.contains { place == $0 || $0 == "/" || place.hasPrefix($0 + "/") }
    }
  }
}

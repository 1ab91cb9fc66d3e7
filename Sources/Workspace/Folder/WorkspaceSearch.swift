import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looks for the workspace that is meant by a folder that is none: around it, else a little way into it.
///
/// Whoever names their home or a whole disk waits for nothing, and is shown nobody else's folders from far below.
enum WorkspaceSearch {
  /// As deep as folders of a workspace lie in it.
  private static let farthestUp = 8
  private static let deepest = 2
  /// Folders that are looked into.
  private static let most = 100

  static func holdsWorkspace(_ folder: String) -> Bool {
    var status = stat()
    return lstat(joined(folder, "workspace.yaml"), &status) == 0
  }

  /// The nearest workspace, named so that it can be given to the command in the place of `root`.
  static func nearest(to root: String) -> String? { around(root) ?? within(root) }

  private static func around(_ root: String) -> String? {
    guard let real = RealPlace.existing(root), real != "/" else { return nil }
    var above = real[...], named = root[...]
    for _ in 0..<farthestUp {
      above = above[..<(above.lastIndex(of: "/") ?? above.startIndex)]
      let isPlain = !named.isEmpty && !named.hasSuffix(".")
      named = isPlain ? named.lastIndex(of: "/").map { named[..<$0] } ?? "" : ""
      let folder = above.isEmpty ? "/" : String(above)
      guard !holdsWorkspace(folder) else {
        // By the name that was given, as long as it leads to the same place.
        return !named.isEmpty && RealPlace.existing(String(named)) == folder ? String(named) : folder
      }
      if above.isEmpty { return nil }
    }
    return nil
  }

  private static func within(_ root: String) -> String? {
    guard RealPlace.existing(root) != "/" else { return nil }
    var level = [root]
    var looked = 0
    for _ in 0..<deepest {
      var next: [String] = []
      for folder in level where looked < most {
        looked += 1
        next += folders(in: folder)
      }
      if let found = next.first(where: holdsWorkspace) { return found }
      level = next
    }
    return nil
  }

  /// The folders in a folder, without those that are hidden or linked, sorted; of thousands the first that there are.
  private static func folders(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var folders: [String] = []
    var read = 0
    while read < 10_000, let entry = readdir(stream) {
      read += 1
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      var status = stat()
      guard !name.hasPrefix("."), lstat(joined(folder, name), &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        continue
      }
      folders.append(joined(folder, name))
    }
    return folders.sorted()
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}

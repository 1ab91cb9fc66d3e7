import Foundation
import Workspace

/// Folders that publish has written, and that are served to everybody.
enum PublishedFolder {
  /// Refuses a place in one, however deep, for what only few people may see.
  static func isOutside(_ path: String) throws {
    guard let folder = around(path) else { return }
    throw Failure(
      "\(path) would lie in \(folder), which is published for everybody to see: name a place outside of it.")
  }

  /// The published folder in which a file lies, or would lie.
  private static func around(_ path: String) -> String? {
    for place in RealPlace.all(of: path).sorted() {
      var folder = URL(fileURLWithPath: place)
      while folder.path != "/" {
        folder.deleteLastPathComponent()
        if isPublished(folder.path) { return folder.path }
      }
    }
    return nil
  }

  /// A manifest begins with who has made it.
  private static func isPublished(_ folder: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: folder + "/manifest.json"), let head = try? file.read(upToCount: 64)
    else { return false }
    return String(decoding: head, as: UTF8.self).hasPrefix(#"{"generator":"progresscard""#)
  }
}

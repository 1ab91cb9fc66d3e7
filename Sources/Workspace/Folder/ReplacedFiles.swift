import Formats
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The list that an import leaves beside the files that it replaces, until all are in their places.
///
/// Each record is `new` or `old`, the SHA-256 of the bytes that are to stand there, and the path, which may hold spaces.
/// Records end with a zero byte, which no path has.
struct ReplacedFiles {
  struct Entry {
    let path: String
    /// Whether there was no such file before.
    let isNew: Bool
    let sha256: String
  }

  static let name = "files"

  /// In the order of the staged files.
  let entries: [Entry]

  init(_ files: [(path: String, isNew: Bool, sha256: String)]) {
    entries = files.map { Entry(path: $0.path, isNew: $0.isNew, sha256: $0.sha256) }
  }

  /// Reads the list of a folder; `nil` where there is none, so that nothing was replaced yet.
  init?(in folder: String) {
    guard let data = FileManager.default.contents(atPath: folder + "/" + Self.name) else { return nil }
    entries = data.split(separator: 0).compactMap { record in
      let parts = String(decoding: record, as: UTF8.self).split(separator: " ", maxSplits: 2).map(String.init)
      guard parts.count == 3 else { return nil }
      return Entry(path: parts[2], isNew: parts[0] == "new", sha256: parts[1])
    }
  }

  /// Writes the list whole or not at all; whether it could.
  func write(to folder: String) -> Bool {
    var out = Data()
    for entry in entries { out += Data("\(entry.isNew ? "new" : "old") \(entry.sha256) \(entry.path)\0".utf8) }
    let aside = folder + "/" + Self.name + ".new"
    guard FileManager.default.createFile(atPath: aside, contents: out) else { return false }
    return rename(aside, folder + "/" + Self.name) == 0
  }
}

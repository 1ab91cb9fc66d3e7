import Foundation

/// Every file of a folder with its bytes.
struct FolderListing: Equatable {
  private let files: [String: Data]

  init(of folder: URL) throws {
    var files: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
      var isFolder: ObjCBool = false
      let place = folder.path + "/" + path
      guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      files[path] = FileManager.default.contents(atPath: place)
    }
    self.files = files
  }

  var paths: [String] { files.keys.sorted() }

  subscript(path: String) -> Data? { files[path] }

  func write(to folder: URL) throws {
    for (path, bytes) in files {
      let place = folder.appending(path: path)
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: place)
    }
  }

  /// The first file that is not the same in another folder.
  func difference(from other: FolderListing) -> String? {
    for path in Set(files.keys).union(other.files.keys).sorted() where files[path] != other.files[path] {
      let sizes = [files[path], other.files[path]].map { $0.map { "\($0.count) bytes" } ?? "no file" }
      return "\(path) differs: \(sizes[0]) and \(sizes[1])"
    }
    return nil
  }
}

import Foundation

/// Every file of a folder with its bytes, to compare two folders.
public struct FolderContents: Equatable, Sendable {
  /// By path within the folder; folders without files are not seen.
  public let files: [String: Data]

  public init(of folder: URL) throws {
    let root = folder.path
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      var isFolder: ObjCBool = false
      let url = folder.appending(path: path)
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      files[path] = try Data(contentsOf: url)
    }
    self.files = files
  }

  public var paths: [String] { files.keys.sorted() }

  /// What is not the same in another folder, one line a file; empty where all is.
  public func differences(from other: FolderContents) -> [String] {
    Set(files.keys).union(other.files.keys).sorted().compactMap { path in
      switch (files[path], other.files[path]) {
      case (let one?, let two?): one == two ? nil : "\(path) differs: \(one.count) and \(two.count) bytes"
      case (.some, nil): "\(path) is in the first alone"
      default: "\(path) is in the second alone"
      }
    }
  }
}

extension Data {
  /// Whether a text's bytes are anywhere in these.
  public func holds(_ text: String, as encoding: String.Encoding = .utf8) -> Bool {
    text.data(using: encoding).map { range(of: $0) != nil } ?? false
  }
}

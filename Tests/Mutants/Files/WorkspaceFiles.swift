import Foundation

/// A workspace folder in memory.
public struct WorkspaceFiles: Sendable {
  public enum File: Sendable, Equatable {
    case bytes([UInt8])
    /// A symbolic link to this path.
    case link(String)
    /// A folder in the place of a file.
    case folder
    case pipe
    /// A file of this many zeros that takes no space.
    case sparse(Int)
  }

  /// By path within the folder.
  public var files: [String: File]

  public init(_ files: [String: File] = [:]) { self.files = files }

  public init(texts: [String: String]) { files = texts.mapValues { .bytes(Array($0.utf8)) } }

  /// Reads a folder; names that begin with a point are passed over.
  public init(folder: URL) throws {
    files = [:]
    for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
      let url = folder.appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      files[path] = .bytes([UInt8](try Data(contentsOf: url)))
    }
  }

  /// The paths in a fixed order.
  public var paths: [String] { files.keys.sorted() }

  public subscript(bytes path: String) -> [UInt8]? {
    get { if case .bytes(let bytes) = files[path] { bytes } else { nil } }
    set { files[path] = newValue.map(File.bytes) }
  }

  public subscript(text path: String) -> String {
    get { self[bytes: path].map { String(decoding: $0, as: UTF8.self) } ?? "" }
    set { files[path] = .bytes(Array(newValue.utf8)) }
  }

  /// Writes everything into a new folder. What cannot be written, such as a name with a slash at its end, is left out.
  public func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for path in paths {
      guard let file = files[path], !path.isEmpty, !path.contains("\0") else { continue }
      let url = folder.path + "/" + path
      let parent = url.lastIndex(of: "/").map { String(url[..<$0]) } ?? folder.path
      try? FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      switch file {
      case .bytes(let bytes): _ = FileManager.default.createFile(atPath: url, contents: Data(bytes))
      case .link(let target): try? FileManager.default.createSymbolicLink(atPath: url, withDestinationPath: target)
      case .folder: try? FileManager.default.createDirectory(atPath: url, withIntermediateDirectories: false)
      case .pipe: mkfifo(url, 0o600)
      case .sparse(let size):
        _ = FileManager.default.createFile(atPath: url, contents: nil)
        truncate(url, size)
      }
    }
  }
}

extension WorkspaceFiles {
  /// Writes everything into a folder of its own, which is removed after.
  public func inFolder<Result>(_ body: (_ path: String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "progresscard-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(to: folder)
    return try body(folder.path)
  }

  /// Puts one piece of text in the place of another that stands in a file once or more.
  public func replacing(_ old: String, by new: String, in path: String) -> WorkspaceFiles {
    var files = self
    files[text: path] = self[text: path].replacingOccurrences(of: old, with: new)
    return files
  }

  public func with(_ path: String, _ text: String) -> WorkspaceFiles {
    var files = self
    files[text: path] = text
    return files
  }

  public func with(_ path: String, _ file: File?) -> WorkspaceFiles {
    var files = self
    files.files[path] = file
    return files
  }
}

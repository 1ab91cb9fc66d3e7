import Foundation

/// A temporary folder that goes with its last user.
public final class TemporaryFolder: Sendable {
  public let url: URL
  public var path: String { url.path }

  /// - Parameter name: what its own name holds besides what makes it unique.
  public init(_ name: String = "folder") throws {
    url = Self.home.appending(path: "\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Where runs of the command remember what they wrote; shared, since each remembers by its output's path.
  static let caches = home.appending(path: "caches")

  /// The temporary folder of the commands that tests run.
  static let scratch: URL = {
    let url = home.appending(path: "scratch")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }()

  /// One folder for all tests of a process, without links in its path. It goes when the process ends, since what is
  /// held in constants is never let go.
  private static let home: URL = {
    atexit { try? FileManager.default.removeItem(at: TemporaryFolder.home) }
    return FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "progresscard-tests-\(ProcessInfo.processInfo.processIdentifier)")
  }()
}

extension TemporaryFolder {
  /// A place in it, by its path.
  public func callAsFunction(_ path: String) -> URL { url.appending(path: path) }

  /// Writes a text, with the folders that it needs.
  public func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      at: self(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: self(path))
  }

  public func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: self(path)), as: UTF8.self)
  }

  /// Copies one of the repository's folders or files into it.
  public func copy(_ url: URL, to path: String) throws {
    try FileManager.default.copyItem(at: url, to: self(path))
  }
}

/// The files of a workspace folder as bytes, found by the rules by which a workspace is read.
public struct FolderFiles: Sendable {
  private let folder: Folder

  public init(_ root: String) { folder = Folder(root: root) }

  /// The names of the files that lie in a directory itself, sorted.
  public func names(in directory: String) -> [String] { folder.names(in: directory) }

  /// `nil` where there is no such file or it cannot be read.
  public func bytes(of path: String) -> [UInt8]? {
    guard folder.has(path), case .success(let bytes) = folder.bytes(of: path) else { return nil }
    return bytes
  }
}

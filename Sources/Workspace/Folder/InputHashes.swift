import Cards
import Formats

/// The SHA-256 of every file of a workspace: what tells whether it has changed since it was published.
public struct InputHashes: Sendable {
  /// By path within the workspace.
  public let byPath: [String: Digest]

  /// `nil` where a file cannot be read or is refused; reading the workspace then says which.
  public init?(of root: String) {
    let folder = Folder(root: root)
    guard folder.isWorkspace, folder.findings.isEmpty else { return nil }
    let byPath = folder.hashes(of: folder.files)
    guard byPath.count == folder.files.count else { return nil }
    self.byPath = byPath
  }
}

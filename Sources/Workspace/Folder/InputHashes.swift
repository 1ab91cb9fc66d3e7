import Cards
import Formats

/// The SHA-256 of every file of a workspace: what tells whether it has changed since it was published.
public struct InputHashes: Sendable {
  /// By path within the workspace.
  public let byPath: [String: Digest]

  /// `nil` where a file cannot be read or is refused; reading the workspace then says which.
  public init?(of root: String) {
    let folder = Folder(root: root)
    guard folder.findings.isEmpty else { return nil }
    let chunks = stride(from: 0, to: folder.files.count, by: 64).map {
      Array(folder.files[$0..<min($0 + 64, folder.files.count)])
    }
    let hashes = concurrentMap(chunks) { chunk in
      chunk.map { path -> Digest? in
        guard case .success(let bytes) = folder.bytes(of: path) else { return nil }
        return SHA256.hash(bytes)
      }
    }.flatMap(\.self)
    var byPath: [String: Digest] = [:]
    byPath.reserveCapacity(folder.files.count)
    for (path, hash) in zip(folder.files, hashes) {
      guard let hash else { return nil }
      byPath[path] = hash
    }
    self.byPath = byPath
  }
}

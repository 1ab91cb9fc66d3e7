import Cards
import Formats
import Foundation
import Publication

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether a published folder is as it was published: every file by the manifest, the manifest by its signature.
public struct Verification: Sendable {
  /// What is not as the manifest has it.
  public struct Fault: Sendable, Equatable {
    public enum Kind: String, Sendable { case missing, changed, added, impossible }

    /// Relative to the folder, with `/`.
    public let path: String
    public let kind: Kind
  }

  public enum Signature: Sendable, Equatable {
    case none
    /// The public key lies beside the manifest, but no signature.
    case lost
    /// By the holder of the key with this fingerprint.
    case valid(Digest)
    /// A signature is there, and does not fit manifest and key.
    case wrong
    /// The key that lies beside the manifest is another one than the one expected.
    case otherKey(found: Digest, expected: Digest)
  }

  /// One published edition.
  public struct PublishedEdition: Sendable, Equatable {
    public let id: String
    /// SHA-256 of its `edition.lock`; `nil` where it is a draft.
    public let lock: String?
    /// How many case studies were withdrawn from it since it was frozen; otherwise it is what was frozen.
    public let withdrawn: Int
  }

  /// The version of the program that published.
  public let version: String
  public let editions: [PublishedEdition]
  /// How many files the manifest lists.
  public let files: Int
  /// Sorted by path.
  public let faults: [Fault]
  public let signature: Signature
}

extension Verification {
  /// Whether all files are as published, and signed where a key was expected.
  public func holds(expectingKey: Bool) -> Bool {
    guard faults.isEmpty else { return false }
    switch signature {
    case .valid: return true
    case .none: return !expectingKey
    case .lost, .wrong, .otherKey: return false
    }
  }

  /// Reads every file of a folder.
  ///
  /// - Parameter key: the one that its publisher has made known; where it is `nil` the key beside the manifest is believed.
  /// - Throws: where there is no manifest that can be read.
  public init(of folder: String, expecting key: VerifyingKey? = nil) throws(OutputProblem) {
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw OutputProblem("There is no folder \(folder): name one that publish has written.")
    }
    let present = Set(
      try EarlierOutput.files(in: folder, ignoringLitter: false, mend: ", so not all of it can be verified"))
    guard present.contains(Manifest.path), let bytes = Self.bytes(folder, Manifest.path) else {
      throw OutputProblem("\(folder) holds no \(Manifest.path), so it is no folder that publish has written.")
    }
    guard let root = JSON.parse(bytes, limits: InputLimits(bytes: 256_000_000, values: 10_000_000)).value,
      let version = root["version"]?.string, let ids = root["editions"]?.items?.compactMap(\.string),
      let listed = root["files"]?.items.map({ $0.map(Self.entry) }), !listed.contains(where: { $0 == nil })
    else {
      throw OutputProblem(
        "\(folder)/\(Manifest.path) is not as publish writes it: it is damaged, or by another program.")
    }
    self.version = version
    editions = ids.map { id in
      let withdrawn = root["withdrawn"]?[id]?.number.flatMap { Int($0) } ?? 0
      return PublishedEdition(id: id, lock: root["frozen"]?[id]?.string, withdrawn: max(withdrawn, 0))
    }
    files = listed.count
    faults = Self.faults(listed.compactMap(\.self), in: folder, present)
    signature = Self.signature(of: bytes, in: folder, present, expecting: key)
  }

  private struct Listed: Sendable {
    let path: String
    let size: Int
    let hash: Digest
  }

  private static func entry(_ node: JSONNode) -> Listed? {
    guard let path = node["path"]?.string, let size = node["bytes"]?.number.flatMap({ Int($0) }),
      let hash = node["sha256"]?.string.flatMap({ Digest(hex: $0) })
    else { return nil }
    return Listed(path: path, size: size, hash: hash)
  }

  private static func faults(_ listed: [Listed], in folder: String, _ present: Set<String>) -> [Fault] {
    var faults = concurrentMap(listed) { file -> Fault? in
      // Only what was found by walking through the folder is opened: no name leads out of it, and no link is followed.
      guard present.contains(file.path) else {
        let isWithin = !file.path.split(separator: "/", omittingEmptySubsequences: false).contains {
          ["", ".", ".."].contains($0)
        }
        return Fault(path: file.path, kind: isWithin ? .missing : .impossible)
      }
      guard let bytes = bytes(folder, file.path), bytes.count == file.size, SHA256.hash(bytes) == file.hash else {
        return Fault(path: file.path, kind: .changed)
      }
      return nil
    }.compactMap(\.self)
    let known = Set(listed.map(\.path) + [Manifest.path, Manifest.signaturePath, Manifest.keyPath])
    faults += present.filter { !known.contains($0) }.map { Fault(path: $0, kind: .added) }
    return faults.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func signature(
    of manifest: Data, in folder: String, _ present: Set<String>, expecting key: VerifyingKey?
  ) -> Signature {
    guard present.contains(Manifest.signaturePath) else { return present.contains(Manifest.keyPath) ? .lost : .none }
    let beside = bytes(folder, Manifest.keyPath).flatMap { VerifyingKey(pem: Array($0)) }
    if let key, let beside, beside != key {
      return .otherKey(found: beside.fingerprint, expected: key.fingerprint)
    }
    guard let signature = bytes(folder, Manifest.signaturePath), let judge = key ?? beside,
      judge.accepts(Array(signature), of: manifest)
    else { return .wrong }
    return .valid(judge.fingerprint)
  }

  /// The bytes of a file, mapped rather than copied; `nil` where it is a link, a pipe or not to be read.
  private static func bytes(_ folder: String, _ path: String) -> Data? {
    var status = stat()
    guard lstat(folder + "/" + path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + path), options: .mappedIfSafe)
  }
}

import ArgumentParser
import Formats
import Foundation
import Workspace

/// A key as a file holds it.
enum KeyFile {
  /// The private key to sign with.
  ///
  /// - Parameter folders: those in which it must not lie: what is published, and what is shared with others.
  static func signing(_ path: String, outside folders: [String]) throws -> SigningKey {
    for folder in folders where RealPlace.lies(path, in: folder) {
      throw ValidationError("The key \(path) lies in \(folder), which others get to see: keep it outside.")
    }
    let bytes = try bytes(path)
    let key = SigningKey(pem: bytes)
    var status = stat()
    guard key == nil || stat(path, &status) == 0 && status.st_mode & 0o077 == 0 else {
      throw ValidationError("The key \(path) can be read by other users: chmod 600 \(path)")
    }
    guard let key else {
      let text = String(decoding: bytes, as: UTF8.self)
      let what =
        text.contains("ENCRYPTED")
        ? "a key behind a passphrase; write it without one: openssl pkey -in \(path) -out NEW"
        : text.contains("PUBLIC KEY") ? "a public key; sign with the private one" : "no private key of Ed25519 in PEM"
      throw ValidationError("\(path) holds \(what).")
    }
    return key
  }

  /// The workspace in which a file would lie, however deep: a folder with a `workspace.yaml`.
  static func workspace(around path: String) -> String? {
    for place in RealPlace.all(of: path).sorted() {
      var folder = URL(fileURLWithPath: place)
      while folder.path != "/" {
        folder.deleteLastPathComponent()
        if FileManager.default.fileExists(atPath: folder.appendingPathComponent("workspace.yaml").path) {
          return folder.path
        }
      }
    }
    return nil
  }

  /// The public key to verify with.
  static func verifying(_ path: String) throws -> VerifyingKey {
    guard let key = VerifyingKey(pem: try bytes(path)) else {
      throw ValidationError("\(path) holds no public key of Ed25519 in PEM; progresscard key writes it as FILE.pub.")
    }
    return key
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw ValidationError(
        "\(path) cannot be read (\(String(cString: strerror(errno)))); progresscard key makes a key.")
    }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= 65_536,
      let data = FileManager.default.contents(atPath: path)
    else { throw ValidationError("\(path) cannot be read as a key.") }
    return Array(data)
  }
}

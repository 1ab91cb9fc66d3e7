import ArgumentParser
import Formats
import Foundation

struct Key: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a key to sign publications and approvals with.",
    discussion: """
      FILE is the private key: keep it outside the workspace, in a safe place, with a copy. FILE.pub is the public key: \
      make it known, so that readers can verify what you publish. The same key in 64 digits stands under approvers in \
      workspace.yaml, where its holder may approve case studies; the fingerprint is for comparing keys. \
      A folder that is not there yet is made, for you alone.
      """)

  @Argument(help: "The file to write the private key into.")
  var file: String

  func run() throws {
    if let workspace = KeyFile.workspace(around: file) {
      throw ValidationError(
        "\(file) would lie in the workspace \(workspace), which others get to see: name a file outside of it.")
    }
    guard let key = SigningKey() else {
      throw Failure("No key can be made: this machine gives no random numbers.")
    }
    let made = try makeFolder(of: file)
    do {
      try write(key.pem, to: file, mode: 0o600)
      do {
        try write(key.publicKey.pem, to: file + ".pub", mode: 0o644)
      } catch {
        unlink(file)
        throw error
      }
    } catch {
      for folder in made.reversed() { rmdir(folder) }
      throw error
    }
    try Voice.say(
      """
      private key: \(file)
      public key:  \(file).pub
      in digits:   \(key.publicKey.hex) (under approvers in workspace.yaml)
      fingerprint: \(key.publicKey.fingerprint) (to compare keys by)

      """)
  }

  /// Makes the folder that a file is to lie in, where there is none, and those above it; nobody else may look into them.
  ///
  /// - Returns: those that were made, the outermost first.
  private func makeFolder(of path: String) throws -> [String] {
    var missing: [String] = []
    var folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.path) {
      missing.append(folder.path)
      folder.deleteLastPathComponent()
    }
    var made: [String] = []
    for folder in missing.reversed() {
      guard mkdir(folder, 0o700) == 0 else {
        let why = String(cString: strerror(errno))
        for folder in made.reversed() { rmdir(folder) }
        throw Failure("The folder \(folder) cannot be made: \(why).")
      }
      made.append(folder)
    }
    return made
  }

  /// Writes a new file; one that is there is never overwritten.
  private func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else {
      let why = errno == EEXIST ? "it is there already; name another file" : String(cString: strerror(errno))
      throw Failure("\(path) cannot be written: \(why).")
    }
    do {
      try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).write(contentsOf: Data(bytes))
    } catch {
      unlink(path)
      throw Failure("\(path) cannot be written\(error.reason)")
    }
  }
}

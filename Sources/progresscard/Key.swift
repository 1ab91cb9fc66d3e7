import ArgumentParser
import Formats
import Foundation

struct Key: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a key to sign publications with.",
    discussion: """
      FILE is the private key: keep it outside the workspace, in a safe place, with a copy. FILE.pub is the public key: \
      make it known, so that readers can verify what you publish.
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
    try write(key.pem, to: file, mode: 0o600)
    do {
      try write(key.publicKey.pem, to: file + ".pub", mode: 0o644)
    } catch {
      unlink(file)
      throw error
    }
    try Voice.say(
      """
      private key: \(file)
      public key:  \(file).pub
      fingerprint: \(key.publicKey.fingerprint)

      """)
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

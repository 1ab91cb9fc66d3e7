import ArgumentParser
import Foundation

/// How the command speaks: results on standard output, complaints on standard error. All of it goes through here.
///
/// `print` and `FileHandle.write` are not for that: the one loses what cannot be written in silence, the other ends the
/// program by force.
enum Voice {
  /// Says a result.
  ///
  /// - Throws: the exit code for output that cannot be written, after a complaint: on a full disk, say.
  static func say(_ text: String) throws { try say(Array(text.utf8)) }

  static func say(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      complain("The result cannot be written\(error.reason)\n")
      throw Exit.findings
    }
  }

  /// Says what went wrong; where nobody can hear it, the exit code has to do.
  static func complain(_ text: String) { complain(Array(text.utf8)) }

  static func complain(_ bytes: [UInt8]) { try? FileHandle.standardError.write(contentsOf: Data(bytes)) }
}

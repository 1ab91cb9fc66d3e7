import ArgumentParser
import Formats
import Foundation

/// How the command speaks: results on standard output, complaints on standard error. All of it goes through here.
///
/// `print` and `FileHandle.write` are not for that: the one loses what cannot be written in silence, the other ends the
/// program by force. And neither would keep a file's name from saying what it likes: see `Spoken`.
enum Voice {
  /// Says a result.
  ///
  /// - Throws: the exit code for output that cannot be written, after a complaint: on a full disk, say.
  static func say(_ text: Spoken) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.bytes))
    } catch {
      complain("The result cannot be written\(error.reason)\n")
      throw Exit.findings
    }
  }

  /// Says what was made, where that and not the line is the result: it stands, whether anybody hears of it or not.
  static func mention(_ text: Spoken) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.bytes))
    } catch {
      complain("All was made, but the line that says so cannot be written\(error.reason)\n")
    }
  }

  /// From now on a reader who went away is an output that cannot be written, and no end by force.
  static func outlivesReaders() { signal(SIGPIPE, SIG_IGN) }

  /// Gives the three streams a place where they have none, so that no file that is opened later takes what is said.
  ///
  /// Nothing can be written to a stream that was closed; that stays so.
  static func keepStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Shows a line in place of the one that was shown last, on a terminal.
  static func paint(_ line: Spoken) {
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8) + Data(line.bytes))
  }

  /// Says what went wrong; where nobody can hear it, the exit code has to do.
  static func complain(_ text: Spoken) { try? FileHandle.standardError.write(contentsOf: Data(text.bytes)) }
}

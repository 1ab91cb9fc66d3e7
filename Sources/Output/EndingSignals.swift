import Dispatch
import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the program when it is asked to (Ctrl-C, a terminal that is closed, a service that is stopped), after what was
/// half made has been taken away.
///
/// A run that is ended by force leaves that behind, and the next one takes it away.
public final class EndingSignals: Sendable {
  private struct Remains {
    /// A folder that others may still be writing into, and its lock.
    var staged: (folder: String, lock: String)?
    /// Temporary folders, which go by themselves where nothing ends the program.
    var scratch: [String] = []
  }

  /// What is to be taken away; changes of it and of the files are made while it is locked.
  private let remains = Mutex(Remains())

  /// Listens from now on, to the end of the program. A signal that was ignored when the program began stays ignored, as
  /// `nohup` wants it.
  public init() {
    for number in [SIGINT, SIGTERM, SIGHUP] where !Self.isIgnored(number) {
      #if canImport(Darwin)
        // Dispatch hears of a signal there only where nothing else does.
        signal(number, SIG_IGN)
      #endif
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInitiated))
      // The source keeps its handler, and the handler the source.
      source.setEventHandler { withExtendedLifetime(source) { self.end(number) } }
      source.activate()
    }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      return unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    #else
      return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    #endif
  }

  /// Nothing is done any more after that: the lock is never given back.
  private func end(_ number: Int32) {
    remains.withLock { remains in
      let folders = [remains.staged?.folder].compactMap(\.self) + remains.scratch
      for folder in folders { Self.replace(folder) }
      for folder in folders { try? FileManager.default.removeItem(atPath: Self.doomed(folder)) }
      // The files that keep others out go last.
      for folder in folders { try? FileManager.default.removeItem(atPath: folder) }
      if let lock = remains.staged?.lock { unlink(lock) }
      _exit(128 + number)
    }
  }

  /// The name under which a folder is taken away.
  static func doomed(_ folder: String) -> String { folder + ".ended" }

  /// Puts a file in the place of a folder, so that others who are still writing into it fail, and do not make it anew.
  private static func replace(_ folder: String) {
    guard rename(folder, doomed(folder)) == 0 else { return }
    for _ in 0..<100 {
      let file = open(folder, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard file < 0 else {
        close(file)
        return
      }
      // Somebody was quicker and has made it anew.
      try? FileManager.default.removeItem(atPath: folder)
    }
  }

  /// From now on the folder is taken away, and then its lock.
  func take(away folder: String, lock: String) { remains.withLock { $0.staged = (folder, lock) } }

  /// From now on a temporary folder is taken away.
  func take(awayAtLast folder: String) { remains.withLock { $0.scratch.append(folder) } }

  /// Does what must not be broken off.
  func hold(_ work: () throws(OutputProblem) -> Void) throws(OutputProblem) {
    try remains.withLock { _ throws(OutputProblem) in try work() }
  }

  /// Does the last thing, after which nothing is left beside the output.
  func finish(_ work: () -> Void) {
    remains.withLock { remains in
      work()
      remains.staged = nil
    }
  }
}

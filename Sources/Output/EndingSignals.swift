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
  /// What is to be taken away; changes of it and of the files are made while it is locked.
  private let tidying = Mutex<(@Sendable () -> Void)?>(nil)

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
    tidying.withLock { tidy in
      tidy?()
      _exit(128 + number)
    }
  }

  /// From now on these are taken away: a folder that others may still be writing into, and then its lock.
  func take(away folder: String, lock: String) {
    tidying.withLock {
      $0 = {
        for _ in 0..<200 {
          try? FileManager.default.removeItem(atPath: folder)
          if access(folder, F_OK) != 0 { break }
          usleep(10_000)
        }
        unlink(lock)
      }
    }
  }

  /// Does what must not be broken off.
  func hold(_ work: () throws(OutputProblem) -> Void) throws(OutputProblem) {
    try tidying.withLock { _ throws(OutputProblem) in try work() }
  }

  /// Does the last thing, after which nothing is left to be taken away.
  func finish(_ work: () -> Void) {
    tidying.withLock { tidy in
      work()
      tidy = nil
    }
  }
}

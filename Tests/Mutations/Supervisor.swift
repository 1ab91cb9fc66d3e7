import Dispatch
import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Hands runs to child processes in batches and goes on behind the one that a child died of.
struct Supervisor: Sendable {
  /// What every child is told.
  let arguments: [String]
  /// Seconds of silence after which a child is ended.
  let watchdog: Int
  private static let batch = 100

  func run(_ runs: Range<Int>, jobs: Int) async -> Tally {
    let next = Mutex<Int>(runs.lowerBound)
    let take: @Sendable () -> Range<Int>? = {
      next.withLock { start in
        guard start < runs.upperBound else { return nil }
        let batch = start..<min(start + Self.batch, runs.upperBound)
        start = batch.upperBound
        return batch
      }
    }
    let total = Mutex<Tally>(Tally())
    await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
      DispatchQueue.global().async {
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in
          var tally = Tally()
          while let batch = take() { work(batch, into: &tally) }
          total.withLock { $0.add(tally) }
        }
        done.resume()
      }
    }
    return total.withLock { $0 }
  }

  private func work(_ batch: Range<Int>, into tally: inout Tally) {
    var next = batch.lowerBound
    while next < batch.upperBound {
      let last = work(next..<batch.upperBound, from: &tally)
      next = last + 1
    }
  }

  /// Runs one child to its end or death and tells the last run it did.
  private func work(_ runs: Range<Int>, from tally: inout Tally) -> Int {
    let process = Process(), output = Pipe(), complaint = Pipe()
    process.executableURL = Bundle.main.executableURL
    process.arguments = ["--child", "--from", String(runs.lowerBound), "--count", String(runs.count)] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { old, _ in old
    }
    process.standardOutput = output
    process.standardError = complaint
    do { try process.run() } catch {
      tally.add(runs.lowerBound, .wrong, "no child could be started: \(error)")
      return runs.upperBound
    }
    var lines = LineReader(descriptor: output.fileHandleForReading.fileDescriptor)
    var current: Int?
    var done = runs.lowerBound - 1
    var isHung = false
    reading: while true {
      switch lines.next(within: watchdog) {
      case .line(let line):
        let words = line.split(separator: " ", maxSplits: 3).map(String.init)
        guard words.count >= 2, let run = Int(words[1]) else { continue }
        current = words[0] == "begin" ? run : nil
        guard words[0] == "end", words.count >= 3, let outcome = Outcome(rawValue: words[2]) else { continue }
        tally.add(run, outcome, words.count > 3 ? words[3] : "")
        done = run
      case .silence:
        isHung = true
        kill(process.processIdentifier, SIGKILL)
        break reading
      case .end: break reading
      }
    }
    let said = try? complaint.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    guard done < runs.upperBound - 1 else { return done }
    let run = current ?? done + 1
    let words = String(decoding: (said ?? Data()).prefix(500), as: UTF8.self).split(whereSeparator: \.isNewline)
    tally.add(run, isHung ? .hung : .trapped, words.joined(separator: " "))
    return run
  }
}

/// Lines from a pipe, with a limit on the silence between them.
private struct LineReader {
  enum Step {
    case line(String), silence, end
  }

  let descriptor: Int32
  private var bytes: [UInt8] = []

  init(descriptor: Int32) { self.descriptor = descriptor }

  mutating func next(within seconds: Int) -> Step {
    while true {
      if let end = bytes.firstIndex(of: 0x0A) {
        let line = String(decoding: bytes[..<end], as: UTF8.self)
        bytes.removeSubrange(...end)
        return .line(line)
      }
      var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&poller, 1, Int32(seconds) * 1000)
      if ready == 0 { return .silence }
      if ready < 0, errno == EINTR { continue }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return .end }
      bytes += buffer[..<count]
    }
  }
}

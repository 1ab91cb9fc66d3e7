import Foundation

/// Our end of a socket to a child process, which speaks in lines.
///
/// A socket and not two pipes: writing to a process that has died is then an error, not a signal that ends us too.
final class LineSocket {
  enum Loss: Error {
    case died, silent
  }

  private let descriptor: Int32
  private var unread: [UInt8] = []

  /// Makes both ends; the other one is for the child's standard input and output.
  static func pair() -> (ours: LineSocket, theirs: FileHandle)? {
    var ends: [Int32] = [-1, -1]
    #if canImport(Darwin)
      guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { return nil }
      var on: Int32 = 1
      setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #else
      // Closed on exec from the start, or another worker that starts just now would keep it open.
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    #endif
    return (LineSocket(ends[0]), FileHandle(fileDescriptor: ends[1], closeOnDealloc: true))
  }

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Sends bytes and a line feed.
  func send(_ line: Data) throws(Loss) {
    var rest = [UInt8](line) + [UInt8(ascii: "\n")]
    while !rest.isEmpty {
      #if canImport(Darwin)
        let flags: Int32 = 0
      #else
        let flags = Int32(MSG_NOSIGNAL)
      #endif
      let sent = rest.withUnsafeBytes { transmit(descriptor, $0.baseAddress, $0.count, flags) }
      if sent < 0 && errno == EINTR { continue }
      guard sent > 0 else { throw .died }
      rest.removeFirst(sent)
    }
  }

  /// The next line without its line feed, waited for until the deadline.
  func line(by deadline: ContinuousClock.Instant) throws(Loss) -> Data {
    var searched = 0
    while true {
      if let end = unread[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Data(unread[..<end])
        unread.removeFirst(end + 1)
        return line
      }
      searched = unread.count
      try wait(until: deadline)
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let got = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { throw .died }
      unread.append(contentsOf: chunk.prefix(got))
    }
  }

  private func wait(until deadline: ContinuousClock.Instant) throws(Loss) {
    while true {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { throw .silent }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let milliseconds = min(left / .milliseconds(1), 1_000_000)
      let ready = poll(&request, 1, Int32(milliseconds) + 1)
      if ready > 0 { return }
      if ready < 0 && errno != EINTR { throw .died }
    }
  }
}

private func transmit(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
  Foundation.send(descriptor, start, count, flags)
}

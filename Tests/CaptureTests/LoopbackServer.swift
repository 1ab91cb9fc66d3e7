import Foundation
import Synchronization

/// A web server of a test's own on 127.0.0.1, which answers in the bytes that it is told.
///
/// Each connection is answered once and closed. It ends with its last user.
final class LoopbackServer: Sendable {
  struct Reply: Sendable {
    /// Sent one after the other.
    var pieces: [[UInt8]]
    /// Between two pieces.
    var pauseMilliseconds = 0

    init(_ text: String) { pieces = [Array(text.utf8)] }
    init(pieces: [[UInt8]], pauseMilliseconds: Int = 0) {
      self.pieces = pieces
      self.pauseMilliseconds = pauseMilliseconds
    }

    /// A whole answer.
    static func page(
      _ body: String, type: String = "text/html; charset=utf-8", status: String = "200 OK", headers: [String] = []
    ) -> Reply {
      let lines = ["HTTP/1.1 \(status)", "Content-Type: \(type)", "Content-Length: \(body.utf8.count)"] + headers
      return Reply(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }
  }

  let port: UInt16
  private let listener: Int32
  private let heard = Mutex<[String]>([])

  /// Request heads in the order of their arrival.
  var requests: [String] { heard.withLock { $0 } }

  /// - Parameter reply: by path and query.
  init(_ reply: @escaping @Sendable (String) -> Reply) throws {
    #if canImport(Glibc)
      listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      listener = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && getsockname(listener, $0, &length) == 0 && listen(listener, 16) == 0
      }
    }
    guard isBound else { throw CocoaError(.fileWriteUnknown) }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        guard let self else {
          close(connection)
          return
        }
        let request = Self.head(connection)
        self.heard.withLock { $0.append(request) }
        let path = request.split(separator: " ").dropFirst().first.map(String.init) ?? ""
        Self.send(reply(path), to: connection)
        close(connection)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private static func head(_ connection: Int32) -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 65_536, !bytes.reversed().starts(with: Array("\n\r\n\r".utf8)) {
      let count = recv(connection, &piece, piece.count, 0)
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func send(_ reply: Reply, to connection: Int32) {
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    for (index, piece) in reply.pieces.enumerated() {
      if index > 0, reply.pauseMilliseconds > 0 { usleep(UInt32(reply.pauseMilliseconds) * 1000) }
      var done = 0
      while done < piece.count {
        let part = piece[done...].withUnsafeBytes { Foundation.send(connection, $0.baseAddress, $0.count, flags) }
        guard part > 0 else { return }
        done += part
      }
    }
  }
}

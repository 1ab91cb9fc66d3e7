import HTTPTypes
import Hummingbird
import Logging
import NIOConcurrencyHelpers
import NIOCore
import NIOEmbedded

@testable import Server

/// A client without a network: sends a request straight to the responder.
struct Visitor {
  typealias Answer = (status: HTTPResponse.Status, headers: HTTPFields, body: String)

  private let responder: any HTTPResponder<SiteContext>

  /// What somebody would see of another router.
  init(_ router: Router<SiteContext>) { responder = router.buildResponder() }

  init(folder: String, desk: SigningDesk? = nil, ready: ReadyAnswers? = nil, load: Load = Load()) {
    responder =
      SiteServer.router(folder: folder, desk: desk, ready: ready, load: load, logger: Logger(label: "test"))
      .buildResponder()
  }

  func get(
    _ path: String, method: HTTPRequest.Method = .get, range: String? = nil, ifRange: String? = nil,
    headers: [String: String] = [:]
  ) async throws -> Answer {
    var head = HTTPRequest(method: method, scheme: "http", authority: "test", path: path)
    head.headerFields[.range] = range
    head.headerFields[.ifRange] = ifRange
    return try await send(head, "", headers)
  }

  /// Sends a form.
  func post(_ path: String, _ fields: [String: String], headers: [String: String] = [:]) async throws -> Answer {
    let body = fields.sorted { $0.key < $1.key }.map { Self.encoded($0.key) + "=" + Self.encoded($0.value) }
      .joined(separator: "&")
    return try await post(path, raw: body, headers: headers)
  }

  func post(
    _ path: String, raw body: String, type: String = "application/x-www-form-urlencoded",
    headers: [String: String] = [:]
  ) async throws -> Answer {
    var head = HTTPRequest(method: .post, scheme: "http", authority: "test", path: path)
    head.headerFields[.contentType] = type
    return try await send(head, body, headers)
  }

  private func send(_ request: HTTPRequest, _ body: String, _ headers: [String: String]) async throws -> Answer {
    var head = request
    for (name, value) in headers { if let name = HTTPField.Name(name) { head.headerFields[name] = value } }
    let context = SiteContext(
      source: .init(channel: NIOAsyncTestingChannel(), logger: Logger(label: "test")))
    let response: Response
    do {
      response = try await responder.respond(
        to: Request(head: head, body: .init(buffer: ByteBuffer(string: body))), context: context)
    } catch let error as any HTTPResponseError {
      return (error.status, [:], "")
    }
    let sink = Sink()
    try await response.body.write(sink)
    return (response.status, response.headers, String(buffer: sink.received.withLockedValue { $0 }))
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: String(UnicodeScalar(byte))
      case 0x20: "+"
      default: "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
      }
    }.joined()
  }
}

private struct Sink: ResponseBodyWriter {
  let received = NIOLockedValueBox(ByteBuffer())
  mutating func write(_ buffer: ByteBuffer) async throws {
    received.withLockedValue { _ = $0.writeImmutableBuffer(buffer) }
  }
  consuming func finish(_ trailing: HTTPFields?) async throws {}
}

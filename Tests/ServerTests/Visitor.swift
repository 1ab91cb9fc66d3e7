import HTTPTypes
import Hummingbird
import Logging
import NIOConcurrencyHelpers
import NIOCore
import NIOEmbedded

@testable import Server

/// A client without a network: sends a request straight to the responder.
struct Visitor {
  private let responder: any HTTPResponder<BasicRequestContext>

  init(folder: String) {
    responder = SiteServer.router(folder: folder, logger: Logger(label: "test")).buildResponder()
  }

  func get(
    _ path: String, method: HTTPRequest.Method = .get, range: String? = nil, ifRange: String? = nil
  ) async throws -> (
    status: HTTPResponse.Status, headers: HTTPFields, body: String
  ) {
    var head = HTTPRequest(method: method, scheme: "http", authority: "test", path: path)
    head.headerFields[.range] = range
    head.headerFields[.ifRange] = ifRange
    let request = Request(
      head: head,
      body: .init(buffer: ByteBuffer()))
    let context = BasicRequestContext(
      source: .init(channel: NIOAsyncTestingChannel(), logger: Logger(label: "test")))
    let response = try await responder.respond(to: request, context: context)
    let sink = Sink()
    try await response.body.write(sink)
    return (response.status, response.headers, String(buffer: sink.received.withLockedValue { $0 }))
  }
}

private struct Sink: ResponseBodyWriter {
  let received = NIOLockedValueBox(ByteBuffer())
  mutating func write(_ buffer: ByteBuffer) async throws {
    received.withLockedValue { _ = $0.writeImmutableBuffer(buffer) }
  }
  consuming func finish(_ trailing: HTTPFields?) async throws {}
}

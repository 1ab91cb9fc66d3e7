import CTransfer
import Foundation
import Testing

@testable import Capture

/// libcurl against a server on loopback, which only tests may reach.
@Suite(.serialized) struct RealConnections {
  private func cleared(_ path: String, _ server: LoopbackServer) throws -> ClearedRequest {
    let web = ScriptedWeb(names: ["site.example.org": [["127.0.0.1"]]])
    return try AddressGuard(resolver: web, neverFetch: NeverFetch(), allowance: .of(server))
      .clear("http://site.example.org:\(server.port)\(path)")
  }

  private func exchange(
    _ path: String, _ limits: ExchangeLimits = ExchangeLimits(),
    _ reply: @escaping @Sendable (String) -> LoopbackServer.Reply
  ) throws -> (exchange: Exchange, server: LoopbackServer) {
    let server = try LoopbackServer(reply)
    return (try CurlConnector(agent: "progresscard/test").exchange(cleared(path, server), limits), server)
  }

  @Test func `an answer is taken as it came, and the request says no more than it must`() throws {
    let (exchange, server) = try exchange("/a%20b?c=d") { _ in
      .page("hello", headers: ["X-Odd:  y", "Set-Cookie: a=b"])
    }
    #expect(String(decoding: exchange.body, as: UTF8.self) == "hello")
    #expect(
      String(decoding: exchange.head, as: UTF8.self)
        == "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 5\r\nX-Odd:  y\r\n"
        + "Set-Cookie: a=b\r\n\r\n")
    #expect(exchange.peer == NetworkAddress(dotted: "127.0.0.1"))
    let request = """
      GET /a%20b?c=d HTTP/1.1\r\nHost: site.example.org:\(server.port)\r\nUser-Agent: progresscard/test\r\nAccept: */*\r
      Accept-Encoding: identity\r\n\r\n
      """
    #expect(server.requests == [request])
    #expect(String(decoding: exchange.request, as: UTF8.self) == request)
  }

  @Test func `a redirect is an answer like any other`() throws {
    let (exchange, server) = try exchange("/") { _ in
      .page("", status: "302 Found", headers: ["Location: http://127.0.0.1:1/"])
    }
    #expect(AnswerHead(exchange.head)?.location == "http://127.0.0.1:1/")
    #expect(server.requests.count == 1)
  }

  @Test func `chunks stay chunks, and answers before the last are left out`() throws {
    let (exchange, _) = try exchange("/") { _ in
      .init(
        "HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
          + "5\r\nhello\r\n6\r\n world\r\n0\r\nX-Late: z\r\n\r\n")
    }
    #expect(ChunkedBody.joined(exchange.body) == Array("hello world".utf8))
    #expect(AnswerHead(exchange.head)?.status == 200)
    #expect(AnswerHead(exchange.head)?.isChunked == true)
    #expect(!String(decoding: exchange.head, as: UTF8.self).contains("103"))
  }

  @Test func `limits on headers, body and time hold`() throws {
    let limits = ExchangeLimits(connectMilliseconds: 2_000, milliseconds: 700, headBytes: 2_000, bodyBytes: 1_000)
    #expect(throws: ConnectorProblem.bodyTooLarge(limit: 1_000)) {
      try exchange("/", limits) { _ in .page(String(repeating: "a", count: 1_001)) }
    }
    #expect(throws: ConnectorProblem.bodyTooLarge(limit: 1_000)) {
      try exchange("/", limits) { _ in
        .init("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + String(repeating: "a", count: 100_000))
      }
    }
    #expect(throws: ConnectorProblem.headTooLarge(limit: 2_000)) {
      try exchange("/", limits) { _ in
        .page("a", headers: (0..<100).map { "X-\($0): \(String(repeating: "b", count: 40))" })
      }
    }
    // Byte by byte it would come whole in two seconds.
    #expect(throws: ConnectorProblem.timedOut) {
      try exchange("/", limits) { _ in
        .init(
          pieces: [Array("HTTP/1.1 200 OK\r\n".utf8)] + (0..<20).map { Array("X-\($0): y\r\n".utf8) },
          pauseMilliseconds: 100)
      }
    }
  }

  @Test func `what is no HTTP is no answer`() throws {
    for reply in ["SSH-2.0-OpenSSH\r\n", "", "HTTP/9.9 999 x\r\n\r\n", "<html>"] {
      #expect(throws: ConnectorProblem.self, "\(reply)") { try exchange("/") { _ in .init(reply) } }
    }
  }

  @Test func `a proxy of the environment is not asked`() throws {
    let proxy = try LoopbackServer { _ in .page("proxy") }
    for name in ["http_proxy", "all_proxy", "ALL_PROXY"] { setenv(name, "http://127.0.0.1:\(proxy.port)", 1) }
    defer { for name in ["http_proxy", "all_proxy", "ALL_PROXY"] { unsetenv(name) } }
    let (exchange, _) = try exchange("/") { _ in .page("direct") }
    #expect(String(decoding: exchange.body, as: UTF8.self) == "direct")
    #expect(proxy.requests.isEmpty)
  }

  /// Asks the C function itself, past the guard.
  private func outcome(_ url: String, _ resolve: String?, _ address: String, _ port: UInt16) throws -> transfer_outcome
  {
    let address = try #require(NetworkAddress(dotted: address)).transfer
    var result = transfer_result()
    defer { transfer_free(&result) }
    url.withCString { url in
      withUnsafePointer(to: address) { address in
        "test".withCString { agent in
          var request = transfer_request(
            url: url, resolve: nil, agent: agent, addresses: address, address_count: 1, port: port,
            connect_milliseconds: 1_000, milliseconds: 1_000, head_bytes: 1_000, body_bytes: 1_000)
          guard let resolve else { return transfer_get(&request, &result) }
          resolve.withCString {
            request.resolve = $0
            transfer_get(&request, &result)
          }
        }
      }
    }
    return result.outcome
  }

  @Test func `a socket is opened to a checked address and port alone, even where libcurl is told otherwise`() throws {
    let server = try LoopbackServer { _ in .page("hello") }
    let port = server.port
    let fixed = "site.example.org:\(port):127.0.0.1"
    #expect(try outcome("http://site.example.org:\(port)/", fixed, "127.0.0.1", port) == transfer_done)
    #expect(server.requests.count == 1)
    #expect(try outcome("http://site.example.org:\(port)/", fixed, "127.0.0.2", port) == transfer_address_refused)
    #expect(try outcome("http://site.example.org:\(port)/", fixed, "127.0.0.1", 80) == transfer_address_refused)
    #expect(try outcome("http://127.0.0.1:\(port)/", nil, "93.184.215.14", port) == transfer_address_refused)
    #expect(try outcome("http://localhost:\(port)/", nil, "93.184.215.14", port) == transfer_address_refused)
    #expect(try outcome("ftp://127.0.0.1:\(port)/", nil, "127.0.0.1", port) == transfer_failed)
    #expect(try outcome("http://user@127.0.0.1:\(port)/", nil, "127.0.0.1", port) == transfer_failed)
    #expect(server.requests.count == 1)
  }

  @Test func `without the tests' allowance loopback is refused`() throws {
    let server = try LoopbackServer { _ in .page("hello") }
    let gate = AddressGuard(resolver: SystemResolver(), neverFetch: NeverFetch())
    for address in ["http://127.0.0.1:\(server.port)/", "http://localhost:\(server.port)/", "http://127.0.0.1/"] {
      #expect(throws: Refusal.self) { try gate.clear(address) }
    }
    #expect(server.requests.isEmpty)
  }
}

extension AddressGuard.Allowance {
  static func of(_ server: LoopbackServer) -> AddressGuard.Allowance {
    AddressGuard.Allowance(addresses: [.v4(0x7F00_0001)], ports: [server.port])
  }
}

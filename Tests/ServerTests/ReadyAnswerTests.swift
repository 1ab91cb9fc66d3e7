import Foundation
import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import Server

@Suite struct `Pages in memory` {
  private func page(_ text: String) -> ReadyAnswer {
    ReadyAnswer(headers: [.contentType: "text/html"], bytes: ByteBuffer(string: text))
  }

  @Test func `a page is read again after a second, by one who asks, while others get the older one`() {
    let clock = Mutex<UInt64>(5_000_000_000)
    let time = { @Sendable in clock.withLock { $0 } }
    let shelf = Shelf(clock: time)
    #expect(shelf.page("/a") == nil)
    shelf.put(page("one"), at: "/a")
    clock.withLock { $0 += 999_999_999 }
    #expect(shelf.page("/a")?.bytes == ByteBuffer(string: "one"))
    clock.withLock { $0 += 1 }
    #expect(shelf.page("/a") == nil)
    #expect(shelf.page("/a")?.bytes == ByteBuffer(string: "one"))
    shelf.remove("/a")
    #expect(shelf.page("/a") == nil)
  }

  @Test func `no more is kept than has room`() {
    let shelf = Shelf(clock: { 1 })
    let text = String(repeating: "x", count: Shelf.largest)
    for number in 0..<100 { shelf.put(page(text), at: "/\(number)") }
    let kept = (0..<100).count { shelf.page("/\($0)") != nil }
    #expect((60...64).contains(kept))
  }

  @Test func `a changed file is served once its second is over, and a removed one is gone`() async throws {
    let folder = NSTemporaryDirectory() + "shelf-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder + "/site", withIntermediateDirectories: true)
    let file = URL(fileURLWithPath: folder + "/site/a.html")
    let clock = Mutex<UInt64>(0)
    let visitor = Visitor(
      folder: folder, ready: ReadyAnswers(shelf: Shelf(clock: { clock.withLock { $0 } }), counts: nil))
    try Data("one".utf8).write(to: file)
    #expect(try await visitor.get("/site/a.html").body == "one")
    try Data("other".utf8).write(to: file)
    let kept = try await visitor.get("/site/a.html")
    #expect(kept.body == "one")
    #expect(kept.headers[.contentSecurityPolicy] != nil)
    #expect(try await visitor.get("/site/a.html", headers: ["If-None-Match": "\"x\""]).body == "other")
    clock.withLock { $0 += 1_000_000_000 }
    let read = try await visitor.get("/site/a.html")
    #expect(read.body == "other")
    #expect(read.headers[.eTag] != kept.headers[.eTag])
    try FileManager.default.removeItem(at: file)
    clock.withLock { $0 += 1_000_000_000 }
    #expect(try await visitor.get("/site/a.html").status == .notFound)
    #expect(try await visitor.get("/site/a.html").status == .notFound)
  }

  @Test(arguments: [
    (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
    (1_709_251_199, "Thu, 29 Feb 2024 23:59:59 GMT"),
  ])
  func `a date is written as the standard writes it`(seconds: Int, text: String) {
    #expect(HTTPDate.text(seconds) == text)
  }
}

@Suite struct `The front door` {
  private typealias Asked = HTTPConnectionStateHandler.InboundIn
  private typealias Told = HTTPConnectionStateHandler.OutboundIn

  private func door() throws -> EmbeddedChannel {
    let ready = ReadyAnswers(counts: nil)
    ready.shelf.put(ReadyAnswer(headers: [.contentLength: "4"], bytes: ByteBuffer(string: "page")), at: "/page")
    let channel = EmbeddedChannel()
    try channel.pipeline.syncOperations.addHandler(FrontDoor(ready))
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    return channel
  }

  private func ask(_ path: String, _ channel: EmbeddedChannel, headers: HTTPFields = [:]) throws {
    let head = HTTPRequest(method: .get, scheme: "http", authority: "test", path: path, headerFields: headers)
    try channel.writeInbound(Asked.head(head))
    try channel.writeInbound(Asked.end(nil))
  }

  private func told(_ channel: EmbeddedChannel) throws -> [String] {
    var parts: [String] = []
    while let part = try channel.readOutbound(as: Told.self) {
      switch part {
      case .head(let head): parts.append("\(head.status.code)")
      case .body(let bytes): parts.append(String(buffer: bytes))
      case .end: parts.append("end")
      }
    }
    return parts
  }

  private func passedOn(_ channel: EmbeddedChannel) throws -> Int {
    var count = 0
    while try channel.readInbound(as: Asked.self) != nil { count += 1 }
    return count
  }

  @Test func `a page that is ready is sent, and the question goes no further`() throws {
    let channel = try door()
    try ask("/page", channel)
    try ask("/page?from=mail", channel)
    #expect(try told(channel) == ["200", "page", "end", "200", "page", "end"])
    #expect(try passedOn(channel) == 0)
  }

  @Test func `answers keep the order of the questions`() throws {
    let channel = try door()
    try ask("/sign/be/en", channel)
    try ask("/page", channel)
    #expect(try told(channel) == [])
    #expect(try passedOn(channel) == 4)
    for text in ["form", "page"] {
      try channel.writeOutbound(Told.head(HTTPResponse(status: .ok)))
      try channel.writeOutbound(Told.body(ByteBuffer(string: text)))
      try channel.writeOutbound(Told.end(nil))
    }
    try ask("/page", channel)
    #expect(try told(channel) == ["200", "form", "end", "200", "page", "end", "200", "page", "end"])
  }

  @Test(arguments: [HTTPField.Name.ifNoneMatch, .range, .ifModifiedSince, .expect])
  func `a question with a condition goes on`(name: HTTPField.Name) throws {
    let channel = try door()
    try ask("/page", channel, headers: [name: "x"])
    #expect(try told(channel) == [])
    #expect(try passedOn(channel) == 2)
  }

  @Test func `a connection that is to be closed is left to who closes it`() throws {
    let channel = try door()
    try ask("/page", channel, headers: [.connection: "close"])
    #expect(try passedOn(channel) == 2)
  }
}

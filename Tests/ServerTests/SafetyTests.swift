import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Store
import Testing

@testable import Server

@Suite struct Safety {
  /// Every address of ours with what may be there, and some where nothing is.
  private static let paths: [String] =
    [
      CampaignAddress.form(petition: "be", language: "en"), .form(petition: "none", language: "en"),
      .sent(petition: "be", language: "en"), .names(petition: "be", language: "en", from: nil),
      .names(petition: "be", language: "en", from: "1800000000-0"), .names(petition: "be", language: "en", from: "x"),
      .names(petition: "none", language: "en", from: nil), .confirm(language: "en", token: "none"),
      .mine(language: "en", token: "none"), .correct(language: "en", token: "none"),
      .withdraw(language: "en", token: "none"), .export(language: "en", token: "none"), .formScript, .formStyle,
      .openAPI, .counts, .countsOf(petition: "be"), .countsOf(petition: "none"), .health,
    ].map(\.path)
    + AdminAddress.every.map(\.path) + ["/", "/site/", "/site/none.html", "/none", "/%", "/site/%00"]

  private static let names = [
    "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy",
    "Permissions-Policy",
  ].compactMap { HTTPField.Name($0) }

  private func lacking(_ answer: Visitor.Answer) -> [String] {
    Self.names.filter { answer.headers[$0] == nil }.map { $0.rawName }
  }

  @Test func `every answer of every address carries the safety headers, errors as well`() async throws {
    let people = try await Campaigners(showsNames: true)
    var seen: Set<Int> = []
    for path in Self.paths {
      let answers = [
        try await people.visitor.get(path), try await people.visitor.get(path, method: .head),
        try await people.visitor.get(path, method: .put), try await people.visitor.post(path, ["a": "b"]),
        try await people.visitor.post(path, raw: "{}", type: "application/json"),
        try await people.visitor.post(path, raw: "a=" + String(repeating: "b", count: 20_000)),
        try await people.visitor.post(path, ["a": "b"], headers: ["Sec-Fetch-Site": "cross-site"]),
      ]
      for answer in answers {
        #expect(lacking(answer).isEmpty, "\(path): \(answer.status)")
        seen.insert(answer.status.code)
      }
    }
    #expect(seen.isSuperset(of: [200, 302, 303, 403, 404, 405, 410, 413, 415, 422]), "\(seen.sorted())")
  }

  @Test func `an error that nobody foresaw is a 500 that says nothing and carries the safety headers`() async throws {
    let router = Router(context: SiteContext.self)
    router.addMiddleware { SafetyHeaders() }
    router.get("fails") { _, _ -> Response in throw ChannelError.ioOnClosedChannel }
    let answer = try await Visitor(router).get("/fails")
    #expect(answer.status == .internalServerError && answer.body.isEmpty)
    #expect(lacking(answer).isEmpty)
  }

  @Test func `no answer leads to another site, whatever is asked`() async throws {
    let people = try await Campaigners(showsNames: true)
    let elsewhere = [
      "//evil.example", "/\\evil.example", "https://evil.example", "/%2f%2fevil.example", "/%5cevil.example",
    ]
    let headers = [
      "X-Forwarded-For": "192.0.2.1", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https",
      "Referer": "https://evil.example/", "Forwarded": "host=evil.example",
    ]
    var answers: [Visitor.Answer] = []
    for path in Self.paths + elsewhere + elsewhere.map({ $0 + "/.." }) {
      for query in [""] + ["next", "url", "redirect", "return"].map({ "?\($0)=https%3A%2F%2Fevil.example" }) {
        answers.append(try await people.visitor.get(path + query, headers: headers))
      }
    }
    let fields = try await people.fields(["next": "https://evil.example", "redirect": "//evil.example"])
    answers.append(try await people.visitor.post("/sign/be/en", fields, headers: headers))
    let places = answers.compactMap { $0.headers[.location] }
    #expect(places.count > 20)
    for place in places {
      #expect(place.hasPrefix("/") && !place.hasPrefix("//") && !place.contains("evil") && !place.contains("\\"))
    }
  }

  @Test func `who is not let in stands in the audit log, and nothing that they typed`() async throws {
    let people = try await Campaigners()
    _ = try await people.desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.makeAccount("ada", role: .admin)
    }
    for account in ["ada", "nobody", "my password by mistake", "x\u{0}y"] {
      let login = ["account": account, "password": "secret \(account)"]
      #expect(try await people.visitor.post("/admin/login", login).status == .forbidden)
    }
    for account in ["ada", "grace"] {
      let code = ["account": account, "code": "guess", "password": "a long password"]
      #expect(try await people.visitor.post("/admin/recover", code).status == .forbidden)
    }
    let lines = try await people.desk.reader.read { connection throws(StoreProblem) in
      try AuditLine.latest(connection, count: 6).reversed()
    }
    #expect(
      lines.map { "\($0.account) \($0.action) \($0.subject)" } == [
        "ada login refused ada", "(unknown) login refused ", "(unknown) login refused ", "(unknown) login refused ",
        "ada code refused ada", "(unknown) code refused ",
      ])
  }

  @Test func `a mailbox that is used too often costs a commit, and nothing is stored`() async throws {
    let people = try await Campaigners()
    func lines() async throws -> Int64 {
      try await people.desk.reader.read { connection throws(StoreProblem) in
        try LogHead.all(connection, petition: "be").reduce(0) { $0 + $1.lines }
      }
    }
    for place in 0..<4 { try await people.sign(from: "192.0.\(place).1") }
    let before = try await lines()
    let other = try await people.sign(["name": "Ben Invented"], from: "192.0.9.1")
    #expect(other.status == .seeOther)
    #expect(try await lines() == before + 1)
    try await people.desk.refresh()
    #expect(people.desk.store.counts.tally.count("be", .pending) == 1)
    try await people.deliver()
    #expect(people.mails.all.map(\.body).allSatisfy { !$0.contains("Ben") })
  }

  @Test func `a tick that does not say yes is none`() async throws {
    let people = try await Campaigners()
    for value in ["", "no", "false", "on"] {
      #expect(try await people.sign(["sign": value]).status == .unprocessableContent)
      #expect(try await people.sign(["age": value]).status == .unprocessableContent)
    }
  }
}

@Suite struct Connections {
  private static let head = ConnectionGuard.InboundIn.head(
    HTTPRequest(method: .post, scheme: "http", authority: "test", path: "/sign/be/en"))
  private static let byte = ConnectionGuard.InboundIn.body(ByteBuffer(string: "a"))

  private func opened(_ load: Load = Load()) throws -> EmbeddedChannel {
    let channel = EmbeddedChannel(handler: ConnectionGuard(patience: .seconds(20), load: load))
    try channel.connect(to: SocketAddress(ipAddress: "192.0.2.1", port: 80)).wait()
    return channel
  }

  @Test func `a body that comes byte by byte is cut off after its time`() throws {
    let channel = try opened()
    try channel.writeInbound(Self.head)
    for _ in 0..<19 {
      try channel.writeInbound(Self.byte)
      channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    }
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive)
  }

  @Test func `a request that came whole is answered however long that takes, and the next one has its own time`() throws
  {
    let channel = try opened()
    for _ in 0..<3 {
      try channel.writeInbound(Self.head)
      channel.embeddedEventLoop.advanceTime(by: .seconds(19))
      try channel.writeInbound(ConnectionGuard.InboundIn.end(nil))
      channel.embeddedEventLoop.advanceTime(by: .seconds(100))
      #expect(channel.isActive)
    }
    _ = try channel.finish()
  }

  @Test func `requests count until they are answered or their connection is gone`() throws {
    let load = Load(most: 1)
    let channel = try opened(load)
    for _ in 0..<9 {
      try channel.writeInbound(Self.head)
      try channel.writeOutbound(ConnectionGuard.OutboundIn.end(nil))
      try channel.writeInbound(ConnectionGuard.InboundIn.end(nil))
    }
    #expect(!load.isTooMuch, "an answer that comes before the end of its request is one")
    for _ in 0..<3 {
      try channel.writeInbound(Self.head)
      try channel.writeInbound(ConnectionGuard.InboundIn.end(nil))
    }
    #expect(load.isTooMuch)
    for _ in 0..<2 { try channel.writeOutbound(ConnectionGuard.OutboundIn.end(nil)) }
    #expect(!load.isTooMuch)
    try channel.writeInbound(Self.head)
    #expect(!load.isTooMuch, "who sends slowly keeps nobody out")
    try channel.writeInbound(ConnectionGuard.InboundIn.end(nil))
    #expect(load.isTooMuch)
    _ = try? channel.finish()
    #expect(!load.isTooMuch)
  }

  @Test func `who wants to sign while too many do is told when to come again, and pages go on`() async throws {
    let people = try await Campaigners()
    let load = Load(most: 0)
    let visitor = Visitor(folder: people.folder, desk: people.desk, load: load)
    let fields = try await people.fields()
    load.begins()
    let answer = try await visitor.post("/sign/be/en", fields)
    #expect(answer.status == .serviceUnavailable && answer.headers[.retryAfter] == "5")
    #expect(try await visitor.get("/sign/be/en").status == .ok)
    load.ends()
    #expect(try await visitor.post("/sign/be/en", fields).status == .seeOther)
  }

  @Test func `answers that the framework carry the safety headers`() throws {
    let channel = try opened()
    try channel.writeOutbound(ConnectionGuard.OutboundIn.head(HTTPResponse(status: .badRequest)))
    guard case .head(let answer)? = try channel.readOutbound(as: ConnectionGuard.OutboundIn.self) else {
      Issue.record("no head was written")
      return
    }
    #expect(answer.headerFields[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
    _ = try channel.finish()
  }
}

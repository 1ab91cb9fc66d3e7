import Campaign
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Server

@Suite struct `The admin site` {
  private static let password = "a long password of ada"

  /// Makes an account, sets its password by the code, logs in.
  private func cookie(_ people: Campaigners, _ name: String, _ role: Role) async throws -> String {
    let code = try await people.desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.makeAccount(name, role: role)
    }
    let set = try await people.visitor.post(
      "/admin/recover", ["account": name, "code": code, "password": Self.password])
    #expect(set.status == .ok)
    let answer = try await people.visitor.post("/admin/login", ["account": name, "password": Self.password])
    #expect(answer.status == .seeOther)
    let header = try #require(answer.headers[.setCookie])
    #expect(header.contains("HttpOnly") && header.contains("SameSite=Lax"))
    return String(header.prefix { $0 != ";" })
  }

  private func csrf(_ people: Campaigners, _ cookie: String) async throws -> String {
    let page = try await people.visitor.get("/admin", headers: ["Cookie": cookie]).body
    let start = try #require(page.range(of: "name=\"csrf\" value=\""))
    return String(page[start.upperBound...].prefix { $0 != "\"" })
  }

  @Test func `who logs in sees counts and the outbox`() async throws {
    let people = try await Campaigners()
    try await people.sign()
    let cookie = try await cookie(people, "vera", .viewer)
    let page = try await people.visitor.get("/admin", headers: ["Cookie": cookie])
    #expect(page.status == .ok)
    #expect(page.body.contains("waiting") && page.body.contains("vera, viewer"))
    #expect(page.headers[.cacheControl] == "no-store")
    #expect(!page.body.contains("ada@example.org") && !page.body.contains("Ada Invented"))
  }

  @Test func `without a session every page leads to the login`() async throws {
    let people = try await Campaigners()
    for path in ["/admin", "/admin/petition/be", "/admin/sessions"] {
      let answer = try await people.visitor.get(path)
      #expect(answer.status == .seeOther && answer.headers[.location] == "/admin/login")
    }
    let forged = "session=" + String(repeating: "A", count: 43)
    #expect(try await people.visitor.get("/admin", headers: ["Cookie": forged]).status == .seeOther)
  }

  /// Every route × role: what is seen is what is declared.
  @Test func `each role may do what the table says, and no more`() async throws {
    let people = try await Campaigners()
    var cookies: [Role: String] = [:]
    for role in Role.allCases { cookies[role] = try await cookie(people, "r-\(role.rawValue)", role) }
    let routes: [AdminAddress] = [
      .overview, .petition("be"), .state("be"), .batch("be"), .count("be"), .acceptBatch("be"), .reply("be"),
      .preview("be"), .invalidate("be"), .undo("be"), .sessions, .revoke,
    ]
    for route in routes {
      let least = try #require(AdminRoutes.role(route))
      for role in Role.allCases {
        let cookie = try #require(cookies[role])
        let answer =
          route.methods == ["GET"]
          ? try await people.visitor.get(route.path, headers: ["Cookie": cookie])
          : try await people.visitor.post(
            route.path, ["csrf": csrf(people, cookie)], headers: ["Cookie": cookie])
        #expect((answer.status == .forbidden) == (role < least), "\(route.path) as \(role.rawValue): \(answer.status)")
      }
    }
  }

  @Test func `a form without the session's token, or from elsewhere, does nothing`() async throws {
    let people = try await Campaigners()
    let cookie = try await cookie(people, "ada", .admin)
    let token = try await csrf(people, cookie)
    let fields = ["state": "paused", "message": "forged"]
    for (csrf, site) in [("", nil), ("x" + token.dropFirst(), nil), (token, "cross-site"), (token, "same-site")] {
      var headers = ["Cookie": cookie]
      headers["Sec-Fetch-Site"] = site
      let answer = try await people.visitor.post(
        "/admin/petition/be/state", fields.merging(["csrf": csrf]) { $1 }, headers: headers)
      #expect(answer.status == .forbidden)
    }
    try await people.desk.refresh()
    #expect(people.desk.standing("be").state == .open)
    let done = try await people.visitor.post(
      "/admin/petition/be/state", fields.merging(["csrf": token]) { $1 },
      headers: ["Cookie": cookie, "Sec-Fetch-Site": "same-origin"])
    #expect(done.status == .seeOther)
    #expect(people.desk.standing("be").state == .paused)
  }

  @Test func `a session is new at each login, ends when it is ended, and when it rests`() async throws {
    let people = try await Campaigners()
    let first = try await cookie(people, "ada", .admin)
    // A browser that comes with an id of somebody's choice gets another one.
    let answer = try await people.visitor.post(
      "/admin/login", ["account": "ada", "password": Self.password], headers: ["Cookie": first])
    let second = String(try #require(answer.headers[.setCookie]).prefix { $0 != ";" })
    #expect(second != first)

    _ = try await people.visitor.post(
      "/admin/logout", ["csrf": csrf(people, first)], headers: ["Cookie": first])
    #expect(try await people.visitor.get("/admin", headers: ["Cookie": first]).status == .seeOther)
    #expect(try await people.visitor.get("/admin", headers: ["Cookie": second]).status == .ok)
    people.clock.move(Session.idle + 1)
    #expect(try await people.visitor.get("/admin", headers: ["Cookie": second]).status == .seeOther)
  }

  @Test func `a code works once, and a new password ends all sessions`() async throws {
    let people = try await Campaigners()
    let cookie = try await cookie(people, "ada", .admin)
    let code = try await people.desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.makeAccount("ada", role: .admin)
    }
    let fields = ["account": "ada", "code": code, "password": "another long password"]
    #expect(try await people.visitor.post("/admin/recover", fields).status == .ok)
    #expect(try await people.visitor.post("/admin/recover", fields).status == .forbidden)
    #expect(try await people.visitor.get("/admin", headers: ["Cookie": cookie]).status == .seeOther)
  }

  @Test func `guessing passwords is stopped`() async throws {
    let people = try await Campaigners()
    _ = try await cookie(people, "ada", .admin)
    var statuses: [Int] = []
    for _ in 0..<6 {
      statuses.append(
        try await people.visitor.post("/admin/login", ["account": "ada", "password": "wrong"]).status.code)
    }
    #expect(statuses.last == 429)
    #expect(!statuses.contains(303))
  }

  @Test func `what campaigners do is in the audit log, without people's data`() async throws {
    let people = try await Campaigners()
    let cookie = try await cookie(people, "ada", .admin)
    let token = try await csrf(people, cookie)
    func post(_ path: String, _ fields: [String: String]) async throws -> HTTPResponse.Status {
      try await people.visitor.post(
        "/admin/petition/be/" + path, fields.merging(["csrf": token]) { $1 }, headers: ["Cookie": cookie]
      ).status
    }
    #expect(
      try await post(
        "batch", ["batch": "one", "country": "BE", "origin": "Shop", "first": "1", "last": "5", "claimed": "40"])
        == .seeOther)
    #expect(try await post("count", ["batch": "one", "count": "40"]) == .seeOther)
    #expect(try await post("accept", ["batch": "one"]) == .conflict, "one count is not two")
    #expect(
      try await post(
        "reply",
        ["reply": "first", "demand": "beds", "day": "2026-01-31", "answer": "promised", "sender": "Minister"])
        == .seeOther)
    #expect(
      try await post("reply", ["reply": "second", "demand": "none", "day": "2026-01-31", "answer": "done"]) == .conflict
    )
    try await people.sign()
    #expect(try await post("preview", ["country": "BE"]) == .ok)
    #expect(try await post("invalidate", ["country": "BE", "reason": "a machine"]) == .seeOther)
    #expect(people.desk.store.counts.tally.count("be", .invalidated) == 1)
    #expect(try await post("undo", ["invalidation": "1"]) == .seeOther)
    #expect(people.desk.store.counts.tally.count("be", .pending) == 1)

    let lines = try await people.desk.reader.read { connection throws(StoreProblem) in
      try AuditLine.latest(connection, count: 20)
    }
    #expect(
      lines.map(\.action).prefix(5) == [
        "invalidation 1 undone: 1 signatures", "invalidation 1: 1 signatures", "reply first: promised",
        "batch one counted: transcribed", "batch one received",
      ])
    let page = try await people.visitor.get("/admin/petition/be", headers: ["Cookie": cookie]).body
    #expect(page.contains("Minister") && page.contains("a machine"))
    #expect(!page.contains("ada@example.org"))
  }
}

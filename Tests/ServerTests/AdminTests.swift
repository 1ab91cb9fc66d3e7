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
    return try await login(people, name)
  }

  private func login(_ people: Campaigners, _ name: String) async throws -> String {
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
    for route in AdminAddress.every {
      guard let least = AdminRoutes.role(route) else { continue }
      for (role, method) in Role.allCases.flatMap({ role in route.methods.map { (role, $0) } }) {
        let cookie = try #require(cookies[role])
        let answer =
          method == "GET"
          ? try await people.visitor.get(route.path, headers: ["Cookie": cookie])
          : try await people.visitor.post(
            route.path, ["csrf": csrf(people, cookie)], headers: ["Cookie": cookie])
        #expect(
          (answer.status == .forbidden) == (role < least),
          "\(method) \(route.path) as \(role.rawValue): \(answer.status)")
        // Logging out ends the session.
        if route == .logout, method == "POST" { cookies[role] = try await login(people, "r-\(role.rawValue)") }
      }
    }
    #expect(AdminAddress.every.filter { AdminRoutes.role($0) == nil } == [.login, .recover])
  }

  @Test func `a form without the session's token, or from elsewhere, does nothing`() async throws {
    let people = try await Campaigners()
    let cookie = try await cookie(people, "ada", .admin)
    let token = try await csrf(people, cookie)
    let fields = ["state": "paused", "message": "forged"]
    for (csrf, site) in [
      ("", nil), ((token.first == "x" ? "y" : "x") + token.dropFirst(), nil), (token, "cross-site"),
      (token, "same-site"),
    ] {
      var headers = ["Cookie": cookie]
      headers["Sec-Fetch-Site"] = site
      let answer = try await people.visitor.post(
        "/admin/petition/be/state", fields.merging(["csrf": csrf]) { $1 }, headers: headers)
      #expect(answer.status == .forbidden)
    }
    for origin in ["https://evil.example", "null", "https://cards.example.org.evil.example"] {
      let answer = try await people.visitor.post(
        "/admin/petition/be/state", fields.merging(["csrf": token]) { $1 },
        headers: ["Cookie": cookie, "Origin": origin])
      #expect(answer.status == .forbidden)
    }
    try await people.desk.refresh()
    #expect(people.desk.standing("be").state == .open)
    for origin in ["http://cards.example.org", "https://test"] {
      let answer = try await people.visitor.post(
        "/admin/petition/be/state", ["csrf": token, "state": "open"], headers: ["Cookie": cookie, "Origin": origin])
      #expect(answer.status == .seeOther)
    }
    let done = try await people.visitor.post(
      "/admin/petition/be/state", fields.merging(["csrf": token]) { $1 },
      headers: ["Cookie": cookie, "Sec-Fetch-Site": "same-origin"])
    #expect(done.status == .seeOther)
    #expect(people.desk.standing("be").state == .paused)
  }

  @Test func `no form of the admin site is taken without the session's token`() async throws {
    let people = try await Campaigners()
    let cookie = try await cookie(people, "ada", .admin)
    for address in AdminAddress.every where AdminRoutes.role(address) != nil && address.methods.contains("POST") {
      for csrf in ["", String(repeating: "A", count: 32)] {
        let answer = try await people.visitor.post(address.path, ["csrf": csrf], headers: ["Cookie": cookie])
        #expect(answer.status == .forbidden, "\(address.path)")
      }
    }
    #expect(try await people.visitor.get("/admin", headers: ["Cookie": cookie]).status == .ok)
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
    let answer = try await people.visitor.post("/admin/login", ["account": "ada", "password": Self.password])
    #expect(answer.status == .tooManyRequests && answer.headers[.retryAfter] == "120")
    #expect(answer.body.contains("Too many tries failed. Try again in 2 minutes."))
    people.clock.move(120)
    _ = try await login(people, "ada")
  }

  @Test func `logging in is no guessing, however often`() async throws {
    let people = try await Campaigners()
    _ = try await cookie(people, "ada", .admin)
    for _ in 0..<7 { _ = try await login(people, "ada") }
  }

  /// Every label leads to one field of its page, and every field that is seen has one.
  private func isLabelled(_ page: String) {
    func values(_ pattern: String) -> [String] {
      page.components(separatedBy: pattern).dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
    let ids = values(" id=\"")
    #expect(ids.count == Set(ids).count, "\(ids)")
    let labels = values("<label for=\"")
    #expect(labels == ids.filter { $0.hasPrefix("f-") })
    #expect(!labels.isEmpty)
  }

  @Test func `no id is on a page twice, and nobody is led away from their work`() async throws {
    let people = try await Campaigners()
    let cookie = try await cookie(people, "ada", .admin)
    let token = try await csrf(people, cookie)
    func post(_ path: String, _ fields: [String: String]) async throws -> String {
      try await people.visitor.post(
        "/admin/petition/be/" + path, fields.merging(["csrf": token]) { $1 }, headers: ["Cookie": cookie]
      ).body
    }
    _ = try await post(
      "batch", ["batch": "one", "country": "BE", "origin": "Shop", "first": "1", "last": "5", "claimed": "40"])
    for path in ["/admin/petition/be", "/admin/petition/be/batch/one", "/admin/login", "/admin/recover"] {
      let page = try await people.visitor.get(path, headers: ["Cookie": cookie]).body
      isLabelled(page)
      #expect(!page.contains("data-quick-exit"))
    }
    isLabelled(try await post("batch", [:]))
    isLabelled(try await post("batch/one", ["do": "correct"]))
    isLabelled(try await post("batch/one", ["do": "withdraw"]))
    #expect(
      try await people.visitor.get("/admin/recover").body.contains(
        "name=\"password\" value=\"\" autocomplete=\"new-password\""))
  }

  @Test func `a form that cannot be carried out comes back with what was typed, and all that is wrong`() async throws {
    let people = try await Campaigners()
    let cookie = try await cookie(people, "cara", .campaigner)
    let token = try await csrf(people, cookie)
    let answer = try await people.visitor.post(
      "/admin/petition/be/batch",
      [
        "csrf": token, "batch": "Not an id", "country": "Belgium", "origin": "A shop", "first": "0",
        "last": "9223372036854775807", "claimed": "many",
      ], headers: ["Cookie": cookie])
    #expect(answer.status == .conflict)
    for part in [
      "<li>Batch: found “Not an id”; expected an id of small letters, digits and hyphens.</li>",
      "<li>Country: found “Belgium”; expected two letters, such as BE.</li>",
      "<li>Last sheet: found “9223372036854775807”; expected a whole number from 0 to 10000000.</li>",
      "<li>Signatures claimed: found “many”; expected a whole number from 0 to 1000000.</li>",
      "value=\"A shop\"", "value=\"Not an id\"", "action=\"/admin/petition/be/batch\"",
      "<a href=\"/admin/petition/be\">Back</a>", "cara, campaigner",
    ] { #expect(answer.body.contains(part), "\(part)") }
  }

  @Test func `the audit log says where it is cut, and leads to older lines`() async throws {
    let people = try await Campaigners()
    let (ada, vera) = (try await cookie(people, "ada", .admin), try await cookie(people, "vera", .viewer))
    try await people.desk.store.writer.perform { ledger throws(StoreProblem) in
      for number in 1...120 { try ledger.audit(number % 2 == 0 ? "ada" : "vera", "act \(number).", "be") }
    }
    func acts(_ cookie: String) async throws -> [[String]] {
      var (pages, path) = ([[String]](), "/admin/sessions" as String?)
      while let next = path, pages.count < 9 {
        let page = try await people.visitor.get(next, headers: ["Cookie": cookie]).body
        pages.append(page.components(separatedBy: ">act ").dropFirst().map { String($0.prefix { $0 != "." }) })
        path = page.range(of: "/admin/audit/").map {
          String(page[$0.lowerBound...].prefix { $0 != "\"" })
        }
        #expect((path != nil) == page.contains("These are 50 lines; older ones are on the next page."))
      }
      return pages
    }
    let all = try await acts(ada)
    #expect(all.map(\.count) == [50, 50, 20])
    let whole = stride(from: 120, through: 1, by: -1).map { String($0) }
    #expect(all.flatMap(\.self) == whole)
    let own = try await acts(vera)
    #expect(own.map(\.count) == [50, 10], "only their own")
    let odd = stride(from: 119, through: 1, by: -2).map { String($0) }
    #expect(own.flatMap(\.self) == odd)
    #expect(try await people.visitor.get("/admin/audit/x", headers: ["Cookie": ada]).status == .notFound)
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
    for wrong in [["country": "be"], ["country": "Belgium"], ["from": "2026-03-02", "until": "2026-03-02"]] {
      #expect(try await post("preview", wrong) == .conflict, "nothing can meet it")
    }
    #expect(try await post("invalidate", ["country": "BE", "reason": "a machine"]) == .seeOther)
    #expect(people.desk.store.counts.count("be", .invalidated) == 1)
    #expect(try await post("undo", ["invalidation": "1"]) == .seeOther)
    #expect(people.desk.store.counts.count("be", .pending) == 1)

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

  @Test func `what was entered is corrected and withdrawn by an entry of its own, and that is undone`() async throws {
    let people = try await Campaigners()
    let cookie = try await cookie(people, "cara", .campaigner)
    let token = try await csrf(people, cookie)
    func post(_ path: String, _ fields: [String: String]) async throws -> Visitor.Answer {
      try await people.visitor.post(
        "/admin/petition/be/" + path, fields.merging(["csrf": token]) { $1 }, headers: ["Cookie": cookie])
    }
    func page(_ path: String = "") async throws -> Visitor.Answer {
      try await people.visitor.get("/admin/petition/be" + path, headers: ["Cookie": cookie])
    }
    let reply = ["reply": "one", "demand": "beds", "day": "2026-01-31", "answer": "promised", "sender": "Minister"]
    #expect(try await post("reply", reply).status == .seeOther)
    let form = try await page("/reply/one")
    #expect(form.body.contains("value=\"Minister\"") && form.body.contains("value=\"2026-01-31\""))
    let corrected = reply.merging(["do": "correct", "reply": "two", "answer": "refused", "reason": "misread"]) { $1 }
    #expect(try await post("reply/one", corrected.merging(["reason": ""]) { $1 }).status == .conflict)
    #expect(try await post("reply/one", corrected).status == .seeOther)
    #expect(try await page("/reply/one").status == .notFound, "it is in force no longer")
    #expect(try await post("reply/two", ["do": "withdraw", "reason": "another country’s"]).status == .seeOther)
    #expect(try await page().body.contains("another country’s"))
    #expect(try await post("restore", ["withdrawal": "1"]).status == .conflict, "a correction is not undone")
    #expect(try await post("restore", ["withdrawal": "2"]).status == .seeOther)

    let batch = ["batch": "one", "country": "BE", "origin": "Shop", "first": "1", "last": "5", "claimed": "40"]
    #expect(try await post("batch", batch).status == .seeOther)
    #expect(people.desk.paper("be").waiting == 40)
    #expect(
      try await post(
        "batch/one", batch.merging(["do": "correct", "batch": "two", "claimed": "41", "reason": "misread"]) { $1 }
      ).status == .seeOther)
    #expect(people.desk.paper("be").waiting == 41)
    #expect(try await post("batch/two", ["do": "withdraw", "reason": "lost"]).status == .seeOther)
    #expect(people.desk.paper("be").waiting == 0)
    #expect(try await post("restore", ["withdrawal": "4"]).status == .seeOther)
    #expect(people.desk.paper("be").waiting == 41)

    let lines = try await people.desk.reader.read { connection throws(StoreProblem) in
      try AuditLine.latest(connection, count: 20)
    }
    #expect(
      lines.map(\.action).prefix(8) == [
        "batch two back: withdrawal 4 undone", "batch two withdrawn: withdrawal 4",
        "batch two instead of one: received",
        "batch one received", "reply two back: withdrawal 2 undone", "reply two withdrawn: withdrawal 2",
        "reply two instead of one: refused", "reply one: promised",
      ])
    #expect(try await people.desk.check().isSound)
  }

  @Test func `packs that were handed over stand on the petition's page, with what became of them`() async throws {
    let people = try await Campaigners()
    let cookie = try await cookie(people, "cara", .campaigner)
    func page() async throws -> String {
      let answer = try await people.visitor.get("/admin/petition/be", headers: ["Cookie": cookie])
      // Cells without what only screen readers and telephones need.
      return answer.body.replacing(/<(t[dh]) [^>]*>/) { "<\($0.1)>" }
    }
    #expect(try await page().contains("A pack counts confirmed signatures"))
    try await people.desk.store.writer.perform { ledger throws(StoreProblem) in
      for (id, recipient) in [("one", "Minister <of> Justice"), ("two", "Parliament"), ("three", "The King")] {
        let pack = Handover(
          petition: "be", id: id, at: 1_800_000_000, online: 1234, paper: 56, recipient: recipient, manifest: [1])
        if id == "two" {
          try ledger.correct(handover: "one", by: pack, reason: "another office", actor: "ben")
        } else {
          try ledger.add(pack, actor: "ben")
        }
      }
      _ = try ledger.withdraw(handover: "three", petition: "be", reason: "it never took place", actor: "ben")
    }
    let shown = try await page()
    for part in [
      "<th>one</th><td><span class=\"date\">15 Jan 2027</span></td><td>1,234</td><td>56</td><td>Minister &lt;of&gt; Justice</td><td>corrected by two</td>",
      "<td>Parliament</td><td>in force</td>", "<td>The King</td><td>withdrawn</td>", "another office",
      "it never took place",
    ] {
      #expect(shown.contains(part), "\(part)")
    }
    let restored = try await people.visitor.post(
      "/admin/petition/be/restore", ["csrf": try await csrf(people, cookie), "withdrawal": "2"],
      headers: ["Cookie": cookie])
    #expect(restored.status == .seeOther)
    #expect(try await page().contains("<td>The King</td><td>in force</td>"))
  }

  @Test func `a reply that could not be published is refused, with all that is wrong`() async throws {
    let people = try await Campaigners()
    let cookie = try await cookie(people, "cara", .campaigner)
    let token = try await csrf(people, cookie)
    let answer = try await people.visitor.post(
      "/admin/petition/be/reply",
      [
        "csrf": token, "reply": "one", "demand": "none", "day": "2031-01-01", "answer": "promised",
        "sender": "Minister", "source": "nowhere",
      ], headers: ["Cookie": cookie])
    #expect(answer.status == .conflict)
    for part in [
      "<li>Demand: found “none”; expected a demand of the petition; write one of beds.",
      "<li>Date: found 2031-01-01, which is to come; expected a day up to 2027-01-15; write the day on which it came.",
      "<li>Source: found “nowhere”; expected a source of sources.json that may be named; add it to the workspace, publish, and start the server again, or leave it out.",
      "<a href=\"/admin/petition/be\">Back</a>", "value=\"Minister\"", "value=\"nowhere\"", "value=\"2031-01-01\"",
    ] { #expect(answer.body.contains(part), "\(part)") }
    let early = try await people.visitor.post(
      "/admin/petition/be/reply",
      [
        "csrf": token, "reply": "one", "demand": "beds", "day": "2009-12-31", "answer": "promised",
        "sender": "Minister",
        "source": "law; report",
      ], headers: ["Cookie": cookie])
    #expect(early.body.contains("2009-12-31, before the petition opened; expected a day from 2010-01-01 on"))
    #expect(!early.body.contains("Source: found"))
  }
}

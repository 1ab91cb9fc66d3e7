import Campaign
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Server

@Suite struct `Signing by the form` {
  @Test func `somebody signs, confirms by a button, and is counted`() async throws {
    let people = try await Campaigners()
    let answer = try await people.sign()
    #expect(answer.status == .seeOther)
    #expect(answer.headers[.location] == "/sign/be/en/sent")
    try await people.deliver()
    let mail = try #require(people.mails.all.first)
    #expect(mail.address == "ada@example.org")
    #expect(mail.subject == "Please confirm: Promises")
    let link = try people.link()
    #expect(link.hasPrefix("/confirm/en/"))

    // A scanner that opens the link confirms nothing, however often.
    for method in [HTTPRequest.Method.get, .head, .get] {
      #expect(try await people.visitor.get(link, method: method).status == .ok)
    }
    #expect(people.desk.store.counts.confirmed("be") == 0)

    let confirmed = try await people.visitor.post(link, [:])
    #expect(confirmed.body.contains("your signature counts"))
    #expect(people.desk.store.counts.confirmed("be") == 1)
    #expect(try await people.visitor.post(link, [:]).body.contains("your signature counts"), "twice is as once")
    #expect(people.desk.store.counts.confirmed("be") == 1)
    #expect(try await people.visitor.get("/sign/be/en").body.contains("Signatures so far: 1"))
  }

  @Test func `who signs again gets the same answer, and the mailbox is told`() async throws {
    let people = try await Campaigners()
    let first = try await people.sign()
    try await people.deliver()
    _ = try await people.visitor.post(people.link(), [:])
    try await people.deliver()
    let again = try await people.sign(["name": "ada invented", "email": "Ada+x@example.org"])
    #expect(again.status == first.status)
    #expect(again.headers == first.headers)
    #expect(again.body == first.body)
    try await people.deliver()
    #expect(
      people.mails.all.map(\.subject) == [
        "Please confirm: Promises", "Thank you: Promises", "You are already with us: Promises",
      ])
  }

  @Test func `all fields that must be mended are told at once, and what was written is kept`() async throws {
    let people = try await Campaigners()
    let answer = try await people.sign([
      "name": "<script>alert(1)</script>", "email": "nobody", "age": nil as String?, "sign": nil as String?,
    ])
    #expect(answer.status == .unprocessableContent)
    for field in ["field-name", "field-address", "field-consent", "field-age"] {
      #expect(answer.body.contains("href=\"#\(field)\""))
    }
    #expect(answer.body.contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;\""))
    #expect(!answer.body.contains("<script>alert"))
    #expect(answer.body.contains("value=\"nobody\""))
  }

  @Test func `an error page says so in its title, counts what must be mended, and has the focus there`() async throws {
    let people = try await Campaigners()
    let two = try await people.sign(["email": "a@xn--a.org", "age": nil as String?]).body
    #expect(two.contains("<title>Error: Sign – Promises</title>"))
    #expect(two.contains("<h2>2 things to mend</h2>"))
    #expect(two.contains("role=\"alert\" id=\"problems\" tabindex=\"-1\" autofocus"))
    #expect(try await people.sign(["age": nil as String?]).body.contains("<h2>One thing to mend</h2>"))
    let french = try await people.visitor.post("/sign/be/fr", people.fields(["name": ""])).body
    #expect(french.contains("<title>Erreur : Sign") && french.contains("<h2>Un point à corriger</h2>"))
    let form = try await people.visitor.get("/sign/be/en").body
    #expect(form.contains("<title>Sign – Promises</title>") && !form.contains("autofocus"))
  }

  @Test func `countries have their whole names`() async throws {
    let form = try await Campaigners().visitor.get("/sign/be/en").body
    #expect(form.contains(">China</option>") && !form.contains("mainland"))
    #expect(form.contains(">South Georgia &amp; South Sandwich Islands</option>"))
  }

  @Test func `the page of a closed petition says how long people may still confirm`() async throws {
    let people = try await Campaigners()
    try await people.sign()
    try await people.deliver()
    try await people.desk.store.writer.perform { ledger throws(StoreProblem) in
      try ledger.set(petition: "be", .closed, actor: "ada")
    }
    try await people.desk.refresh()
    #expect(try await people.visitor.get("/sign/be/en").body.contains("up to 14 days after signing"))
    people.clock.move(10 * 86_400)
    let link = try people.link()
    #expect(try await people.visitor.get(link).status == .ok)
    #expect(try await people.visitor.post(link, [:]).body.contains("your signature counts"))
    people.clock.move(5 * 86_400)
    #expect(try await !people.visitor.get("/sign/be/en").body.contains("days after signing"))
  }

  @Test func `a program that fills in the hidden field is thanked, and nothing is stored`() async throws {
    let people = try await Campaigners()
    #expect(try await people.sign(["website": "https://spam.example"]).status == .seeOther)
    try await people.deliver()
    #expect(people.mails.all.isEmpty)
    #expect(people.desk.store.counts.count("be", .pending) == 0)
  }

  @Test func `without scripts the mail goes out a minute later`() async throws {
    let people = try await Campaigners()
    try await people.sign(["work": ""])
    try await people.deliver()
    #expect(people.mails.all.isEmpty)
    people.clock.move(61)
    try await people.deliver()
    #expect(people.mails.all.count == 1)
  }

  @Test func `one form is good for a household, then it is slow and flagged`() async throws {
    let people = try await Campaigners()
    let fields = try await people.fields()
    for place in 0..<6 {
      let changed = fields.merging(["email": "p\(place)x@example.org"]) { $1 }
      let answer = try await people.visitor.post(
        "/sign/be/en", changed, headers: ["X-Forwarded-For": "192.0.\(place).1"])
      #expect(answer.status == .seeOther)
    }
    try await people.deliver()
    #expect(people.mails.all.count == 3)
    let flagged = try await people.desk.reader.read { connection throws(StoreProblem) in
      try FlaggedRange.all(connection, petition: "be")
    }
    #expect(flagged.count == 3)
  }

  @Test func `a form that is too old is shown again with a new number`() async throws {
    let people = try await Campaigners()
    let fields = try await people.fields()
    people.clock.move(FormToken.patience + 1)
    let answer = try await people.visitor.post("/sign/be/en", fields)
    #expect(answer.status == .unprocessableContent)
    #expect(answer.body.contains("open for too long"))
    #expect(answer.body.contains("value=\"Ada Invented\""))
    #expect(!answer.body.contains(fields["token"] ?? "none"))
  }

  @Test func `one network that sends very much is flagged, then asked to come again`() async throws {
    var limits = SigningLimits()
    limits.flagBurst = 2
    limits.flagPerHour = 1
    limits.refuseBurst = 4
    limits.refusePerHour = 1
    let people = try await Campaigners(limits: limits)
    var statuses: [Int] = []
    for place in 0..<6 {
      let name = "Person \(["A", "B", "C", "D", "E", "F"][place]) Invented"
      statuses.append(try await people.sign(["name": name, "email": "p\(place)@example.org"]).status.code)
    }
    #expect(statuses == [303, 303, 303, 303, 429, 429])
    let flagged = try await people.desk.reader.read { connection throws(StoreProblem) in
      try FlaggedRange.all(connection, petition: "be")
    }
    #expect(flagged.map(\.count) == [2])
    #expect(try await people.sign(["email": "q@example.org"], from: "198.51.100.9").status == .seeOther)
  }

  @Test func `many from one mail domain are flagged, unless it is a service for everybody`() async throws {
    var limits = SigningLimits()
    limits.domainBurst = 1
    limits.domainPerHour = 1
    let people = try await Campaigners(limits: limits)
    for (place, domain) in ["example.org", "example.org", "gmail.com", "gmail.com"].enumerated() {
      try await people.sign(["email": "p\(place)x@\(domain)"], from: "192.0.\(place).1")
    }
    let flagged = try await people.desk.reader.read { connection throws(StoreProblem) in
      try FlaggedRange.all(connection, petition: "be")
    }
    #expect(flagged.map(\.count) == [1])
  }

  @Test func `one mailbox is not filled by others`() async throws {
    let people = try await Campaigners()
    for place in 0..<10 {
      let names = ["Ada Invented", "Ben Invented", "Cleo Invented"]
      #expect(try await people.sign(["name": names[place % 3]], from: "192.0.\(place).1").status == .seeOther)
    }
    try await people.deliver()
    #expect(people.mails.all.count <= 3)
  }

  @Test func `who signed sees, corrects, downloads and withdraws without an account`() async throws {
    let people = try await Campaigners()
    try await people.sign(["news": "yes"])
    try await people.deliver()
    _ = try await people.visitor.post(people.link(), [:])
    try await people.deliver()
    let mine = try people.link()
    #expect(mine.hasPrefix("/mine/en/"))

    let page = try await people.visitor.get(mine)
    #expect(page.body.contains("ada@example.org") && page.body.contains("Open the shelters."))
    #expect(page.headers[.cacheControl] == "no-store")

    // What is wrong comes back as it was typed.
    let again = try await people.visitor.post(
      mine + "/correct", ["name": "1", "postcode": "20 00", "show-name": "yes"])
    #expect(again.status == .unprocessableContent && again.body.contains("<h1>Your signature</h1>"))
    #expect(again.body.contains(#"value="1""#) && again.body.contains(#"value="20 00""#))
    #expect(again.body.contains(#"name="show-name" value="yes" checked"#))
    #expect(!again.body.contains(#"name="news" value="yes" checked"#))

    let corrected = try await people.visitor.post(
      mine + "/correct", ["name": "Ada Invented-Example", "postcode": "2000"])
    #expect(corrected.body.contains("Ada Invented-Example") && corrected.body.contains("changes are saved"))

    let export = try await people.visitor.get(mine + "/export.json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(export.body.utf8)) as? [String: Any])
    #expect(json["name"] as? String == "Ada Invented-Example")
    #expect(json["consents"] as? [String] == ["sign", "age"], "the tick for news was taken away")
    #expect(
      (json["agreedTo"] as? [[String: String]])?.map { $0["text"] } == ["I sign.", "I am at least 16 years old."])
    #expect((json["formSaid"] as? String)?.contains("Write to me.") == true)
    #expect(
      (json["history"] as? [[String: String]])?.compactMap { $0["event"] } == ["signed", "confirmed", "corrected"])

    #expect(try await people.visitor.post(mine + "/withdraw", [:]).body.contains("is withdrawn"))
    #expect(people.desk.store.counts.confirmed("be") == 0)
    #expect(try await people.visitor.get(mine).status == .gone)
    #expect(try await people.visitor.get(mine + "/export.json").status == .gone)
  }

  @Test func `what somebody agreed to is told apart from what the form asked`() async throws {
    let people = try await Campaigners()
    try await people.sign(["show-name": "yes"])
    try await people.deliver()
    _ = try await people.visitor.post(people.link(), [:])
    try await people.deliver()
    let mine = try people.link()
    for (language, agreed, said) in [
      ("en", "What you agreed to", "What the form said"),
      ("fr", "Ce que vous avez accepté", "Ce que disait le formulaire"),
    ] {
      let page = try await people.visitor.get(mine.replacing("/mine/en/", with: "/mine/\(language)/")).body
      let start = try #require(page.range(of: "<h2>\(agreed)</h2>")?.upperBound)
      let end = try #require(page.range(of: "</dl>", range: start..<page.endIndex)?.lowerBound)
      let given = page[start..<end]
      // In the words that were signed, in their language.
      #expect(given.contains("I sign.") && given.contains("Show my name.") && !given.contains("Write to me."))
      let form = page[end...]
      #expect(form.contains("<summary>\(said)</summary>") && form.contains("Write to me."))
    }
    let json = try await people.visitor.get(mine + "/export.json").body
    #expect(!json[..<(try #require(json.range(of: "formSaid")).lowerBound)].contains("Write to me."))
  }

  @Test func `a paused petition says so, and a closed one as well`() async throws {
    let people = try await Campaigners()
    let fields = try await people.fields()
    for (state, words) in [
      (PetitionState.paused, "This petition is paused. We pause for a storm."), (.closed, "petition is closed"),
    ] {
      try await people.desk.store.writer.perform { ledger throws(StoreProblem) in
        try ledger.set(petition: "be", state, message: "We pause for a storm.", actor: "ada")
      }
      try await people.desk.refresh()
      let page = try await people.visitor.get("/sign/be/en").body
      #expect(page.contains(words) && page.contains("A bed for every child") && page.contains("Signatures so far: 0"))
      #expect(page.contains(#"href="/sign/be/fr""#) && !page.contains("<form"))
      #expect(try await people.visitor.post("/sign/be/en", fields).status == .conflict)
      #expect(try await people.visitor.get("/counts/be.json").body.contains(#""state":"\#(state.rawValue)""#))
    }
  }

  @Test(arguments: [
    "/sign/fr/en", "/sign/be/de", "/sign/be", "/confirm/de/abc", "/counts/fr.json", "/mine/en", "/sign/../be/en",
  ])
  func `what is not there is not found`(path: String) async throws {
    #expect(try await Campaigners().visitor.get(path).status == .notFound)
  }

  @Test(arguments: ["/confirm/en/abc", "/mine/en/abc", "/confirm/en/" + String(repeating: "A", count: 4000)])
  func `a link that is not ours is gone, and says no more`(path: String) async throws {
    #expect(try await Campaigners().visitor.get(path).status == .gone)
  }

  @Test func `a link goes on to work when its petition is published no longer`() async throws {
    let people = try await Campaigners()
    try await people.sign(["news": "yes"])
    try await people.deliver()
    _ = try await people.visitor.post(people.link(), [:])
    try await people.deliver()
    let mine = try people.link()
    try await people.sign(["name": "Ben Invented", "email": "ben@example.org"])
    let (desk, after) = try await people.restarted(
      with: Campaigners.terms.replacing(#""id":"be""#, with: #""id":"nl""#))
    let page = try await after.get(mine)
    #expect(page.status == .ok && page.body.contains("ada@example.org") && page.body.contains("I sign."))
    let corrected = try await after.post(mine + "/correct", ["name": "Ada Invented-Example", "postcode": "1000"])
    #expect(corrected.body.contains("Ada Invented-Example") && corrected.body.contains(#"value="1000""#))
    #expect(try await after.get(mine + "/export.json").body.contains("ada@example.org"))
    #expect(try await after.post(mine + "/withdraw", [:]).body.contains("is withdrawn"))
    #expect(try await after.get(mine).status == .gone)
    // Who never confirmed is forgotten as everywhere.
    #expect(people.desk.store.counts.count("be", .pending) == 1)
    people.clock.move(15 * 86_400)
    try await people.hour(of: desk)
    #expect(people.desk.store.counts.count("be", .pending) == 0)
  }

  @Test func `a link to confirm opens nobody's data, and the other way round`() async throws {
    let people = try await Campaigners()
    try await people.sign()
    try await people.deliver()
    let token = try #require(people.link().split(separator: "/").last)
    #expect(try await people.visitor.get("/mine/en/\(token)").status == .gone)
  }

  @Test func `only forms are read, and only small ones`() async throws {
    let people = try await Campaigners()
    #expect(
      try await people.visitor.post("/sign/be/en", raw: "{}", type: "application/json").status == .unsupportedMediaType)
    let huge = "name=" + String(repeating: "a", count: 20_000)
    #expect(try await people.visitor.post("/sign/be/en", raw: huge).status == .contentTooLarge)
    #expect(try await people.visitor.get("/sign/be/en", method: .put).status == .methodNotAllowed)
    #expect(try await people.visitor.get("/mine/en/x/withdraw").status == .methodNotAllowed)
  }

  @Test func `every page of the form is small, neutral in its title, and has no request to elsewhere`() async throws {
    let people = try await Campaigners()
    for language in ["en", "fr"] {
      let page = try await people.visitor.get("/sign/be/\(language)").body
      #expect(page.utf8.count < 100_000)
      #expect(page.contains("<title>\(language == "en" ? "Sign – Promises" : "Signer – Promesses")</title>"))
      for address in ["src=\"http", "url(http"] { #expect(!page.contains(address)) }
    }
  }
}

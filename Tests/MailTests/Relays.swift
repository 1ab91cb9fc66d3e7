import Foundation
import Mail
import Testing
import ToolsSupport

/// libcurl against a mail server on loopback.
@Suite struct Relays {
  private func outcome(_ rule: String, milliseconds: Int = 60_000) async throws -> Delivery {
    let sink = try MailSink(["--rule", rule])
    let transport = try sink.transport(milliseconds: milliseconds)
    let envelope = try Samples.envelope()
    let delivery = await transport.send(envelope)
    #expect(try sink.mails().isEmpty)
    return delivery
  }

  @Test func `a mail arrives byte for byte, with its envelope, and the next ones on the same connection`() async throws
  {
    let sink = try MailSink()
    let transport = try sink.transport()
    let body = "a\n.\n..\n.hidden\nlast line without an end\n\n."
    for number in 0..<20 {
      let message = try Samples.message(to: "person\(number)@example.org", body: body, unique: "m\(number)")
      let sender = try MailAddress("office+t\(number)@example.org")
      #expect(await transport.send(Envelope(sender: sender, message: message)) == .accepted)
      #expect(try sink.mails().last == message.bytes)
    }
    await transport.close()
    let kept = try sink.envelopes()
    #expect(kept.map(\.recipients) == (0..<20).map { ["person\($0)@example.org"] })
    // One, unless the machine was so slow that an idle connection was given up between two mails.
    let connections = kept.map(\.connection)
    #expect(connections == connections.sorted() && Set(connections).count < 20)
    #expect(kept[3].sender.hasPrefix("MAIL FROM:<office+t3@example.org>"))
    #expect(sink.log().contains("1 EHLO cards.example.org"))
  }

  @Test func `a large mail with a dot before and behind each piece arrives whole`() async throws {
    let sink = try MailSink()
    let message = try Samples.message(body: (0..<9_000).map { ".\($0)é. = ." }.joined(separator: "\n"))
    let envelope = Envelope(sender: message.from.address, message: message)
    #expect(try await sink.transport().send(envelope) == .accepted)
    #expect(try sink.mails() == [message.bytes])
  }

  @Test(arguments: [
    (
      "rcpt=550 5.1.1 no such person",
      Delivery.permanent(Reply(code: 550, status: status(5, 1, 1), text: "no such person"))
    ),
    ("rcpt=450 4.2.0 greylisted", .temporary(Reply(code: 450, status: status(4, 2, 0), text: "greylisted"))),
    ("rcpt=550-5.7.1 a|550 5.7.1 b", .permanent(Reply(code: 550, status: status(5, 7, 1), text: "a b"))),
    ("rcpt=552 full", .permanent(Reply(code: 552, status: nil, text: "full"))),
    ("rcpt:person@example.org=421 4.3.2 bye", .temporary(Reply(code: 421, status: status(4, 3, 2), text: "bye"))),
    ("data=451 4.3.0 later", .temporary(Reply(code: 451, status: status(4, 3, 0), text: "later"))),
    ("data=554 5.5.1 never", .permanent(Reply(code: 554, status: status(5, 5, 1), text: "never"))),
    ("end=452 4.3.1 disk full", .temporary(Reply(code: 452, status: status(4, 3, 1), text: "disk full"))),
    ("end=554 5.7.1 spam", .permanent(Reply(code: 554, status: status(5, 7, 1), text: "spam"))),
    ("mail=550 5.7.1 not you", .unreachable(.sender(Reply(code: 550, status: status(5, 7, 1), text: "not you")))),
    ("mail=451 4.7.1 slow down", .unreachable(.sender(Reply(code: 451, status: status(4, 7, 1), text: "slow down")))),
    ("connect=554 5.7.1 go away", .unreachable(.greeting(Reply(code: 554, status: status(5, 7, 1), text: "go away")))),
    ("connect=421 4.3.2 closed", .unreachable(.greeting(Reply(code: 421, status: status(4, 3, 2), text: "closed")))),
    ("ehlo=502 5.5.1 no", .unreachable(.greeting(Reply(code: 502, status: status(5, 5, 1), text: "no")))),
  ])
  func `a refusal is told with its code, and whether it is the recipient's`(rule: String, delivery: Delivery)
    async throws
  {
    let found = try await outcome(rule)
    #expect(found == delivery, "\(rule): \(dump(found))")
  }

  @Test(arguments: ["connect", "ehlo", "mail", "rcpt", "data", "content"])
  func `a connection that breaks says nothing of the recipient`(stage: String) async throws {
    let delivery = try await outcome("\(stage)=drop")
    guard case .unreachable(let obstacle) = delivery else {
      Issue.record("\(stage): \(delivery)")
      return
    }
    if case .noAnswer = obstacle { return }
    // What is small enough was given to the connection whole.
    guard case .unconfirmed = obstacle, stage == "content" else {
      Issue.record("\(stage): \(obstacle)")
      return
    }
  }

  @Test func `one that breaks after the whole mail leaves open whether it was taken`() async throws {
    let delivery = try await outcome("end=drop")
    guard case .unreachable(.unconfirmed) = delivery else {
      Issue.record("\(delivery)")
      return
    }
  }

  @Test(arguments: ["connect", "ehlo", "mail", "rcpt", "data"])
  func `a relay that is too slow is left`(stage: String) async throws {
    #expect(try await outcome("\(stage)=wait 60", milliseconds: 1_500) == .unreachable(.timedOut))
  }

  @Test func `nobody there is no answer`() async throws {
    let transport = SMTPTransport(
      try SMTPSettings(url: "smtp://127.0.0.1:1", connectMilliseconds: 2_000), name: try DomainName("a.example.org"))
    guard case .unreachable(.noAnswer) = await transport.send(try Samples.envelope()) else {
      Issue.record("an answer")
      return
    }
  }

  @Test func `one refused recipient leaves the mails before and after it alone`() async throws {
    let sink = try MailSink(["--rule", "rcpt:person2@example.org=550 5.1.1 no"])
    let transport = try sink.transport()
    for number in 0..<5 {
      let delivery = await transport.send(try Samples.envelope(to: "person\(number)@example.org", unique: "m\(number)"))
      if number == 2 {
        #expect(delivery == .permanent(Reply(code: 550, status: status(5, 1, 1), text: "no")))
      } else {
        #expect(delivery == .accepted)
      }
    }
    #expect(try sink.envelopes().flatMap(\.recipients) == [0, 1, 3, 4].map { "person\($0)@example.org" })
  }

  @Test func `a relay that ends its connections after a few mails gets every mail once`() async throws {
    let sink = try MailSink(["--per-connection", "3"])
    let transport = try sink.transport()
    for number in 0..<10 {
      #expect(await transport.send(try Samples.envelope(unique: "m\(number)")) == .accepted)
    }
    let connections = try sink.envelopes().map(\.connection)
    #expect(connections.count == 10 && connections == connections.sorted())
    #expect(Dictionary(grouping: connections) { $0 }.values.allSatisfy { $0.count <= 3 })
  }

  @Test func `several transports send beside each other`() async throws {
    let sink = try MailSink()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for one in 0..<4 {
        let transport = try sink.transport()
        group.addTask {
          for number in 0..<10 {
            let envelope = try Samples.envelope(to: "p\(one)x\(number)@example.org", unique: "m\(one)x\(number)")
            #expect(await transport.send(envelope) == .accepted)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(Set(try sink.envelopes().flatMap(\.recipients)).count == 40)
  }

  @Test func `a login is used, and a wrong one is the operator's matter`() async throws {
    let sink = try MailSink(["--user", "cards", "--password", "pass word"])
    let right = try sink.transport(login: .init(user: "cards", password: "pass word"))
    #expect(await right.send(try Samples.envelope()) == .accepted)
    let wrong = try sink.transport(login: .init(user: "cards", password: "guess"))
    #expect(
      await wrong.send(try Samples.envelope())
        == .unreachable(.login(Reply(code: 535, status: status(5, 7, 8), text: "wrong password"))))
    guard case .unreachable(.sender) = try await sink.transport().send(Samples.envelope()) else {
      Issue.record("taken without a login")
      return
    }
  }

  @Test func `TLS is used from the start or after STARTTLS, and its certificate must be right`() async throws {
    let folder = try TestFolder()
    let pem = folder.url.appending(path: "both.pem").path
    let made = try await Command([
      "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", pem,
      "-out", pem + ".crt", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
    ]).run()
    try #require(made.status == 0, "\(made.complaint)")
    let both = try Data(contentsOf: URL(filePath: pem)) + Data(contentsOf: URL(filePath: pem + ".crt"))
    try both.write(to: URL(filePath: pem))

    let implicit = try MailSink(["--certificate", pem, "--tls"])
    let trusting = try implicit.transport(certificates: pem, scheme: "smtps", host: "localhost")
    #expect(await trusting.send(try Samples.envelope()) == .accepted)
    #expect(try implicit.envelopes().map(\.secure) == [true])
    for transport in [
      try implicit.transport(scheme: "smtps", host: "localhost"),
      try implicit.transport(certificates: pem, scheme: "smtps", host: "127.0.0.1"),
      try implicit.transport(certificates: pem + ".missing", scheme: "smtps", host: "localhost"),
    ] {
      guard case .unreachable(.insecure) = await transport.send(try Samples.envelope()) else {
        Issue.record("sent to whoever answers")
        continue
      }
    }
    #expect(try implicit.mails().count == 1)

    let login = SMTPSettings.Login(user: "cards", password: "pass word")
    let credentials = ["--user", login.user, "--password", login.password]
    let tls = ["--certificate", pem]
    let later = try MailSink(tls + credentials)
    let starting = try later.transport(login: login, certificates: pem, host: "localhost", query: "?tls=starttls")
    #expect(await starting.send(try Samples.envelope()) == .accepted)
    #expect(try later.envelopes().map(\.secure) == [true])
    // Whoever stands between and takes STARTTLS away, or answers in its place, gets neither password nor mail.
    for (sink, certificates) in [
      (try MailSink(credentials), pem), (try MailSink(tls + credentials), nil),
      (try MailSink(tls + ["--rule", "starttls=454 4.7.0 not now"] + credentials), pem),
      (try MailSink(["--rule", "ehlo=250-sink|250-STARTTLS|250 AUTH PLAIN"] + credentials), pem),
    ] {
      let transport = try sink.transport(
        login: login, certificates: certificates, host: "localhost", query: "?tls=starttls")
      let delivery = await transport.send(try Samples.envelope())
      guard case .unreachable(let obstacle) = delivery else {
        Issue.record("sent in clear: \(delivery)")
        continue
      }
      if case .login = obstacle { Issue.record("the password was sent in clear") }
      #expect(!sink.log().contains("AUTH"))
    }
    #expect(try later.mails().count == 1)
  }

  @Test func `STARTTLS is asked for and never left out`() throws {
    #expect(try SMTPSettings(url: "smtp://mail.example.org").security == .startTLS)
    #expect(try SMTPSettings(url: "smtp://mail.example.org").port == 587)
    #expect(try SMTPSettings(url: "smtps://mail.example.org").port == 465)
    #expect(try SMTPSettings(url: "smtp://10.0.0.2:25?tls=none").security == .none)
    #expect(try SMTPSettings(url: "smtp://localhost:25").security == .none)
    #expect(try SMTPSettings(url: "smtp://localhost:25?tls=starttls").security == .startTLS)
    #expect(throws: SMTPSettings.Problem.passwordInClear) {
      try SMTPSettings(url: "smtp://10.0.0.2?tls=none", login: .init(user: "a", password: "b"))
    }
  }
}

private func status(_ kind: UInt16, _ subject: UInt16, _ detail: UInt16) -> EnhancedStatus? {
  EnhancedStatus.Class(rawValue: kind).map { EnhancedStatus(kind: $0, subject: subject, detail: detail) }
}

private func dump(_ delivery: Delivery) -> String {
  switch delivery {
  case .accepted: "accepted"
  case .temporary(let reply): "temporary \(reply) \(reply.text)"
  case .permanent(let reply): "permanent \(reply) \(reply.text)"
  case .unreachable(let obstacle): "unreachable \(obstacle)"
  }
}

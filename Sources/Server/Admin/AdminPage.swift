import Campaign
import Formats
import Store

/// The pages of the admin site.
struct AdminPage {
  let desk: SigningDesk
  let session: Session?

  private var title: String { desk.terms.campaign.texts[language]?.title ?? desk.terms.campaign.id }
  private var language: String { desk.terms.campaign.languages.first ?? "en" }

  private func page(_ title: String, _ content: [HTML]) -> ServerPage {
    ServerPage(
      words: .english, language: "en", title: title, site: "Admin – " + self.title,
      isDemonstration: desk.terms.isDemonstration, content: [bar, .element("h1", title), alarm] + content)
  }

  private var bar: HTML {
    guard let session else { return .empty }
    return .element(
      "nav", [.class("tools"), Attribute("aria-label", "Admin")],
      [
        .link(CampaignAddress.admin(.overview).path, "Petitions"),
        .link(CampaignAddress.admin(.sessions).path, "Sessions and audit log"),
        .element("span", "\(session.account), \(session.role.rawValue)"), form(.logout, [.button("Log out")]),
      ])
  }

  private var alarm: HTML {
    guard session != nil, let alarm = desk.alarm else { return .empty }
    return .element("div", [.class("alarm"), Attribute("role", "alert")], [.p("Alarm: " + alarm)])
  }

  /// A form that carries the session's token.
  private func form(_ address: AdminAddress, _ children: [HTML], panel: Bool = false) -> HTML {
    .form(
      .admin(address), panel ? [.class("panel")] : [], [.hidden("csrf", session?.csrf ?? "")] + children)
  }

  private func field(_ label: String, _ name: String, type: String = "text", value: String = "", hint: String? = nil)
    -> HTML
  {
    .element(
      "div", [.class("field")],
      [
        .element("label", [Attribute("for", "f-" + name)], label),
        hint.map { .element("p", [.class("hint")], $0) } ?? .empty,
        .input([
          Attribute("type", type), .id("f-" + name), Attribute("name", name), Attribute("value", value),
          Attribute("autocomplete", type == "password" ? "current-password" : "off"),
        ]),
      ])
  }

  private func choice(_ label: String, _ name: String, _ options: [String]) -> HTML {
    .element(
      "div", [.class("field")],
      [
        .element("label", [Attribute("for", "f-" + name)], label),
        .element(
          "select", [.id("f-" + name), Attribute("name", name)],
          options.map { .element("option", [Attribute("value", $0)], $0.isEmpty ? "any" : $0) }),
      ])
  }

  private func complaint(_ problem: String?) -> HTML {
    guard let problem else { return .empty }
    return .element("div", [.class("problems"), Attribute("role", "alert")], [.p(problem)])
  }

  // MARK: Without a session

  func problem(_ sentence: String) -> ServerPage {
    page("This was not done", [complaint(sentence), .element("p", [.link("/admin", "Back")])])
  }

  func login(problem: String? = nil) -> ServerPage {
    page(
      "Log in",
      [
        complaint(problem),
        .form(
          .admin(.login), [.class("panel")],
          [
            field("Account", "account"), field("Password", "password", type: "password"),
            .element("p", [.button("Log in")]),
          ]), .element("p", [.link(CampaignAddress.admin(.recover).path, "Set a password with a one-time code")]),
      ])
  }

  func recovery(problem: String? = nil) -> ServerPage {
    page(
      "Set a password",
      [
        complaint(problem),
        .form(
          .admin(.recover), [.class("panel")],
          [
            field("Account", "account"), field("One-time code", "code"),
            field("New password", "password", type: "password", hint: AdminWords.shortPassword),
            .element("p", [.button("Set password")]),
          ]),
      ])
  }

  func recovered(_ next: String) -> ServerPage {
    page(
      "Password set",
      [
        .p("Keep this code for the day you forget the password. It is shown now and never again:"),
        .element("p", [.element("code", next)]),
        .element("p", [.link(CampaignAddress.admin(.login).path, "Log in")]),
      ])
  }

  // MARK: With a session

  func overview() async throws -> ServerPage {
    let outbox = try await desk.reader.read { connection throws(StoreProblem) in try OutboxHealth(connection) }
    let now = desk.store.clock()
    let rows = desk.terms.petitions.map { petition -> HTML in
      let online = desk.store.counts.confirmed(petition.id)
      let paper = desk.paper(petition.id)
      return .element(
        "tr",
        [
          .element(
            "th", [Attribute("scope", "row")],
            [.link(CampaignAddress.admin(.petition(petition.id)).path, petition.country)]),
          .element("td", desk.standing(petition.id).state.rawValue), number(online),
          number(desk.store.counts.tally.count(petition.id, .pending)), number(paper.accepted), number(paper.waiting),
          number(online + paper.accepted),
        ])
    }
    let late = outbox.oldestDue.map { max(0, now - $0) } ?? 0
    return page(
      "Petitions",
      [
        table(["Country", "State", "Online", "Not confirmed", "Paper", "Paper waiting", "Total"], rows),
        .element(
          "p", [.class("remark")],
          "As of \(Moment.text(now)); last check \(desk.lastCheck.map(Moment.text) ?? "never")."),
        .element("h2", "Outbox"),
        .element(
          "ul", [.class("figures")],
          [figure(outbox.waiting, "waiting"), figure(outbox.sent, "sent"), figure(outbox.failed, "failed")]),
        late > 600
          ? .element(
            "div", [.class("alarm"), Attribute("role", "alert")],
            [.p("The oldest mail has been waiting for \(late / 60) minutes: look at the mail server.")]) : .empty,
      ])
  }

  private func number(_ number: Int64) -> HTML {
    .element("td", [.class("end")], LanguageNames.number(number, "en"))
  }

  private func figure(_ number: Int64, _ label: String) -> HTML {
    .element("li", [.element("strong", LanguageNames.number(number, "en")), .text(label)])
  }

  private func table(_ heads: [String], _ rows: [HTML]) -> HTML {
    guard !rows.isEmpty else { return .p("None.") }
    return .element(
      "div",
      [
        .class("scroll"), Attribute("role", "group"), Attribute("tabindex", "0"),
        Attribute("aria-label", heads.first ?? ""),
      ],
      [
        .element(
          "table",
          [
            .element(
              "thead", [.element("tr", heads.map { .element("th", [Attribute("scope", "col")], $0) })]),
            .element("tbody", rows),
          ])
      ])
  }

  private func cells(_ texts: [String], _ last: HTML = .empty) -> HTML {
    .element("tr", texts.map { .element("td", $0) } + (last.isEmpty ? [] : [.element("td", [last])]))
  }

  func petition(_ terms: PetitionTerms) async throws -> ServerPage {
    let id = terms.id
    let (batches, replies, invalidations, flagged) = try await desk.reader.read { connection throws(StoreProblem) in
      (
        try PaperBatch.all(connection, petition: id), try Reply.all(connection, petition: id),
        try Invalidation.all(connection, petition: id), try FlaggedRange.all(connection, petition: id)
      )
    }
    let standing = desk.standing(id)
    let online = desk.store.counts.confirmed(id)
    let paper = desk.paper(id)
    let role = session?.role ?? .viewer
    var content: [HTML] = [
      .element("p", terms.texts[language]?.title ?? ""),
      .element(
        "ul", [.class("figures")],
        [
          figure(online, "online"), figure(paper.accepted, "on paper"), figure(online + paper.accepted, "in all"),
          figure(desk.store.counts.tally.count(id, .pending), "not confirmed"),
          figure(desk.store.counts.tally.count(id, .invalidated), "invalidated"),
          figure(desk.store.counts.tally.count(id, .withdrawn), "withdrawn"),
        ]),
      .element(
        "p", "The petition is \(standing.state.rawValue)." + (standing.message.isEmpty ? "" : " " + standing.message)),
    ]
    if role >= .campaigner {
      content.append(
        form(
          .state(id),
          [
            .element("h2", "Open, pause, close"),
            choice("State", "state", role == .admin ? PetitionState.allCases.map(\.rawValue) : ["open", "paused"]),
            field("Message to people while it is paused", "message", value: standing.message),
            .element("p", [.button("Set")]),
          ], panel: true))
    }
    content += paperSection(id, batches, role)
    content += replySection(terms, replies, role)
    content += flaggedSection(id, flagged, invalidations, role)
    return page("Petition: \(terms.country)", content)
  }

  private func paperSection(_ id: String, _ batches: [PaperBatch], _ role: Role) -> [HTML] {
    let rows = batches.map { batch in
      cells(
        [
          batch.id, "\(batch.firstSheet)–\(batch.lastSheet)", batch.origin, String(batch.claimed),
          shown(batch.transcribed, batch), shown(batch.keyed, batch), batch.state.rawValue,
        ],
        role >= .campaigner && batch.state == .transcribed && batch.keyed != nil
          ? form(.acceptBatch(id), [.hidden("batch", batch.id), .button("Accept")]) : .text(" "))
    }
    var parts: [HTML] = [
      .element("h2", "Paper"),
      table(["Batch", "Sheets", "From", "Claimed", "First count", "Second count", "State", "Do"], rows),
    ]
    if role >= .campaigner {
      parts.append(
        form(
          .batch(id),
          [
            .element("h3", "Sheets that came in"), field("Batch", "batch", hint: "small letters, digits, hyphens"),
            field("Country", "country", value: id.uppercased()), field("From (organisation or place)", "origin"),
            field("First sheet", "first", type: "number"), field("Last sheet", "last", type: "number"),
            field("Signatures claimed", "claimed", type: "number"),
            field("SHA-256 of the scan (optional)", "scan"), .element("p", [.button("Add")]),
          ], panel: true))
      parts.append(
        form(
          .count(id),
          [
            .element("h3", "Your count of a batch"), field("Batch", "batch"),
            field("Signatures counted", "count", type: "number"), .element("p", [.button("Save")]),
          ], panel: true))
    }
    return parts
  }

  /// Who counts must not see what the other one counted.
  private func shown(_ count: Int64?, _ batch: PaperBatch) -> String {
    guard let count else { return "–" }
    return batch.state == .accepted ? String(count) : "counted"
  }

  private func replySection(_ terms: PetitionTerms, _ replies: [Reply], _ role: Role) -> [HTML] {
    let rows = replies.map { cells([$0.day, $0.demand, $0.answer.rawValue, $0.sender, $0.note]) }
    var parts: [HTML] = [
      .element("h2", "Replies of the government"), table(["Date", "Demand", "Answer", "From", "Note"], rows),
    ]
    if role >= .campaigner {
      parts.append(
        form(
          .reply(terms.id),
          [
            .element("h3", "A reply that came"), field("Id", "reply", hint: "small letters, digits, hyphens"),
            choice("Demand", "demand", terms.demands.map(\.id)), field("Date", "day", type: "date"),
            choice("Answer", "answer", Reply.Answer.allCases.map(\.rawValue)), field("From", "sender"),
            field("Note", "note"), field("Source", "source"), .element("p", [.button("Add")]),
          ], panel: true))
    }
    return parts
  }

  private func flaggedSection(
    _ id: String, _ flagged: [FlaggedRange], _ invalidations: [Invalidation], _ role: Role
  ) -> [HTML] {
    let ranges = flagged.map {
      cells([$0.network, String($0.count), Moment.text($0.first), Moment.text($0.last)])
    }
    let done = invalidations.map { invalidation in
      cells(
        [
          String(invalidation.number), invalidation.reason, invalidation.actor, Moment.text(invalidation.at),
          String(invalidation.count), invalidation.undone.map(Moment.text) ?? "",
        ],
        role == .admin && invalidation.undone == nil
          ? form(.undo(id), [.hidden("invalidation", String(invalidation.number)), .button("Undo")]) : .text(" "))
    }
    var parts: [HTML] = [
      .element("h2", "Flagged signatures"), table(["Network", "Flagged", "First", "Last"], ranges),
      .element("h2", "Invalidations"),
      table(["Number", "Reason", "By", "At", "Signatures", "Undone", "Do"], done),
    ]
    if role >= .campaigner {
      parts.append(
        form(
          .preview(id),
          [.element("h3", "What would be invalidated")] + criteria(nil) + [
            .element("p", [.button("Preview")])
          ], panel: true))
    }
    return parts
  }

  private func criteria(_ given: Criteria?) -> [HTML] {
    [
      field("From (UTC)", "from", type: "datetime-local"), field("Until (UTC)", "until", type: "datetime-local"),
      field("Network", "network"), field("Country", "country"),
      choice("Channel", "channel", [""] + Channel.allCases.map(\.name)),
      .element(
        "div", [.class("tick")],
        [
          .input([
            Attribute("type", "checkbox"), .id("f-flagged"), Attribute("name", "flagged"), Attribute("value", "yes"),
          ]), .element("label", [Attribute("for", "f-flagged")], "only flagged ones"),
        ]),
    ]
  }

  func preview(_ terms: PetitionTerms, _ criteria: Criteria) async throws -> ServerPage {
    let id = terms.id
    let preview = try await desk.reader.read { connection throws(StoreProblem) in
      try InvalidationPreview(connection, petition: id, criteria)
    }
    var content: [HTML] = [
      .element(
        "ul", [.class("figures")],
        [figure(preview.confirmed, "confirmed would go"), figure(preview.pending, "not yet confirmed would go")])
    ]
    if session?.role == .admin {
      content.append(
        form(
          .invalidate(id),
          hiddenCriteria(criteria) + [
            field("Reason", "reason"), .element("p", [.button("Invalidate", [.class("grave")])]),
          ], panel: true))
    }
    return page("Preview: \(terms.country)", content)
  }

  private func hiddenCriteria(_ criteria: Criteria) -> [HTML] {
    func moment(_ at: Int64) -> String { String(Moment.text(at).dropLast(4)) }
    var fields: [HTML] = []
    if let from = criteria.from { fields.append(.hidden("from", moment(from))) }
    if let until = criteria.until { fields.append(.hidden("until", moment(until))) }
    if let network = criteria.network { fields.append(.hidden("network", network)) }
    if let country = criteria.country { fields.append(.hidden("country", country)) }
    if let channel = criteria.channel { fields.append(.hidden("channel", channel)) }
    if criteria.flags != nil { fields.append(.hidden("flagged", "yes")) }
    return fields
  }

  func sessions() async throws -> ServerPage {
    let account = session?.role == .admin ? nil : session?.account
    let now = desk.store.clock()
    let (sessions, audit) = try await desk.reader.read { connection throws(StoreProblem) in
      (try Session.all(connection, account: account, now: now), try AuditLine.latest(connection, count: 50))
    }
    let rows = sessions.map { other in
      cells(
        [other.account, other.role.rawValue, Moment.text(other.made), Moment.text(other.seen)],
        form(.revoke, [.hidden("session", Hex.text(other.id)), .button(other.id == session?.id ? "End mine" : "End")]))
    }
    let lines = audit.filter { account == nil || $0.account == account }
      .map { cells([Moment.text($0.at), $0.account, $0.action, $0.subject]) }
    return page(
      "Sessions and audit log",
      [
        table(["Account", "Role", "Since", "Last seen", "Do"], rows), .element("h2", "Audit log"),
        table(["At", "Account", "Action", "Subject"], lines),
      ])
  }
}

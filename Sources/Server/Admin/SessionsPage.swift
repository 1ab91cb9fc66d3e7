import Campaign
import Formats
import Store

/// Who is logged in, and what was done.
extension AdminPage {
  /// Whose lines are shown; nil for everybody's, which administrators see.
  private var account: String? { session?.role == .admin ? nil : session?.account ?? "" }

  func sessions() async throws -> ServerPage {
    let (account, now) = (account, desk.store.clock())
    let (sessions, audit) = try await desk.reader.read { connection throws(StoreProblem) in
      (try Session.all(connection, account: account, now: now), try AuditPage(connection, account: account))
    }
    let rows = sessions.map { other -> [AdminCell] in
      [
        .text(other.account), .text(other.role.rawValue), .moment(other.made), .moment(other.seen),
        .html(
          form(.revoke, [.hidden("session", other.id.hex), .button(other.id == session?.id ? "End mine" : "End")])),
      ]
    }
    return page(
      AdminWords.sessions,
      [
        .element("h2", "Who is logged in"), table(["Account", "Role", "Since", "Last seen", "Actions"], rows),
        .element("h2", "Audit log"),
      ] + lines(audit))
  }

  /// Older lines of the audit log.
  func audit(from place: AuditPage.Place) async throws -> ServerPage {
    let account = account
    let audit = try await desk.reader.read { connection throws(StoreProblem) in
      try AuditPage(connection, account: account, from: place)
    }
    return page(
      "Audit log: older lines",
      lines(audit) + [back(to: .sessions, "The newest lines")])
  }

  private func lines(_ audit: AuditPage) -> [HTML] {
    let rows = audit.lines.map { line -> [AdminCell] in
      [.second(line.at), .text(line.account), .text(line.action), .text(line.subject)]
    }
    let table = table(["When", "Account", "Action", "Subject"], rows)
    guard let next = audit.next else { return [table] }
    return [
      table,
      .element(
        "p", [.class("way")],
        [.text(AdminWords.auditCut(rows.count) + " "), .link(CampaignAddress.admin(.audit(next.text)).path, "Older")]),
    ]
  }
}

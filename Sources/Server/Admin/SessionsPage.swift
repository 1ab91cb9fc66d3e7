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
    let rows = sessions.map { other in
      cells(
        [other.account, other.role.rawValue, Moment.text(other.made), Moment.text(other.seen)],
        form(.revoke, [.hidden("session", other.id.hex), .button(other.id == session?.id ? "End mine" : "End")]))
    }
    return page(
      "Sessions and audit log",
      [table(["Account", "Role", "Since", "Last seen", "Do"], rows), .element("h2", "Audit log")] + lines(audit))
  }

  /// Older lines of the audit log.
  func audit(from place: AuditPage.Place) async throws -> ServerPage {
    let account = account
    let audit = try await desk.reader.read { connection throws(StoreProblem) in
      try AuditPage(connection, account: account, from: place)
    }
    return page(
      "Audit log: older lines",
      lines(audit) + [.element("p", [.link(CampaignAddress.admin(.sessions).path, "The newest lines")])])
  }

  private func lines(_ audit: AuditPage) -> [HTML] {
    let rows = audit.lines.map { cells([Moment.text($0.at), $0.account, $0.action, $0.subject]) }
    let table = table(["At", "Account", "Action", "Subject"], rows)
    guard let next = audit.next else { return [table] }
    return [
      table,
      .element(
        "p",
        [.text(AdminWords.auditCut(rows.count) + " "), .link(CampaignAddress.admin(.audit(next.text)).path, "Older")]),
    ]
  }
}

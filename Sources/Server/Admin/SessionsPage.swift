import Campaign
import Formats
import Store

/// Who is logged in, and what was done.
extension AdminPage {
  func sessions() async throws -> ServerPage {
    let account = session?.role == .admin ? nil : session?.account
    let now = desk.store.clock()
    let (sessions, audit) = try await desk.reader.read { connection throws(StoreProblem) in
      (try Session.all(connection, account: account, now: now), try AuditLine.latest(connection, count: 50))
    }
    let rows = sessions.map { other in
      cells(
        [other.account, other.role.rawValue, Moment.text(other.made), Moment.text(other.seen)],
        form(.revoke, [.hidden("session", other.id.hex), .button(other.id == session?.id ? "End mine" : "End")]))
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

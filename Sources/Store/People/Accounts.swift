import Campaign
import Formats

/// What somebody may do on the admin site; each role may do what those before it may.
public enum Role: String, Sendable, CaseIterable, Comparable {
  /// Sees counts, batches and the outbox.
  case viewer
  /// Opens and pauses petitions, keeps paper batches and replies.
  case campaigner
  /// Invalidates, undoes, closes, ends sessions of others.
  case admin

  private var rank: Int {
    switch self {
    case .viewer: 0
    case .campaigner: 1
    case .admin: 2
    }
  }

  public static func < (one: Role, other: Role) -> Bool { one.rank < other.rank }
}

/// Somebody who is logged in.
public struct Session: Sendable, Hashable {
  /// SHA-256 of what the browser holds.
  public let id: [UInt8]
  public let account: String
  public let role: Role
  /// What every form of this session carries.
  public let csrf: String
  public let made: Int64
  public let seen: Int64

  /// Seconds that a session holds at most, and without being used.
  public static let longest: Int64 = 12 * 3600
  public static let idle: Int64 = 3600
}

/// A line of what was done on the admin site and by commands, chained like events.
public struct AuditLine: Sendable, Hashable {
  public let at: Int64
  public let account: String
  public let action: String
  public let subject: String
}

extension Ledger {
  /// The role of an account that is there, and whether it is kept out; nil where there is none.
  public func account(_ name: String) throws(StoreProblem) -> (role: Role, isDisabled: Bool)? {
    let row = try connection.row("SELECT role, disabled FROM account WHERE name = $1", [.text(name)])
    guard let row else { return nil }
    guard let role = Role(rawValue: try row.text(0)) else { throw .damaged("an unknown role") }
    return (role, !row.isNull(1))
  }

  /// Gives an account that is there another role, and nothing else.
  public func give(_ name: String, role: Role, by actor: String) throws(StoreProblem) {
    try connection.run("UPDATE account SET role = $1 WHERE name = $2", [.text(role.rawValue), .text(name)])
    try audit(actor, "account made \(role.rawValue)", name)
  }

  /// Makes an account, or gives it another role and lets it in again.
  ///
  /// - Returns: a code with which a password is set, once.
  public func makeAccount(_ name: String, role: Role, by actor: String = "command") throws(StoreProblem) -> String {
    guard PetitionTerms.isID(name) else {
      throw .notAllowed("“\(name)” is no name of an account: use small letters, digits and hyphens.")
    }
    let code = Base64URL.text(Randomness.bytes(15))
    try connection.run(
      """
      INSERT INTO account (name, role, password, recovery, made) VALUES ($1, $2, '', $3, $4)
      ON CONFLICT (name) DO UPDATE SET role = excluded.role, recovery = excluded.recovery, disabled = NULL
      """,
      [.text(name), .text(role.rawValue), .bytes(SHA256Bytes.hash(Array(code.utf8))), .integer(now)])
    try audit(actor, "account made, \(role.rawValue)", name)
    return code
  }

  /// Sets a password by a one-time code, ends all sessions of the account, and gives the next code.
  public func recover(_ name: String, code: String, password hash: String) throws(StoreProblem) -> String? {
    let next = Base64URL.text(Randomness.bytes(15))
    let changed = try connection.run(
      "UPDATE account SET password = $1, recovery = $2 WHERE name = $3 AND recovery = $4 AND disabled IS NULL",
      [
        .text(hash), .bytes(SHA256Bytes.hash(Array(next.utf8))), .text(name),
        .bytes(SHA256Bytes.hash(Array(code.utf8))),
      ])
    guard changed == 1 else { return nil }
    try connection.run("DELETE FROM session WHERE account = $1", [.text(name)])
    try audit(name, "password set by a one-time code", name)
    return next
  }

  /// Notes that somebody was not let in: under the account's name where there is one, else without what was typed.
  public func refuse(_ name: String, _ action: String) throws(StoreProblem) {
    let isKnown = try connection.row("SELECT 1 FROM account WHERE name = $1", [.text(name)]) != nil
    try audit(isKnown ? name : Self.unknown, action, isKnown ? name : "")
  }

  /// Stands in the audit log in place of an account; no account can be called so.
  static let unknown = "(unknown)"

  /// Keeps somebody out from now on.
  public func disable(_ name: String, by account: String) throws(StoreProblem) {
    let changed = try connection.run(
      "UPDATE account SET disabled = $1, recovery = NULL WHERE name = $2 AND disabled IS NULL",
      [.integer(now), .text(name)])
    guard changed == 1 else { throw .notAllowed("There is no account “\(name)” to disable.") }
    try connection.run("DELETE FROM session WHERE account = $1", [.text(name)])
    try audit(account, "account disabled", name)
  }

  /// Begins a session.
  ///
  /// - Returns: what the browser holds; it is stored only as its SHA-256.
  public func logIn(_ name: String) throws(StoreProblem) -> String {
    let secret = Base64URL.text(Randomness.bytes(32))
    try connection.run("DELETE FROM session WHERE until < $1", [.integer(now)])
    try connection.run(
      "INSERT INTO session (id, account, csrf, made, seen, until) VALUES ($1, $2, $3, $4, $4, $5)",
      [
        .bytes(SHA256Bytes.hash(Array(secret.utf8))), .text(name), .text(Base64URL.text(Randomness.bytes(24))),
        .integer(now), .integer(now + Session.longest),
      ])
    try audit(name, "logged in", name)
    return secret
  }

  /// Ends a session: one's own, or as an administrator any.
  public func end(session id: [UInt8], by account: String) throws(StoreProblem) {
    try connection.run("DELETE FROM session WHERE id = $1", [.bytes(id)])
    try audit(account, "session ended", Array(id.prefix(4)).hex)
  }

  /// Notes that a session is in use.
  public func touch(session id: [UInt8]) throws(StoreProblem) {
    try connection.run("UPDATE session SET seen = $1 WHERE id = $2", [.integer(now), .bytes(id)])
  }

  /// Writes what somebody did. The line holds no personal data.
  public func audit(_ account: String, _ action: String, _ subject: String) throws(StoreProblem) {
    let last = try connection.row(
      "SELECT sequence, hash FROM audit WHERE writer = $1 ORDER BY sequence DESC LIMIT 1", [.integer(writer)])
    let sequence = try last?.integer(0) ?? 0
    let before = try last?.bytes(1) ?? Event.start
    let line = Event(
      petition: subject, writer: writer, sequence: sequence + 1, at: now, kind: .exported, signature: nil,
      actor: account, detail: action, after: before)
    try connection.run(
      "INSERT INTO audit (writer, sequence, at, account, action, subject, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      [
        .integer(writer), .integer(sequence + 1), .integer(now), .text(account), .text(action), .text(subject),
        .bytes(line.hash),
      ])
  }
}

extension Session {
  /// The session that a browser's secret belongs to, while it holds.
  public init?(_ connection: any Connection, secret: String, now: Int64) throws(StoreProblem) {
    let row = try connection.row(
      """
      SELECT session.id, session.account, account.role, session.csrf, session.made, session.seen
      FROM session
      JOIN account ON account.name = session.account
      WHERE session.id = $1 AND session.until >= $2 AND session.seen >= $3 AND account.disabled IS NULL
      """, [.bytes(SHA256Bytes.hash(Array(secret.utf8))), .integer(now), .integer(now - Session.idle)])
    guard let row else { return nil }
    try self.init(row)
  }

  private init(_ row: Row) throws(StoreProblem) {
    guard let role = Role(rawValue: try row.text(2)) else { throw .damaged("an unknown role") }
    self.init(
      id: try row.bytes(0), account: try row.text(1), role: role, csrf: try row.text(3), made: try row.integer(4),
      seen: try row.integer(5))
  }

  /// All sessions that hold; of one account, or of all.
  public static func all(
    _ connection: any Connection, account: String?, now: Int64
  ) throws(StoreProblem) -> [Session] {
    let rows = try connection.rows(
      """
      SELECT session.id, session.account, account.role, session.csrf, session.made, session.seen
      FROM session
      JOIN account ON account.name = session.account
      WHERE session.until >= $1
      ORDER BY session.seen DESC
      """, [.integer(now)])
    var sessions: [Session] = []
    for row in rows { sessions.append(try Session(row)) }
    return sessions.filter { account == nil || $0.account == account }
  }
}

/// An account's stored password, for those who compare it.
public struct StoredPassword: Sendable {
  public let hash: String

  public init?(_ connection: any Connection, account: String) throws(StoreProblem) {
    guard
      let row = try connection.row(
        "SELECT password FROM account WHERE name = $1 AND disabled IS NULL AND password <> ''", [.text(account)])
    else { return nil }
    hash = try row.text(0)
  }
}

extension AuditLine {
  /// The newest lines first.
  public static func latest(_ connection: any Connection, count: Int) throws(StoreProblem) -> [AuditLine] {
    try AuditPage(connection, count: count).lines
  }
}

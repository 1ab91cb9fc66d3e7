import Campaign

/// A mail that is due: to whom it goes is sealed in the signature.
public struct DueMail: Sendable, Hashable {
  public let petition: String
  public let id: [UInt8]
  public let signature: SignatureID
  public let kind: MailKind
  /// How often it was tried, this time included.
  public let attempts: Int
  public let state: SignatureState
  /// Nothing where the person's data are erased: then there is nothing to send.
  public let sealed: [UInt8]?

  /// Whether the mail still makes sense.
  public var isWanted: Bool {
    switch kind {
    case .confirm, .reminder: state == .pending && sealed != nil
    case .already, .receipt: state == .confirmed && sealed != nil
    }
  }
}

/// What became of a mail.
public enum MailOutcome: Sendable, Hashable {
  case sent
  /// To be tried again, so many seconds from now.
  case later(Int64)
  case failed
  /// No longer wanted.
  case dropped
}

extension Ledger {
  /// Takes mails that are due. Nobody else takes them for five minutes; who crashed while sending leaves them to others.
  public func dueMails(atMost limit: Int) throws(StoreProblem) -> [DueMail] {
    let rows = try connection.rows(
      """
      UPDATE outbox
      SET due = $1, attempts = attempts + 1
      WHERE (petition, id) IN (
        SELECT petition, id FROM outbox WHERE state = 0 AND due <= $2 ORDER BY due LIMIT $3
      ) AND state = 0 AND due <= $2
      RETURNING petition, id, signature, kind, attempts
      """, [.integer(now + 300), .integer(now), Value(limit)])
    var keys: [[Value]] = []
    for row in rows { keys.append([row.values[0], row.values[2]]) }
    let people = try connection.returning("SELECT state, sealed FROM signature WHERE petition = $1 AND id = $2", keys)
    var mails: [DueMail] = []
    for (row, person) in zip(rows, people) {
      guard let signature = SignatureID(try row.bytes(2)), let kind = MailKind(rawValue: Int(try row.integer(3))) else {
        throw .damaged("a mail of the outbox")
      }
      let state = try person.first.flatMap { row throws(StoreProblem) in
        SignatureState(rawValue: Int(try row.integer(0)))
      }
      let sealed = try person.first.flatMap { row throws(StoreProblem) -> [UInt8]? in
        row.isNull(1) ? nil : try row.bytes(1)
      }
      mails.append(
        DueMail(
          petition: try row.text(0), id: try row.bytes(1), signature: signature, kind: kind,
          attempts: Int(try row.integer(4)), state: state ?? .expired, sealed: sealed))
    }
    return mails
  }

  /// Notes what became of mails.
  public func delivered(_ mails: [(DueMail, MailOutcome)]) throws(StoreProblem) {
    var changes: [[Value]] = []
    for (mail, delivery) in mails {
      let (state, due): (Int, Int64) =
        switch delivery {
        case .sent: (1, now)
        case .later(let seconds): (0, now + seconds)
        case .failed: (2, now)
        case .dropped: (3, now)
        }
      changes.append([Value(state), .integer(due), .text(mail.petition), .bytes(mail.id)])
    }
    _ = try connection.run("UPDATE outbox SET state = $1, due = $2 WHERE petition = $3 AND id = $4", changes)
  }

  /// Forgets mails that were dealt with before a time.
  public func clearOutbox(before: Int64) throws(StoreProblem) {
    try connection.run("DELETE FROM outbox WHERE state <> 0 AND due < $1", [.integer(before)])
  }

  /// A mail came back for good, by its number: its signature is flagged, and nothing more is sent there.
  ///
  /// - Returns: whether there is such a mail.
  public func returned(mail id: [UInt8], petition: String) throws(StoreProblem) -> Bool {
    let row = try connection.row(
      "SELECT signature FROM outbox WHERE petition = $1 AND id = $2", [.text(petition), .bytes(id)])
    guard let signature = try row.flatMap({ row throws(StoreProblem) in SignatureID(try row.bytes(0)) }) else {
      return false
    }
    try bounced(petition: petition, signature)
    try connection.run(
      "UPDATE outbox SET state = 2, due = $1 WHERE petition = $2 AND id = $3",
      [.integer(now), .text(petition), .bytes(id)])
    return true
  }

  /// A mail came back for good: the signature is flagged for people to see.
  public func bounced(petition: String, _ id: SignatureID) throws(StoreProblem) {
    try connection.run(
      "UPDATE signature SET flags = flags | $1 WHERE petition = $2 AND id = $3",
      [Value(Flags.bounced.rawValue), .text(petition), .bytes(id.bytes)])
  }
}

/// How the outbox stands.
public struct OutboxHealth: Sendable, Hashable, Codable {
  public let waiting: Int64
  public let sent: Int64
  public let failed: Int64
  /// Seconds since 1970 at which the oldest that waits was due.
  public let oldestDue: Int64?

  public init(_ connection: any Connection) throws(StoreProblem) {
    var counts: [Int64: Int64] = [:]
    for row in try connection.rows("SELECT state, COUNT(*) FROM outbox GROUP BY state") {
      counts[try row.integer(0)] = try row.integer(1)
    }
    waiting = counts[0] ?? 0
    sent = counts[1] ?? 0
    failed = counts[2] ?? 0
    oldestDue = try Self.oldestDue(connection)
  }
}

import Campaign

/// What one commit holds: its events and its counts are gathered here and written once, at its end.
public final class Ledger {
  public let connection: any Connection
  public let now: Int64
  let writer: Int64

  /// Hash and number of the last event of each petition that this writer has written.
  private(set) var heads: [String: (sequence: Int64, hash: [UInt8])]
  private(set) var change = TallyChange()
  /// What was erased: it must be known outside the database before the commit.
  var erased: [Erasure] = []
  /// Whether an older version of what a person wrote was replaced.
  var hasCorrected = false
  private var events: [Event] = []
  private var mails: [[Value]] = []

  init(connection: any Connection, now: Int64, writer: Int64, heads: [String: (sequence: Int64, hash: [UInt8])]) {
    self.connection = connection
    self.now = now
    self.writer = writer
    self.heads = heads
  }

  /// Reads where this writer's log of a petition ends.
  func readHead(_ petition: String) throws(StoreProblem) {
    let sql = """
      SELECT sequence, hash
      FROM event
      WHERE petition = $1 AND writer = $2
      ORDER BY sequence DESC
      LIMIT 1
      """
    guard let row = try connection.row(sql, [.text(petition), .integer(writer)]) else {
      heads[petition] = nil
      return
    }
    heads[petition] = (try row.integer(0), try row.bytes(1))
  }

  /// Notes what happened.
  public func note(
    _ kind: EventKind, petition: String, signature: SignatureID? = nil, actor: String = "", detail: String = ""
  ) {
    let head = heads[petition] ?? (0, Event.start)
    let event = Event(
      petition: petition, writer: writer, sequence: head.sequence + 1, at: now, kind: kind, signature: signature,
      actor: actor, detail: detail, after: head.hash)
    heads[petition] = (event.sequence, event.hash)
    events.append(event)
  }

  func count(_ key: TallyKey, _ by: Int64 = 1) { change.add(key, by) }

  func move(_ key: TallyKey, to state: SignatureState) { change.move(key, to: state) }

  /// Puts a mail into the outbox; one of a kind a day for each signature, or only one ever.
  func mail(_ kind: MailKind, petition: String, signature: SignatureID, due: Int64, once: Bool = false) {
    var name = signature.bytes
    name.append(UInt8(truncatingIfNeeded: kind.rawValue))
    if !once { withUnsafeBytes(of: Days.of(now).bigEndian) { name += $0 } }
    let id = Array(SHA256Bytes.hash(name).prefix(16))
    mails.append([.text(petition), .bytes(id), .bytes(signature.bytes), Value(kind.rawValue), .integer(due)])
  }

  /// Does something whole or not at all, whatever becomes of the rest of the commit.
  func step<T>(_ body: () throws(StoreProblem) -> T) throws(StoreProblem) -> T {
    let before = (heads, change, events.count, mails.count, erased.count)
    do {
      return try connection.savepoint(body)
    } catch {
      (heads, change) = (before.0, before.1)
      events.removeSubrange(before.2...)
      mails.removeSubrange(before.3...)
      erased.removeSubrange(before.4...)
      throw error
    }
  }

  /// Writes events, mails and counts.
  func close() throws(StoreProblem) {
    try connection.insert(Statements.addMail, mails)
    try connection.insert(
      Statements.addEvent,
      events.map { event in
        [
          .text(event.petition), .integer(event.writer), .integer(event.sequence), .integer(event.at),
          Value(event.kind.rawValue), Value(event.signature?.bytes), .text(event.actor), .text(event.detail),
          .bytes(event.hash),
        ]
      })
    guard !change.isEmpty else { return }
    _ = try connection.run(Statements.addCommit, [.integer(writer)])
    // In one order everywhere, so that two servers never wait for each other.
    let changed = change.byKey.filter { $0.value != 0 }.sorted { one, other in
      (one.key.petition, one.key.day, one.key.country, one.key.state.rawValue)
        < (other.key.petition, other.key.day, other.key.country, other.key.state.rawValue)
    }
    _ = try connection.run(
      Statements.addToTally,
      changed.map { key, count in
        [
          .text(key.petition), .integer(writer), .integer(key.day), .text(key.country), Value(key.state.rawValue),
          .integer(count),
        ]
      })
  }
}

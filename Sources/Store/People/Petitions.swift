import Campaign

/// How a petition stands by the word of those who run it.
public struct PetitionStanding: Sendable, Hashable, Codable {
  public let state: PetitionState
  /// Shown to people while it is paused.
  public let message: String
  /// Seconds since 1970 at which it was opened, paused or closed; to archive what is closed does not change it, or names
  /// would be kept longer.
  public let changed: Int64

  public init(state: PetitionState, message: String = "", changed: Int64 = 0) {
    self.state = state
    self.message = message
    self.changed = changed
  }
}

extension Ledger {
  /// Opens, pauses, closes or archives a petition.
  public func set(
    petition: String, _ state: PetitionState, message: String = "", actor: String
  ) throws(StoreProblem) {
    let standing = try PetitionStanding.all(connection)[petition]
    let now = standing?.state ?? .open
    guard now == state || now.leads(to: state) else {
      let mend =
        now == .archived
        ? "it is archived for good; ask anew with a petition of another edition"
        : "only \(PetitionState.allCases.filter(now.leads).map(\.rawValue).joined(separator: " or ")) can follow"
      throw .notAllowed("A petition that is \(now.rawValue) cannot become \(state.rawValue): \(mend).")
    }
    if state == .open || state == .paused, try SignatureRecord.isErased(connection, petition: petition) {
      throw .notAllowed(
        "\(SignatureRecord.erasedForGood) It stays \(now.rawValue); ask anew with a petition of another edition.")
    }
    let isOver = [now, state].allSatisfy { $0 == .closed || $0 == .archived }
    let changed = isOver ? standing?.changed ?? self.now : self.now
    try connection.run(
      """
      INSERT INTO petition (id, state, message, changed) VALUES ($1, $2, $3, $4)
      ON CONFLICT (id) DO UPDATE SET state = excluded.state, message = excluded.message, changed = excluded.changed
      """, [.text(petition), .text(state.rawValue), .text(message), .integer(changed)])
    let kind: EventKind =
      switch state {
      case .open: .petitionOpened
      case .paused: .petitionPaused
      case .closed: .petitionClosed
      case .archived: .petitionArchived
      }
    note(kind, petition: petition, actor: actor, detail: message)
  }

  /// Keeps the words that people are shown, so that what each agreed to can be shown later.
  public func keep(_ wordings: [Wording]) throws(StoreProblem) {
    _ = try connection.run(
      """
      INSERT INTO wording (hash, petition, language, body, since) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT DO NOTHING
      """,
      wordings.map { [.bytes($0.hash), .text($0.petition), .text($0.language), .text($0.body), .integer(now)] })
  }
}

extension PetitionStanding {
  /// All petitions about which something was decided; the others are open.
  public static func all(_ connection: any Connection) throws(StoreProblem) -> [String: PetitionStanding] {
    var standings: [String: PetitionStanding] = [:]
    for row in try connection.rows("SELECT id, state, message, changed FROM petition") {
      guard let state = PetitionState(rawValue: try row.text(1)) else {
        throw .damaged("an unknown state of a petition")
      }
      standings[try row.text(0)] = PetitionStanding(
        state: state, message: try row.text(2), changed: try row.integer(3))
    }
    return standings
  }
}

/// The exact words that people agree to, in one language: a change of a letter makes another version.
public struct Wording: Sendable, Hashable {
  public let petition: String
  public let language: String
  public let body: String
  /// SHA-256 of petition, language and words: the version.
  public let hash: [UInt8]

  public init(petition: String, language: String, body: String) {
    self.petition = petition
    self.language = language
    self.body = body
    hash = SHA256Bytes.hash(Array((petition + "\n" + language + "\n" + body).utf8))
  }
}

/// What can be shown of one signature: what was agreed to, when, in which words.
public struct SignatureRecord: Sendable, Hashable {
  public let petition: String
  public let id: SignatureID
  public let state: SignatureState
  public let channel: Channel
  public let country: String
  public let at: Int64
  public let confirmed: Int64?
  public let consents: Consents
  public let wording: Wording?
  public let sealed: [UInt8]?
  /// What happened, in order, without the person.
  public let events: [Event]

  /// Reads one signature; nil where there is none.
  public init?(_ connection: any Connection, petition: String, _ id: SignatureID) throws(StoreProblem) {
    guard
      let row = try connection.row(
        """
        SELECT state, channel, country, at, confirmed, consents, wording, sealed
        FROM signature
        WHERE petition = $1 AND id = $2
        """, [.text(petition), .bytes(id.bytes)])
    else { return nil }
    guard let state = SignatureState(rawValue: Int(try row.integer(0))),
      let channel = Channel(rawValue: Int(try row.integer(1)))
    else { throw .damaged("a signature") }
    self.petition = petition
    self.id = id
    self.state = state
    self.channel = channel
    country = try row.text(2)
    at = try row.integer(3)
    confirmed = row.isNull(4) ? nil : try row.integer(4)
    consents = Consents(rawValue: Int(try row.integer(5)))
    sealed = row.isNull(7) ? nil : try row.bytes(7)
    let words = try connection.row(
      "SELECT language, body FROM wording WHERE hash = $1", [.bytes(try row.bytes(6))])
    wording = try words.flatMap { row throws(StoreProblem) in
      Wording(petition: petition, language: try row.text(0), body: try row.text(1))
    }
    events = try Event.all(
      connection, "WHERE petition = $1 AND signature = $2 ORDER BY at, writer, sequence",
      [.text(petition), .bytes(id.bytes)])
  }
}

extension Event {
  static func all(
    _ connection: any Connection, _ condition: String, _ arguments: [Value]
  ) throws(StoreProblem) -> [Event] {
    var events: [Event] = []
    let sql = "SELECT petition, writer, sequence, at, kind, signature, actor, detail, hash FROM event \(condition)"
    for row in try connection.rows(sql, arguments) { events.append(try Event(row)) }
    return events
  }

  init(_ row: Row) throws(StoreProblem) {
    guard let kind = EventKind(rawValue: Int(try row.integer(4))) else { throw .damaged("an unknown event") }
    self.init(
      petition: try row.text(0), writer: try row.integer(1), sequence: try row.integer(2), at: try row.integer(3),
      kind: kind, signature: row.isNull(5) ? nil : SignatureID(try row.bytes(5)), actor: try row.text(6),
      detail: try row.text(7), hash: try row.bytes(8))
  }
}

extension SignatureRecord {
  /// The numbers of the signatures from one mailbox.
  public static func numbers(
    _ connection: any Connection, petition: String, mailbox: [UInt8]
  ) throws(StoreProblem) -> [SignatureID] {
    var ids: [SignatureID] = []
    for row in try connection.rows(Statements.mailboxOf, [.text(petition), .bytes(mailbox)]) {
      guard let id = SignatureID(try row.bytes(0)) else { throw .damaged("a signature's number") }
      ids.append(id)
    }
    return ids
  }
}

/// One confirmed signature with what is sealed in it.
public struct SealedSignature: Sendable {
  public let id: SignatureID
  public let country: String
  public let at: Int64
  public let consents: Consents
  public let sealed: [UInt8]
}

extension SignatureRecord {
  /// Gives the confirmed signatures of a petition one by one, in the order of their numbers.
  public static func forEachSealed(
    _ connection: any Connection, petition: String, _ body: (SealedSignature) throws(StoreProblem) -> Void
  ) throws(StoreProblem) {
    let sql = """
      SELECT id, country, at, consents, sealed
      FROM signature
      WHERE petition = $1 AND state = 1 AND sealed IS NOT NULL
      ORDER BY id
      """
    try connection.forEach(sql, [.text(petition)]) { row throws(StoreProblem) in
      guard let id = SignatureID(try row.bytes(0)) else { throw .damaged("a signature's number") }
      try body(
        SealedSignature(
          id: id, country: try row.text(1), at: try row.integer(2),
          consents: Consents(rawValue: Int(try row.integer(3))), sealed: try row.bytes(4)))
    }
  }
}

import Campaign
import Foundation

/// What happens to a signature after it was given.
extension Ledger {
  /// The person takes the signature back: it no longer counts, and what they wrote is erased.
  ///
  /// - Returns: false where there is none to take back.
  @discardableResult
  public func withdraw(petition: String, _ id: SignatureID, actor: String = "") throws(StoreProblem) -> Bool {
    guard let (state, key) = try standing(petition, id), state.leads(to: .withdrawn) else { return false }
    try connection.run(
      "UPDATE signature SET state = $1 WHERE petition = $2 AND id = $3",
      [Value(SignatureState.withdrawn.rawValue), .text(petition), .bytes(id.bytes)])
    move(key, to: .withdrawn)
    note(.withdrawn, petition: petition, signature: id, actor: actor)
    try erase(petition, [id], became: .withdrawn, noted: false)
    return true
  }

  /// The person corrects what they wrote. The mailbox stays: another one is another signature.
  @discardableResult
  public func correct(
    petition: String, _ id: SignatureID, to person: Person, consents: Consents, secrets: Secrets
  ) throws(StoreProblem) -> Bool {
    guard
      let row = try connection.row(
        "SELECT mailbox, state FROM signature WHERE petition = $1 AND id = $2 AND sealed IS NOT NULL",
        [.text(petition), .bytes(id.bytes)])
    else { return false }
    let name = secrets.person(person.name, mailbox: try row.bytes(0))
    try connection.run(
      "UPDATE signature SET person = $1, sealed = $2, consents = $3 WHERE petition = $4 AND id = $5",
      [
        .bytes(name), .bytes(Seal.close(person, of: id, secrets: secrets)), Value(consents.rawValue), .text(petition),
        .bytes(id.bytes),
      ])
    note(.corrected, petition: petition, signature: id)
    hasCorrected = true
    return true
  }

  /// Erases what people wrote, and with it what could lead back to their mailbox. States and counts stay.
  ///
  /// The numbers of the signatures go into the erasure ledger, which a restored backup must honour.
  func erase(
    _ petition: String, _ ids: [SignatureID], became: SignatureState? = nil, noted: Bool = true
  ) throws(StoreProblem) {
    _ = try connection.run(
      """
      UPDATE signature
      SET sealed = NULL, network = NULL, mailbox = $1, person = $2, slot = 0
      WHERE petition = $3 AND id = $4
      """, ids.map { [.bytes($0.bytes), .bytes([]), .text(petition), .bytes($0.bytes)] })
    _ = try connection.run(
      "INSERT INTO erasure (petition, signature, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
      ids.map { [.text(petition), .bytes($0.bytes), .integer(now)] })
    for id in ids {
      if noted { note(.erased, petition: petition, signature: id) }
      erased.append(Erasure(petition: petition, signature: id, became: became))
    }
  }

  /// Erases what people wrote, of a petition that is over: at most so many at a time. It is closed with that, for good,
  /// whatever dates are published later.
  ///
  /// - Returns: how many were erased; zero once nothing is left.
  @discardableResult
  public func eraseAll(
    of petition: String, atMost limit: Int = 5000, actor: String = ""
  ) throws(StoreProblem) -> Int {
    let state = try PetitionStanding.all(connection)[petition]?.state ?? .open
    if state == .open || state == .paused { try set(petition: petition, .closed, actor: actor) }
    let open = try ids(
      "SELECT id FROM signature WHERE petition = $1 AND sealed IS NOT NULL AND state = 0 LIMIT $2",
      [.text(petition), Value(limit)])
    // Nobody can confirm what is erased: it expires.
    if !open.isEmpty { return try expire(petition, open) }
    let ids = try ids(
      "SELECT id FROM signature WHERE petition = $1 AND sealed IS NOT NULL LIMIT $2", [.text(petition), Value(limit)])
    try erase(petition, ids)
    return ids.count
  }

  /// Signatures that nobody confirmed in time: they expire, and what was written is erased.
  ///
  /// - Parameter before: given earlier than this, in seconds since 1970.
  @discardableResult
  public func expire(petition: String, before: Int64, atMost limit: Int = 5000) throws(StoreProblem) -> Int {
    try expire(
      petition,
      ids(
        "SELECT id FROM signature WHERE petition = $1 AND id < $2 AND state = 0 LIMIT $3",
        [.text(petition), .bytes(Self.firstID(at: before)), Value(limit)]))
  }

  private func expire(_ petition: String, _ ids: [SignatureID]) throws(StoreProblem) -> Int {
    for id in ids {
      guard let (_, key) = try standing(petition, id) else { continue }
      move(key, to: .expired)
      note(.expired, petition: petition, signature: id)
    }
    _ = try connection.run(
      "UPDATE signature SET state = $1 WHERE petition = $2 AND id = $3",
      ids.map { [Value(SignatureState.expired.rawValue), .text(petition), .bytes($0.bytes)] })
    try erase(petition, ids, became: .expired, noted: false)
    return ids.count
  }

  /// Puts a reminder into the outbox for who has not confirmed, once each.
  @discardableResult
  public func remind(petition: String, givenAfter: Int64, before: Int64) throws(StoreProblem) -> Int {
    let ids = try ids(
      "SELECT id FROM signature WHERE petition = $1 AND id >= $2 AND id < $3 AND state = 0 AND sealed IS NOT NULL",
      [.text(petition), .bytes(Self.firstID(at: givenAfter)), .bytes(Self.firstID(at: before))])
    for id in ids { mail(.reminder, petition: petition, signature: id, due: now, once: true) }
    return ids.count
  }

  /// Forgets the network ranges of signatures given before a time: they are kept for some days, to find bursts.
  @discardableResult
  public func forgetNetworks(petition: String, before: Int64) throws(StoreProblem) -> Int {
    try connection.run(
      "UPDATE signature SET network = NULL WHERE petition = $1 AND id < $2 AND network IS NOT NULL",
      [.text(petition), .bytes(Self.firstID(at: before))])
  }

  /// The state of a signature and what it is counted under.
  func standing(_ petition: String, _ id: SignatureID) throws(StoreProblem) -> (SignatureState, TallyKey)? {
    guard let row = try connection.row(Statements.stateOf, [.text(petition), .bytes(id.bytes)]) else { return nil }
    guard let state = SignatureState(rawValue: Int(try row.integer(0))) else { throw .damaged("an unknown state") }
    return (
      state,
      TallyKey(petition: petition, day: Days.of(try row.integer(2)), country: try row.text(1), state: state)
    )
  }

  func ids(_ sql: String, _ arguments: [Value]) throws(StoreProblem) -> [SignatureID] {
    var ids: [SignatureID] = []
    for row in try connection.rows(sql, arguments) {
      guard let id = SignatureID(try row.bytes(0)) else { throw .damaged("a signature's number") }
      ids.append(id)
    }
    return ids
  }

  /// The smallest number that a signature of this time can have: numbers begin with the time.
  static func firstID(at: Int64) -> [UInt8] {
    stride(from: Int64(24), through: 0, by: -8).map { UInt8(truncatingIfNeeded: max(0, at) >> $0) }
      + [UInt8](repeating: 0, count: 12)
  }
}

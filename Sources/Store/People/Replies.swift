import Campaign

/// What a government said to a demand.
public struct Reply: Sendable, Hashable {
  public enum Answer: String, Sendable, CaseIterable { case received, promised, partly, done, refused }

  public let petition: String
  public let id: String
  public let demand: String
  /// `2010-06-30`.
  public let day: String
  public let sender: String
  public let answer: Answer
  public let note: String
  public let source: String

  public init(
    petition: String, id: String, demand: String, day: String, sender: String, answer: Answer, note: String,
    source: String
  ) {
    self.petition = petition
    self.id = id
    self.demand = demand
    self.day = day
    self.sender = sender
    self.answer = answer
    self.note = note
    self.source = source
  }

  public static func all(_ connection: any Connection, petition: String) throws(StoreProblem) -> [Reply] {
    var replies: [Reply] = []
    let sql = """
      SELECT petition, id, demand, day, sender, answer, note, source
      FROM reply
      WHERE petition = $1
      ORDER BY day, id
      """
    for row in try connection.rows(sql, [.text(petition)]) {
      guard let answer = Answer(rawValue: try row.text(5)) else { throw .damaged("an unknown answer") }
      replies.append(
        Reply(
          petition: try row.text(0), id: try row.text(1), demand: try row.text(2), day: try row.text(3),
          sender: try row.text(4), answer: answer, note: try row.text(6), source: try row.text(7)))
    }
    return replies
  }
}

extension Reply {
  /// The entries that were neither corrected nor withdrawn: what is published.
  public static func inForce(_ connection: any Connection, petition: String) throws(StoreProblem) -> [Reply] {
    let amended = try Amendment.entries(connection, .reply, petition: petition)
    return try all(connection, petition: petition).filter { !amended.contains($0.id) }
  }
}

extension Ledger {
  /// Notes a government's reply to one demand.
  public func add(_ reply: Reply, actor: String) throws(StoreProblem) {
    try insert(reply)
    note(
      .replied, petition: reply.petition, actor: actor,
      detail: "reply \(reply.id) to \(reply.demand): \(reply.answer.rawValue)")
  }

  /// Puts an entry of its own, with an id of its own, in the place of a reply that was entered wrongly.
  public func correct(
    reply id: String, by reply: Reply, reason: String, actor: String
  ) throws(StoreProblem) {
    try isInForce(reply: id, petition: reply.petition)
    try insert(reply)
    let number = try amend(
      .reply, id, petition: reply.petition, successor: reply.id, reason: reason, actor: actor)
    note(
      .replyCorrected, petition: reply.petition, actor: actor,
      detail: "reply \(reply.id) instead of \(id) to \(reply.demand): \(reply.answer.rawValue), correction \(number)")
  }

  /// Takes back a reply that was entered wrongly: it is published no longer.
  ///
  /// - Returns: the number of the withdrawal, by which it can be undone.
  @discardableResult
  public func withdraw(
    reply id: String, petition: String, reason: String, actor: String
  ) throws(StoreProblem) -> Int64 {
    try isInForce(reply: id, petition: petition)
    let number = try amend(.reply, id, petition: petition, reason: reason, actor: actor)
    note(.replyWithdrawn, petition: petition, actor: actor, detail: "reply \(id), withdrawal \(number)")
    return number
  }

  private func isInForce(reply id: String, petition: String) throws(StoreProblem) {
    let row = try connection.row(
      "SELECT 1 FROM reply WHERE petition = $1 AND id = $2", [.text(petition), .text(id)])
    guard row != nil else { throw .notAllowed("There is no reply “\(id)”.") }
    try Amendment.isInForce(connection, .reply, id, petition: petition)
  }

  private func insert(_ reply: Reply) throws(StoreProblem) {
    guard PetitionTerms.isID(reply.id) else {
      throw .notAllowed(
        "“\(reply.id)” is no id of a reply: use small letters, digits and hyphens, and no hyphen first.")
    }
    guard reply.day <= Days.text(Days.of(now)) else { throw .notAllowed("A reply cannot come from the future.") }
    guard !reply.sender.isEmpty, reply.sender.count <= 200, reply.note.count <= 2000 else {
      throw .notAllowed("A reply says who answered, in at most 200 characters, and its note has at most 2,000.")
    }
    try isFree(.reply, reply.id, petition: reply.petition)
    let added = try connection.run(
      """
      INSERT INTO reply (petition, id, demand, day, sender, answer, note, source)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT DO NOTHING
      """,
      [
        .text(reply.petition), .text(reply.id), .text(reply.demand), .text(reply.day), .text(reply.sender),
        .text(reply.answer.rawValue), .text(reply.note), .text(reply.source),
      ])
    guard added == 1 else { throw .notAllowed("There is a reply “\(reply.id)” already.") }
  }
}

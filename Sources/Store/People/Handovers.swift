import Campaign

/// What was handed to a government.
public struct Handover: Sendable, Hashable {
  public let petition: String
  public let id: String
  /// Seconds since 1970.
  public let at: Int64
  public let online: Int64
  public let paper: Int64
  public let recipient: String
  /// SHA-256 of the pack's manifest.
  public let manifest: [UInt8]

  public init(
    petition: String, id: String, at: Int64, online: Int64, paper: Int64, recipient: String, manifest: [UInt8]
  ) {
    self.petition = petition
    self.id = id
    self.at = at
    self.online = online
    self.paper = paper
    self.recipient = recipient
    self.manifest = manifest
  }

  public static func all(_ connection: any Connection, petition: String) throws(StoreProblem) -> [Handover] {
    var handovers: [Handover] = []
    let sql = """
      SELECT petition, id, at, online, paper, recipient, manifest
      FROM handover
      WHERE petition = $1
      ORDER BY at, id
      """
    for row in try connection.rows(sql, [.text(petition)]) {
      handovers.append(
        Handover(
          petition: try row.text(0), id: try row.text(1), at: try row.integer(2), online: try row.integer(3),
          paper: try row.integer(4), recipient: try row.text(5), manifest: try row.bytes(6)))
    }
    return handovers
  }
}

extension Handover {
  /// The packs that were neither corrected nor withdrawn: what is published.
  public static func inForce(_ connection: any Connection, petition: String) throws(StoreProblem) -> [Handover] {
    let amended = try Amendment.entries(connection, .handover, petition: petition)
    return try all(connection, petition: petition).filter { !amended.contains($0.id) }
  }

  /// The pack that is to be corrected or withdrawn.
  ///
  /// - Throws: `notAllowed` where there is none of this id, or it is no longer in force.
  public static func inForce(
    _ connection: any Connection, _ id: String, petition: String
  ) throws(StoreProblem) -> Handover {
    guard let found = try all(connection, petition: petition).first(where: { $0.id == id }) else {
      throw .notAllowed("There is no handover “\(id)”.")
    }
    try Amendment.isInForce(connection, .handover, id, petition: petition)
    return found
  }
}

extension Ledger {
  /// Notes that a pack was handed over.
  public func add(_ handover: Handover, actor: String) throws(StoreProblem) {
    try insert(handover)
    note(.handedOver, petition: handover.petition, actor: actor, detail: "handover \(handover.sentence)")
  }

  /// Puts another pack, with an id of its own, in the place of one that was wrong.
  public func correct(
    handover id: String, by handover: Handover, reason: String, actor: String
  ) throws(StoreProblem) {
    _ = try Handover.inForce(connection, id, petition: handover.petition)
    try insert(handover)
    let number = try amend(
      .handover, id, petition: handover.petition, successor: handover.id, reason: reason, actor: actor)
    note(
      .handoverCorrected, petition: handover.petition, actor: actor,
      detail: "handover \(handover.sentence), instead of \(id), correction \(number)")
  }

  /// Takes back a pack that was not handed over, or not so: it is published no longer.
  ///
  /// - Returns: the number of the withdrawal, by which it can be undone.
  @discardableResult
  public func withdraw(
    handover id: String, petition: String, reason: String, actor: String
  ) throws(StoreProblem) -> Int64 {
    _ = try Handover.inForce(connection, id, petition: petition)
    let number = try amend(.handover, id, petition: petition, reason: reason, actor: actor)
    note(.handoverWithdrawn, petition: petition, actor: actor, detail: "handover \(id), withdrawal \(number)")
    return number
  }

  private func insert(_ handover: Handover) throws(StoreProblem) {
    try isFree(.handover, handover.id, petition: handover.petition)
    let added = try connection.run(
      """
      INSERT INTO handover (petition, id, at, online, paper, recipient, manifest)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT DO NOTHING
      """,
      [
        .text(handover.petition), .text(handover.id), .integer(handover.at), .integer(handover.online),
        .integer(handover.paper), .text(handover.recipient), .bytes(handover.manifest),
      ])
    guard added == 1 else { throw .notAllowed("There is a handover “\(handover.id)” already.") }
  }
}

extension Handover {
  fileprivate var sentence: String { "\(id): \(online) online, \(paper) on paper" }
}

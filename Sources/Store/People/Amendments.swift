import Campaign
import Foundation

/// A correction or a withdrawal of something that was entered. The entry stays as it was; another one, or none, is in force.
public struct Amendment: Sendable, Hashable {
  public enum Subject: String, Sendable, CaseIterable { case reply, batch, handover }

  /// From 1, in each petition.
  public let number: Int64
  public let subject: Subject
  /// The id of what was corrected or withdrawn.
  public let entry: String
  /// The id of the entry that is in force instead; nil where it was withdrawn.
  public let successor: String?
  /// The state before, of a batch.
  let was: String
  public let reason: String
  public let actor: String
  /// Seconds since 1970.
  public let at: Int64
  public let undone: Int64?

  /// All of a petition, the newest first.
  public static func all(_ connection: any Connection, petition: String) throws(StoreProblem) -> [Amendment] {
    var all: [Amendment] = []
    let sql = """
      SELECT id, subject, entry, successor, was, reason, actor, at, undone
      FROM amendment
      WHERE petition = $1
      ORDER BY id DESC
      """
    for row in try connection.rows(sql, [.text(petition)]) { all.append(try Amendment(row)) }
    return all
  }

  private init(_ row: Row) throws(StoreProblem) {
    guard let subject = Subject(rawValue: try row.text(1)) else { throw .damaged("an unknown kind of correction") }
    number = try row.integer(0)
    self.subject = subject
    entry = try row.text(2)
    let next = try row.text(3)
    successor = next.isEmpty ? nil : next
    was = try row.text(4)
    reason = try row.text(5)
    actor = try row.text(6)
    at = try row.integer(7)
    undone = row.isNull(8) ? nil : try row.integer(8)
  }

  /// The ids of what is no longer in force.
  static func entries(
    _ connection: any Connection, _ subject: Subject, petition: String
  ) throws(StoreProblem) -> Set<String> {
    Set(try all(connection, petition: petition).filter { $0.subject == subject && $0.undone == nil }.map(\.entry))
  }

  /// Refuses to amend an entry that is no longer in force, and says what is.
  static func isInForce(
    _ connection: any Connection, _ subject: Subject, _ entry: String, petition: String
  ) throws(StoreProblem) {
    guard let amendment = try inForce(connection, subject, entry, petition: petition) else { return }
    let name = subject.rawValue.prefix(1).uppercased() + subject.rawValue.dropFirst()
    throw .notAllowed(
      amendment.successor.map { "\(name) “\(entry)” was corrected already: “\($0)” is in force." }
        ?? "\(name) “\(entry)” was withdrawn: undo withdrawal \(amendment.number) first.")
  }

  /// What holds of an entry now; nil where it is in force.
  static func inForce(
    _ connection: any Connection, _ subject: Subject, _ entry: String, petition: String
  ) throws(StoreProblem) -> Amendment? {
    try all(connection, petition: petition).first {
      $0.subject == subject && $0.entry == entry && $0.undone == nil
    }
  }
}

extension Ledger {
  /// Refuses an id that an entry of another petition has: one table of the workspace holds those of all.
  func isFree(_ subject: Amendment.Subject, _ id: String, petition: String) throws(StoreProblem) {
    let row = try connection.row(
      "SELECT petition FROM \(subject.rawValue) WHERE id = $1 AND petition <> $2 LIMIT 1", [.text(id), .text(petition)])
    guard let other = try row?.text(0) else { return }
    throw .notAllowed(
      "There is a \(subject.rawValue) “\(id)” of petition \(other) already: the workspace takes each id once; choose another, such as “\(petition)-\(id)”."
    )
  }

  /// Notes that an entry is no longer in force. What is to be done with the entry itself is the caller's.
  func amend(
    _ subject: Amendment.Subject, _ entry: String, petition: String, successor: String = "", was: String = "",
    reason: String, actor: String
  ) throws(StoreProblem) -> Int64 {
    let reason = reason.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !reason.isEmpty, reason.count <= 500 else {
      throw .notAllowed("Say why, in at most 500 characters: the reason is kept with the entry.")
    }
    guard successor != entry else {
      throw .notAllowed("A correction is an entry of its own: give it another id than “\(entry)”.")
    }
    let last =
      try connection.row("SELECT COALESCE(MAX(id), 0) FROM amendment WHERE petition = $1", [.text(petition)])?
      .integer(0) ?? 0
    try connection.run(
      """
      INSERT INTO amendment (petition, id, subject, entry, successor, was, reason, actor, at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """,
      [
        .text(petition), .integer(last + 1), .text(subject.rawValue), .text(entry), .text(successor), .text(was),
        .text(reason), .text(actor), .integer(now),
      ])
    return last + 1
  }

  /// Puts back in force what was withdrawn. A correction is not undone but corrected anew: both entries stay to be seen.
  ///
  /// - Returns: what was withdrawn.
  public func undo(petition: String, amendment number: Int64, actor: String) throws(StoreProblem) -> Amendment {
    let found = try Amendment.all(connection, petition: petition).first { $0.number == number && $0.undone == nil }
    guard let found else { throw .notAllowed("There is no withdrawal \(number) that could be undone.") }
    if let successor = found.successor {
      throw .notAllowed(
        "\(number) is a correction: correct or withdraw “\(successor)”, which is in force instead of “\(found.entry)”.")
    }
    try connection.run(
      "UPDATE amendment SET undone = $1 WHERE petition = $2 AND id = $3",
      [.integer(now), .text(petition), .integer(number)])
    if found.subject == .batch { try reinstate(batch: found.entry, petition: petition, to: found.was) }
    let kind: EventKind =
      switch found.subject {
      case .batch: .batchReinstated
      case .reply: .replyReinstated
      case .handover: .handoverReinstated
      }
    note(
      kind, petition: petition, actor: actor,
      detail: "\(found.subject.rawValue) \(found.entry), withdrawal \(number) undone")
    return found
  }
}

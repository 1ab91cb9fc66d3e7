import Campaign
import Formats
import Foundation

/// Which signatures an invalidation takes out: all that are given must hold.
public struct Criteria: Sendable, Hashable, Codable {
  /// Seconds since 1970; from this time on.
  public var from: Int64?
  /// Seconds since 1970; before this time.
  public var until: Int64?
  /// The network range, as it is stored, in hexadecimal digits.
  public var network: String?
  public var country: String?
  /// `form`, `plainForm` or `imported`.
  public var channel: String?
  /// Only those flagged with one of these.
  public var flags: Int?

  public init(
    from: Int64? = nil, until: Int64? = nil, network: String? = nil, country: String? = nil, channel: String? = nil,
    flags: Int? = nil
  ) {
    self.from = from
    self.until = until
    self.network = network
    self.country = country
    self.channel = channel
    self.flags = flags
  }

  /// Criteria that take out everything are a mistake.
  public var isEmpty: Bool {
    from == nil && until == nil && network == nil && country == nil && channel == nil && flags == nil
  }

  /// The condition in SQL, with the number of the first argument that is free.
  func condition(from first: Int) throws(StoreProblem) -> (sql: String, arguments: [Value]) {
    guard !isEmpty else { throw .notAllowed("An invalidation needs at least one criterion.") }
    var parts: [String] = []
    var arguments: [Value] = []
    func add(_ text: String, _ value: Value) {
      parts.append(text + "$\(first + arguments.count)")
      arguments.append(value)
    }
    if let from { add("at >= ", .integer(from)) }
    if let until { add("at < ", .integer(until)) }
    if let network {
      guard let bytes = [UInt8](hex: network) else { throw .notAllowed("“\(network)” is no network range.") }
      add("network = ", .bytes(bytes))
    }
    if let country { add("country = ", .text(country)) }
    if let channel {
      guard let known = Channel.allCases.first(where: { $0.name == channel }) else {
        throw .notAllowed("“\(channel)” is no channel: form, plainForm or imported.")
      }
      add("channel = ", Value(known.rawValue))
    }
    if let flags { add("(flags & ", .integer(Int64(flags))) }
    if flags != nil, let last = parts.popLast() { parts.append(last + ") <> 0") }
    return (parts.joined(separator: " AND "), arguments)
  }
}

/// What an invalidation would do.
public struct InvalidationPreview: Sendable, Hashable {
  public let confirmed: Int64
  public let pending: Int64

  public init(confirmed: Int64, pending: Int64) {
    self.confirmed = confirmed
    self.pending = pending
  }
}

/// Taking signatures out of the count, with a reason, so that it can be undone.
extension Ledger {
  public func preview(petition: String, _ criteria: Criteria) throws(StoreProblem) -> InvalidationPreview {
    try InvalidationPreview(connection, petition: petition, criteria)
  }

  /// Invalidates all pending and confirmed signatures that meet the criteria.
  ///
  /// - Returns: the number of the invalidation in its petition, and how many it took out.
  public func invalidate(
    petition: String, _ criteria: Criteria, reason: String, actor: String
  ) throws(StoreProblem) -> (number: Int64, count: Int) {
    guard !reason.trimmingCharacters(in: .whitespaces).isEmpty else {
      throw .notAllowed("An invalidation needs a reason.")
    }
    let condition = try criteria.condition(from: 2)
    let rows = try connection.rows(
      "SELECT id, state, country, at FROM signature WHERE petition = $1 AND \(condition.sql) AND state IN (0, 1)",
      [.text(petition)] + condition.arguments)
    guard !rows.isEmpty else {
      throw .notAllowed("No pending or confirmed signature meets these criteria: nothing was invalidated.")
    }
    let number =
      (try connection.row("SELECT COALESCE(MAX(id), 0) FROM invalidation WHERE petition = $1", [.text(petition)])?
        .integer(0) ?? 0) + 1
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = (try? encoder.encode(criteria)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    try connection.run(
      "INSERT INTO invalidation (petition, id, criteria, reason, actor, at) VALUES ($1, $2, $3, $4, $5, $6)",
      [.text(petition), .integer(number), .text(text), .text(reason), .text(actor), .integer(now)])
    var members: [[Value]] = []
    for row in rows {
      guard let id = SignatureID(try row.bytes(0)), let state = SignatureState(rawValue: Int(try row.integer(1))) else {
        throw .damaged("a signature")
      }
      members.append([.text(petition), .integer(number), .bytes(id.bytes), Value(state.rawValue)])
      move(
        TallyKey(petition: petition, day: Days.of(try row.integer(3)), country: try row.text(2), state: state),
        to: .invalidated)
      note(.invalidated, petition: petition, signature: id, actor: actor, detail: "invalidation \(number)")
    }
    _ = try connection.run(
      "INSERT INTO invalidated (petition, invalidation, signature, was) VALUES ($1, $2, $3, $4)", members)
    _ = try connection.run(
      "UPDATE signature SET state = 3 WHERE petition = $1 AND id = $2", members.map { [$0[0], $0[2]] })
    return (number, rows.count)
  }

  /// Puts the signatures of an invalidation back where they were; those withdrawn since stay withdrawn. What nobody can
  /// confirm any more, because it was erased since, expires.
  ///
  /// - Returns: how many came back.
  public func undo(petition: String, invalidation number: Int64, actor: String) throws(StoreProblem) -> Int {
    let open = try connection.run(
      "UPDATE invalidation SET undone = $1 WHERE petition = $2 AND id = $3 AND undone IS NULL",
      [.integer(now), .text(petition), .integer(number)])
    guard open == 1 else { throw .notAllowed("There is no invalidation \(number) that could be undone.") }
    let rows = try connection.rows(
      """
      SELECT signature.id, CASE WHEN invalidated.was = 0 AND signature.sealed IS NULL THEN 4 ELSE invalidated.was END,
        signature.country, signature.at
      FROM invalidated
      JOIN signature ON signature.petition = invalidated.petition AND signature.id = invalidated.signature
      WHERE invalidated.petition = $1 AND invalidated.invalidation = $2 AND signature.state = 3
      """, [.text(petition), .integer(number)])
    var changes: [[Value]] = []
    for row in rows {
      guard let id = SignatureID(try row.bytes(0)), let was = SignatureState(rawValue: Int(try row.integer(1))) else {
        throw .damaged("a signature")
      }
      changes.append([Value(was.rawValue), .text(petition), .bytes(id.bytes)])
      let key = TallyKey(
        petition: petition, day: Days.of(try row.integer(3)), country: try row.text(2), state: .invalidated)
      move(key, to: was)
      note(.reinstated, petition: petition, signature: id, actor: actor, detail: "invalidation \(number)")
    }
    _ = try connection.run("UPDATE signature SET state = $1 WHERE petition = $2 AND id = $3", changes)
    return changes.count
  }
}

extension InvalidationPreview {
  /// Counts what criteria would take out, without doing it.
  public init(_ connection: any Connection, petition: String, _ criteria: Criteria) throws(StoreProblem) {
    let condition = try criteria.condition(from: 2)
    let row = try connection.row(
      """
      SELECT COALESCE(SUM(CASE WHEN state = 1 THEN 1 ELSE 0 END), 0), COALESCE(SUM(CASE WHEN state = 0 THEN 1 ELSE 0 END), 0)
      FROM signature
      WHERE petition = $1 AND \(condition.sql)
      """, [.text(petition)] + condition.arguments)
    guard let row else { throw .damaged("a count is missing") }
    self.init(confirmed: try row.integer(0), pending: try row.integer(1))
  }
}

/// An invalidation that was made.
public struct Invalidation: Sendable, Hashable {
  public let number: Int64
  /// As JSON.
  public let criteria: String
  public let reason: String
  public let actor: String
  /// Seconds since 1970.
  public let at: Int64
  public let undone: Int64?
  public let count: Int64

  public static func all(_ connection: any Connection, petition: String) throws(StoreProblem) -> [Invalidation] {
    var all: [Invalidation] = []
    let sql = """
      SELECT id, criteria, reason, actor, at, undone,
        (SELECT COUNT(*) FROM invalidated WHERE petition = invalidation.petition AND invalidation = invalidation.id)
      FROM invalidation
      WHERE petition = $1
      ORDER BY id DESC
      """
    for row in try connection.rows(sql, [.text(petition)]) {
      all.append(
        Invalidation(
          number: try row.integer(0), criteria: try row.text(1), reason: try row.text(2), actor: try row.text(3),
          at: try row.integer(4), undone: row.isNull(5) ? nil : try row.integer(5), count: try row.integer(6)))
    }
    return all
  }
}

/// A network range from which flagged signatures came.
public struct FlaggedRange: Sendable, Hashable {
  /// As it is stored, in hexadecimal digits; nobody can read the address from it.
  public let network: String
  public let count: Int64
  public let first: Int64
  public let last: Int64

  /// The ranges with most flagged signatures first, at most 50.
  public static func all(_ connection: any Connection, petition: String) throws(StoreProblem) -> [FlaggedRange] {
    var ranges: [FlaggedRange] = []
    let sql = """
      SELECT network, COUNT(*), MIN(at), MAX(at)
      FROM signature
      WHERE petition = $1 AND flags <> 0 AND network IS NOT NULL AND state IN (0, 1)
      GROUP BY network
      ORDER BY 2 DESC, 3
      LIMIT 50
      """
    for row in try connection.rows(sql, [.text(petition)]) {
      ranges.append(
        FlaggedRange(
          network: try row.bytes(0).hex, count: try row.integer(1), first: try row.integer(2),
          last: try row.integer(3)))
    }
    return ranges
  }
}

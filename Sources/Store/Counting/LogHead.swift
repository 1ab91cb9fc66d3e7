import Campaign

/// Where a chain of the log ends.
public struct LogHead: Sendable, Hashable {
  public let writer: Int64
  public let lines: Int64
  public let hash: [UInt8]

  /// The ends of all chains of a petition.
  public static func all(_ connection: any Connection, petition: String) throws(StoreProblem) -> [LogHead] {
    var heads: [LogHead] = []
    let sql = """
      SELECT event.writer, event.sequence, event.hash
      FROM event
      JOIN (SELECT writer, MAX(sequence) AS last FROM event WHERE petition = $1 GROUP BY writer) AS ends
        ON ends.writer = event.writer AND ends.last = event.sequence
      WHERE event.petition = $2
      ORDER BY event.writer
      """
    for row in try connection.rows(sql, [.text(petition), .text(petition)]) {
      heads.append(LogHead(writer: try row.integer(0), lines: try row.integer(1), hash: try row.bytes(2)))
    }
    return heads
  }
}

extension SignatureRecord {
  /// How many signatures of a petition hold personal data.
  public static func held(_ connection: any Connection, petition: String) throws(StoreProblem) -> Int64 {
    try connection.row(
      "SELECT COUNT(*) FROM signature WHERE petition = $1 AND sealed IS NOT NULL", [.text(petition)])?.integer(0) ?? 0
  }

  /// The confirmed signatures that a seed draws, by their numbers, which are sorted.
  public static func drawn(
    _ connection: any Connection, petition: String, seed: String, size: Int
  ) throws(StoreProblem) -> [SignatureID] {
    let count =
      try connection.row(
        "SELECT COUNT(*) FROM signature WHERE petition = $1 AND state = 1", [.text(petition)])?.integer(0) ?? 0
    var wanted = Sample.drawn(seed: seed, from: Int(count), size: size)[...]
    var place = 0
    var ids: [SignatureID] = []
    try connection.forEach(
      "SELECT id FROM signature WHERE petition = $1 AND state = 1 ORDER BY id", [.text(petition)]
    ) { row throws(StoreProblem) in
      if wanted.first == place {
        wanted.removeFirst()
        if let id = SignatureID(try row.bytes(0)) { ids.append(id) }
      }
      place += 1
    }
    return ids
  }
}

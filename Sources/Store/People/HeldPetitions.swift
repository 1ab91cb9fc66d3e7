import Campaign

/// The petitions of which a database holds something, whether they are still published or not.
public enum HeldPetitions {
  /// The ids of all of them, sorted: with a signature, paper, a handover or a reply.
  public static func all(_ connection: any Connection) throws(StoreProblem) -> [String] {
    var ids = Set(try signed(connection))
    for table in ["batch", "handover", "reply"] {
      for row in try connection.rows("SELECT DISTINCT petition FROM \(table)") { ids.insert(try row.text(0)) }
    }
    return ids.sorted()
  }

  /// Those of them that hold what people have written, in their order.
  public static func withNames(_ connection: any Connection, among ids: [String]) throws(StoreProblem) -> [String] {
    var held: [String] = []
    for id in ids where try SignatureRecord.isHeld(connection, petition: id) { held.append(id) }
    return held
  }

  /// The ids of those with a signature: it steps from petition to petition, however many signatures each has.
  public static func signed(_ connection: any Connection) throws(StoreProblem) -> [String] {
    var ids: [String] = []
    let sql = "SELECT petition FROM signature WHERE petition > $1 ORDER BY petition LIMIT 1"
    while let row = try connection.row(sql, [.text(ids.last ?? "")]) { ids.append(try row.text(0)) }
    return ids
  }
}

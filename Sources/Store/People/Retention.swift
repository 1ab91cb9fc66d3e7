import Campaign

extension CampaignTerms {
  /// The day from which personal data of a petition may be kept no longer; nil while it is not over.
  public func erasureDay(of petition: PetitionTerms, _ standing: PetitionStanding?) -> Int64? {
    var ends: [Int64] = []
    if let last = petition.lastDay { ends.append(last) }
    if let standing, standing.state == .closed || standing.state == .archived { ends.append(Days.of(standing.changed)) }
    return ends.min().map { $0 + Int64(retentionDays) }
  }
}

extension SignatureRecord {
  /// Why a petition takes nobody any more.
  static let erasedForGood =
    "The names of this petition were erased: who signed already could no longer be told, and would be counted twice."

  /// Whether the names of a petition that was over were erased; what single people had erased does not count.
  public static func isErased(_ connection: any Connection, petition: String) throws(StoreProblem) -> Bool {
    let sql = "SELECT 1 FROM signature WHERE petition = $1 AND state IN (0, 1, 3) AND sealed IS NULL LIMIT 1"
    return try connection.row(sql, [.text(petition)]) != nil
  }

  /// Refuses signatures from elsewhere for a petition whose names were erased.
  public static func mayImport(_ connection: any Connection, petition: String) throws(StoreProblem) {
    guard try !isErased(connection, petition: petition) else {
      throw .notAllowed("\(erasedForGood) Nothing is taken; import into a petition of another edition.")
    }
  }

  /// Whether any signature of a petition holds personal data.
  public static func isHeld(_ connection: any Connection, petition: String) throws(StoreProblem) -> Bool {
    try connection.row(
      "SELECT 1 FROM signature WHERE petition = $1 AND sealed IS NOT NULL LIMIT 1", [.text(petition)]) != nil
  }
}

extension OutboxHealth {
  /// Seconds since 1970 at which the oldest mail that waits was due.
  public static func oldestDue(_ connection: any Connection) throws(StoreProblem) -> Int64? {
    guard let row = try connection.row("SELECT MIN(due) FROM outbox WHERE state = 0") else { return nil }
    return row.isNull(0) ? nil : try row.integer(0)
  }

  /// Mails refused for good since a time.
  public static func refused(_ connection: any Connection, since: Int64) throws(StoreProblem) -> Int64 {
    try connection.row("SELECT COUNT(*) FROM outbox WHERE state = 2 AND due >= $1", [.integer(since)])?.integer(0) ?? 0
  }
}

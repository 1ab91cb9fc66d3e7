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

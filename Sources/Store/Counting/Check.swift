import Campaign

/// Whether counts and log are what the signatures say. What differs is an alarm: nothing is repaired in silence.
public struct StoreCheck: Sendable, Hashable {
  /// Counts that are not what the signatures say.
  public let differences: [TallyDifference]
  /// Places in the log at which a line does not follow the one before.
  public let brokenEvents: [BrokenEvent]
  /// Batches of paper that do not count as what was done with them says.
  public let brokenBatches: [BrokenBatch]
  /// Lines of the log that were looked at.
  public let events: Int64

  public var isSound: Bool { differences.isEmpty && brokenEvents.isEmpty && brokenBatches.isEmpty }

  public struct TallyDifference: Sendable, Hashable {
    public let key: TallyKey
    public let counted: Int64
    public let signatures: Int64
  }

  public struct BrokenEvent: Sendable, Hashable {
    public let petition: String
    public let writer: Int64
    public let sequence: Int64
  }

  public struct BrokenBatch: Sendable, Hashable {
    public let petition: String
    public let batch: String
    /// What is wrong with it.
    public let found: String
  }

  /// Counts all signatures and reads the whole log, in one view of the database.
  public init(_ connection: any Connection) throws(StoreProblem) {
    try connection.execute(connection.dialect.beginLook)
    defer { try? connection.execute("COMMIT") }
    let counted = try Tally(connection).byKey
    let real = try Tally(signaturesIn: connection).byKey
    differences = Set(counted.keys).union(real.keys).filter { counted[$0] ?? 0 != real[$0] ?? 0 }
      .map { TallyDifference(key: $0, counted: counted[$0] ?? 0, signatures: real[$0] ?? 0) }
      .sorted { ($0.key.petition, $0.key.day, $0.key.country) < ($1.key.petition, $1.key.day, $1.key.country) }
    var broken: [BrokenEvent] = []
    var last: Event?
    var count: Int64 = 0
    let sql = """
      SELECT petition, writer, sequence, at, kind, signature, actor, detail, hash
      FROM event
      ORDER BY petition, writer, sequence
      """
    try connection.forEach(sql, []) { row throws(StoreProblem) in
      let event = try Event(row)
      let isNext = event.petition == last?.petition && event.writer == last?.writer
      let follows =
        event.follows(isNext ? last?.hash ?? Event.start : Event.start)
        && event.sequence == (isNext ? (last?.sequence ?? 0) + 1 : 1)
      if !follows {
        broken.append(BrokenEvent(petition: event.petition, writer: event.writer, sequence: event.sequence))
      }
      last = event
      count += 1
    }
    brokenEvents = broken
    events = count
    brokenBatches = try Self.batches(connection)
  }

  /// A batch counts once two people counted the same; it is out exactly where an entry says so; no sheet counts twice.
  private static func batches(_ connection: any Connection) throws(StoreProblem) -> [BrokenBatch] {
    let rules = [
      (
        "accepted without two equal counts",
        """
        SELECT petition, id
        FROM batch
        WHERE state = 'accepted' AND (transcribed IS NULL OR keyed IS NULL OR transcribed <> keyed)
        """
      ),
      (
        "in the count and withdrawn, or neither",
        """
        SELECT batch.petition, batch.id
        FROM batch
        LEFT JOIN amendment ON amendment.petition = batch.petition AND amendment.subject = 'batch'
          AND amendment.entry = batch.id AND amendment.undone IS NULL
        WHERE (batch.state = 'withdrawn' AND amendment.id IS NULL)
          OR (batch.state <> 'withdrawn' AND amendment.id IS NOT NULL)
        """
      ),
      (
        "sheets that are in another batch",
        """
        SELECT DISTINCT batch.petition, batch.id
        FROM batch
        JOIN batch AS other ON other.petition = batch.petition AND other.id <> batch.id
          AND other.first_sheet <= batch.last_sheet AND other.last_sheet >= batch.first_sheet
        WHERE batch.state <> 'withdrawn' AND other.state <> 'withdrawn'
        """
      ),
    ]
    var broken: [BrokenBatch] = []
    for (found, sql) in rules {
      for row in try connection.rows(sql) {
        broken.append(BrokenBatch(petition: try row.text(0), batch: try row.text(1), found: found))
      }
    }
    return broken.sorted { ($0.petition, $0.batch, $0.found) < ($1.petition, $1.batch, $1.found) }
  }
}

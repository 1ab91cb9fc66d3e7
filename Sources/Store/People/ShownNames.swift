import Campaign

/// The seals of people who allow their name to be shown, the newest first, page by page.
///
/// Every page is one query that looks at a bounded number of rows in the order of their numbers, so that it needs no index
/// of its own, on which every signer would wait. Only what is confirmed and valid at this moment is found.
public struct ShownNames: Sendable {
  /// Where a page begins: a second, and how many of that second have been shown.
  public struct Place: Sendable, Hashable {
    public let second: Int64
    public let skipped: Int

    public init(second: Int64, skipped: Int) {
      self.second = second
      self.skipped = skipped
    }

    /// As addresses have it; nil where it is none.
    public init?(_ text: String) {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, text.utf8.count <= 20, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }),
        let second = Int64(parts[0]), let skipped = Int(parts[1]), (0...Int64(UInt32.max) - 1).contains(second),
        (0...ShownNames.window).contains(skipped)
      else { return nil }
      self.init(second: second, skipped: skipped)
    }

    public var text: String { "\(second)-\(skipped)" }
  }

  public struct Entry: Sendable {
    public let id: SignatureID
    public let sealed: [UInt8]
  }

  public let entries: [Entry]
  /// Where the older ones begin; nil after the last.
  public let next: Place?

  /// Names on a page.
  public static let most = 100
  /// Rows that one page looks at.
  public static let window = 10_000

  /// - Parameter place: nil for the newest.
  public init(_ connection: any Connection, petition: String, from place: Place? = nil) throws(StoreProblem) {
    let end = place.map { Ledger.firstID(at: $0.second + 1) } ?? [UInt8](repeating: 0xFF, count: 16)
    let skipped = place?.skipped ?? 0
    let rows = try connection.rows(
      """
      SELECT id, sealed
      FROM (
        SELECT id, state, consents, sealed
        FROM signature
        WHERE petition = $1 AND id < $2
        ORDER BY id DESC
        LIMIT $3
      ) AS newest
      WHERE state = 1 AND (consents & 2) <> 0 AND sealed IS NOT NULL
      ORDER BY id DESC
      LIMIT $4
      """, [.text(petition), .bytes(end), Value(Self.window), Value(skipped + Self.most + 1)])
    var found: [Entry] = []
    for row in rows {
      guard let id = SignatureID(try row.bytes(0)) else { throw .damaged("a signature's number") }
      found.append(Entry(id: id, sealed: try row.bytes(1)))
    }
    // Those of the first second that stood on the page before.
    let shown = found.prefix { $0.id.second == place?.second }.prefix(skipped).count
    entries = Array(found.dropFirst(shown).prefix(Self.most))
    if found.count > shown + Self.most, let last = entries.last?.id.second {
      next = Self.place(after: last, in: found.prefix(shown + Self.most))
    } else {
      next = try Self.place(connection, petition, end).map { Self.place(after: $0, in: found[...]) }
    }
  }

  private static func place(after second: Int64, in shown: ArraySlice<Entry>) -> Place {
    Place(second: second, skipped: shown.reversed().prefix { $0.id.second == second }.count)
  }

  /// The second of the last row that was looked at, where there are more behind it.
  private static func place(
    _ connection: any Connection, _ petition: String, _ end: [UInt8]
  ) throws(StoreProblem) -> Int64? {
    let row = try connection.row(
      "SELECT id FROM signature WHERE petition = $1 AND id < $2 ORDER BY id DESC LIMIT 1 OFFSET $3",
      [.text(petition), .bytes(end), Value(window)])
    return try row.flatMap { row throws(StoreProblem) in SignatureID(try row.bytes(0))?.second }
  }

  /// How many allow it; it looks at all signatures of the petition, so it is not asked for with every page.
  public static func count(_ connection: any Connection, petition: String) throws(StoreProblem) -> Int64 {
    let row = try connection.row(
      """
      SELECT COUNT(*)
      FROM signature
      WHERE petition = $1 AND state = 1 AND (consents & 2) <> 0 AND sealed IS NOT NULL
      """, [.text(petition)])
    return try row?.integer(0) ?? 0
  }
}

extension SignatureID {
  /// With which its number begins, in seconds since 1970.
  fileprivate var second: Int64 { bytes.prefix(4).reduce(0) { $0 << 8 | Int64($1) } }
}

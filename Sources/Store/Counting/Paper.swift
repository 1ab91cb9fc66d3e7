import Campaign
import Foundation

/// Sheets of paper that came in together. They count once two people have counted them to the same number.
public struct PaperBatch: Sendable, Hashable {
  public enum State: String, Sendable, CaseIterable {
    case received, transcribed, blocked, accepted, withdrawn
  }

  public let petition: String
  public let id: String
  /// Seconds since 1970.
  public let received: Int64
  public let country: String
  /// Who collected them: an organisation or a place, never a person who signed.
  public let origin: String
  public let firstSheet: Int64
  public let lastSheet: Int64
  /// SHA-256 of the scan, where there is one.
  public let scan: [UInt8]?
  /// What who handed them in says they are.
  public let claimed: Int64
  /// What the first and the second person counted.
  public let transcribed: Int64?
  public let keyed: Int64?
  public let state: State
}

/// What is counted on paper.
public struct PaperCount: Sendable, Hashable {
  /// Of batches that are accepted.
  public var accepted: Int64 = 0
  /// Claimed, in batches that are not counted to the end.
  public var waiting: Int64 = 0
  /// By country.
  public var byCountry: [String: Int64] = [:]

  public init() {}

  public static func all(_ connection: any Connection) throws(StoreProblem) -> [String: PaperCount] {
    var counts: [String: PaperCount] = [:]
    let sql = "SELECT petition, country, state, claimed, keyed FROM batch WHERE state <> 'withdrawn'"
    for row in try connection.rows(sql) {
      let petition = try row.text(0)
      if try row.text(2) == PaperBatch.State.accepted.rawValue {
        let count = try row.integer(4)
        counts[petition, default: PaperCount()].accepted += count
        counts[petition, default: PaperCount()].byCountry[try row.text(1), default: 0] += count
      } else {
        counts[petition, default: PaperCount()].waiting += try row.integer(3)
      }
    }
    return counts
  }
}

extension PaperBatch {
  /// All batches of a petition, the newest first.
  public static func all(_ connection: any Connection, petition: String) throws(StoreProblem) -> [PaperBatch] {
    var batches: [PaperBatch] = []
    let sql = """
      SELECT petition, id, received, country, origin, first_sheet, last_sheet, scan, claimed, transcribed, keyed, state
      FROM batch
      WHERE petition = $1
      ORDER BY received DESC, id
      """
    for row in try connection.rows(sql, [.text(petition)]) { batches.append(try PaperBatch(row)) }
    return batches
  }

  init(_ row: Row) throws(StoreProblem) {
    guard let state = State(rawValue: try row.text(11)) else { throw .damaged("an unknown state of a batch") }
    self.init(
      petition: try row.text(0), id: try row.text(1), received: try row.integer(2), country: try row.text(3),
      origin: try row.text(4), firstSheet: try row.integer(5), lastSheet: try row.integer(6),
      scan: row.isNull(7) ? nil : try row.bytes(7), claimed: try row.integer(8),
      transcribed: row.isNull(9) ? nil : try row.integer(9), keyed: row.isNull(10) ? nil : try row.integer(10),
      state: state)
  }
}

extension Ledger {
  /// Signatures that one sheet can hold.
  static let mostOnSheet: Int64 = 100
  /// Numbers that sheets may have.
  public static let sheetNumbers: ClosedRange<Int64> = 0...10_000_000
  /// What may be claimed, or counted, of one batch.
  public static let batchCounts: ClosedRange<Int64> = 0...1_000_000

  /// Whether so many signatures fit on so many sheets; in whole sheets, so that no number is too large.
  private static func fit(_ signatures: Int64, on sheets: Int64) -> Bool {
    let full = signatures / mostOnSheet
    return signatures % mostOnSheet == 0 ? full <= sheets : full < sheets
  }

  /// Notes sheets that came in.
  public func receive(
    batch id: String, petition: String, country: String, origin: String, sheets: ClosedRange<Int64>, claimed: Int64,
    scan: [UInt8]?, actor: String
  ) throws(StoreProblem) {
    try enter(
      PaperEntry(
        petition: petition, id: id, country: country, origin: origin, sheets: sheets, claimed: claimed, scan: scan))
    note(.batchReceived, petition: petition, actor: actor, detail: "batch \(id), claimed \(claimed)")
  }

  func enter(_ entry: PaperEntry) throws(StoreProblem) {
    let (petition, id, country, origin) = (entry.petition, entry.id, entry.country, entry.origin)
    let (sheets, claimed, scan) = (entry.sheets, entry.claimed, entry.scan)
    guard PetitionTerms.isID(id) else {
      throw .notAllowed("“\(id)” is no id of a batch: use small letters, digits and hyphens.")
    }
    guard SigningCountries.codes.contains(country) else {
      throw .notAllowed("“\(country)” is no country: write two letters, such as BE.")
    }
    guard Self.sheetNumbers.contains(sheets.lowerBound), Self.sheetNumbers.contains(sheets.upperBound) else {
      throw .notAllowed("Sheets have numbers from 0 to 10,000,000.")
    }
    guard Self.batchCounts.contains(claimed) else { throw .notAllowed("A batch holds from 0 to 1,000,000 signatures.") }
    guard Self.fit(claimed, on: Int64(sheets.count)) else {
      throw .notAllowed("\(claimed) signatures do not fit on \(sheets.count) sheets of at most \(Self.mostOnSheet).")
    }
    try isFree(sheets, scan, petition: petition)
    let added = try connection.run(
      """
      INSERT INTO batch (petition, id, received, country, origin, first_sheet, last_sheet, scan, claimed, state)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'received')
      ON CONFLICT DO NOTHING
      """,
      [
        .text(petition), .text(id), .integer(now), .text(country), .text(origin), .integer(sheets.lowerBound),
        .integer(sheets.upperBound), Value(scan), .integer(claimed),
      ])
    guard added == 1 else { throw .notAllowed("There is a batch “\(id)” already.") }
  }

  /// No sheet, and no scan, is in two batches that count.
  func isFree(_ sheets: ClosedRange<Int64>, _ scan: [UInt8]?, petition: String) throws(StoreProblem) {
    let overlapping = try connection.row(
      """
      SELECT id FROM batch
      WHERE petition = $1 AND first_sheet <= $2 AND last_sheet >= $3 AND state <> 'withdrawn'
      """, [.text(petition), .integer(sheets.upperBound), .integer(sheets.lowerBound)])
    if let overlapping {
      throw .notAllowed("Some of these sheets are in batch “\(try overlapping.text(0))” already.")
    }
    guard let scan else { return }
    let twin = try connection.row(
      "SELECT id FROM batch WHERE petition = $1 AND scan = $2 AND state <> 'withdrawn'",
      [.text(petition), .bytes(scan)])
    if let twin { throw .notAllowed("This scan is the one of batch “\(try twin.text(0))”.") }
  }

  /// Notes what one person counted. The second must be another one; where both agree the batch waits for being accepted,
  /// where not it is blocked until one of them counts again.
  ///
  /// - Returns: the state after it.
  @discardableResult
  public func count(
    batch id: String, petition: String, count: Int64, actor: String
  ) throws(StoreProblem) -> PaperBatch.State {
    guard Self.batchCounts.contains(count) else { throw .notAllowed("A count is a number from 0 to 1,000,000.") }
    guard !actor.isEmpty else { throw .notAllowed("Who counts must say who they are.") }
    let row = try connection.row(
      "SELECT transcribed, keyed, transcriber, keyer, state, last_sheet - first_sheet + 1 FROM batch WHERE petition = $1 AND id = $2",
      [.text(petition), .text(id)])
    guard let row else { throw .notAllowed("There is no batch “\(id)”.") }
    let (state, sheets) = (try row.text(4), try row.integer(5))
    guard Self.fit(count, on: sheets) else {
      throw .notAllowed("\(count) signatures do not fit on \(sheets) sheets of at most \(Self.mostOnSheet).")
    }
    guard state != "accepted", state != "withdrawn" else { throw .notAllowed("Batch “\(id)” is \(state).") }
    var (first, second) = (row.isNull(0) ? nil : try row.integer(0), row.isNull(1) ? nil : try row.integer(1))
    var (transcriber, keyer) = (try row.text(2), try row.text(3))
    if first == nil || transcriber == actor {
      (first, transcriber) = (count, actor)
    } else {
      (second, keyer) = (count, actor)
    }
    let next: PaperBatch.State = second == nil ? .transcribed : first == second ? .transcribed : .blocked
    try connection.run(
      """
      UPDATE batch SET transcribed = $1, keyed = $2, transcriber = $3, keyer = $4, state = $5
      WHERE petition = $6 AND id = $7
      """,
      [
        Value(first), Value(second), .text(transcriber), .text(keyer), .text(next.rawValue), .text(petition), .text(id),
      ])
    note(.batchCounted, petition: petition, actor: actor, detail: "batch \(id), counted \(count), \(next.rawValue)")
    return next
  }

  /// Takes a batch into the count, once two people have counted the same.
  public func accept(batch id: String, petition: String, actor: String) throws(StoreProblem) {
    let changed = try connection.run(
      """
      UPDATE batch SET state = 'accepted'
      WHERE petition = $1 AND id = $2 AND state = 'transcribed' AND transcribed = keyed
      """, [.text(petition), .text(id)])
    guard changed == 1 else { throw .notAllowed(try whyNotAccepted(id, petition)) }
    note(.batchAccepted, petition: petition, actor: actor, detail: "batch \(id)")
  }

  private func whyNotAccepted(_ id: String, _ petition: String) throws(StoreProblem) -> String {
    let row = try connection.row(
      "SELECT state FROM batch WHERE petition = $1 AND id = $2", [.text(petition), .text(id)])
    return switch try row?.text(0) {
    case nil: "There is no batch “\(id)”."
    case "accepted": "Batch “\(id)” was accepted already."
    case "withdrawn": "Batch “\(id)” is withdrawn."
    default: "Batch “\(id)” cannot be accepted: two people must have counted the same."
    }
  }
}

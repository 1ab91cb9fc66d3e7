/// What is written down of sheets that came in.
public struct PaperEntry: Sendable, Hashable {
  public let petition: String
  public let id: String
  public let country: String
  /// Who collected them: an organisation or a place, never a person who signed.
  public let origin: String
  public let sheets: ClosedRange<Int64>
  /// What who handed them in says they are.
  public let claimed: Int64
  /// SHA-256 of the scan, where there is one.
  public let scan: [UInt8]?

  public init(
    petition: String, id: String, country: String, origin: String, sheets: ClosedRange<Int64>, claimed: Int64,
    scan: [UInt8]?
  ) {
    self.petition = petition
    self.id = id
    self.country = country
    self.origin = origin
    self.sheets = sheets
    self.claimed = claimed
    self.scan = scan
  }
}

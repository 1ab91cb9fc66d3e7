/// A source's address as it answered once, kept in `captures/` and never published.
public struct SavedCopy: Sendable {
  public let source: Identifier<Source>
  /// In UTC: `2026-11-28T14:15:00Z`.
  public let moment: String
  /// The address that was asked for.
  public let address: String
  /// Where it led, step by step; empty where it answered itself.
  public let redirects: [String]
  public let status: Int
  /// Such as `text/html`.
  public let type: String
  /// Bytes of the answer's body.
  public let size: Int
  /// SHA-256 of the answer's body.
  public let hash: String
  /// SHA-256 of its readable text; `nil` where it is no text.
  public let textHash: String?
  /// The WARC file, within the workspace.
  public let archive: String
  public let archiveHash: String
  /// What a person opens: the readable text, or the file as it is.
  public let file: String
  public let place: Place

  public init(
    source: Identifier<Source>, moment: String, address: String, redirects: [String], status: Int, type: String,
    size: Int, hash: String, textHash: String?, archive: String, archiveHash: String, file: String, place: Place
  ) {
    self.source = source
    self.moment = moment
    self.address = address
    self.redirects = redirects
    self.status = status
    self.type = type
    self.size = size
    self.hash = hash
    self.textHash = textHash
    self.archive = archive
    self.archiveHash = archiveHash
    self.file = file
    self.place = place
  }

  /// The columns of `captures/captures.csv`.
  public static let columns = [
    "source", "captured", "address", "redirects", "status", "type", "bytes", "sha256", "text-sha256", "warc",
    "warc-sha256", "copy",
  ]

  /// Where the address led in the end.
  public var end: String { redirects.last ?? address }

  /// The day of the copy, by UTC.
  public var day: String { String(moment.prefix(10)) }
}

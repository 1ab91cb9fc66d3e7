/// One line of the log of what happened. It says nothing of who the person is, and cannot be changed unseen: each line
/// holds the hash of the one before.
public struct Event: Sendable, Hashable {
  public let petition: String
  /// Which server wrote it; each has a chain of its own.
  public let writer: Int64
  /// From 1, without gaps, for each petition and writer.
  public let sequence: Int64
  /// Seconds since 1970.
  public let at: Int64
  public let kind: EventKind
  public let signature: SignatureID?
  /// The account that did it; empty for the person themselves and for the clock.
  public let actor: String
  /// What else is to be known, without personal data.
  public let detail: String
  public let hash: [UInt8]

  /// The hash that a chain begins with.
  public static let start = [UInt8](repeating: 0, count: 32)

  public init(
    petition: String, writer: Int64, sequence: Int64, at: Int64, kind: EventKind, signature: SignatureID?,
    actor: String, detail: String, hash: [UInt8]
  ) {
    self.petition = petition
    self.writer = writer
    self.sequence = sequence
    self.at = at
    self.kind = kind
    self.signature = signature
    self.actor = actor
    self.detail = detail
    self.hash = hash
  }

  /// A new line behind one with the hash `previous`.
  public init(
    petition: String, writer: Int64, sequence: Int64, at: Int64, kind: EventKind, signature: SignatureID?,
    actor: String = "", detail: String = "", after previous: [UInt8]
  ) {
    self.init(
      petition: petition, writer: writer, sequence: sequence, at: at, kind: kind, signature: signature, actor: actor,
      detail: detail,
      hash: Self.hash(
        previous, petition, writer, sequence, at, kind, signature, actor, detail))
  }

  /// Whether the line is what was written behind one with the hash `previous`.
  public func follows(_ previous: [UInt8]) -> Bool {
    hash == Self.hash(previous, petition, writer, sequence, at, kind, signature, actor, detail)
  }

  /// SHA-256 of the hash before and the fields, each number in 8 bytes, each text behind its length.
  private static func hash(
    _ previous: [UInt8], _ petition: String, _ writer: Int64, _ sequence: Int64, _ at: Int64, _ kind: EventKind,
    _ signature: SignatureID?, _ actor: String, _ detail: String
  ) -> [UInt8] {
    var bytes = previous
    bytes.reserveCapacity(128 + detail.utf8.count)
    func add(_ number: Int64) { withUnsafeBytes(of: number.bigEndian) { bytes += $0 } }
    func add(_ text: [UInt8]) {
      add(Int64(text.count))
      bytes += text
    }
    add(Array(petition.utf8))
    add(writer)
    add(sequence)
    add(at)
    add(Int64(kind.rawValue))
    add(signature?.bytes ?? [])
    add(Array(actor.utf8))
    add(Array(detail.utf8))
    return SHA256Bytes.hash(bytes)
  }
}

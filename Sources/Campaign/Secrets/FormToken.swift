/// What a form carries unseen: when it was made, a number of its own, and a code that says it was ours.
///
/// It is the idempotency key of what is sent, the clock that finds forms sent faster than people type, and what the
/// proof of work is done on.
public struct FormToken: Sendable, Hashable {
  /// Seconds since 1970.
  public let issued: Int64
  public let nonce: [UInt8]

  /// A form may stay open this long, in seconds.
  public static let patience: Int64 = 24 * 3600

  public init(issued: Int64, nonce: [UInt8] = Randomness.bytes(8)) {
    self.issued = issued
    self.nonce = nonce
  }

  /// Always 40 characters.
  public func text(petition: String, secrets: Secrets) -> String {
    let head = self.head
    return Base64URL.text(head + Self.code(head, petition, secrets))
  }

  public init?(text: some StringProtocol, petition: String, secrets: Secrets, now: Int64) {
    guard text.utf8.count == 40, let bytes = Base64URL.bytes(text), bytes.count == 30 else { return nil }
    let head = Array(bytes.prefix(14))
    guard HMAC256.equal(bytes.suffix(16), Self.code(head, petition, secrets)) else { return nil }
    issued = head.prefix(6).reduce(Int64(0)) { $0 << 8 | Int64($1) }
    nonce = Array(head.suffix(8))
    guard issued <= now + 60, now - issued <= Self.patience else { return nil }
  }

  private var head: [UInt8] {
    stride(from: Int64(40), through: 0, by: -8).map { UInt8(truncatingIfNeeded: issued >> $0) } + nonce
  }

  private static func code(_ head: [UInt8], _ petition: String, _ secrets: Secrets) -> ArraySlice<UInt8> {
    HMAC256.code(of: head + Array(petition.utf8), key: secrets.forms).prefix(16)
  }
}

import Formats

/// The number of a signature: 4 bytes of time, so that neighbours in time lie beside each other on disk, and 12 that
/// nobody can guess.
///
/// The same form sent twice gives the same number, so that it is stored once.
public struct SignatureID: Sendable, Hashable {
  public let bytes: [UInt8]

  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    self.bytes = Array(bytes)
  }

  /// The number of what was written into a form: the form's own number, the address and the name decide it.
  public init(form: FormToken, mailbox: [UInt8], person: [UInt8], secrets: Secrets) {
    let code = HMAC256.code(of: form.nonce + mailbox + person, key: secrets.forms)
    bytes = Self.time(form.issued) + code.prefix(12)
  }

  /// A new number for a signature that comes from elsewhere; the same row of the same import gives the same one.
  public init(at: Int64, source: String, secrets: Secrets) {
    bytes = Self.time(at) + HMAC256.code(of: Array(source.utf8), key: secrets.forms).prefix(12)
  }

  private static func time(_ seconds: Int64) -> [UInt8] {
    stride(from: Int64(24), through: 0, by: -8).map { UInt8(truncatingIfNeeded: seconds >> $0) }
  }

  public var hex: String { bytes.hex }
}

extension SignatureID: CustomStringConvertible {
  public var description: String { hex }
}

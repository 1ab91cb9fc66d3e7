/// What a link in a mail may do.
public enum LinkPurpose: UInt8, Sendable, CaseIterable {
  case confirm = 1
  /// To see, correct, export and take back one's signature.
  case mine = 2
}

/// A link in a mail: which signature, what for, until when. It needs no table: its code is an HMAC of what it says.
public struct Link: Sendable, Hashable {
  public let purpose: LinkPurpose
  public let petition: String
  public let signature: SignatureID
  /// Seconds since 1970 until which it holds.
  public let until: Int64

  public init(purpose: LinkPurpose, petition: String, signature: SignatureID, until: Int64) {
    self.purpose = purpose
    self.petition = petition
    self.signature = signature
    self.until = until
  }

  /// The token that stands in the address: 45 to 60 characters of base 64.
  public func token(_ secrets: Secrets) -> String {
    let payload = self.payload
    return Base64URL.text(payload + HMAC256.code(of: payload, key: secrets.links).prefix(Self.codeSize))
  }

  /// The link that a token says, if its code is right and it still holds.
  public init?(token: some StringProtocol, secrets: Secrets, now: Int64) {
    guard token.utf8.count <= 128, let bytes = Base64URL.bytes(token), bytes.count > Self.headSize + Self.codeSize
    else { return nil }
    let payload = Array(bytes.dropLast(Self.codeSize))
    guard
      HMAC256.equal(bytes.suffix(Self.codeSize), HMAC256.code(of: payload, key: secrets.links).prefix(Self.codeSize)),
      let purpose = payload.first.flatMap(LinkPurpose.init(rawValue:)),
      let signature = SignatureID(payload[1..<17]),
      let petition = String(validating: payload[Self.headSize...], as: UTF8.self)
    else { return nil }
    let until = payload[17..<22].reduce(Int64(0)) { $0 << 8 | Int64($1) }
    guard now <= until else { return nil }
    self.init(purpose: purpose, petition: petition, signature: signature, until: until)
  }

  private static let headSize = 22
  private static let codeSize = 16

  /// Purpose, 16 bytes of signature, 5 of time, and the petition's id.
  private var payload: [UInt8] {
    var bytes: [UInt8] = [purpose.rawValue]
    bytes += signature.bytes
    for shift in stride(from: Int64(32), through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: until >> shift)) }
    return bytes + Array(petition.utf8)
  }
}

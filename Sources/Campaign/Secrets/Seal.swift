import CSodium
import Foundation

/// What a person wrote about themselves. It is stored sealed, and nowhere else.
public struct Person: Sendable, Hashable, Codable {
  public var name: String
  public var address: String
  public var postcode: String?
  /// The language of the form, for mails.
  public var language: String

  public init(name: String, address: String, postcode: String?, language: String) {
    self.name = name
    self.address = address
    self.postcode = postcode
    self.language = language
  }
}

/// Personal data, encrypted and bound to one signature (XChaCha20-Poly1305; RFC 8439, draft-irtf-cfrg-xchacha).
public enum Seal {
  public static func close(_ person: Person, of signature: SignatureID, secrets: Secrets) -> [UInt8] {
    let plain = packed(person)
    let nonce = Randomness.bytes(nonceSize)
    var sealed = [UInt8](repeating: 0, count: plain.count + codeSize)
    crypto_aead_xchacha20poly1305_ietf_encrypt(
      &sealed, nil, plain, UInt64(plain.count), signature.bytes, UInt64(signature.bytes.count), nil, nonce,
      secrets.seals)
    return nonce + sealed
  }

  /// The person behind a seal; nil where it is damaged, of another signature or of another key.
  public static func open(_ bytes: [UInt8], of signature: SignatureID, secrets: Secrets) -> Person? {
    guard bytes.count >= nonceSize + codeSize else { return nil }
    let nonce = Array(bytes.prefix(nonceSize))
    let sealed = Array(bytes.dropFirst(nonceSize))
    var plain = [UInt8](repeating: 0, count: sealed.count - codeSize)
    let status = crypto_aead_xchacha20poly1305_ietf_decrypt(
      &plain, nil, nil, sealed, UInt64(sealed.count), signature.bytes, UInt64(signature.bytes.count), nonce,
      secrets.seals)
    return status == 0 ? unpacked(plain) : nil
  }

  private static let nonceSize = 24
  private static let codeSize = 16

  /// Fields behind their lengths in two bytes; no field is that long.
  private static func packed(_ person: Person) -> [UInt8] {
    var bytes: [UInt8] = []
    for field in [person.name, person.address, person.postcode ?? "", person.language] {
      let text = Array(field.utf8.prefix(Int(UInt16.max)))
      bytes.append(UInt8(text.count >> 8))
      bytes.append(UInt8(text.count & 255))
      bytes += text
    }
    return bytes
  }

  private static func unpacked(_ bytes: [UInt8]) -> Person? {
    var rest = bytes[...]
    var fields: [String] = []
    while rest.count >= 2, let high = rest.popFirst(), let low = rest.popFirst() {
      let length = Int(high) << 8 | Int(low)
      guard rest.count >= length, let text = String(validating: rest.prefix(length), as: UTF8.self) else { return nil }
      fields.append(text)
      rest = rest.dropFirst(length)
    }
    guard rest.isEmpty, fields.count == 4 else { return nil }
    return Person(
      name: fields[0], address: fields[1], postcode: fields[2].isEmpty ? nil : fields[2], language: fields[3])
  }
}

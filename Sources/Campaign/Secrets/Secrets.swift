import CSodium
import Formats
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The key that links, addresses and personal data are protected with, and the keys derived from it.
///
/// It lies in a file beside the database and never in it: who has a copy of the database alone can read no name and
/// no address, and can make no link.
public struct Secrets: Sendable {
  public typealias Key = [UInt8]

  let links: Key
  let mailboxes: Key
  let networks: Key
  let seals: Key
  let forms: Key

  /// Bytes of the root key.
  public static let size = 32

  /// The keys derived from a root of 32 bytes, each by HMAC-SHA-256 (RFC 2104) of its purpose.
  ///
  /// - Returns: nil where the root has another size.
  public init?(root: [UInt8]) {
    guard root.count == Self.size, Sodium.isReady else { return nil }
    func derived(_ purpose: String) -> Key { HMAC256.code(of: Array(purpose.utf8), key: root) }
    links = derived("progresscard links 1")
    mailboxes = derived("progresscard mailboxes 1")
    networks = derived("progresscard networks 1")
    seals = derived("progresscard seals 1")
    forms = derived("progresscard forms 1")
  }

  /// What shows, without giving the key away, whether a database was written with this key.
  public var print: String { Array(HMAC256.code(of: Array("print".utf8), key: links).prefix(8)).hex }

  /// The mailbox of an address, as it is stored: the same address gives the same 16 bytes, and nothing leads back.
  public func mailbox(_ canonical: String, petition: String) -> [UInt8] {
    Array(HMAC256.code(of: Array((petition + "\n" + canonical).utf8), key: mailboxes).prefix(16))
  }

  /// The person at a mailbox: a name, without case, accents, spaces and signs.
  public func person(_ name: String, mailbox: [UInt8]) -> [UInt8] {
    Array(HMAC256.code(of: mailbox + Self.folded(name), key: mailboxes).prefix(16))
  }

  static func folded(_ name: String) -> [UInt8] {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      return name.utf8.compactMap { byte in
        switch byte {
        case 0x41...0x5A: byte | 0x20
        case 0x61...0x7A, 0x30...0x39: byte
        default: nil
        }
      }
    }
    return foldedByUnicode(name)
  }

  static func foldedByUnicode(_ name: String) -> [UInt8] {
    let plain = name.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
      .unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    var text = ""
    text.unicodeScalars.append(contentsOf: plain)
    return Array(text.utf8)
  }

  /// A range of network addresses, as it is stored for some days to find bursts.
  public func network(_ range: String) -> [UInt8] {
    Array(HMAC256.code(of: Array(range.utf8), key: networks).prefix(8))
  }
}

/// libsodium must be set up once before it is used.
enum Sodium {
  static let isReady = sodium_init() >= 0

  /// Bytes that nobody can guess.
  static func random(_ count: Int) -> [UInt8] {
    guard isReady else { preconditionFailure("libsodium could not be set up") }
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }
}

/// HMAC-SHA-256 (RFC 2104, FIPS 198-1).
public enum HMAC256 {
  public static func code(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    var state = crypto_auth_hmacsha256_state()
    var code = [UInt8](repeating: 0, count: 32)
    crypto_auth_hmacsha256_init(&state, key, key.count)
    crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
    crypto_auth_hmacsha256_final(&state, &code)
    return code
  }

  /// Whether two codes are the same, in a time that does not depend on where they differ.
  public static func equal(_ one: some Collection<UInt8>, _ other: some Collection<UInt8>) -> Bool {
    let (one, other) = (Array(one), Array(other))
    return one.count == other.count && sodium_memcmp(one, other, one.count) == 0
  }
}

/// Random bytes for whoever needs them.
public enum Randomness {
  public static func bytes(_ count: Int) -> [UInt8] { Sodium.random(count) }
}

import Foundation
import Testing

@testable import Formats

@Suite struct Ed25519Tests {
  /// RFC 8032, section 7.1, tests 1 and 3.
  static let vectors: [(seed: String, open: String, message: String, signature: String)] = [
    (
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24"
        + "655141438e7a100b"
    ),
    (
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28d"
        + "c027beceea1ec40a"
    ),
  ]

  @Test(arguments: 0..<vectors.count)
  func `known keys give the known signatures`(number: Int) throws {
    let vector = Self.vectors[number]
    let key = try #require(SigningKey(pem: pem("PRIVATE KEY", "302e020100300506032b657004220420" + vector.seed)))
    let open = try #require(VerifyingKey(pem: pem("PUBLIC KEY", "302a300506032b6570032100" + vector.open)))
    #expect(key.publicKey == open)
    #expect(key.signature(of: bytes(vector.message)) == bytes(vector.signature))
    #expect(open.accepts(bytes(vector.signature), of: bytes(vector.message)))
  }

  @Test func `keys are written as they are read`() throws {
    let key = try #require(SigningKey())
    let again = try #require(SigningKey(pem: key.pem))
    #expect(again.publicKey == key.publicKey)
    #expect(again.signature(of: [1, 2, 3]) == key.signature(of: [1, 2, 3]))
    #expect(VerifyingKey(pem: key.publicKey.pem) == key.publicKey)
    #expect(SigningKey()?.publicKey != key.publicKey)
  }

  @Test func `another message, key or signature is refused`() throws {
    let key = try #require(SigningKey()), other = try #require(SigningKey())
    let message: [UInt8] = Array("a manifest".utf8)
    let signature = key.signature(of: message)
    #expect(key.publicKey.accepts(signature, of: message))
    #expect(!key.publicKey.accepts(signature, of: message + [0]))
    #expect(!other.publicKey.accepts(signature, of: message))
    for index in signature.indices {
      var changed = signature
      changed[index] ^= 1
      #expect(!key.publicKey.accepts(changed, of: message))
    }
    #expect(!key.publicKey.accepts([], of: message))
    #expect(!key.publicKey.accepts(signature + [0], of: message))
  }

  @Test func `what is no key of this kind is none`() throws {
    let key = try #require(SigningKey())
    #expect(SigningKey(pem: key.publicKey.pem) == nil)
    #expect(VerifyingKey(pem: key.pem) == nil)
    // X25519, RFC 8410, and random bytes.
    #expect(SigningKey(pem: pem("PRIVATE KEY", "302e020100300506032b656e04220420" + Self.vectors[0].seed)) == nil)
    var random = Seeded(8032)
    for _ in 0..<200 {
      let noise = (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(SigningKey(pem: noise) == nil)
      #expect(VerifyingKey(pem: Array("-----BEGIN PUBLIC KEY-----\n".utf8) + noise) == nil)
    }
  }

  private func bytes(_ hex: String) -> [UInt8] {
    var digits = hex[...]
    var bytes: [UInt8] = []
    while !digits.isEmpty {
      bytes.append(UInt8(digits.prefix(2), radix: 16) ?? 0)
      digits = digits.dropFirst(2)
    }
    return bytes
  }

  private func pem(_ label: String, _ hex: String) -> [UInt8] {
    Array("-----BEGIN \(label)-----\n\(Data(bytes(hex)).base64EncodedString())\n-----END \(label)-----\n".utf8)
  }
}

import Testing

@testable import Formats

@Suite struct SHA256Tests {
  /// Vectors of FIPS 180-2, appendix B, and the empty message.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `known messages have their known digests`(message: String, hex: String) {
    #expect(SHA256.hash(Array(message.utf8)).hex == hex)
    #expect(Digest(hex: hex) == SHA256.hash(Array(message.utf8)))
  }

  @Test func `only 64 hexadecimal digits are a digest`() {
    #expect(Digest(hex: "ba78") == nil)
    #expect(Digest(hex: String(repeating: "g", count: 64)) == nil)
    #expect(Digest(hex: String(repeating: "é", count: 32)) == nil)
    #expect(Digest(hex: String(repeating: "A", count: 64))?.hex == String(repeating: "a", count: 64))
  }
}

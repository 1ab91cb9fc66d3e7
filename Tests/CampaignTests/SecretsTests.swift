import Formats
import Testing

@testable import Campaign

@Suite struct `Links, forms and seals` {
  private let secrets: Secrets
  private let other: Secrets
  private let id: SignatureID

  init() throws {
    secrets = try #require(Secrets(root: [UInt8](repeating: 3, count: 32)))
    other = try #require(Secrets(root: [UInt8](repeating: 4, count: 32)))
    id = try #require(SignatureID([UInt8](0..<16)))
  }

  @Test(arguments: ["Ann Peeters", "O'Brien-SMITH  jr. 3", "x", "", "A_b~Z`[\\]^{|}"])
  func `a plain name is folded as Unicode folds it`(name: String) {
    #expect(Secrets.folded(name) == Secrets.foldedByUnicode(name))
  }

  @Test func `a link says what it was made for, until its time is over`() {
    let link = Link(purpose: .confirm, petition: "be", signature: id, until: 1000)
    let token = link.token(secrets)
    #expect(Link(token: token, secrets: secrets, now: 1000) == link)
    #expect(Link(token: token, secrets: secrets, now: 1001) == nil)
    #expect(Link(token: token, secrets: other, now: 1) == nil)
  }

  @Test func `no changed letter of a link is accepted`() {
    let token = Array(Link(purpose: .mine, petition: "be", signature: id, until: 1000).token(secrets).utf8)
    for place in token.indices {
      for letter in "Aa0_".utf8 where letter != token[place] {
        var changed = token
        changed[place] = letter
        #expect(Link(token: String(decoding: changed, as: UTF8.self), secrets: secrets, now: 1) == nil)
      }
    }
    #expect(Link(token: String(decoding: token.dropLast(), as: UTF8.self), secrets: secrets, now: 1) == nil)
    #expect(Link(token: "", secrets: secrets, now: 1) == nil)
  }

  @Test func `a form is ours, of its petition, and of today`() {
    let form = FormToken(issued: 5000)
    let text = form.text(petition: "be", secrets: secrets)
    #expect(text.utf8.count == 40)
    #expect(FormToken(text: text, petition: "be", secrets: secrets, now: 5001) == form)
    #expect(FormToken(text: text, petition: "fr", secrets: secrets, now: 5001) == nil)
    #expect(FormToken(text: text, petition: "be", secrets: secrets, now: 5001 + FormToken.patience) == nil)
    #expect(FormToken(text: text, petition: "be", secrets: secrets, now: 4000) == nil, "from the future")
  }

  @Test func `a seal opens with its key, for its signature`() throws {
    let person = Person(name: "Zoé Invented", address: "zoe@example.org", postcode: "1000", language: "fr")
    let sealed = Seal.close(person, of: id, secrets: secrets)
    #expect(Seal.open(sealed, of: id, secrets: secrets) == person)
    #expect(Seal.open(sealed, of: id, secrets: other) == nil)
    #expect(Seal.open(sealed, of: try #require(SignatureID([UInt8](1..<17))), secrets: secrets) == nil)
    #expect(Seal.open(Array(sealed.dropLast()), of: id, secrets: secrets) == nil)
    #expect(Seal.close(person, of: id, secrets: secrets) != sealed, "each seal is another")
  }

  /// RFC 4231, test case 2.
  @Test func `codes are those of the standard`() {
    let code = HMAC256.code(of: Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
    #expect(code.hex == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }

  @Test func `encodings come back as they went`() {
    for count in 0..<40 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
      #expect(Base64URL.bytes(Base64URL.text(bytes)) == bytes)
      #expect([UInt8](hex: bytes.hex) == bytes)
    }
    #expect(Base64URL.bytes("AB") == nil, "bits that are not zero behind the last byte")
    #expect(Base64URL.text([0xFB, 0xFF]) == "-_8")
  }

  @Test func `a name is one however it is written`() {
    let box = secrets.mailbox("a@example.org", petition: "be")
    #expect(secrets.person("Zoé  O’Invented", mailbox: box) == secrets.person("zoe oinvented", mailbox: box))
    #expect(secrets.person("Zoé", mailbox: box) != secrets.person("Zoa", mailbox: box))
    #expect(secrets.mailbox("a@example.org", petition: "be") != secrets.mailbox("a@example.org", petition: "fr"))
  }
}

import Mail
import Testing

@Suite struct Addresses {
  @Test(arguments: [
    ("person@example.org", "person", "example.org"), ("First.Last+tag@Example.ORG", "First.Last+tag", "example.org"),
    ("o'neil@mail.example.co.uk", "o'neil", "mail.example.co.uk"),
    ("!#$%&*/=?^_`{|}~-@a.be", "!#$%&*/=?^_`{|}~-", "a.be"),
    ("a@xn--mller-kva.de", "a", "xn--mller-kva.de"), ("a@1-2.3com.net", "a", "1-2.3com.net"),
  ])
  func `an address is taken as it is, its domain in lower case`(text: String, local: String, domain: String) throws {
    let address = try MailAddress(text)
    #expect(address.local == local)
    #expect(address.domain == domain)
    #expect(try MailAddress(address.text) == address)
  }

  @Test(arguments: [
    ("", MailAddress.Problem.noAt), ("person", .noAt), ("@example.org", .dots), (".a@example.org", .dots),
    ("a.@example.org", .dots), ("a..b@example.org", .dots), ("a b@example.org", .character(code: 32)),
    ("\"a b\"@example.org", .character(code: 34)), ("a@b@example.org", .character(code: 64)),
    ("<a@example.org>", .character(code: 60)), ("a,b@example.org", .character(code: 44)),
    ("é@example.org", .localBeyondASCII), ("a@example", .domain(.oneLabel)), ("a@", .domain(.oneLabel)),
    ("a@localhost", .domain(.oneLabel)), ("a@[127.0.0.1]", .domain(.literal)), ("a@127.0.0.1", .domain(.number)),
    ("a@-b.org", .domain(.label)), ("a@b-.org", .domain(.label)), ("a@b..org", .domain(.label)),
    ("a@b.org.", .domain(.label)), ("a@exa_mple.org", .domain(.character(code: 95))),
    ("a@example.org ", .domain(.character(code: 32))), ("a@exa/mple.org", .domain(.character(code: 47))),
    ("a@mü/ller.de", .domain(.character(code: 47))), ("a@m\u{FFFD}.de", .domain(.noTranslation)),
  ])
  func `what is no address says why`(text: String, problem: MailAddress.Problem) {
    #expect(throws: problem) { try MailAddress(text) }
  }

  @Test func `an address that is too long is refused`() throws {
    let label = String(repeating: "a", count: 61)
    let long = "\(label).\(label).\(label)"
    #expect(throws: Never.self) { try MailAddress(String(repeating: "b", count: 64) + "@\(long).be") }
    #expect(throws: MailAddress.Problem.tooLong) { try MailAddress(String(repeating: "b", count: 65) + "@example.org") }
    #expect(throws: MailAddress.Problem.tooLong) {
      try MailAddress(String(repeating: "b", count: 64) + "@\(long).best")
    }
    #expect(throws: MailAddress.Problem.domain(.label)) {
      try MailAddress("a@" + String(repeating: "a", count: 64) + ".org")
    }
    #expect(throws: MailAddress.Problem.tooLong) { try MailAddress(String(repeating: "a@", count: 1_000_000)) }
  }

  @Test(arguments: [
    ("a@müller.de", "xn--mller-kva.de"), ("a@MÜLLER.de", "xn--mller-kva.de"), ("a@straße.de", "xn--strae-oqa.de"),
    ("a@例え.テスト", "xn--r8jz45g.xn--zckzah"), ("a@bücher。example", "xn--bcher-kva.example"),
    ("a@пример.рф", "xn--e1afmkfd.xn--p1ai"),
  ])
  func `a domain with other letters is written as the DNS writes it`(text: String, domain: String) throws {
    #expect(try MailAddress(text).domain == domain)
  }

  @Test func `a mailbox is read with and without a name`() throws {
    let plain = try Mailbox(reading: " a@example.org ")
    #expect(plain.name == nil)
    let named = try Mailbox(reading: "Campaign office <a@example.org>")
    #expect(named.name == "Campaign office")
    #expect(named.address == plain.address)
    #expect(try Mailbox(reading: "<a@example.org>") == plain)
    #expect(throws: MailAddress.Problem.self) { try Mailbox(reading: "a <b> <c") }
    #expect(throws: MailAddress.Problem.self) { try Mailbox(reading: ">") }
  }

  @Test func `random texts are addresses or none, and an address stays one`() {
    var random = Seeded(11)
    let letters: [Character] = Array("aB1.@-_+ \"<>[]éü。/%:\u{0}\r\n\u{200D}\u{FF20}")
    var found = 0
    for _ in 0..<3_000 {
      let text = String(
        (0..<Int.random(in: 0...14, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
      for text in [text, "\(text)@example.org", "a@\(text)", "a@\(text).org"] {
        guard let address = try? MailAddress(text) else { continue }
        found += 1
        #expect((try? MailAddress(address.text)) == address)
        #expect(address.text.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) })
      }
    }
    #expect(found > 100)
  }
}

import Campaign
import Testing

@Suite struct `Addresses of people who sign` {
  @Test(arguments: [
    ("Ada.Invented@Gmail.com", "adainvented@gmail.com"), ("ada.invented+cards@googlemail.com", "adainvented@gmail.com"),
    ("Ada.Invented+x@example.org", "ada.invented@example.org"), ("ada-invented@yahoo.com", "ada@yahoo.com"),
    ("ada.invented+x@gmx.de", "ada.invented+x@gmx.de"), ("ada@me.com", "ada@icloud.com"),
    ("+x@example.org", "+x@example.org"),
  ])
  func `all spellings that reach one mailbox are one`(written: String, canonical: String) {
    #expect(SignerAddress(written)?.canonical == canonical)
  }

  @Test func `dots count where the service does not ignore them`() {
    #expect(SignerAddress("ada.i@example.org")?.canonical != SignerAddress("adai@example.org")?.canonical)
  }

  @Test(arguments: [
    "", "ada", "ada@", "@example.org", "ada@example", "ada@@example.org", "ada @example.org", "ada@exa mple.org",
    "ada..b@example.org", ".ada@example.org", "ada@-example.org", "ada@example.123",
    "ada@example.org\r\nBcc: b@example.org",
    "\"ada\"@example.org", "ada@[127.0.0.1]",
    "äda@example.org", "ada@exämple..org", "ada@ex%C3%A4mple.org", "ada@\u{202E}ä.org", "ada\u{0}@example.org",
    String(repeating: "a", count: 65) + "@example.org",
  ])
  func `what no mail service gives out is refused`(written: String) {
    #expect(SignerAddress(written) == nil)
  }

  @Test(arguments: [
    ("ada@Müller.example", "ada@xn--mller-kva.example"), ("ada@bücher.example", "ada@xn--bcher-kva.example"),
    ("ada@bu\u{308}cher.example", "ada@xn--bcher-kva.example"), ("ada@例え.example", "ada@xn--r8jz45g.example"),
    ("ada@example。org", "ada@example.org"),
  ])
  func `a domain in letters of any script is the one that mail servers know`(written: String, text: String) {
    #expect(SignerAddress(written)?.text == text)
    #expect(SignerAddress(written)?.canonical == SignerAddress(text)?.canonical)
  }

  /// From RFC 3492, section 7.1, and names that are registered.
  @Test(arguments: [
    "xn--mller-kva.de", "xn--bcher-kva.example", "xn--80abnmycp7evc.xn--90ais", "xn--ihqwcrb4cv8a8dqg056pqjye.com",
    "xn--4dbcagdahymbxekheh6e0a7fei0b.org", "xn--n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa.jp", "xn--strae-oqa.de",
  ])
  func `a domain of other letters is taken as the DNS writes it`(domain: String) {
    #expect(SignerAddress("ada@" + domain) != nil)
  }

  @Test(arguments: [
    "xn--a.org", "xn--.org", "xn--a-.org", "xn---.org", "xn--99999999.org", "xn--a-99999999999999.org",
    "xn--zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz.org", "xn--ab-.org", "a.xn--a",
    // ☃ and the capital Ü.
    "xn--n3h.net", "xn--mller-2pa.de",
  ])
  func `a domain whose letters cannot be told is refused`(domain: String) {
    #expect(SignerAddress("ada@" + domain) == nil)
  }
}

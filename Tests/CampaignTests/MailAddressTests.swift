import Campaign
import Testing

@Suite struct `Mail addresses` {
  @Test(arguments: [
    ("Ada.Invented@Gmail.com", "adainvented@gmail.com"), ("ada.invented+cards@googlemail.com", "adainvented@gmail.com"),
    ("Ada.Invented+x@example.org", "ada.invented@example.org"), ("ada-invented@yahoo.com", "ada@yahoo.com"),
    ("ada.invented+x@gmx.de", "ada.invented+x@gmx.de"), ("ada@me.com", "ada@icloud.com"),
    ("+x@example.org", "+x@example.org"),
  ])
  func `all spellings that reach one mailbox are one`(written: String, canonical: String) {
    #expect(MailAddress(written)?.canonical == canonical)
  }

  @Test func `dots count where the service does not ignore them`() {
    #expect(MailAddress("ada.i@example.org")?.canonical != MailAddress("adai@example.org")?.canonical)
  }

  @Test(arguments: [
    "", "ada", "ada@", "@example.org", "ada@example", "ada@@example.org", "ada @example.org", "ada@exa mple.org",
    "ada..b@example.org", ".ada@example.org", "ada@-example.org", "ada@example.123",
    "ada@example.org\r\nBcc: b@example.org",
    "\"ada\"@example.org", "ada@[127.0.0.1]", "ada@exämple.org", "ada\u{0}@example.org",
    String(repeating: "a", count: 65) + "@example.org",
  ])
  func `what no mail service gives out is refused`(written: String) {
    #expect(MailAddress(written) == nil)
  }
}

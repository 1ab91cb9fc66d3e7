import Testing

@testable import Cards

/// Numbers that a telephone dials.
@Suite struct PhoneNumbers {
  private static let numbers: [(text: String, dialled: String)] = [
    ("101", "101"), ("15", "15"), ("116 111", "116111"), ("116000", "116000"), ("0800 12 12", "08001212"),
    ("+32 2 555 01 00", "+3225550100"), ("01.23.45.67.89", "0123456789"), ("(02) 555-0100", "025550100"),
    ("+1 (800) 555-0100", "+18005550100"), ("8 (800) 200-01-22", "88002000122"), ("(800)555-0100", "8005550100"),
    ("555\u{A0}0100", "5550100"), ("555\u{2011}0100", "5550100"), ("*100#", "*100#"), ("#31#", "#31#"),
    ("*123*1#", "*123*1#"), ("١١٦ ١١١", "116111"), ("۱۱۶۱۱۱", "116111"), ("१०९८", "1098"), ("１１０", "110"),
  ]

  @Test(arguments: numbers)
  func `one number is dialled whole, in ASCII`(text: String, dialled: String) {
    #expect(PhoneNumber(text)?.dialled == dialled)
  }

  private static let others = [
    "", "1", "116 111 (24/7)", "116 111 / 0800 12 12", "100 or 101", "5.55E+09", "5.55e9", "call me", "116111.0",
    "116,111", "116 111 – 116 112", "102  103", "102\n103", "116 111 24h", "+44 (0)20 7946 0000", "+116111",
    "+0800 1212",
    "00 32 2 555 01 00 55 66 77", "1-800-CALL", "112*1", "**21*5550100#", "*#06#", "##002#", "*1", "*", "#", "(116)",
    "((02)) 555", "(02 555", "02) 555", "555-", "555 -0100", "+", "+32+2", "116 111 x2", "²³", "Ⅳ12",
  ]

  @Test(arguments: others)
  func `what is not exactly one number is none`(text: String) { #expect(PhoneNumber(text) == nil) }

  @Test func `a link keeps the marks of a service code`() {
    #expect(PhoneNumber("*100#")?.link == "tel:*100%23")
    #expect(PhoneNumber("+32 2 555 01 00")?.link == "tel:+3225550100")
  }

  @Test func `the mend never guesses a number`() {
    #expect(PhoneNumber.mend(of: "116 111 (24/7)") == "116 111, and “24/7” in the column hours or for")
    #expect(PhoneNumber.mend(of: "116 111 / 0800 12 12") == "116 111, and 0800 12 12 in a row of its own")
    #expect(PhoneNumber.mend(of: "100 or 101") == "100, and 101 in a row of its own")
    #expect(PhoneNumber.mend(of: "100, 101; 102") == "100, and 101, 102 in rows of their own")
    #expect(PhoneNumber.mend(of: "5.55E+09").contains("the spreadsheet has rounded it"))
    #expect(PhoneNumber.mend(of: "+44 (0)20 7946 0000").contains("without (0)"))
    for text in ["116 111 24h", "02/555 01 00", "116 111 24/7", "call me", "116111.0"] {
      #expect(PhoneNumber.mend(of: text).hasPrefix("the digits that are dialled"), "\(text)")
    }
  }
}

import Cards
import Testing

@testable import Publication

@Suite("Right to left") struct RightToLeft {
  @Test(arguments: [
    ("اتصل 555 0100 الآن.", ["555 0100"]),
    ("كل يوم 08:00–22:00، ثم +32 2 555 01 00", ["08:00–22:00", "+32 2 555 01 00"]),
    ("عدد 1,200 (1,100 to 1,300) طفل", ["1,200 (1,100 to 1,300)"]), ("عمر (0–17) سنة", ["(0–17)"]),
    ("عدد (3 أطفال) 54.8%", ["3", "54.8%"]), ("في 2 March 2026: خطة", ["2 March 2026"]),
    ("نسبة 11.9 % من UNICEF.", ["11.9 %", "UNICEF"]), ("لا شيء", []), ("١٠–٢٠", []), ("12", ["12"]), ("", []),
    ("(", []),
    ("a (b", ["a", "b"]),
  ])
  func `numbers, ranges, hours and words of other scripts are found whole`(text: String, expected: [String]) {
    let runs = LeftToRightRuns.runs(of: text)
    #expect(runs.filter(\.isLeftToRight).map(\.text) == expected)
    #expect(runs.map(\.text).joined() == text)
  }

  private func site() throws -> CollectingOutlet {
    let arabic = Sample.arabic
    return try Sample.site(
      Sample.bare(
        in: [arabic], headline: Sample.prose(arabic, "خطة منذ 2 مارس 2026."),
        statement: Sample.prose(arabic, "تشمل 1,200 طفل (0–17)."), hours: Sample.text(arabic, "08:00–22:00")))
  }

  @Test func `the page keeps the direction of its headings, and each text has its own`() throws {
    let page = try site().text("site/2026/ar/XA.html")
    #expect(page.contains(#"<html lang="ar" dir="ltr">"#) && page.contains(#"<body lang="en" dir="ltr">"#))
    #expect(page.contains(#"<div class="headline"><div lang="ar" dir="rtl">"#))
    #expect(page.contains(#"<div class="statement" dir="rtl"><span lang="ar" dir="rtl">"#))
  }

  @Test func `hours and ranges keep their order within a text, and alone`() throws {
    let page = try site().text("site/2026/ar/XA.html")
    #expect(page.contains(#"<bdi dir="ltr">1,200</bdi> طفل <bdi dir="ltr">(0–17)</bdi>."#))
    #expect(page.contains(#"<span lang="ar" dir="ltr">08:00–22:00</span>"#))
  }
}

import Testing

@testable import Publication

@Suite struct Lengths {
  @Test(arguments: [
    (0, "0"), (100, "1"), (1250, "12.5"), (3333, "33.33"), (5, "0.05"), (50, "0.5"), (-33, "-0.33"), (-100, "-1"),
    (10_000, "100"), (Int.min, "-92233720368547758.08"),
  ])
  func `are written without trailing zeros`(hundredths: Int, text: String) {
    #expect(Length(hundredths: hundredths).text == text)
  }

  @Test(arguments: [
    (1, 3, "33.33"), (2, 3, "66.67"), (1, 8, "12.5"), (5, 42, "11.9"), (15, 42, "35.71"), (0, 42, "0"), (42, 42, "100"),
    (43, 42, "100"), (-1, 42, "0"), (1, 0, "0"), (1, -5, "0"), (Int.max, Int.max, "100"), (1, Int.max, "0"),
    (Int.max / 2, Int.max, "50"),
  ])
  func `a part of a whole is rounded to a hundredth, whatever the numbers`(part: Int, total: Int, text: String) {
    #expect(Length(of: Length(100), part: part, total: total).text == text)
  }

  @Test(arguments: [
    (0.5, "50"), (1.0 / 3, "33.33"), (-1, "0"), (2, "100"), (Double.nan, "0"), (.infinity, "0"), (1e-300, "0"),
  ])
  func `a fraction stays inside its whole`(fraction: Double, text: String) {
    #expect(Length(of: Length(100), fraction: fraction).text == text)
  }

  @Test func `text is estimated by its characters, marks above letters apart`() {
    #expect(Length(ofText: "") == .zero)
    #expect(Length(ofText: "ab").text == "1.16")
    #expect(Length(ofText: "日本").text == "2")
    #expect(Length(ofText: "e\u{301}") == Length(ofText: "e"))
    #expect(Length(ofText: String(repeating: "x", count: 1_000_000)).hundredths == 58_000)
  }
}

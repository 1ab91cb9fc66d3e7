import Testing

@testable import Cards

/// Decimal numbers as they are written.
@Suite("Quantities") struct QuantityTests {
  @Test(arguments: [
    ("619", 619, 0), ("-3", -3, 0), ("54.8", 548, 1), ("54.80", 5480, 2), ("0.000001", 1, 6), ("007", 7, 0),
    ("999999999999999", 999_999_999_999_999, 0), ("-0.5", -5, 1),
  ])
  func `digits and decimals are kept`(text: String, units: Int, decimals: Int) {
    #expect(Quantity(text) == Quantity(units: units, decimals: decimals))
  }

  @Test(arguments: ["54.8", "54.80", "-0.05", "0.000001", "100"]) func `a number is written as it was read`(
    text: String
  ) {
    #expect(Quantity(text)?.text == text)
  }

  @Test(arguments: [
    "", "-", ".5", "5.", "1,000", "1 000", "1e3", "+3", "1.2.3", "1.1234567", "1234567890123456", "٣", "½",
  ])
  func `anything else is refused`(text: String) {
    #expect(Quantity(text) == nil)
  }

  @Test func `the largest numbers are told apart`() {
    #expect(Quantity(units: 999_999_999_999_998) < Quantity(units: 999_999_999_999_999))
    #expect(Quantity(units: -999_999_999_999_999) < Quantity(units: -999_999_999_999_998))
    #expect(Quantity(units: 1, decimals: 6) < Quantity(units: 1))
    #expect(Quantity(units: .max).millionths == Int128(Int.max) * 1_000_000)
  }
}

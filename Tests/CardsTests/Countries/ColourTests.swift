import Testing

@testable import Cards

@Suite struct Colours {
  @Test(arguments: [("#1a7f37", "#1a7f37"), ("#FFF", "#ffffff"), ("#0aF", "#00aaff"), ("#000000", "#000000")])
  func `hexadecimal colours are read and written`(text: String, hex: String) throws {
    #expect(try #require(Colour(text)).hex == hex)
  }

  @Test(arguments: ["", "#", "fff", "#ff", "#ffff", "#fffff", "#fffffff", "#ggg", "red", "#12345é", "# fff"])
  func `anything else is refused`(text: String) {
    #expect(Colour(text) == nil)
  }

  /// Figures of the WebAIM contrast checker, which applies WCAG's formula.
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54),
    ("#ff0000", "#ffffff", 4.0),
    ("#0000ff", "#ffffff", 8.59), ("#1a7f37", "#ffffff", 5.08), ("#ffff00", "#000000", 19.56),
  ])
  func `contrast is that of WCAG`(a: String, b: String, ratio: Double) throws {
    let (first, second) = (try #require(Colour(a)), try #require(Colour(b)))
    #expect(abs(first.contrast(with: second) - ratio) < 0.01)
    #expect(first.contrast(with: second) == second.contrast(with: first))
  }

  @Test func `text is readable on every colour`() {
    for red in stride(from: 0, through: 255, by: 15) {
      for green in stride(from: 0, through: 255, by: 15) {
        for blue in stride(from: 0, through: 255, by: 15) {
          let colour = Colour(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
          #expect(colour.contrast(with: colour.readableText) >= 4.58)
        }
      }
    }
  }
}

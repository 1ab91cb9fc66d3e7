import Testing

@testable import Publication

@Suite struct LowercaseTexts {
  @Test func `every character is as the standard library has it`() {
    let scalars = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    #expect(scalars.allSatisfy { Lowercase.of(String($0)) == String($0).lowercased() })
  }

  @Test(arguments: ["", "A", "Ämter: ÉTAT, İstanbul, ΣΑΣ", "no change", "e\u{301}É"])
  func `a text is as the standard library has it`(text: String) {
    #expect(Array(Lowercase.of(text).utf8) == Array(text.lowercased().utf8))
  }
}

import Testing

@testable import Publication

/// French sets a no-break space before a colon and inside quotation marks, and a narrow one before `;`, `!` and `?`.
@Suite("French typography") struct FrenchTypographyTests {
  private static func texts(of value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let phrase as Phrase: [phrase("x", "x", "x", "x", "x")]
    default: Mirror(reflecting: value).children.flatMap { texts(of: $0.value) }
    }
  }

  private static func faults(in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.compactMap { index in
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      let ends = after.map { $0.properties.isWhitespace } ?? true
      let isRight =
        switch scalars[index] {
        case ":": !ends || before == "\u{A0}"
        case "»": before == "\u{A0}"
        case "«": after == "\u{A0}"
        case ";", "!", "?": !ends || before == "\u{202F}"
        default: true
        }
      return isRight ? nil : text
    }
  }

  @Test func `every sentence keeps it`() {
    let all: [Any] = [
      Wording.french, ComparisonWording.french, Wording.Differences.french, Wording.Scores.french,
      Wording.Computing.french, RequestWording.french, SigningWording.french,
      ChronicleWording.french, LedgerWording.french, LawWording.french,
    ]
    let texts = all.flatMap(Self.texts)
    #expect(texts.count > 500)
    #expect(texts.flatMap(Self.faults) == [])
  }

  @Test func `the signs between items keep it too`() {
    let figures = Wording.french.figures
    #expect(figures.label("Raison") == "Raison\u{A0}: " && figures.semicolon == "\u{202F}; ")
    #expect(figures.quoted("a") == "«\u{A0}a\u{A0}»")
    #expect(Wording.english.figures.semicolon == "; " && Wording.german.figures.semicolon == "; ")
  }
}

import Testing

@testable import Publication

@Suite("Words on published and computed categories") struct DifferencesTests {
  @Test func `every language has every sentence with the same gaps`() {
    let english = Mirror(reflecting: Wording.Differences.english).children.map { ($0.label, $0.value) }
    for other in [Wording.Differences.french, .dutch, .german] {
      for (here, there) in zip(english, Mirror(reflecting: other).children) {
        if let one = here.1 as? Phrase, let two = there.value as? Phrase {
          #expect(gaps(one) == gaps(two), "\(here.0 ?? "")")
        } else {
          #expect((there.value as? String)?.isEmpty == false)
          #expect(here.1 as? String != there.value as? String, "\(here.0 ?? "")")
        }
      }
    }
  }

  private func gaps(_ phrase: Phrase) -> Set<Int> {
    Set(phrase.pieces.compactMap { if case .gap(let gap) = $0 { gap } else { nil } })
  }
}

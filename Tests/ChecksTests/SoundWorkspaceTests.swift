import Mutants
import Testing

@testable import Checks

/// What passes, and what may be published.
@Suite("Review") struct ReviewTests {
  @Test func `a sound workspace has no findings, and its editions may be published`() throws {
    let review = try Sound.files.review()
    #expect(review.findings.map(\.line) == [])
    #expect(review.editions.map(\.edition.id.text) == ["e1"])
  }

  @Test func `one error keeps every edition back`() throws {
    let review = try Sound.files.replacing("[law]", by: "[lew]", in: Sound.card)
      .with("editions/e2/edition.yaml", "title: Second\nas-of: 2011\nframework: plain\n").review()
    #expect(review.findings.count == 1)
    #expect(review.editions.isEmpty)
  }

  @Test func `a warning keeps nothing back`() throws {
    let review = try Sound.files.replacing(
      "title: Act", by: "title: {en: Act, nl: Doe iets}", in: "editions/e1/BE/petition.yaml"
    )
    .review()
    #expect(review.findings.map(\.severity) == [.warning])
    #expect(review.editions.count == 1)
  }

  @Test func `rules have names of their own`() {
    #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
  }

  @Test(arguments: 0..<40) func `generated workspaces of every make are sound`(run: Int) throws {
    var random = Seeded(7, run: run)
    let found = try SmallWorkspace(&random).files().approved().checked()
    #expect(found == [])
  }
}

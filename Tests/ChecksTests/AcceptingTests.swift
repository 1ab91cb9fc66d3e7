import Cards
import Mutants
import Testing

@testable import Checks

/// `accepted.yaml`: errors that people decided to publish with.
@Suite struct AcceptingTests {
  private static let file = "editions/e1/accepted.yaml"

  private func workspace(_ rule: String = "grade-source", found: String = "1.1 without a source") -> WorkspaceFiles {
    Sound.files.replacing("    sources: [law]\n", by: "", in: Sound.card).with(
      Self.file,
      """
      accepted:
        - rule: \(rule)
          file: \(Sound.card)
          found: \(found)
          reason: The ministry answers in autumn.
          role: coordinator
          date: 2010-06-02

      """)
  }

  @Test func `an error that is accepted stops nothing, and says by whom it was`() throws {
    let review = try workspace().review()
    #expect(
      review.findings.map(\.line) == [
        "editions/e1/BE/card.yaml:2:3 note grade-source: found 1.1 without a source; expected a source for the grade; try "
          + "accepted by the coordinator on 2010-06-02"
      ])
    #expect(review.editions.map(\.edition.acceptances.count) == [1])
  }

  @Test func `what is accepted but not found is told, with what is`() throws {
    let found = try workspace(found: "1.2 without a source").checked()
    #expect(found.count == 2)
    #expect(found.first?.contains("grade-source: found 1.1 without a source") == true)
    #expect(
      found.last
        == "editions/e1/accepted.yaml:2:5 warning accepted: found an acceptance of “1.2 without a source”, which "
        + "is not found; expected what check prints for editions/e1/BE/card.yaml, word by word; try found: 1.1 without a "
        + "source")
  }

  @Test(arguments: ["channel", "placeholder"]) func `what protects children is never accepted`(_ rule: String) throws {
    let review = try workspace(rule).review()
    #expect(review.editions.isEmpty)
    #expect(
      review.findings.map(\.line).contains(
        "editions/e1/accepted.yaml:2:11 accepted: found the rule \(rule), which protects children; expected no decision "
          + "against it; try mend what \(rule) finds"))
  }

  @Test func `what publishing relies on is never accepted, nor what is no rule`() throws {
    #expect(
      try workspace("citation").checked().contains {
        $0.hasPrefix("editions/e1/accepted.yaml:2:11 accepted: found the rule citation; expected a rule that can be")
      })
    #expect(try workspace("grade-sourse").checked().contains { $0.hasSuffix("try grade-source") })
  }
}

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

  @Test(arguments: ["sources.json", Sound.framework, Sound.card])
  func `what could not be checked is not called not found`(_ path: String) throws {
    let whole = workspace(found: "1.2 without a source")
    #expect(try whole.checked().contains { $0.contains("accepted: ") })
    let broken = try whole.with(path, "{ [").foundInBroken()
    #expect(broken.reading.map(\.place.file) == [path])
    #expect(!broken.checks.contains { $0.rule == "accepted" })
    guard path != "sources.json" else { return }
    #expect(try !whole.with(path, nil).foundInBroken().checks.contains { $0.rule == "accepted" })
  }

  @Test func `the same is accepted once`() throws {
    let files = workspace(), text = files[text: Self.file]
    let twice = text + text.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"
    #expect(
      try files.with(Self.file, twice).checked().last
        == "editions/e1/accepted.yaml:8:5 accepted: found the acceptance of “1.1 without a source” by grade-source in "
        + "editions/e1/BE/card.yaml a second time; expected it once (the first is at "
        + "editions/e1/accepted.yaml:2:5)")
  }

  @Test func `an acceptance of a day long after every other is told, and no clock is asked`() throws {
    let files = workspace().replacing("date: 2010-06-02", by: "date: 2031", in: Self.file)
    #expect(
      try files.checked().last?.hasPrefix(
        "editions/e1/accepted.yaml:2:5 warning accepted: found an acceptance of 2031, more than two years after ")
        == true)
  }

  @Test func `of a file with very much wrong the first is told, errors before all, and the rest counted`() {
    let places = (1...300).map { Place(file: "a", line: $0) }
    let findings = places.map { place in
      Finding(
        rule: "r", severity: place.line > 280 ? .error : .warning, place: place, found: "x", expected: "y")
    }
    let told = (findings + [Finding(rule: "r", place: Place(file: "b", line: 1), found: "x", expected: "y")]).capped
    #expect(told.count == 102)
    #expect(told.count { $0.severity == .error } == 21)
    #expect(told.contains { $0.place.file == "a" && $0.found == "200 more problems" && $0.severity == .warning })
    #expect(told.last?.place.file == "b")
  }

  @Test func `the checks cap what they find`() throws {
    let rows = (0..<150).map { _ in "Cases,refused,2011,2010\n" }.joined()
    let found = try Sound.files.with("editions/e1/BE/gaps.csv", "subject,kind,asked,answered\n" + rows).checked()
    #expect(found.count == 101)
    #expect(found.last?.contains("50 more problems") == true)
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

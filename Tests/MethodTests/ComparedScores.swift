import Cards
import Checks
import EndToEnd
import Foundation
import Scoring
import Testing
import ToolsSupport
import Workspace

/// Scores of two methods, compared by hand.
@Suite struct ComparedScores {
  /// The workspace `comparison`: the first method is the mean of L1 and P1, the second (L1 + 3 P1 + N1) / 5.
  private func comparison() throws -> EditionComparison {
    let folder = Repository.folder.appending(path: "Tests/MethodTests/Workspaces/comparison").path
    let dossier = try #require(WorkspaceReader.read(folder).dossier)
    let review = Review(of: dossier)
    #expect(review.findings.filter { $0.severity == .error }.isEmpty)
    let sides = review.editions.map { EditionSide($0.edition, $0.framework, scores: $0.scores) }
    try #require(sides.count == 2)
    return EditionComparison(from: sides[0], to: sides[1], among: dossier.frameworks)
  }

  private func unit(_ code: String) throws -> UnitComparison {
    let code = try #require(UnitCode(code))
    return try #require(try comparison()[code])
  }

  @Test func `effects of rule, evidence and new questions add up to the difference`() throws {
    // East: first (100 + 40) / 2 = 70. The same answers by the second method, N1 not asked: (100 + 3 · 40) / 4 = 55,
    // so the rule takes 15. The later answers without N1: (50 + 3 · 60) / 4 = 57.5, so the evidence gives 2.5.
    // With N1: (50 + 180 + 100) / 5 = 66, so the new question gives 8.5. 70 − 15 + 2.5 + 8.5 = 66.
    let move = try #require(try unit("east").scores.first)
    #expect(move.kind == .worse && move.before?.low == 70 && move.after?.low == 66)
    #expect(move.steps.map(\.cause) == [.rule, .evidence, .newQuestions])
    for (step, effect) in zip(move.steps, [-15, 2.5, 8.5]) { #expect(abs(step.effect - effect) < 1e-9) }
  }

  @Test func `a score of which less is better improves where it falls`() throws {
    let folder = try TemporaryFolder("compared")
    try folder.copy(Repository.folder.appending(path: "Tests/MethodTests/Workspaces/comparison"), to: "workspace")
    for (file, score) in [("first", "of: [L1, P1]"), ("second", "of: {L1: 1, P1: 3, N1: 1}")] {
      let path = folder("workspace/frameworks/\(file).yaml")
      let text = try String(contentsOf: path, encoding: .utf8)
      let turned = text.replacing("direction: more", with: "direction: less").replacing(
        score, with: score + ", direction: less")
      try Data(turned.utf8).write(to: path)
    }
    let dossier = try #require(WorkspaceReader.read(folder("workspace").path).dossier)
    let sides = Review(of: dossier).editions.map { EditionSide($0.edition, $0.framework, scores: $0.scores) }
    try #require(sides.count == 2)
    let east = try #require(UnitCode("east"))
    let move = try #require(
      EditionComparison(from: sides[0], to: sides[1], among: dossier.frameworks)[east]?.scores.first)
    #expect(move.kind == .improved && move.before?.low == 70 && move.after?.low == 66)
  }

  @Test func `the category goes the same way`() throws {
    // 70 is strong, 55 weak, 57.5 weak, 66 strong again.
    let move = try unit("east").category
    #expect(move.kind == .same)
    #expect(
      move.steps.map { "\($0.cause) \($0.before?.text ?? "–") \($0.after?.text ?? "–")" } == [
        "rule strong weak", "newQuestions weak strong",
      ])
  }

  @Test func `numbers are evidence, and not compared when they are counted in another way`() throws {
    let numbers = try unit("east").numbers
    #expect(numbers.map(\.kind) == [.improved, .notComparable])
    #expect(numbers.map(\.causes) == [[.evidence], [.rule]] && numbers.map(\.doubt) == [nil, .noCounterpart])
    // West had no data on P1 and was scored by L1 alone: 0. By the second method it is 0 too, then (0 + 3 · 30) / 4 = 22.5,
    // and with N1 90 / 5 = 18.
    let west = try unit("west")
    #expect(west.numbers.first?.kind == .graded)
    let move = try #require(west.scores.first)
    #expect(move.steps.map(\.cause) == [.evidence, .newQuestions])
    for (step, effect) in zip(move.steps, [22.5, -4.5]) { #expect(abs(step.effect - effect) < 1e-9) }
  }

  @Test func `a rule that looks at grades alone is tried for open grades beside a method as well`() throws {
    let criteria = { (high: String) in
      "        conditions:\n"
        + ["a", "b", "c"].map { "          - {id: \($0), need: required, text: \($0)}\n" }.joined()
        + "        criteria:\n          - {grade: \"yes\", when: \(high)}\n          - {grade: partly, when: a}\n"
        + "          - {grade: \"no\", otherwise: true}\n"
    }
    let folder = try TemporaryFolder("compared")
    try folder.write(
      "title: T\npublisher: {name: P}\nlanguages: [en]\nlicence: {id: CC0-1.0}\n", to: "workspace.yaml")
    let source = Repository.folder.appending(path: "Tests/MethodTests/Workspaces/comparison/frameworks/first.yaml")
    let lines = try String(contentsOf: source, encoding: .utf8)
    let question = "      - {number: L1, name: Is it forbidden?}\n"
    for (name, high, test, follows) in [
      ("first", "required", "{grade: \"yes\", at-least: 1}", ""),
      ("second", "{all: [a, b]}", "{grade: \"no\", at-most: 0}", "follows:\n  - framework: first\n"),
    ] {
      let text = lines.replacing(
        question, with: "      - number: L1\n        name: Is it forbidden?\n" + criteria(high)
      ).replacing("{score: index, at-least: 60}", with: test)
      try folder.write(text + follows, to: "frameworks/\(name).yaml")
    }
    // b is open before: the second criteria give yes or partly, and neither is no.
    for (edition, framework, b) in [("2020", "first", "unknown"), ("2024", "second", "met, by: [state]")] {
      try folder.write(
        "title: \"\(edition)\"\nas-of: \(edition)\nframework: \(framework)\n",
        to: "editions/\(edition)/edition.yaml")
      try folder.write(
        """
        indicators:
          L1:
            conditions:
              a: {is: met, by: [state]}
              b: {is: \(b)}
              c: {is: unmet}
            grade: \(b == "unknown" ? "partly" : "\"yes\"")
        """ + "\n", to: "editions/\(edition)/XA/card.yaml")
    }
    let dossier = try #require(WorkspaceReader.read(folder.path).dossier)
    let sides = dossier.editions.compactMap { edition in dossier.framework(of: edition).map { EditionSide(edition, $0) }
    }
    try #require(sides.count == 2)
    let comparison = EditionComparison(from: sides[0], to: sides[1], among: dossier.frameworks)
    let move = try #require(comparison.units.first?.category)
    #expect(move.doubt == nil && move.before?.text == "weak" && move.after?.text == "strong")
    #expect(move.steps.map(\.cause) == [.rule])
  }
}

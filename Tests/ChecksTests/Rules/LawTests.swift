import Mutants
import Testing

@testable import Checks

/// The rule `law`.
@Suite("Law rule") struct LawRuleTests {
  private func found(_ row: String) throws -> [String] {
    try Sound.files.with(
      "law/plain.csv", "year,level,stage,outcome,low,high,suspended,children,months\n\(row)\n"
    ).checked()
  }

  @Test(arguments: [
    (
      "2004,first-instance,final,dismissed,,,,12,", "a proceeding of 2004 under a law in force since 2005-06",
      "the year of a later one"
    ),
    ("2009,first-instance,final,pending,,,,12,", "a final proceeding that is pending", "its outcome"),
    (
      "2009,first-instance,prosecution,convicted,,,,12,", "convicted at the stage prosecution",
      "the stage judgement or final"
    ),
    (
      "2009,first-instance,final,acquitted,12,24,,12,", "a sentence without a conviction",
      "the outcome convicted, or no sentence"
    ),
    (
      "2009,first-instance,final,acquitted,,,yes,12,", "a sentence without a conviction",
      "the outcome convicted, or no sentence"
    ),
    (
      "2009,first-instance,prosecution,pending,,,,12,3", "months to a judgement that has not come",
      "no months before there is a judgement"
    ),
  ])
  func `what does not fit together is told`(row: String, found: String, expected: String) throws {
    #expect(try self.found(row) == ["law/plain.csv:2 law: found \(found); expected \(expected)"])
  }

  @Test(arguments: [
    "2005,first-instance,investigation,pending,,,,0,", "2009,appeal,judgement,convicted,0,0,yes,1000,3",
    "2009,supreme,final,acquitted,,,,1,", "2009,first-instance,investigation,dismissed,,,,1,7",
  ])
  func `what fits is not`(row: String) throws { #expect(try found(row) == []) }

  @Test func `each question has an id of its own`() throws {
    try expectFindings(
      "questions:", "questions:\n  - {id: used, question: Why?, answer: Because.}", in: "law/plain.yaml",
      "law/plain.yaml:6:5 law: found the question used a second time; expected it once (the first is at law/plain.yaml:5:5)"
    )
  }
}

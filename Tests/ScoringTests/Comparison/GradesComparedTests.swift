import Cards
import Testing

@testable import Scoring

/// What became of one grade, derived by hand from the criteria of `Pair`: `usual` gives high for a, b and c, mid for a,
/// else low; `lenient` gives high for a and b.
@Suite("Grades compared") struct GradesComparedTests {
  private let usual = Pair.framework("f1", [Pair.question("1", Pair.usual)])
  private let lenient = Pair.framework(
    "f2", [Pair.question("1", Pair.lenient)], follows: [Pair.mapping("f1")])

  @Test(arguments: [
    // Under one framework every difference is evidence.
    ("a+ b- c- = mid", "a+ b+ c+ = high", "improved; evidence mid>high"),
    ("a+ b+ c+ = high", "a- b+ c+ = low", "worse; evidence high>low"),
    ("a+ b- c- = mid", "a+ b- c- = mid", "same"),
    // From and to no grade is neither better nor worse.
    ("no-data", "a+ b- c- = mid", "graded; evidence no-data>mid"),
    ("a+ b- c- = mid", "not-assessed", "not-graded; evidence mid>not-assessed"),
    ("no-data", "not-applicable", "other-gap; evidence no-data>not-applicable"),
    ("no-data", "no-data", "same"),
    // The criteria give mid, low was agreed; then the criteria are followed: nothing else has changed.
    ("a+ b- c- = low", "a+ b- c- = mid", "improved; departure low>mid"),
    // Both depart by one level downwards: what is left is evidence.
    ("a+ b- c- = low", "a+ b+ c+ = mid", "improved; evidence low>mid"),
    // The departure ends, and a condition changes: low>mid is the departure, mid>high the evidence.
    ("a+ b- c- = low", "a+ b+ c+ = high", "improved; departure low>mid; evidence mid>high"),
    // What is unknown now leaves low or mid open, and mid was chosen: how much of it is choice cannot be told.
    ("a- b- c- = low", "a? b- c- = mid", "improved; ? departure"),
  ]) func `under one framework`(old: String, new: String, expected: String) {
    #expect(Pair.change(usual, old, usual, new)?.line == expected)
  }

  @Test(arguments: [
    // a and b: mid before, high by the new criteria; nothing else changed.
    ("a+ b+ c- = mid", "a+ b+ c- = high", "improved; rule mid>high"),
    // The rule lifts, the evidence drops: both are told, although the grade is the same.
    ("a+ b+ c- = mid", "a+ b- c- = mid", "same; rule mid>high; evidence high>mid"),
    ("a+ b+ c- = mid", "a- b- c- = low", "worse; rule mid>high; evidence high>low"),
    ("a+ b- c- = mid", "a+ b+ c- = high", "improved; evidence mid>high"),
    // b is unknown: by the new criteria high or mid.
    ("a+ b? c- = mid", "a+ b+ c- = high", "improved; ? severalPossible"),
    // Nothing to explain, so nothing is doubtful.
    ("a+ b? c- = mid", "a+ b- c- = mid", "same"),
    // A departure is carried over where both criteria say the same of the evidence (mid), not where they differ.
    ("a+ b- c- = low", "a+ b- c- = low", "same"),
    ("a+ b- c- = low", "a+ b- c- = mid", "improved; departure low>mid"),
    ("a+ b+ c- = low", "a+ b+ c- = high", "improved; ? departure"),
    // No data before; the new criteria would have given high for what was known.
    ("a+ b+ c? = no-data", "a+ b+ c+ = high", "graded; rule no-data>high"),
    ("no-data", "a+ b+ c- = high", "graded; evidence no-data>high"),
  ]) func `under another rule`(old: String, new: String, expected: String) {
    #expect(Pair.change(usual, old, lenient, new)?.line == expected)
  }

  @Test func `what errata made of the printed grade comes first`() {
    let all = Pair.change(usual, "a+ b+ c- = mid", lenient, "a- b- c- = low", printed: "high")
    #expect(all?.line == "worse; correction high>mid; rule mid>high; evidence high>low")
    let alone = Pair.change(usual, "a+ b- c- = mid", usual, "a+ b- c- = mid", printed: "high")
    #expect(alone?.line == "worse; correction high>mid")
    #expect(alone?.printed?.text == "high" && alone?.before?.text == "mid")
  }

  @Test func `conditions that changed are named with those who meet them`() throws {
    let change = try #require(Pair.change(usual, "a* b- c? = low", usual, "a+ b- c+ = mid"))
    let words = change.conditions.map { condition in
      let before = condition.before.map { "\($0.status) \($0.by.map(\.rawValue))" } ?? "–"
      let after = condition.after.map { "\($0.status) \($0.by.map(\.rawValue))" } ?? "–"
      return "\(condition.condition.id): \(before) > \(after)"
    }
    #expect(words == ["a: met [\"ngo\"] > met [\"state\"]", "c: unknown [] > met [\"state\"]"])
  }

  @Test func `answers without criteria are evidence`() {
    let plain = Pair.framework("f1", [Made.indicator("1")])
    let other = Pair.framework("f2", [Made.indicator("1")], follows: [Pair.mapping("f1")])
    #expect(Pair.change(plain, "mid", other, "high")?.line == "improved; evidence mid>high")
    #expect(Pair.change(usual, "a+ b- c- = mid", other, "high")?.line == "improved; ? noCriteria")
  }

  @Test func `another scale needs a stated counterpart`() {
    let scale: [(id: String, points: String?)] = [("no", "0"), ("yes", "1")]
    let criteria = [Made.criterion("yes", Made.requires("a")), Made.criterion("no", .always)]
    let silent = Pair.framework(
      "f2", [Pair.question("1", criteria)], levels: scale, follows: [Pair.mapping("f1")])
    let stated = Pair.framework(
      "f2", [Pair.question("1", criteria)], levels: scale,
      follows: [Pair.mapping("f1", grades: [("low", "no"), ("mid", "yes"), ("high", "yes")])])
    #expect(Pair.change(usual, "a+ b- c- = mid", silent, "a+ b- c- = yes")?.line == "not-comparable; rule mid>yes")
    #expect(Pair.change(usual, "a+ b- c- = mid", stated, "a+ b- c- = yes")?.line == "same")
    #expect(Pair.change(usual, "a- b- c- = low", stated, "a+ b- c- = yes")?.line == "improved; evidence no>yes")
  }

  /// 1: a departure that the new criteria do not carry over; 2: no criteria any more.
  @Test(arguments: [["1", "2"], ["2", "1"]]) func `of several doubts the first by the framework is told`(
    order: [String]
  ) {
    let rule = Made.rule([
      ("high", [Made.test(.sumOfPoints, .atLeast(Made.quantity("3")))]), ("low", []),
    ])
    let before = Pair.framework("f1", order.map { Pair.question($0, Pair.usual) }, rule: rule)
    let after = Pair.framework(
      "f2", order.map { Pair.question($0, $0 == "1" ? Pair.lenient : []) }, rule: rule, follows: [Pair.mapping("f1")])
    let comparison = EditionComparison(
      from: Pair.edition("e1", before, [("BE", [("1", "a+ b+ c- = low"), ("2", "a+ b- c- = mid")])]),
      to: Pair.edition("e2", after, [("BE", [("1", "a+ b+ c- = high"), ("2", "a+ b- c- = mid")])]),
      among: [before, after])
    let category = comparison.units.first?.category
    #expect(category?.kind == .improved && category?.doubt == (order[0] == "1" ? .departure : .noCriteria))
  }
}

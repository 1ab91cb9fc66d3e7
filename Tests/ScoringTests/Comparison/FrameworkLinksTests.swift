import Cards
import Testing

@testable import Scoring

/// Which question is which, by what frameworks say of one another.
@Suite("Framework links") struct FrameworkLinksTests {
  private func lines(_ from: Framework, _ to: Framework, _ others: Framework...) -> [String] {
    FrameworkLinks(from: from, to: to, among: [from, to] + others).links.map { link in
      let names = link.conditions.map { "\($0)=\($1.indicator)/\($1.condition)" }.sorted().joined(separator: " ")
      let from = link.from.map(\.number.text).joined(separator: "+")
      return "\(link.to?.number.text ?? "gone") < \(from)" + (names.isEmpty ? "" : " " + names)
    }
  }

  private func plain(_ id: String, _ numbers: [String], follows: [FrameworkMapping] = []) -> Framework {
    Pair.framework(id, numbers.map { Made.indicator($0) }, follows: follows)
  }

  @Test func `what is not stated has the same number`() {
    #expect(
      lines(plain("f1", ["1", "2"]), plain("f2", ["2", "3"], follows: [Pair.mapping("f1")])) == [
        "2 < 2", "3 < ", "gone < 1",
      ])
    #expect(FrameworkLinks(from: plain("f1", ["1"]), to: plain("f2", ["1"]), among: []).basis == .names)
  }

  @Test func `a number that another question took is not also its own`() {
    let later = plain("f2", ["1", "2", "3"], follows: [Pair.mapping("f1", [Pair.origin("3", ["2"])])])
    #expect(lines(plain("f1", ["1", "2"]), later) == ["1 < 1", "2 < ", "3 < 2"])
  }

  @Test func `conditions are renamed, joined, or new`() {
    let first = Pair.framework(
      "f1",
      [Pair.question("1", Pair.usual, conditions: ["a", "b"]), Pair.question("2", Pair.usual, conditions: ["a"])])
    let origin = Pair.origin("1", ["1", "2"], conditions: [("a", "2/a"), ("x", "b")], new: ["b"])
    let later = Pair.framework(
      "f2", [Pair.question("1", Pair.usual, conditions: ["a", "b", "x"])], follows: [Pair.mapping("f1", [origin])])
    #expect(lines(first, later) == ["1 < 1+2 a=2/a x=1/b"])
  }

  @Test func `seen from the other side the same is said backwards`() {
    let first = Pair.framework("f1", [Pair.question("1", Pair.usual, conditions: ["a", "b"])])
    let later = Pair.framework(
      "f2", [Pair.question("7", Pair.usual, conditions: ["a", "x"])],
      follows: [Pair.mapping("f1", [Pair.origin("7", ["1"], conditions: [("x", "b")])])])
    #expect(lines(first, later) == ["7 < 1 a=1/a x=1/b"])
    #expect(lines(later, first) == ["1 < 7 a=7/a b=7/x"])
  }

  @Test func `a framework between two is passed through`() {
    let first = Pair.framework("f1", [Pair.question("1", Pair.usual, conditions: ["a"])])
    let second = Pair.framework(
      "f2", [Pair.question("2", Pair.usual, conditions: ["b"])],
      follows: [Pair.mapping("f1", [Pair.origin("2", ["1"], conditions: [("b", "a")])])])
    let third = Pair.framework(
      "f3", [Pair.question("3", Pair.usual, conditions: ["c"])],
      follows: [Pair.mapping("f2", [Pair.origin("3", ["2"], conditions: [("c", "b")])])])
    #expect(lines(first, third, second) == ["3 < 1 c=1/a"])
    let links = FrameworkLinks(from: first, to: third, among: [first, second, third])
    #expect(links.basis == .stated(by: third.id, through: [second.id]))
  }
}

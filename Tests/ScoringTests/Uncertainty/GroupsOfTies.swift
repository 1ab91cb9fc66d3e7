import Testing

@testable import Scoring

@Suite struct `Groups that cannot be told apart` {
  private func groups(_ count: Int, apart: Set<[Int]>) -> [Range<Int>] {
    TiedGroups(order: Array(0..<count)) { apart.contains([min($0, $1), max($0, $1)]) }.groups
  }

  @Test func `where all are told apart there is no group, where none is there is one`() {
    let all = Set((0..<4).flatMap { a in (a + 1..<5).map { [a, $0] } })
    #expect(groups(5, apart: all) == [])
    #expect(groups(5, apart: []) == [0..<5])
    #expect(groups(1, apart: []) == [] && groups(0, apart: []) == [])
  }

  @Test func `groups overlap where the middle belongs to both`() {
    #expect(groups(3, apart: [[0, 2]]) == [0..<2, 1..<3])
    #expect(groups(5, apart: [[0, 3], [0, 4], [1, 4]]) == [0..<3, 1..<4, 2..<5])
  }

  @Test func `a pair that is told apart parts a run even between others that are not`() {
    #expect(groups(4, apart: [[1, 2]]) == [0..<2, 2..<4])
  }

  @Test func `no two in a group are told apart, and every neighbour pair that is not shares one`() {
    var source = Random(seed: 12)
    for _ in 0..<200 {
      let count = 12
      let apart = Set(
        (0..<count).flatMap { a in (a + 1..<count + 1).filter { _ in source.below(4) == 0 }.map { [a, $0] } })
      let found = groups(count, apart: apart)
      for group in found {
        for a in group { for b in group where a < b { #expect(!apart.contains([a, b])) } }
      }
      for a in 0..<count - 1 where !apart.contains([a, a + 1]) {
        #expect(found.contains { $0.contains(a) && $0.contains(a + 1) })
      }
    }
  }
}

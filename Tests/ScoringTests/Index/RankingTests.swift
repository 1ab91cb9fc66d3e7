import Testing

@testable import Scoring

@Suite("Ranks and rounding") struct RankingTests {
  @Test func `ties share a place, and the next place counts them or not`() {
    let scores: [Double?] = [5, 9, nil, 5, 1]
    #expect(Ranking(ties: .competition).places(of: scores) == [2, 1, nil, 2, 4])
    #expect(Ranking(ties: .dense).places(of: scores) == [2, 1, nil, 2, 3])
    #expect(Ranking().places(of: []) == [])
  }

  @Test func `the lowest is first where less is better`() {
    let scores: [Double?] = [5, 9, nil, 5, 1]
    #expect(Ranking(direction: .less).places(of: scores) == [2, 4, nil, 2, 1])
    #expect(Ranking(ties: .dense, direction: .less).places(of: scores) == [2, 3, nil, 2, 1])
    #expect(Ranking(tolerance: 1, direction: .less).places(of: [8.0, 8.6, 9.2, 10]) == [1, 1, 3, 3])
  }

  @Test func `a tolerance ties what is near the first of the tied, not a whole chain`() {
    #expect(Ranking(tolerance: 1).places(of: [10, 9.4, 8.8, 8.0]) == [1, 1, 3, 3])
    #expect(Ranking(tolerance: 0).places(of: [0.3, 0.1 + 0.2]) == [2, 1])
    #expect(Ranking().places(of: [0.3, 0.1 + 0.2]) == [1, 1])
  }

  @Test func `the middle goes up, or to the even neighbour`() {
    let up = Rounding(decimals: 0), even = Rounding(decimals: 0, middle: .halfEven)
    #expect([2.5, 3.5, -2.5, 2.4999].map { up($0) } == [3, 4, -3, 2])
    #expect([2.5, 3.5, -2.5, 2.5001].map { even($0) } == [2, 4, -2, 3])
    // 2.675 and 1.005 have no exact binary form; they are the middle all the same.
    #expect(Rounding(decimals: 2)(2.675) == 2.68 && Rounding(decimals: 2)(1.005) == 1.01)
    #expect(Rounding(decimals: 2, middle: .halfEven)(2.665) == 2.66)
    #expect(Rounding(decimals: 2)(609717.705) == 609717.71 && Rounding(decimals: 2)(4304858.185) == 4304858.19)
    #expect(Rounding(decimals: 2)(609717.7049) == 609717.70)
    #expect(Rounding(decimals: 1)(0.04).sign == .plus && Rounding(decimals: 1)(-0.04).sign == .plus)
    #expect(Rounding(decimals: 3)(1e300) == 1e300)
  }
}

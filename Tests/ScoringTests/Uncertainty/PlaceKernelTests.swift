import Testing

@testable import Scoring

@Suite struct `Ranks in replications` {
  private func places(_ scores: [Double], _ ranking: Ranking) -> [Int] {
    var scores = scores
    var places = Array(repeating: Int16(0), count: scores.count)
    let kernel = PlaceKernel(units: scores.count)
    scores.withUnsafeMutableBufferPointer { scores in
      places.withUnsafeMutableBufferPointer { kernel.apply(ranking, to: scores, into: $0) }
    }
    return places.map { $0 == .max ? 0 : Int($0) }
  }

  @Test(arguments: [Ranking.Ties.competition, .dense])
  func `ranks are those of the ranking policy, whatever the scores look like`(ties: Ranking.Ties) {
    var source = Random(seed: 11)
    for trial in 0..<400 {
      let ranking = Ranking(
        ties: ties, tolerance: [0, 1e-9, 0.05][trial % 3], direction: trial % 2 == 0 ? .more : .less)
      let count = [0, 1, 2, 15, 17, 60, 195][trial % 7]
      let scores = (0..<count).map { _ -> Double in
        switch trial % 5 {
        case 0: source.unit()
        case 1: Double(source.below(6)) / 3
        case 2: source.below(4) == 0 ? .nan : source.normal()
        case 3: source.below(50) == 0 ? 1e12 : source.unit()
        default: source.below(3) == 0 ? -source.unit() : 1e300 * source.unit()
        }
      }
      let expected = ranking.places(of: scores.map { $0.isNaN ? nil : $0 }).map { $0 ?? 0 }
      #expect(places(scores, ranking) == expected)
    }
  }
}

import Testing

@testable import Scoring

@Suite struct Randomness {
  /// The authors' C code, `xoshiro256starstar.c`, from the state 1, 2, 3, 4.
  @Test func `the numbers are those of xoshiro256**`() {
    var random = Random(state: (1, 2, 3, 4))
    let first: [UInt64] = [11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360]
    #expect(first.map { _ in random.next() } == first)
  }

  /// The authors' C code, `splitmix64.c`, from the state 1234567.
  @Test func `the state is filled by SplitMix64`() {
    var filler = SplitMix64(state: 1_234_567)
    let first: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
    ]
    #expect(first.map { _ in filler.next() } == first)
  }

  @Test func `a seed gives one sequence, and each of its streams another`() {
    func draw(_ seed: UInt64, _ stream: UInt64) -> [UInt64] {
      var random = Random(seed: seed, stream: stream)
      return (0..<4).map { _ in random.next() }
    }
    #expect(draw(7, 3) == draw(7, 3))
    let all = (0..<20 as Range<UInt64>).flatMap { seed in (0..<20 as Range<UInt64>).map { draw(seed, $0) } }
    #expect(Set(all).count == 400)
  }

  @Test(arguments: [1, 2, 3, 7, 1000])
  func `whole numbers stay below their bound and come equally often`(bound: Int) {
    var random = Random(seed: 1)
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<bound * 1000 { counts[random.below(bound)] += 1 }
    // Six standard deviations of a count of mean 1000.
    #expect(counts.allSatisfy { abs($0 - 1000) < 190 })
    #expect(random.below(0) == 0 && random.below(-1) == 0)
  }

  @Test func `the unit interval is filled evenly and never reaches 1`() {
    var random = Random(seed: 2)
    let numbers = (0..<10_000).map { _ in random.unit() }
    #expect(numbers.allSatisfy { (0..<1).contains($0) })
    #expect(abs(numbers.reduce(0, +) / 10_000 - 0.5) < 0.02)
  }
}

import Foundation
import Testing

@testable import Scoring

@Suite struct `Elementary functions` {
  @Test func `the logarithm is within two units of the system's`() {
    var source = Random(seed: 1)
    for _ in 0..<20_000 {
      let number = Double(bitPattern: source.next() >> 1)
      guard number.isNormal else { continue }
      let expected = log(number)
      #expect(abs(Elementary.log(number) - expected) <= 2 * expected.ulp)
    }
    for step in 0..<20_000 {
      let number = 0.5 + Double(step) / 10_000
      let expected = log(number)
      #expect(abs(Elementary.log(number) - expected) <= 2 * max(expected.ulp, 0x1p-60))
    }
    #expect(Elementary.log(1) == 0)
    #expect(Elementary.log(.nan).isNaN && Elementary.exp(.nan).isNaN)
  }

  @Test func `the exponential is within two units of the system's`() {
    var source = Random(seed: 2)
    for _ in 0..<20_000 {
      let power = (source.unit() - 0.5) * 1400
      let expected = exp(power)
      #expect(abs(Elementary.exp(power) - expected) <= 2 * expected.ulp)
    }
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(-1000) == Elementary.exp(-708))
  }

  /// Literal bits: another machine, compiler or order of operations that gives others breaks published ranks.
  @Test func `the bits are pinned`() {
    let logarithms = [0.1, 0.7, 3, 1e10].map { Elementary.log($0).bitPattern }
    let powers = [-3.3, 0.1, 2, 100].map { Elementary.exp($0).bitPattern }
    #expect(
      logarithms == [
        13_835_739_416_338_191_637, 13_823_468_941_351_141_200, 4_607_626_529_066_517_259, 4_627_174_418_536_376_923,
      ])
    #expect(
      powers == [
        4_585_476_245_642_657_412, 4_607_656_066_507_473_108, 4_620_005_356_000_828_846, 5_256_625_774_849_891_317,
      ])
  }
}

/// A generator of random numbers that gives the same numbers from the same seed on every machine.
///
/// The generator is xoshiro256** 1.0 (Blackman and Vigna 2021, "Scrambled Linear Pseudorandom Number Generators", ACM
/// Transactions on Mathematical Software 47(4), 36): 256 bits of state, a period of 2^256 − 1. Its state is filled by
/// SplitMix64 (Steele, Lea and Flood 2014, "Fast Splittable Pseudorandom Number Generators", OOPSLA), as the authors of
/// xoshiro advise. It is for resampling, never for secrets.
///
/// Use `below(_:)` and `unit()`, since how the standard library draws from a generator may change with its version.
public struct Random: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// One of 2^64 sequences of a seed.
  ///
  /// - Parameters:
  ///   - seed: any number; all of them are equally good.
  ///   - stream: which sequence, such as the number of a replication, so that replications can run in any order and on
  ///     any number of cores.
  public init(seed: UInt64, stream: UInt64 = 0) {
    var filler = SplitMix64(state: seed)
    if stream != 0 { filler = SplitMix64(state: filler.next() ^ SplitMix64.mix(stream)) }
    state = (filler.next(), filler.next(), filler.next(), filler.next())
  }

  /// A generator in a state, at least one word of which is not zero.
  init(state: (UInt64, UInt64, UInt64, UInt64)) { self.state = state }

  /// 64 random bits.
  @inline(__always)
  public mutating func next() -> UInt64 {
    let result = Self.rotate(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Self.rotate(state.3, by: 45)
    return result
  }

  /// A number from 0 to below 1: a multiple of 2^-53, each equally likely.
  @inline(__always)
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number from 0 to below `bound`, each equally likely; 0 where `bound` is not positive.
  ///
  /// Lemire 2019, "Fast Random Integer Generation in an Interval", ACM Transactions on Modeling and Computer Simulation
  /// 29(1), 3.
  @inline(__always)
  public mutating func below(_ bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    let width = UInt64(bound)
    var product = next().multipliedFullWidth(by: width)
    if product.low < width {
      let refused = (0 &- width) % width
      while product.low < refused { product = next().multipliedFullWidth(by: width) }
    }
    return Int(product.high)
  }

  @inline(__always)
  private static func rotate(_ word: UInt64, by bits: UInt64) -> UInt64 { word << bits | word >> (64 &- bits) }
}

/// Fills the state of `Random`.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// A one-to-one scrambling of 64 bits.
  static func mix(_ word: UInt64) -> UInt64 {
    var mixed = word
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

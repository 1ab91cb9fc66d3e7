/// A Sobol' sequence: points that fill the unit cube more evenly than random ones do, scrambled by a seed.
///
/// I. M. Sobol' 1967, USSR Computational Mathematics and Mathematical Physics 7(4), 86–112, in Gray-code order (Antonov and
/// Saleev 1979), with the direction numbers of Joe and Kuo 2008. Scrambled as Owen 1995 ("Randomly permuted (t,m,s)-nets and
/// (t,s)-sequences") proposed: each bit is flipped by a coin of its own for every value of the bits above it, so that each
/// point is uniform by itself while the first 2^m points stay a net. Any point can be had without those before it.
public struct SobolSequence: Sendable {
  public static let maximalDimensions = DirectionNumbers.dimensions

  public let dimensions: Int
  private let directions: [UInt32]
  /// What scrambles each dimension; none where the sequence is the plain one.
  private let keys: [UInt64]

  /// A sequence of 1 to 512 dimensions; `nil` for another number.
  ///
  /// - Parameter seed: scrambles the points; without one the first is the origin and the others are multiples of 2^-32.
  public init?(dimensions: Int, seed: UInt64?) {
    guard (1...Self.maximalDimensions).contains(dimensions) else { return nil }
    self.dimensions = dimensions
    directions = DirectionNumbers.first(dimensions)
    keys =
      seed.map { seed in
        var source = Random(seed: seed)
        return (0..<dimensions).map { _ in source.next() }
      } ?? []
  }

  /// A coordinate of a point, from 0 to below 1; with a seed never 0.
  ///
  /// - Parameters:
  ///   - dimension: from 0 to below `dimensions`.
  ///   - point: its position in the sequence, from 0 to below 2^32.
  public func coordinate(_ dimension: Int, of point: UInt32) -> Double {
    let plain = bits(dimension, of: point)
    guard !keys.isEmpty else { return Double(plain) * 0x1p-32 }
    return (Double(Self.scramble(plain, by: keys[dimension])) + 0.5) * 0x1p-32
  }

  private func bits(_ dimension: Int, of point: UInt32) -> UInt32 {
    var code = point ^ point >> 1
    var result: UInt32 = 0
    let start = dimension * DirectionNumbers.bits
    while code != 0 {
      result ^= directions[start + code.trailingZeroBitCount]
      code &= code &- 1
    }
    return result
  }

  /// Flips each bit by a coin that depends on the key and on the bits above it.
  private static func scramble(_ word: UInt32, by key: UInt64) -> UInt32 {
    var flips: UInt32 = 0
    for depth in 0..<UInt32(DirectionNumbers.bits) {
      let node = UInt64(1) << UInt64(depth) | UInt64(word) >> UInt64(32 - depth)
      let coin = SplitMix64.mix(key &+ node &* 0x9E37_79B9_7F4A_7C15) >> 63
      flips |= UInt32(truncatingIfNeeded: coin) << (31 - depth)
    }
    return word ^ flips
  }
}

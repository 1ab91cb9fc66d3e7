import Testing

@testable import Scoring

@Suite struct `Sobol sequences` {
  /// Computed with `scipy.stats.qmc.Sobol(512, scramble=False, bits=32)`, SciPy 1.17.1, times 2^32.
  @Test(arguments: [
    (1, 0, 2_147_483_648), (2, 1, 1_073_741_824), (5, 7, 1_610_612_736), (100, 63, 2_785_017_856),
    (777, 127, 507_510_784), (1000, 255, 1_069_547_520), (1023, 511, 2_638_217_216),
  ]) func `the plain sequence is that of Joe and Kuo`(point: Int, dimension: Int, expected: Int) throws {
    let sequence = try #require(SobolSequence(dimensions: 512, seed: nil))
    #expect(sequence.coordinate(dimension, of: UInt32(point)) == Double(expected) * 0x1p-32)
  }

  @Test(arguments: [nil, 1, 2, 3] as [UInt64?])
  func `the first 2^m points fall one into each of 2^m equal intervals, in every dimension, scrambled or not`(
    seed: UInt64?
  ) throws {
    let sequence = try #require(SobolSequence(dimensions: 512, seed: seed))
    for dimension in 0..<512 {
      let cells = Set((0..<256).map { Int(sequence.coordinate(dimension, of: $0) * 256) })
      #expect(cells == Set(0..<256))
    }
  }

  @Test func `scrambling keeps the net: 16 × 16 boxes of the first two dimensions hold one of 256 points each`() throws
  {
    let sequence = try #require(SobolSequence(dimensions: 2, seed: 7))
    let boxes = Set(
      (0..<256).map { point in
        Int(sequence.coordinate(0, of: point) * 16) * 16 + Int(sequence.coordinate(1, of: point) * 16)
      })
    #expect(boxes.count == 256)
  }

  @Test func `seeds give different points, and the same seed the same`() throws {
    let sequences = try [1, 2, 1].map { try #require(SobolSequence(dimensions: 3, seed: $0)) }
    let coordinates = sequences.map { sequence in (0..<8).map { sequence.coordinate(2, of: $0) } }
    #expect(coordinates[0] != coordinates[1])
    #expect(coordinates[0] == coordinates[2])
  }

  @Test(arguments: [0, -1, 513]) func `there are 1 to 512 dimensions`(dimensions: Int) {
    #expect(SobolSequence(dimensions: dimensions, seed: nil) == nil)
  }
}

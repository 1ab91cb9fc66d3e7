/// The points at which a model is run to find out which of its uncertain inputs matter.
///
/// Two samples, A and B, of the same unit cube, and for each input *i* a third, AB*i*: A with the *i*-th coordinate from B.
/// A and B are the two halves of one scrambled Sobol' sequence of twice as many dimensions as there are inputs (Saltelli
/// et al. 2010, "Variance based sensitivity analysis of model output", Computer Physics Communications 181, 259–270,
/// section 4). A run of the whole costs `rows` × (`inputs` + 2) runs of the model.
public struct SaltelliDesign: Sendable {
  /// Which sample a point belongs to.
  public enum Block: Hashable, Sendable {
    case a, b
    /// A with the coordinate of this input from B.
    case mixed(Int)
  }

  public static let maximalInputs = SobolSequence.maximalDimensions / 2
  /// Powers of two that a number of rows may be: 2^1 to 2^20.
  public static let exponents = 1...20
  /// More runs would need more than half a gigabyte: of each one the output is kept.
  public static let maximalRuns = 1 << 24

  public let inputs: Int
  public let rows: Int
  private let sequence: SobolSequence

  /// How often the model is run.
  public var runs: Int { rows * (inputs + 2) }

  /// A design for 1 to 256 inputs with 2^`exponent` rows; `nil` for what lies outside, or for more than `maximalRuns`.
  public init?(inputs: Int, exponent: Int, seed: UInt64) {
    guard (1...Self.maximalInputs).contains(inputs), Self.exponents.contains(exponent),
      (1 << exponent) * (inputs + 2) <= Self.maximalRuns,
      let sequence = SobolSequence(dimensions: 2 * inputs, seed: seed)
    else { return nil }
    self.inputs = inputs
    rows = 1 << exponent
    self.sequence = sequence
  }

  /// Writes a row of A and of B, each `inputs` coordinates between 0 and 1.
  func fill(row: Int, a: inout [Double], b: inout [Double]) {
    let point = UInt32(truncatingIfNeeded: row)
    for input in 0..<inputs {
      a[input] = sequence.coordinate(input, of: point)
      b[input] = sequence.coordinate(inputs + input, of: point)
    }
  }

  /// A point of the design.
  public func point(_ block: Block, row: Int) -> [Double] {
    (0..<inputs).map { input in
      let fromB = block == .b || block == .mixed(input)
      return sequence.coordinate(fromB ? inputs + input : input, of: UInt32(truncatingIfNeeded: row))
    }
  }
}

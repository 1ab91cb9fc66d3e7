/// A model whose inputs are uncertain: a point of the unit cube in, a number out.
///
/// Each worker has a model of its own, so a model may keep what it computes with. The same point must always give the same
/// number, whatever was computed before.
public protocol SensitivityModel: SendableMetatype {
  /// The model's output, or `nil` where it cannot be computed.
  ///
  /// - Parameter point: one coordinate per input, each between 0 and 1 and not equal to either.
  mutating func output(at point: [Double]) -> Double?
}

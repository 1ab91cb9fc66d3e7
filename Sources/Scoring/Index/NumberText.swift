import Cards

/// How computed numbers are written for programs and in the columns of tables: with a point and no groups of digits, rounded, so
/// that they are the same on every machine. Sentences for people have the numbers of their language.
public struct NumberText: Sendable {
  public let rounding: Rounding

  public init(_ rounding: Rounding) { self.rounding = rounding }

  public init(decimals: Int) { self.init(Rounding(decimals: decimals)) }

  public var decimals: Int { rounding.decimals }

  /// With all its decimals.
  public func text(_ value: Double) -> String { Quantity(value, rounding)?.text ?? String(value) }

  /// Without zeros at the end.
  public func short(_ value: Double) -> String { Quantity(value, rounding, trimmed: true)?.text ?? String(value) }
}

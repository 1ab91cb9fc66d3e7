import Foundation

/// How a number is rounded when it is published.
///
/// A number within 1e-9 (of a unit of the last kept decimal) of the middle between two is taken to be in the middle, since
/// most decimal fractions have no exact binary form; so is a large number that lies next to the middle among those that there are.
public struct Rounding: Sendable, Equatable {
  public enum Middle: Sendable, Equatable {
    /// Away from zero: 2.5 becomes 3, −2.5 becomes −3.
    case halfUp
    /// To the even neighbour: 2.5 becomes 2, 3.5 becomes 4.
    case halfEven
  }

  /// 0 to 9.
  public let decimals: Int
  public let middle: Middle

  public init(decimals: Int, middle: Middle = .halfUp) {
    self.decimals = min(max(decimals, 0), 9)
    self.middle = middle
  }

  public func callAsFunction(_ value: Double) -> Double {
    let scale = Self.powersOfTen[decimals]
    let scaled = abs(value) * scale
    guard scaled < 1e15 else { return value }
    let whole = scaled.rounded(.down)
    let rest = scaled - whole
    let rounded: Double
    if abs(rest - 0.5) <= max(1e-9, scaled.ulp) {
      let even = whole.truncatingRemainder(dividingBy: 2) == 0
      rounded = middle == .halfEven && even ? whole : whole + 1
    } else {
      rounded = rest > 0.5 ? whole + 1 : whole
    }
    return rounded == 0 ? 0 : (value < 0 ? -rounded : rounded) / scale
  }

  private static let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}

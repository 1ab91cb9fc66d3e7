/// One thing a state does or does not do, graded by conditions.
public final class Indicator: Sendable {
  public let number: IndicatorNumber
  public let name: Text
  /// Why it matters.
  public let why: ProseText?
  /// Another scale than the framework's.
  public let scale: Located<Identifier<GradeScale>>?
  public let conditions: [Condition]
  /// Tried from the first to the last; the first that holds gives the grade.
  public let criteria: [Criterion]
  /// Whether the lowest level is the best: points then count as lowest + highest − points.
  public let isReversed: Bool
  /// Where it asks for a number and has no grade.
  public let measure: Measure?
  public let place: Place

  public init(
    number: IndicatorNumber, name: Text, why: ProseText?, scale: Located<Identifier<GradeScale>>?,
    conditions: [Condition], criteria: [Criterion], isReversed: Bool = false, measure: Measure? = nil, place: Place
  ) {
    self.number = number
    self.name = name
    self.why = why
    self.scale = scale
    self.conditions = conditions
    self.criteria = criteria
    self.isReversed = isReversed
    self.measure = measure
    self.place = place
  }
}

extension Indicator {
  public func condition(_ id: Identifier<Condition>) -> Condition? { conditions.first { $0.id == id } }
}

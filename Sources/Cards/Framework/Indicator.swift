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
  public let place: Place

  public init(
    number: IndicatorNumber, name: Text, why: ProseText?, scale: Located<Identifier<GradeScale>>?,
    conditions: [Condition], criteria: [Criterion], place: Place
  ) {
    self.number = number
    self.name = name
    self.why = why
    self.scale = scale
    self.conditions = conditions
    self.criteria = criteria
    self.place = place
  }
}

extension Indicator {
  public func condition(_ id: Identifier<Condition>) -> Condition? { conditions.first { $0.id == id } }
}

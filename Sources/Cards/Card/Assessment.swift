/// How one country stands on one indicator.
public final class Assessment: Sendable {
  public let indicator: Located<IndicatorNumber>
  public let conditions: [Fulfilment]
  public let coders: [CoderGrade]
  /// The agreed grade.
  public let grade: Located<Grade>
  public let reason: ProseText?
  /// Why the grade is not the one that the criteria give.
  public let departure: ProseText?
  public let star: StarredWork?
  public let statement: ProseText?
  public let sources: [Citation]
  /// Why the sources are those of NGOs alone, where they are.
  public let sourcesNote: ProseText?
  public let place: Place

  public init(
    indicator: Located<IndicatorNumber>, conditions: [Fulfilment], coders: [CoderGrade], grade: Located<Grade>,
    reason: ProseText?, departure: ProseText?, star: StarredWork?, statement: ProseText?, sources: [Citation],
    sourcesNote: ProseText? = nil, place: Place
  ) {
    self.indicator = indicator
    self.conditions = conditions
    self.coders = coders
    self.grade = grade
    self.reason = reason
    self.departure = departure
    self.star = star
    self.statement = statement
    self.sources = sources
    self.sourcesNote = sourcesNote
    self.place = place
  }
}

extension Assessment {
  /// The same with other fulfilments.
  public func with(conditions: [Fulfilment]) -> Assessment {
    Assessment(
      indicator: indicator, conditions: conditions, coders: coders, grade: grade, reason: reason, departure: departure,
      star: star, statement: statement, sources: sources, sourcesNote: sourcesNote, place: place)
  }

  public func fulfilment(of condition: Identifier<Condition>) -> Fulfilment? {
    conditions.first { $0.condition.value == condition }
  }
}

/// Whether a condition is met, by whom, and how that is known.
public final class Fulfilment: Sendable {
  public let condition: Located<Identifier<Condition>>
  public let status: Status
  /// In the order of `Provider`; empty unless met.
  public let by: [Provider]
  public let note: ProseText?
  public let sources: [Citation]
  /// Where the country stands towards the treaties that decide it; empty where the card says whether it is met.
  public let treaties: [TreatyStanding]
  public let place: Place

  public init(
    condition: Located<Identifier<Condition>>, status: Status, by: [Provider], note: ProseText?, sources: [Citation],
    treaties: [TreatyStanding] = [], place: Place
  ) {
    self.condition = condition
    self.status = status
    self.by = by
    self.note = note
    self.sources = sources
    self.treaties = treaties
    self.place = place
  }
}

extension Fulfilment {
  public enum Status: String, Sendable, CaseIterable, Hashable { case met, unmet, unknown }
}

/// A grade given independently by one coder, known by role only.
public final class CoderGrade: Sendable {
  public let role: Identifier<CoderGrade>
  public let grade: Located<Grade>
  public let place: Place

  public init(role: Identifier<CoderGrade>, grade: Located<Grade>, place: Place) {
    self.role = role
    self.grade = grade
    self.place = place
  }
}

/// Work of NGOs that the card marks with a star.
public final class StarredWork: Sendable {
  public let work: ProseText?
  public let sources: [Citation]
  public let place: Place

  public init(work: ProseText?, sources: [Citation], place: Place) {
    self.work = work
    self.sources = sources
    self.place = place
  }
}

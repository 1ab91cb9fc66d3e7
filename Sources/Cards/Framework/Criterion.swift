/// When an indicator earns a grade.
public final class Criterion: Sendable {
  public let grade: Located<Identifier<GradeLevel>>
  /// `.always` is written `otherwise: true`.
  public let when: Requirement
  /// The criterion as a sentence; made from `when` where it is left out.
  public let text: Text?
  public let place: Place

  public init(grade: Located<Identifier<GradeLevel>>, when: Requirement, text: Text?, place: Place) {
    self.grade = grade
    self.when = when
    self.text = text
    self.place = place
  }
}

/// A statement over an indicator's conditions.
public indirect enum Requirement: Sendable, Equatable {
  case always
  /// The condition is met by one of `by`, or, where that is `nil`, by one of those who count.
  case condition(Located<Identifier<Condition>>, by: Set<Provider>?)
  /// Every condition of that need is met.
  case every(Need)
  case all([Requirement])
  case any([Requirement])
  case atLeast(Int, [Requirement])
}

/// What a framework says of an earlier one: which of its questions were asked there, and under which names.
///
/// What is not stated is taken to be what has the same name there.
public struct FrameworkMapping: Sendable {
  /// The earlier framework.
  public let framework: Located<Identifier<Framework>>
  /// Of this framework's indicators those that are not simply the earlier one of the same number.
  public let indicators: [IndicatorOrigin]
  /// Earlier levels and what they are now, for every indicator that says nothing else.
  public let grades: [Renaming<GradeLevel>]
  /// Earlier categories and what they are now.
  public let categories: [Renaming<Category>]
  /// Earlier scores and what they are now.
  public let scores: [Renaming<ScoreRule>]
  public let place: Place

  public init(
    framework: Located<Identifier<Framework>>, indicators: [IndicatorOrigin] = [], grades: [Renaming<GradeLevel>] = [],
    categories: [Renaming<Category>] = [], scores: [Renaming<ScoreRule>] = [], place: Place
  ) {
    self.framework = framework
    self.indicators = indicators
    self.grades = grades
    self.categories = categories
    self.scores = scores
    self.place = place
  }
}

/// Where one indicator comes from.
public struct IndicatorOrigin: Sendable {
  /// An indicator of the framework that says this.
  public let indicator: Located<IndicatorNumber>
  /// Those of the earlier framework that it is made of; empty where the question is new.
  public let was: [Located<IndicatorNumber>]
  /// Conditions that had another name there.
  public let conditions: [ConditionOrigin]
  /// Conditions that were not asked for there, whatever has their name.
  public let newConditions: [Located<Identifier<Condition>>]
  /// Earlier levels and what they are now.
  public let grades: [Renaming<GradeLevel>]
  public let place: Place

  public init(
    indicator: Located<IndicatorNumber>, was: [Located<IndicatorNumber>], conditions: [ConditionOrigin] = [],
    newConditions: [Located<Identifier<Condition>>] = [], grades: [Renaming<GradeLevel>] = [], place: Place
  ) {
    self.indicator = indicator
    self.was = was
    self.conditions = conditions
    self.newConditions = newConditions
    self.grades = grades
    self.place = place
  }
}

/// The earlier condition that a condition was.
public struct ConditionOrigin: Sendable {
  public let condition: Located<Identifier<Condition>>
  /// Which of the earlier indicators had it; `nil` where only one had.
  public let indicator: IndicatorNumber?
  public let was: Located<Identifier<Condition>>

  public init(
    condition: Located<Identifier<Condition>>, indicator: IndicatorNumber?, was: Located<Identifier<Condition>>
  ) {
    self.condition = condition
    self.indicator = indicator
    self.was = was
  }
}

/// An earlier name and the present one.
public struct Renaming<Of>: Sendable {
  public let earlier: Located<Identifier<Of>>
  public let now: Located<Identifier<Of>>

  public init(earlier: Located<Identifier<Of>>, now: Located<Identifier<Of>>) {
    self.earlier = earlier
    self.now = now
  }
}

/// The method of an edition as data: goals, indicators, conditions, criteria, scales, categories and rule.
public final class Framework: Sendable {
  public let id: Identifier<Framework>
  public let title: Text
  public let summary: ProseText?
  /// The scale of every indicator that names no other; without levels where every indicator is a measure.
  public let scale: GradeScale
  /// Further scales that indicators may name.
  public let scales: [Identifier<GradeScale>: GradeScale]
  public let star: Star?
  public let goals: [Goal]
  /// Worst first.
  public let categories: [Category]
  /// `nil` when the rule that leads to the categories is not known.
  public let rule: CategoryRule?
  /// How scores are computed; `nil` where there are none.
  public let method: Method?
  /// Criteria by which the indicators were chosen.
  public let selection: [ProseText]
  public let methodology: ProseText?
  /// Earlier frameworks, and what became of their questions.
  public let follows: [FrameworkMapping]
  public let place: Place

  public init(
    id: Identifier<Framework>, title: Text, summary: ProseText?, scale: GradeScale,
    scales: [Identifier<GradeScale>: GradeScale], star: Star?, goals: [Goal], categories: [Category],
    rule: CategoryRule?, method: Method? = nil, selection: [ProseText], methodology: ProseText?,
    follows: [FrameworkMapping] = [], place: Place
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.scale = scale
    self.scales = scales
    self.star = star
    self.goals = goals
    self.categories = categories
    self.rule = rule
    self.method = method
    self.selection = selection
    self.methodology = methodology
    self.follows = follows
    self.place = place
  }
}

extension Framework {
  /// Every indicator with its goal, in the order of the file.
  public var indicators: [Indicator] { goals.flatMap(\.indicators) }

  public func indicator(_ number: IndicatorNumber) -> Indicator? {
    for goal in goals { for indicator in goal.indicators where indicator.number == number { return indicator } }
    return nil
  }

  public func goal(_ id: Identifier<Goal>) -> Goal? { goals.first { $0.id == id } }

  public func goal(of number: IndicatorNumber) -> Goal? {
    goals.first { $0.indicators.contains { $0.number == number } }
  }

  public func category(_ id: Identifier<Category>) -> Category? { categories.first { $0.id == id } }

  /// The scale on which an indicator is graded.
  public func scale(of indicator: Indicator) -> GradeScale {
    indicator.scale.flatMap { scales[$0.value] } ?? scale
  }
}

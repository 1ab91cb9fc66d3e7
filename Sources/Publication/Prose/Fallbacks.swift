import Cards

extension [Text] {
  /// The languages of those that lack one, in their order, each once.
  func fallbacks(in language: LanguageTag) -> [LanguageTag] {
    var others: [LanguageTag] = []
    for text in self {
      let other = text.version(in: language).language
      if other != language, !others.contains(other) { others.append(other) }
    }
    return others
  }
}

extension Framework {
  /// Names that cards show without saying each time in which language they are: goals, indicators, units of
  /// measures, grades, the star.
  var names: [Text] {
    goals.map(\.name) + indicators.flatMap(\.names) + gradeNames + (star.map { [$0.label] } ?? [])
  }

  func names(of goal: Goal) -> [Text] {
    [goal.name] + goal.indicators.flatMap(\.names) + goal.indicators.flatMap { scale(of: $0).levels.map(\.label) }
  }

  var conditionNames: [Text] { indicators.flatMap { $0.conditions.map(\.text) } }

  private var gradeNames: [Text] {
    scale.levels.map(\.label) + scales.sorted { $0.key < $1.key }.flatMap { $0.value.levels.map(\.label) }
  }
}

extension Indicator {
  /// Its name and what it is measured in.
  fileprivate var names: [Text] { [name] + (measure?.unit.map { [$0] } ?? []) }
}

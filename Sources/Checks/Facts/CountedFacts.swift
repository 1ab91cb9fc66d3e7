import Cards
import Scoring

extension Facts {
  func count(_ count: Binding.Count, of binding: Binding) throws(FactAbsence) -> Fact {
    switch count {
    case .states: return states
    case .cards: return Fact("count cards", .count(edition.cards.count), at: edition.place)
    case .goals: return goals
    case .indicators(nil): return indicators
    case .indicators(let id?):
      guard let goal = framework.goal(id) else {
        throw .unknown("goal", id.text, among: framework.goals.map(\.id.text), in: framework.place.file)
      }
      return indicators(of: goal)
    case .categories: return categories
    case .inCategories(let ids):
      for id in ids where framework.category(id) == nil {
        throw .unknown("thing to count", id.text, among: countable, in: framework.place.file)
      }
      return self.count(of: ids)
    case .grades(let level, let number):
      try check(level)
      if let number { return grades(level, on: try known(number)) }
      return grades(level, of: try card(of: binding))
    case .ofCard(let part): return self.count(part, of: try card(of: binding))
    }
  }

  /// What can be named behind `count`, categories included.
  private var countable: [String] {
    ["states", "cards", "categories", "goals", "indicators", "grade"] + Binding.CardPart.allCases.map(\.rawValue)
      + framework.categories.map(\.id.text)
  }

  private func check(_ level: Identifier<GradeLevel>) throws(FactAbsence) {
    let levels = framework.allScales.flatMap(\.levels).map(\.id)
    guard !levels.contains(level) else { return }
    throw .unknown("level", level.text, among: levels.map(\.text), in: framework.place.file)
  }
}

extension Facts {
  var states: Fact { Fact("count states", .count(standings.count), at: edition.place) }

  var goals: Fact { Fact("count goals", .count(framework.goals.count), at: framework.place) }

  var categories: Fact { Fact("count categories", .count(framework.categories.count), at: framework.place) }

  var indicators: Fact { Fact("count indicators", .count(framework.indicators.count), at: framework.place) }

  func indicators(of goal: Goal) -> Fact {
    Fact("count indicators \(goal.id)", .count(goal.indicators.count), at: goal.place)
  }

  func count(of categories: [Identifier<Cards.Category>]) -> Fact {
    Fact("count \(Self.names(categories))", .count(tally(categories).part), at: framework.place)
  }

  /// How many units have the grade on an indicator.
  func grades(_ level: Identifier<GradeLevel>, on indicator: Indicator) -> Fact {
    let column = framework.indicators.firstIndex { $0.number == indicator.number } ?? 0
    let count = answers.units.count { answers[$0, column].grade == .level(level) }
    return Fact("count grade \(level) \(indicator.number)", .count(count), at: indicator.place)
  }

  /// On how many indicators a country has the grade.
  func grades(_ level: Identifier<GradeLevel>, of card: Card) -> Fact {
    let count = card.assessments.count { $0.grade.value == .level(level) }
    return Fact("count grade \(level)", .count(count), of: UnitCode(card.country), at: card.place)
  }

  func count(_ part: Binding.CardPart, of card: Card) -> Fact {
    let count =
      switch part {
      case .actions: card.calls.count
      case .cases: card.cases.count
      case .demands: card.petition?.demands.count ?? 0
      case .gaps: card.gaps.count
      case .stars: card.assessments.count { $0.star != nil }
      case .treaties: treaties(of: card.country).count
      case .treatiesBound: treaties(of: card.country).count { isBound($0) }
      }
    return Fact("count \(part.rawValue)", .count(count), of: UnitCode(card.country), at: card.place)
  }
}

extension Framework {
  /// The framework's own scale, then the others by name.
  var allScales: [GradeScale] { [scale] + scales.sorted { $0.key < $1.key }.map(\.value) }
}

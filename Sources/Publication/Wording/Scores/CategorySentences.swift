import Cards
import Scoring

/// The category rule, and what would change a category.
extension ScoreSentences {
  /// A test of the category rule.
  public func test(_ test: CategoryRule.Test) -> String {
    let method = wording.method
    let text: String =
      switch (test.measure, test.bound) {
      case (.count(let level), .atLeast(let bound)): method.countAtLeast(label(of: level.value), number(bound))
      case (.count(let level), .atMost(let bound)) where bound.millionths == 0: method.countNone(label(of: level.value))
      case (.count(let level), .atMost(let bound)): method.countAtMost(label(of: level.value), number(bound))
      case (.meanPoints, .atLeast(let bound)): method.meanAtLeast(number(bound))
      case (.meanPoints, .atMost(let bound)): method.meanAtMost(number(bound))
      case (.sumOfPoints, .atLeast(let bound)): method.sumAtLeast(number(bound))
      case (.sumOfPoints, .atMost(let bound)): method.sumAtMost(number(bound))
      case (.score(let id), .atLeast(let bound)): method.scoreAtLeast(quoted(id.value), number(bound))
      case (.score(let id), .atMost(let bound)): method.scoreAtMost(quoted(id.value), number(bound))
      case (.indicator(let number, let levels), _):
        method.indicatorIs(indicator(number.value), figures.choice(levels.map { label(of: $0.value) }))
      }
    guard let goal = test.goal.flatMap({ framework.goal($0.value) }) else { return text }
    return method.withinGoal(text, goal.name(language))
  }

  private func number(_ quantity: Quantity) -> String { figures.decimal(quantity) }

  private func quoted(_ score: Identifier<ScoreRule>) -> String { figures.quoted(name(of: score)) }

  /// `C2 “ILO Convention 182 is ratified”`.
  private func indicator(_ number: IndicatorNumber) -> String {
    framework.indicator(number).map { number.text + " " + figures.quoted($0.name(language)) } ?? number.text
  }

  /// What a test found.
  func found(_ outcome: CategoryDerivation.TestOutcome) -> String {
    switch outcome.found {
    case .count(let count): figures.integer(count)
    case .points(let points): points.map(figures.plain) ?? words.nothingGraded
    case .score(let range): range.map { plain($0) } ?? words.noScore
    case .grade(let grade):
      if case .indicator(let number, _) = outcome.test.measure, let indicator = framework.indicator(number.value) {
        self.grade(grade, of: indicator)
      } else {
        grade.text
      }
    }
  }

  /// Why the rule gives no category; `nil` where it gives one, or several that are possible.
  func whyNone(_ standing: Standing) -> String? {
    switch standing {
    case .tooFewGrades(let graded, let needed):
      wording.country.tooFew(figures.integer(graded), figures.integer(needed))
    case .none: wording.country.noCategory
    case .computed, .capped, .overridden, .published, .undecided: nil
    }
  }

  func state(_ holds: Bool?) -> String {
    switch holds {
    case true?: words.holds
    case false?: words.fails
    case nil: words.isOpen
    }
  }

  /// `mean of points at least 2.4: does not hold (found: 2)`.
  public func outcome(_ outcome: CategoryDerivation.TestOutcome) -> String {
    figures.label(test(outcome.test)) + state(outcome.holds) + " (" + words.found(found(outcome)) + ")"
  }
}

extension ScoreSentences {
  /// How many ways there are, and of what size; or why there is none.
  public func summary(of outcome: CategoryChanges.Outcome, from current: Identifier<Cards.Category>?, isLift: Bool)
    -> String
  {
    guard let first = outcome.sets.first else {
      let end = isLift ? framework.categories.last : framework.categories.first
      if let end, end.id == current { return isLift ? words.isBest : words.isWorst }
      return outcome.tried == 0 ? words.noneFound : figures.count(outcome.tried, words.noneUpTo)
    }
    let found = figures.count(outcome.count, words.ways)
    let ways = outcome.isComplete ? found : words.atLeastNotAll(found),
      changes = figures.count(first.size, words.changes)
    if outcome.count == 1, outcome.isComplete { return words.wayOf(ways, changes) }
    return outcome.count > outcome.sets.count
      ? words.waysShown(ways, changes, figures.integer(outcome.sets.count)) : words.waysOf(ways, changes)
  }

  /// `“It answers day and night” is met`.
  public func flip(_ flip: GradeChange.OfCondition) -> String {
    let text = flip.condition.text(language)
    if flip.after == .unmet { return flip.before == .unknown ? words.turnsOutUnmet(text) : words.ceases(text) }
    let names = providers(flip.names, areTogether: flip.isTogether)
    if flip.before == .met {
      return flip.leaving.isEmpty
        ? words.metByOthers(text, names, wording.names(flip.by))
        : words.noLongerBy(text, names, wording.names(flip.leaving))
    }
    let isUnknown = flip.before == .unknown
    if flip.names.isEmpty { return isUnknown ? words.turnsOutMet(text) : words.begins(text) }
    return isUnknown ? words.turnsOutMetBy(text, names) : words.beginsBy(text, names)
  }

  /// Providers each of whom would do, or all of them.
  private func providers(_ providers: [Provider], areTogether: Bool) -> String {
    areTogether ? wording.names(providers) : wording.choice(providers)
  }

  /// The text of a draft call.
  public func text(of call: DraftCall) -> String {
    guard call.demands.isEmpty else {
      return call.demands.map { demand in
        var text = demand.condition.text(language)
        if !demand.by.isEmpty { text = words.byWhom(text, providers(demand.by, areTogether: demand.isTogether)) }
        return demand.isUnknown ? words.showThat(text) : text
      }.joined(separator: "; ")
    }
    let name = call.indicator.name(language)
    return call.grade.map { level in
      // The sentence goes on: what the grade means is said without its own full stop.
      let meaning = level.meaning(language)
      let end = meaning.hasSuffix(".") ? meaning.dropLast() : meaning[...]
      let reach = words.reach(level.label(language), String(end))
      return name.hasSuffix("?") ? name + " " + reach.capitalisedFirst : figures.label(name) + reach
    } ?? name
  }

  /// Whom a draft is for.
  public func heading(of call: DraftCall) -> String {
    call.addressee.map { words.draftTo($0(language)) } ?? words.draft
  }
}

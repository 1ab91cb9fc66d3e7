import Cards

extension Booklet {
  /// When a criterion holds, in words: its own sentence, or one made from what it requires.
  func words(for criterion: Criterion, of indicator: Indicator) -> [Inline] {
    let text = voice.text(criterion.text)
    return text.isEmpty ? [.text(words(for: criterion.when, of: indicator))] : text
  }

  private func words(for requirement: Requirement, of indicator: Indicator) -> String {
    let terms = wording.reasoning
    switch requirement {
    case .always: return terms.otherwise
    case .every(.required): return terms.everyRequired
    case .every(.ideal): return terms.everyIdeal
    case .condition(let id, let by):
      let text = wording.figures.quoted(indicator.condition(id.value)?.text(edition.language) ?? id.value.text)
      return by.map { terms.conditionBy(text, wording.choice($0)) } ?? text
    case .all(let parts): return words(terms.allOf, parts, of: indicator)
    case .any(let parts): return words(terms.anyOf, parts, of: indicator)
    case .atLeast(let number, let parts):
      return words(terms.atLeast(wording.figures.integer(number)), parts, of: indicator)
    }
  }

  /// `all of these hold: a; b; (at least one of these holds: c; d)`; a single part stands alone.
  private func words(_ head: String, _ parts: [Requirement], of indicator: Indicator) -> String {
    if parts.count == 1, let part = parts.first { return words(for: part, of: indicator) }
    let list = parts.map { part in
      let words = words(for: part, of: indicator)
      return part.isNested ? "(" + words + ")" : words
    }
    return head + " " + list.joined(separator: "; ")
  }

  /// A test of the rule that leads to a category.
  func words(for test: CategoryRule.Test) -> String {
    let (terms, figures) = (wording.method, wording.figures)
    let words: String
    switch (test.measure, test.bound) {
    case (.count(let id), .atLeast(let bound)): words = terms.countAtLeast(label(of: id.value), figures.decimal(bound))
    case (.count(let id), .atMost(let bound)): words = terms.countAtMost(label(of: id.value), figures.decimal(bound))
    case (.meanPoints, .atLeast(let bound)): words = terms.meanAtLeast(figures.decimal(bound))
    case (.meanPoints, .atMost(let bound)): words = terms.meanAtMost(figures.decimal(bound))
    case (.sumOfPoints, .atLeast(let bound)): words = terms.sumAtLeast(figures.decimal(bound))
    case (.sumOfPoints, .atMost(let bound)): words = terms.sumAtMost(figures.decimal(bound))
    case (.score(let id), .atLeast(let bound)):
      words = terms.scoreAtLeast(label(of: id.value), figures.decimal(bound))
    case (.score(let id), .atMost(let bound)): words = terms.scoreAtMost(label(of: id.value), figures.decimal(bound))
    case (.indicator(let number, let levels), _):
      words = terms.indicatorIs(number.value.text, figures.list(levels.map { label(of: $0.value) }))
    }
    guard let goal = test.goal.flatMap({ framework.goal($0.value) }) else { return words }
    return terms.withinGoal(words, goal.name(edition.language))
  }

  private func label(of score: Identifier<ScoreRule>) -> String {
    framework.method?.scores.first { $0.id == score }?.name(edition.language) ?? score.text
  }

  private func label(of level: Identifier<GradeLevel>) -> String {
    let scales = [framework.scale] + framework.scales.sorted { $0.key < $1.key }.map(\.value)
    let found = scales.lazy.compactMap { $0.level(level) }.first
    return found?.label(edition.language) ?? level.text
  }
}

extension Requirement {
  fileprivate var isNested: Bool {
    switch self {
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.count > 1
    case .always, .condition, .every: false
    }
  }
}

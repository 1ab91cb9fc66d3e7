import Cards

extension Booklet {
  /// When a criterion holds, in words: its own sentence, or one made from what it requires.
  func words(for criterion: Criterion, of indicator: Indicator) -> [Inline] {
    let text = voice.text(criterion.text)
    return text.isEmpty ? [.text(wording.words(for: criterion.when, of: indicator, in: edition.language))] : text
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

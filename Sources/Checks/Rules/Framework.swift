import Cards
import Scoring

extension Rule {
  /// A framework holds together.
  ///
  /// Identifiers and numbers occur once; a criterion names a grade of the scale and conditions of its own indicator; the
  /// last criterion, and only that, is `otherwise: true`; a category rule names categories, grades and goals that exist, and
  /// points only where every level has points. Points that fall from one level to the next or are the same for all, levels
  /// that look alike in print, a cut point beyond all points of a score's bands, and more than 60 indicators on cards, which
  /// nobody can read on one page, are warnings.
  ///
  /// `frameworks/plain.yaml`:
  /// ```diff
  /// -          - {grade: yellow, when: {any: [their, free]}}
  /// +          - {grade: yellow, when: {any: [there, free]}}
  /// ```
  static let framework = Rule(
    "framework",
    .dossier { dossier, report in
      for framework in dossier.frameworks {
        once("goal", framework.goals.map { ($0.id.text, $0.place) }, &report)
        once("indicator", framework.indicators.map { ($0.number.text, $0.place) }, &report)
        once("category", framework.categories.map { ($0.id.text, $0.place) }, &report)
        for scale in [framework.scale] + framework.scales.sorted(by: { $0.key < $1.key }).map(\.value) {
          once("level", scale.levels.map { ($0.id.text, $0.place) }, &report)
          for level in scale.levels where Grade(level.id.text)?.level == nil {
            report.add(
              level.place, reach: .file, found: "the level \(level.id)",
              expected: "another identifier: this one means that there is no grade")
          }
          order(of: scale.levels, &report)
          if framework.rule != nil { size(of: scale.levels, &report) }
        }
        for indicator in framework.indicators { check(indicator, framework, &report) }
        if let rule = framework.rule { check(rule, framework, &report) }
        let isPrinted = dossier.editions.contains { $0.framework.value == framework.id && !$0.cards.isEmpty }
        if isPrinted { size(of: framework, &report) }
      }
    })

  /// Points that a category rule can add up, whoever has how many of them.
  private static func size(of levels: [GradeLevel], _ report: inout Report) {
    for level in levels {
      guard let points = level.points, points.millionths.magnitude > GradeRule.limit.magnitude else { continue }
      report.add(
        level.place, reach: .file, found: "\(points) points", expected: "points from -1,000,000 to 1,000,000")
    }
  }

  /// More are printed smaller than 4 points.
  private static let mostOnOnePage = 60

  private static func size(of framework: Framework, _ report: inout Report) {
    let count = framework.indicators.count
    guard count > mostOnOnePage else { return }
    report.add(
      framework.indicators[mostOnOnePage].place, .warning, reach: .file, found: "\(count) indicators",
      expected:
        "at most \(mostOnOnePage), which a card on one page shows so that they can be read; page and booklet show all")
  }

  /// Levels stand worst first, and readers tell them apart without colours.
  private static func order(of levels: [GradeLevel], _ report: inout Report) {
    let points = levels.compactMap(\.points?.millionths)
    if points.count == levels.count, points.count > 1, Set(points).count == 1 {
      report.add(
        levels[0].place, .warning, reach: .file, found: "the same points for every level",
        expected: "more points for better levels, or none")
    }
    // In a table the identifier goes first, so that the number would never be read as points.
    for level in levels {
      guard let meant = Quantity(level.id.text)?.millionths, let own = level.points, own.millionths != meant,
        let other = levels.first(where: { $0.points?.millionths == meant })
      else { continue }
      report.add(
        level.place, .warning, reach: .file,
        found: "the level \(level.id) with \(own) points, and the level \(other.id) with \(level.id) points",
        expected:
          "identifiers that are not the points of other levels: \(level.id) in a table is the level \(level.id)",
        mend: "level-\(level.id)")
    }
    for (worse, better) in zip(levels, levels.dropFirst()) {
      guard let low = worse.points, let high = better.points, high.millionths < low.millionths else { continue }
      report.add(
        better.place, .warning, reach: .file,
        found: "points of \(high) for \(better.id), and of \(low) for \(worse.id), which is worse",
        expected: "levels from the worst to the best, with points that do not fall")
    }
    for (index, level) in levels.enumerated() {
      guard let other = levels[..<index].first(where: { $0.symbol == level.symbol }) else { continue }
      report.add(
        level.place, .warning, reach: .file, found: "the symbol \(level.symbol) for \(other.id) and \(level.id)",
        expected: "a symbol of its own, by which the level is known in print without colour")
    }
  }

  private static func check(_ indicator: Indicator, _ framework: Framework, _ report: inout Report) {
    if let name = indicator.scale, framework.scales[name.value] == nil {
      report.unknown(
        "scale", name.value.text, at: name.place, among: framework.scales.keys.map(\.text).sorted(),
        expected: "one of scales")
    }
    if indicator.measure == nil, indicator.scale == nil, framework.scale.levels.isEmpty {
      report.add(
        indicator.place, reach: .file, found: "indicator \(indicator.number) without a scale",
        expected: "a scale of the framework or of its own, or a measure", mend: "scale: …")
    }
    once("condition", indicator.conditions.map { ($0.id.text, $0.place) }, &report)
    let scale = framework.scale(of: indicator)
    for (index, criterion) in indicator.criteria.enumerated() {
      if scale.level(criterion.grade.value) == nil {
        report.unknown(
          "grade", criterion.grade.value.text, at: criterion.grade.place, among: scale.levels.map(\.id.text),
          expected: "a level of the scale")
      }
      check(criterion.when, of: indicator, at: criterion.place, &report)
      let isLast = index == indicator.criteria.count - 1
      if criterion.when == .always, !isLast {
        report.add(
          criterion.place, reach: .file, found: "otherwise before the last criterion",
          expected: "otherwise: true at the end, since nothing after it is tried")
      } else if isLast, criterion.when != .always {
        report.add(
          criterion.place, reach: .file, found: "a last criterion with when",
          expected: "otherwise: true, so that every country has a grade")
      }
    }
  }

  private static func check(
    _ requirement: Requirement, of indicator: Indicator, at place: Place, _ report: inout Report
  ) {
    switch requirement {
    case .always: break
    case .every(let need):
      if !indicator.conditions.contains(where: { $0.need == need }) {
        report.add(
          place, reach: .file, found: "\(need.rawValue) in indicator \(indicator.number)",
          expected: "at least one condition with need: \(need.rawValue)")
      }
    case .condition(let id, _):
      if indicator.condition(id.value) == nil {
        report.unknown(
          "condition", id.value.text, at: id.place, among: indicator.conditions.map(\.id.text),
          expected: "a condition of indicator \(indicator.number)")
      }
    case .all(let parts), .any(let parts):
      for part in parts { check(part, of: indicator, at: place, &report) }
    case .atLeast(let number, let parts):
      if number > parts.count {
        report.add(
          place, reach: .file, found: "at-least: \(number) of \(parts.count)", expected: "at most \(parts.count)")
      }
      for part in parts { check(part, of: indicator, at: place, &report) }
    }
  }

  private static func check(_ rule: CategoryRule, _ framework: Framework, _ report: inout Report) {
    let scales = [framework.scale] + framework.scales.values
    let levels = Set(scales.flatMap { $0.levels.map(\.id.text) }).sorted()
    for entry in rule.cases + rule.caps {
      if framework.category(entry.category.value) == nil {
        report.unknown(
          "category", entry.category.value.text, at: entry.category.place, among: framework.categories.map(\.id.text),
          expected: "one of categories")
      }
      for test in entry.tests {
        check(test, of: framework, &report)
        if let goal = test.goal, framework.goal(goal.value) == nil {
          report.unknown(
            "goal", goal.value.text, at: goal.place, among: framework.goals.map(\.id.text), expected: "one of goals")
        }
        switch test.measure {
        case .count(let id):
          if !levels.contains(id.value.text) {
            report.unknown(
              "grade", id.value.text, at: id.place, among: levels, expected: "a level of the scale")
          }
        case .meanPoints, .sumOfPoints:
          let used = framework.indicators.filter { $0.measure == nil }.map(framework.scale(of:))
          if used.contains(where: { $0.levels.contains { $0.points == nil } }) {
            report.add(
              test.place, reach: .file, found: "points in the rule, and levels without points",
              expected: "points for every level of the scale")
          }
        case .score, .indicator: break
        }
      }
    }
  }

  /// A score with bands is tested by its points; a cut point that was meant for the score lies beyond all of them.
  private static func check(_ test: CategoryRule.Test, against points: [Figure], _ report: inout Report) {
    let sorted = points.sorted { $0.value < $1.value }
    guard let least = sorted.first, let most = sorted.last else { return }
    let (cut, isLeast): (Quantity, Bool) =
      switch test.bound {
      case .atLeast(let bound): (bound, true)
      case .atMost(let bound): (bound, false)
      }
    let place = Double(cut.millionths) / 1_000_000
    guard place < least.value || place > most.value else { return }
    report.add(
      test.place, .warning, reach: .file,
      found:
        "\(isLeast ? "at least" : "at most") \(cut), of a score whose bands give \(least.text) to \(most.text) points",
      expected: "a cut point among these: a score with bands is tested by their points")
  }

  /// The scores and the indicators that a test names.
  private static func check(_ test: CategoryRule.Test, of framework: Framework, _ report: inout Report) {
    switch test.measure {
    case .count, .meanPoints, .sumOfPoints: break
    case .score(let id):
      let scores = framework.method?.scores ?? []
      guard let score = scores.first(where: { $0.id == id.value }) else {
        return report.unknown(
          "score", id.value.text, at: id.place, among: scores.map(\.id.text), expected: "a score of the method")
      }
      check(test, against: score.bands.map(\.points), &report)
    case .indicator(let number, let levels):
      guard let indicator = framework.indicator(number.value) else {
        return report.unknown(
          "indicator", number.value.text, at: number.place, among: framework.indicators.map(\.number.text),
          expected: "an indicator of the framework")
      }
      let scale = framework.scale(of: indicator)
      for level in levels where indicator.measure != nil || scale.level(level.value) == nil {
        report.unknown(
          "grade", level.value.text, at: level.place, among: scale.levels.map(\.id.text),
          expected: "a grade of indicator \(number.value)")
      }
    }
  }
}

import Cards

extension Rule {
  /// What a framework says of an earlier one leads to something on both sides.
  ///
  /// `follows` names frameworks that there are, each once, and never in a circle; each indicator, condition, grade, category
  /// and score is named as the earlier or the present framework has it. A grade that has no counterpart on the present
  /// scale is a warning: editions cannot be compared where it was given.
  ///
  /// `frameworks/plain.yaml`:
  /// ```diff
  ///  title: Plain framework
  /// -follows: [{framework: plain}]
  /// ```
  static let mapping = Rule(
    "mapping",
    .dossier { dossier, report in
      for framework in dossier.frameworks {
        var first: [Identifier<Framework>: Place] = [:]
        for name in framework.follows.map(\.framework) {
          if let earlier = first.updateValue(name.place, forKey: name.value) {
            report.add(
              name.place, reach: .file, found: "the framework \(name.value) a second time",
              expected: "each earlier framework once (the first is at \(earlier))")
          }
        }
        for mapping in framework.follows { MappingCheck(framework, mapping, dossier, &report) }
      }
    })
}

/// Follows the names of one mapping.
private struct MappingCheck {
  private let framework: Framework
  private let earlier: Framework

  @discardableResult init?(
    _ framework: Framework, _ mapping: FrameworkMapping, _ dossier: Dossier, _ report: inout Rule.Report
  ) {
    let name = mapping.framework
    guard name.value != framework.id else {
      report.add(
        name.place, reach: .file, found: "\(framework.id), which follows itself", expected: "an earlier framework")
      return nil
    }
    guard let earlier = dossier.frameworks.first(where: { $0.id == name.value }) else {
      let names = dossier.frameworks.map(\.id.text).filter { $0 != framework.id.text }
      if !report.unread.contains("frameworks/\(name.value).yaml") {
        report.unknown(
          "framework", name.value.text, at: name.place, among: names, expected: "a framework that there is")
      }
      return nil
    }
    (self.framework, self.earlier) = (framework, earlier)
    if Self.follows(earlier, framework.id, dossier) {
      report.add(
        name.place, found: "\(earlier.id), which follows \(framework.id) itself",
        expected: "frameworks that follow one another in one direction")
    }
    for origin in mapping.indicators { check(origin, &report) }
    check(mapping, &report)
    for link in FrameworkPairing(framework, mapping, earlier).pairs { checkScales(link, mapping, &report) }
  }

  private static func follows(_ start: Framework, _ wanted: Identifier<Framework>, _ dossier: Dossier) -> Bool {
    var waiting = [start], seen: Set<Identifier<Framework>> = [start.id]
    while let next = waiting.popLast() {
      for mapping in next.follows {
        if mapping.framework.value == wanted { return true }
        guard seen.insert(mapping.framework.value).inserted else { continue }
        waiting += dossier.frameworks.filter { $0.id == mapping.framework.value }
      }
    }
    return false
  }

  private func check(_ origin: IndicatorOrigin, _ report: inout Rule.Report) {
    let now = framework.indicator(origin.indicator.value)
    if now == nil {
      report.unknown(
        "indicator", origin.indicator.value.text, at: origin.indicator.place,
        among: framework.indicators.map(\.number.text), expected: "an indicator of \(framework.id)")
    }
    for number in origin.was where earlier.indicator(number.value) == nil {
      unknown("indicator", number.value.text, number.place, earlier.indicators.map(\.number.text), &report)
    }
    let conditions = now?.conditions.map(\.id.text) ?? []
    for name in origin.conditions.map(\.condition) + origin.newConditions
    where now != nil && !conditions.contains(name.value.text) {
      report.unknown(
        "condition", name.value.text, at: name.place, among: conditions,
        expected: "a condition of indicator \(origin.indicator.value)")
    }
    for condition in origin.conditions { check(condition, of: origin, &report) }
  }

  private func check(_ condition: ConditionOrigin, of origin: IndicatorOrigin, _ report: inout Rule.Report) {
    let name = condition.was
    if let number = condition.indicator, !origin.was.contains(where: { $0.value == number }) {
      return unknown("indicator", number.text, name.place, origin.was.map(\.value.text), &report)
    }
    let asked = origin.was.map(\.value).filter { condition.indicator == nil || condition.indicator == $0 }
    let there = asked.compactMap(earlier.indicator)
    guard there.count == asked.count else { return }
    let having = there.filter { $0.condition(name.value) != nil }
    if having.isEmpty {
      unknown("condition", name.value.text, name.place, there.flatMap { $0.conditions.map(\.id.text) }, &report)
    } else if having.count > 1 {
      let choices = having.map { "\($0.number)/\(name.value)" }
      report.add(
        name.place, reach: .file,
        found: "\(name.value), a condition of \(having.map(\.number.text).joined(separator: " and "))",
        expected: "one of " + choices.joined(separator: ", "), mend: choices[0])
    }
  }

  private func check(_ mapping: FrameworkMapping, _ report: inout Rule.Report) {
    let levels: (Framework) -> [String] = { framework in
      Set(([framework.scale] + framework.scales.values).flatMap { $0.levels.map(\.id.text) }).sorted()
    }
    names("grade", mapping.grades, levels(earlier), levels(framework), "a level of \(framework.id)", &report)
    names(
      "category", mapping.categories, earlier.categories.map(\.id.text), framework.categories.map(\.id.text),
      "a category of \(framework.id)", &report)
    names(
      "score", mapping.scores, earlier.method?.scores.map(\.id.text) ?? [],
      framework.method?.scores.map(\.id.text) ?? [], "a score of \(framework.id)", &report)
    for origin in mapping.indicators {
      guard let now = framework.indicator(origin.indicator.value) else { continue }
      let before = origin.was.compactMap { earlier.indicator($0.value) }
      guard before.count == origin.was.count else { continue }
      names(
        "grade", origin.grades, before.flatMap { earlier.scale(of: $0).levels.map(\.id.text) },
        framework.scale(of: now).levels.map(\.id.text), "a level of indicator \(now.number)", &report)
    }
  }

  private func names<Of>(
    _ what: String, _ renamings: [Renaming<Of>], _ before: [String], _ after: [String], _ expected: String,
    _ report: inout Rule.Report
  ) {
    for renaming in renamings {
      if !before.contains(renaming.earlier.value.text) {
        unknown(what, renaming.earlier.value.text, renaming.earlier.place, before, &report)
      }
      if !after.contains(renaming.now.value.text) {
        report.unknown(what, renaming.now.value.text, at: renaming.now.place, among: after, expected: expected)
      }
    }
  }

  private func unknown(
    _ what: String, _ name: String, _ place: Place, _ names: [String], _ report: inout Rule.Report
  ) {
    report.unknown(
      what, name, at: place, in: earlier.place.file, among: names, expected: "a name that \(earlier.id) has")
  }

  /// Whether what was asked for is of one kind, and every grade has a counterpart.
  private func checkScales(
    _ pair: FrameworkPairing.Pair, _ mapping: FrameworkMapping, _ report: inout Rule.Report
  ) {
    let place = pair.origin?.place ?? mapping.place
    for before in pair.before {
      guard (before.measure == nil) == (pair.now.measure == nil) else {
        let kinds = before.measure == nil ? "a grade, and now a number" : "a number, and now a grade"
        report.add(
          place, found: "indicator \(pair.now.number), which was \(before.number): \(kinds)",
          expected: "indicators of one kind", mend: "\(pair.now.number): {was: []}")
        continue
      }
      guard before.measure == nil, pair.before.count == 1 else { continue }
      let lost = earlier.scale(of: before).levels.map(\.id).filter { level in
        let renamed = FrameworkPairing.now(level, pair.origin?.grades ?? [], mapping.grades)
        return framework.scale(of: pair.now).level(renamed) == nil
      }
      guard !lost.isEmpty else { continue }
      report.add(
        place, .warning,
        found:
          "\(lost.map(\.text).joined(separator: ", ")) of the earlier \(before.number), and no such level for \(pair.now.number)",
        expected: "what each earlier grade is now", mend: "grades: {\(lost.map { "\($0): …" }.joined(separator: ", "))}"
      )
    }
  }
}

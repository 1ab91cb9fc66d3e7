import Cards
import Scoring

/// Numbers of two editions, each as its own framework counts it.
extension ComparisonTerms {
  /// A number with the unit that belongs to it: `50 per million children`.
  func number(_ value: NumberChange.Value?, by measure: Measure?) -> String? {
    measured(value, by: measure).map { figures.number($0.number, in: $0.unit?(language)) }
  }

  private func measured(_ value: NumberChange.Value?, by measure: Measure?) -> (number: String, unit: Text?)? {
    value.map { figures.measured($0.figure, by: measure, quotient: $0.counted) }
  }

  /// How a number went: `better (evidence), from 10 to 50 per million children`.
  func outcome(_ change: NumberChange) -> String {
    let why = why(change), because = why.isEmpty ? "" : " (\(why))"
    let kind = words.name(ofNumber: change.kind) + because, course = course(change)
    switch (change.before, change.after) {
    case (nil, nil): return kind
    // Several numbers that became one: what they were is not one number.
    case (nil, _) where change.kind == .notComparable: return "\(kind), \(course)"
    case (nil, _), (_, nil): return course + because
    default: return "\(kind), \(course)"
    }
  }

  /// Why a number differs, in a few words.
  func why(_ change: NumberChange) -> String {
    if !change.causes.isEmpty { return figures.list(change.causes.map(words.name)) }
    return change.doubt == nil ? "" : shared.scores.noDenominator
  }

  /// From one number to the other, with the unit once where both have the same.
  func course(_ change: NumberChange) -> String {
    let before = number(change.before, by: change.measureBefore)
    let after = number(change.after, by: change.measureAfter)
    if let after, change.kind == .same || before == nil && change.kind == .notComparable { return after }
    guard let first = measured(change.before, by: change.measureBefore),
      let last = measured(change.after, by: change.measureAfter), let unit = last.unit?(language),
      first.unit?(language) == unit
    else { return course(before, after, change.kind) }
    let move = course(first.number, last.number, change.kind)
    return figures.leads(unit, last.number) ? figures.label(unit) + move : move + " " + unit
  }
}

/// What the frameworks ask or judge in another way.
extension ComparisonTerms {
  /// A sentence for each change of the rules, with the indicators that it concerns.
  var rules: [String] {
    var sentences: [(text: String, indicators: [String])] = []
    for link in comparison.links.links {
      for rule in comparison.links.rules(of: link) {
        let text = sentence(rule, link), number = link.number?.text ?? ""
        if let position = sentences.firstIndex(where: { $0.text == text }) {
          sentences[position].indicators.append(number)
        } else {
          sentences.append((text, [number]))
        }
      }
    }
    return sentences.map { sentence in
      figures.label(words.causes.rule.capitalisedFirst) + figures.label(figures.list(sentence.indicators))
        + sentence.text + "."
    }
  }

  private func sentence(_ rule: RuleChange, _ link: IndicatorLink) -> String {
    let (old, new) = (link.from.first, link.to)
    switch rule {
    case .direction:
      if let measure = new?.measure { return measure.direction == .less ? words.rules.toLess : words.rules.toMore }
      return new?.isReversed == true ? words.rules.toLowest : words.rules.toHighest
    case .unit: return words.rules.unit(unit(old?.measure), unit(new?.measure))
    case .denominator:
      switch (divisor(old?.measure), divisor(new?.measure)) {
      case (nil, let now): return words.rules.divided(now ?? "")
      case (let was?, nil): return words.rules.undivided(was)
      case (let was?, let now?): return words.rules.otherwiseDivided(was, now)
      }
    case .scale:
      let scales = [(comparison.from.framework, old), (comparison.to.framework, new)].map { framework, indicator in
        indicator.map { figures.list(framework.scale(of: $0).levels.map { figures.quoted($0.label(language)) }) } ?? ""
      }
      return words.rules.scale(scales[0], scales[1])
    }
  }

  private func unit(_ measure: Measure?) -> String { measure?.unit.map { figures.quoted($0(language)) } ?? "–" }

  /// `Children × 1,000`: the denominator, and what the quotient is multiplied with.
  private func divisor(_ measure: Measure?) -> String? {
    measure?.denominator.map { name in name.value.text + (measure?.per.map { " × " + figures.number($0) } ?? "") }
  }
}

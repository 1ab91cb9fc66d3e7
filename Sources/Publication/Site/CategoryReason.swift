import Cards
import Scoring

/// Why a unit has the category that follows from the rule, as a sentence: what held, and what the next better one asks for.
struct CategoryReason {
  let rendition: Rendition
  let unit: UnitCode
  let standing: Standing

  private var words: Wording { rendition.wording }
  private var here: Wording.Differences { words.differences }

  var sentence: String {
    let scores = rendition.checked.results[unit]?.scores
    let grades = rendition.checked.answers.grades(of: unit)
    switch standing {
    case .tooFewGrades(let graded, let needed): return words.country.tooFew(String(graded), String(needed))
    case .none:
      let isScored = rendition.framework.rule?.scores.allSatisfy { scores?[$0]?.seen != nil } ?? false
      return isScored ? here.noCase : here.noScore
    case .undecided(let possible): return words.country.undecided(words.figures.list(possible.map(name)))
    case .published: return words.country.published
    case .overridden:
      let facts = rendition.checked.facts
      let override = rendition.card(of: unit)?.override
      let reason = override.map { facts.filled($0.reason, in: rendition.language).plainTextWithoutCitations } ?? ""
      return words.country.overridden + " " + reason
    case .computed, .capped: break
    }
    guard let derivation = CategoryDerivation(grades, scores, in: rendition.framework) else { return "" }
    var parts: [String] = []
    if let held = derivation.cases.last, held.tests.allSatisfy({ $0.holds == true }) {
      let facts = held.tests.map { fact($0) }
      if !facts.isEmpty { parts.append(here.holds(name(held.category), words.figures.list(facts))) }
      if let missed = derivation.cases.dropLast().last {
        let failed = missed.tests.filter { $0.holds != true }.map { fact($0) }
        parts.append(here.misses(name(missed.category), words.figures.list(failed)))
      }
    }
    if let made = self.parts(of: derivation, scores) { parts.append(made) }
    if case .capped(_, let cap) = standing, derivation.caps.indices.contains(cap) {
      let outcome = derivation.caps[cap]
      parts.append(here.capped(name(outcome.category), words.figures.list(outcome.tests.map { fact($0) })))
    }
    return parts.map { $0 + "." }.joined(separator: " ")
  }

  /// What the score that decided is made of, where it is made of scores.
  private func parts(of derivation: CategoryDerivation, _ scores: UnitScores?) -> String? {
    let tests = derivation.cases.reversed().flatMap(\.tests)
    let decided = tests.lazy.compactMap { outcome -> ScoreRule? in
      guard case .score(let id) = outcome.test.measure else { return nil }
      return rendition.framework.method?.scores.first { $0.id == id.value }
    }.first
    guard let decided, let method = rendition.framework.method else { return nil }
    let parts = decided.parts.compactMap { part -> String? in
      guard let rule = method.scores.first(where: { $0.id.text == part.name.value }), let entry = scores?[rule.id]
      else { return nil }
      return words.figures.label(rendition.plain(rule.name)) + found(.score(entry.seen))
    }
    return parts.isEmpty ? nil : parts.joined(separator: words.figures.semicolon)
  }

  private func name(_ id: Identifier<Cards.Category>) -> String {
    words.figures.quoted(rendition.mark(id)?.label ?? id.text)
  }

  private func fact(_ outcome: CategoryDerivation.TestOutcome) -> String {
    let (bound, isLeast): (String, Bool) =
      switch outcome.test.bound {
      case .atLeast(let value): (words.figures.decimal(value), true)
      case .atMost(let value): (words.figures.decimal(value), false)
      }
    if case .grade(let grade) = outcome.found, case .indicator(let number, _) = outcome.test.measure {
      guard let view = rendition.indicator(number.value) else { return number.value.text }
      return words.figures.label(number.value.text + " " + rendition.plain(view.indicator.name))
        + rendition.mark(grade, view).label
    }
    let phrase =
      isLeast
      ? (outcome.holds == true ? here.atLeast : here.below)
      : (outcome.holds == true ? here.atMost : here.above)
    return phrase(subject(of: outcome.test), found(outcome.found), bound)
  }

  private func subject(of test: CategoryRule.Test) -> String {
    let goal = test.goal.flatMap { rendition.goal($0.value) }.map { " (" + rendition.plain($0.goal.name) + ")" } ?? ""
    switch test.measure {
    case .count(let level):
      let scales = [rendition.framework.scale] + rendition.framework.scales.sorted { $0.key < $1.key }.map(\.value)
      let label = scales.lazy.compactMap { $0.level(level.value) }.first.map { rendition.plain($0.label) }
      return here.count(words.figures.quoted(label ?? level.value.text)) + goal
    case .meanPoints: return here.mean + goal
    case .sumOfPoints: return here.sum + goal
    case .score(let id):
      let rule = rendition.framework.method?.scores.first { $0.id == id.value }
      return words.figures.quoted(rule.map { rendition.plain($0.name) } ?? id.value.text)
    case .indicator(let number, _): return number.value.text
    }
  }

  private func found(_ found: CategoryDerivation.TestOutcome.Found) -> String {
    switch found {
    case .count(let count): return words.figures.integer(count)
    case .points(let points): return points.map { words.figures.number($0, Rounding(decimals: 2)) } ?? "–"
    case .score(let range):
      guard let range else { return "–" }
      let rounding = Rounding(rendition.framework.method?.rounding ?? RoundingRule())
      return words.figures.range(
        words.figures.number(range.low, rounding), words.figures.number(range.high, rounding))
    case .grade: return ""
    }
  }
}

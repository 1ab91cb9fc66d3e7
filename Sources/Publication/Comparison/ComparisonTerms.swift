import Cards
import Scoring

/// Names, grades and sentences of one comparison in one language.
///
/// Names of grades, categories and indicators are those of the framework, in its original where the language is missing.
struct ComparisonTerms: Sendable {
  let comparison: EditionComparison
  let language: LanguageTag
  let words: ComparisonWording
  let shared: Wording
  private let names: [UnitCode: String]

  init(_ comparison: EditionComparison, in language: LanguageTag) {
    self.comparison = comparison
    self.language = language
    words = ComparisonWording.for(language)
    shared = Wording.for(language)
    var names: [UnitCode: String] = [:]
    for side in [comparison.from, comparison.to] {
      let countries = CountryNames(
        language: language, overrides: side.edition.names.mapValues { $0(language) })
      for unit in side.units { if let code = unit.country { names[unit] = countries[code] } }
      for row in side.edition.groups.rows { if let name = row.name { names[row.unit] = name(language) } }
    }
    self.names = names
  }

  var figures: Figures { shared.figures }

  func name(_ unit: UnitCode) -> String { names[unit] ?? unit.text }

  /// What an edition is called.
  func title(_ side: EditionSide) -> String { side.edition.title(language) }

  /// The indicator as the later edition calls it, or the earlier one where it is gone.
  func name(_ link: IndicatorLink) -> String {
    guard let indicator = link.to ?? link.from.first else { return "" }
    return indicator.number.text + " " + indicator.name(language)
  }

  func grade(_ grade: Grade?, isLater: Bool, _ link: IndicatorLink) -> String {
    switch grade {
    case .level(let id)?:
      let side = isLater ? comparison.to : comparison.from
      guard let indicator = isLater ? link.to : link.from.first else { return id.text }
      let label = side.framework.scale(of: indicator).level(id)?.label(language) ?? id.text
      return indicator.isReversed ? shared.scores.reversed(label) : label
    case .noData?: return shared.grades.noData
    case .notApplicable?: return shared.grades.notApplicable
    case .notAssessed?: return shared.grades.notAssessed
    case nil: return "–"
    }
  }

  func grade(_ mark: IndicatorChange.Mark, _ link: IndicatorLink) -> String {
    grade(mark.grade, isLater: mark.isLater, link)
  }

  func category(_ id: Identifier<Category>?, isLater: Bool) -> String {
    guard let id else { return words.page.none }
    let framework = isLater ? comparison.to.framework : comparison.from.framework
    return framework.category(id)?.label(language) ?? id.text
  }

  func place(_ place: Transitions.Place, isLater: Bool) -> String {
    switch place {
    case .category(let id): category(id, isLater: isLater)
    case .none: words.page.none
    case .absent: words.page.absent
    }
  }

  func move(_ before: String, _ after: String) -> String {
    words.note.move(figures.quoted(before), figures.quoted(after))
  }

  /// The causes of a change in a few words; of a doubt that it is one.
  func why(_ causes: [ChangeCause], _ doubt: ChangeDoubt?) -> String {
    doubt == nil ? figures.list(causes.map(words.name)) : words.doubts.title
  }

  /// One move with its cause: `Rule: from Begun to Largely there`.
  func sentence(_ step: IndicatorChange.Step, _ link: IndicatorLink) -> String {
    let isTurned = step.kind == .notComparable && step.before.grade == step.after.grade
    return figures.label(words.name(step.cause).capitalisedFirst)
      + (isTurned ? words.rules.turned : move(grade(step.before, link), grade(step.after, link))) + "."
  }

  func sentence(_ step: CategoryMove.Step) -> String {
    figures.label(words.name(step.cause).capitalisedFirst)
      + move(
        category(step.before, isLater: step.isLaterBefore), category(step.after, isLater: step.isLaterAfter)) + "."
  }

  /// Why rule and evidence cannot be told apart, with the grades that are possible.
  func sentences(_ doubt: ChangeDoubt, _ change: IndicatorChange) -> [String] {
    let possible = change.possible.map { grade(.level($0), isLater: true, change.link) }
    return [words.sentence(doubt)]
      + (possible.count > 1 ? [words.doubts.possible(figures.choice(possible))] : [])
  }

  func sentence(_ change: ConditionChange) -> String {
    phrase(change)(figures.quoted(change.condition.text(language)), shared.names(change.after?.by ?? []))
  }

  /// What became of a condition; `{0}` its text, `{1}` by whom it is met.
  func phrase(_ change: ConditionChange) -> Phrase {
    let conditions = words.conditions
    guard let after = change.after else { return conditions.dropped }
    switch (change.before, after.status) {
    case (nil, .met): return conditions.newMet
    case (nil, .unmet): return conditions.newUnmet
    case (nil, .unknown): return conditions.newUnknown
    case (let before?, .met) where before.status == .met:
      return before.counts == false && after.counts == true ? conditions.metCounting : conditions.otherProviders
    case (let before?, .met): return before.status == .unknown ? conditions.knownMet : conditions.met
    case (let before?, .unmet): return before.status == .unknown ? conditions.knownUnmet : conditions.unmet
    case (_?, .unknown): return conditions.unknown
    }
  }

  /// Of each edition that is frozen, that it is the same but for what was withdrawn.
  var withdrawn: [String] {
    [comparison.from, comparison.to].compactMap { side in
      let count = side.edition.seal.withdrawn
      return count == 0 ? nil : figures.label(title(side)) + figures.count(count, shared.method.sameButWithdrawn)
    }
  }

  /// What is odd about the two editions: a look back, or a look into a mirror.
  var oddity: String? {
    let from = comparison.from, to = comparison.to
    if from.edition.id == to.edition.id { return words.sides.itself(title(to)) }
    return to.edition.asOf < from.edition.asOf ? words.sides.backwards(title(to), title(from)) : nil
  }

  /// In whose framework a mapping would stand.
  private var later: EditionSide {
    comparison.to.edition.asOf < comparison.from.edition.asOf ? comparison.from : comparison.to
  }

  /// How a score or a number went: `from 60 to 70`, or `new: 83.3` where one edition has none.
  func course(_ before: String?, _ after: String?, _ kind: ChangeKind) -> String {
    switch (before, after) {
    case (nil, nil): words.name(ofNumber: kind)
    case (nil, let after?): (kind == .new ? words.values.new : words.values.known)(after)
    case (let before?, nil): (kind == .gone ? words.values.gone : words.values.lost)(before)
    case (let before?, let after?): words.note.move(before, after)
    }
  }

  /// How one knows which question is which, where that is not plain.
  var basis: String? {
    switch comparison.links.basis {
    case .same: nil
    case .names:
      comparison.links.links.contains { $0.to != nil && !$0.from.isEmpty }
        ? words.note.names : words.sides.unmapped("frameworks/\(later.framework.id).yaml")
    case .stated(let by, _):
      words.note.stated(
        [comparison.from, comparison.to].first { $0.framework.id == by }?.framework.title(language) ?? by.text)
    }
  }

  /// `Numbers: better (2), worse (1).`; `nil` where there are none.
  func numbers(_ tally: ChangeTally) -> String? {
    let parts = ChangeKind.allCases.filter { tally[$0] > 0 }.map {
      words.name(ofNumber: $0) + " (" + figures.integer(tally[$0]) + ")"
    }
    return parts.isEmpty ? nil : words.numbers.tally(parts.joined(separator: ", "))
  }

  /// The numbers of changes as a list: `2 better grades and 1 worse grade`.
  func sums(_ tally: ChangeTally) -> String {
    figures.list(
      ChangeKind.allCases.filter { tally[$0] > 0 }.map { figures.count(tally[$0], words.sum($0)) })
  }

  /// By which causes grades of one kind changed: `2 through evidence alone and 1 through the rule alone`.
  func causes(_ kind: ChangeKind, _ tally: ChangeTally) -> String {
    var parts = ChangeCause.allCases.compactMap { cause -> String? in
      let count = tally.count(kind, by: [cause])
      return count > 0 ? words.sum(cause)(figures.integer(count)) : nil
    }
    if tally.mixed(kind) > 0 { parts.append(words.sums.several(figures.integer(tally.mixed(kind)))) }
    if let doubts = tally.doubts[kind] { parts.append(words.sums.doubt(figures.integer(doubts))) }
    return figures.list(parts)
  }

  /// Sentences that say what the causes mean which occur.
  var meanings: [String] { meanings(of: comparison.units) }

  func meanings(of units: [UnitComparison]) -> [String] {
    var causes: Set<ChangeCause> = []
    for unit in units {
      for change in unit.indicators { causes.formUnion(change.causes) }
      for change in unit.numbers { causes.formUnion(change.causes) }
      causes.formUnion(unit.category.causes)
      for score in unit.scores { causes.formUnion(score.steps.map(\.cause)) }
    }
    return ChangeCause.allCases.filter(causes.contains).map(words.meaning)
  }
}

extension String {
  /// With a capital at its beginning.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

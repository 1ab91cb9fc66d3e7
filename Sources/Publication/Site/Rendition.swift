import Cards
import Checks
import Formats
import Scoring

/// An edition as its pages show it in one language. Whatever does not depend on the country is made here, once.
final class Rendition: Sendable {
  let plan: SitePlan
  let checked: CheckedEdition
  let dossier: Dossier
  let edition: Edition
  let framework: Framework
  let index: EditionIndex
  let language: LanguageTag
  let wording: Wording
  /// The language of our own sentences: that of the pages, or English where we have none in it.
  let frame: LanguageTag
  let names: CountryNames
  let goals: [GoalView]
  let indicators: [IndicatorView]
  /// In the order of the framework.
  let categories: [GradeMark]
  let notAssessed: GradeMark
  let noData: GradeMark
  let notApplicable: GradeMark
  let languageNames: [LanguageTag: String]
  /// Every unit that has a page: countries by name, then the others.
  let unitsByName: [UnitCode]
  /// Of these, the ones that have answers, in a card or in values.csv.
  let answeredByName: [UnitCode]
  let recordStyle: RecordStyle
  /// Whether some country has both a published category and one that was computed.
  let comparesPublished: Bool
  /// Words for what has changed since the edition before; `nil` for the first.
  let comparison: Lazily<ComparisonTerms?>
  /// How the grades of every edition show on these pages.
  let marks: Lazily<[Identifier<Edition>: EditionMarks]>
  let sentences: ScoreSentences
  let unitNames: UnitNames

  init(of checked: CheckedEdition, index: EditionIndex, in language: LanguageTag, plan: SitePlan) {
    self.plan = plan
    self.checked = checked
    dossier = plan.dossier
    edition = checked.edition
    let framework = checked.framework
    self.framework = framework
    self.index = index
    comparesPublished = index.comparesPublished(checked)
    self.language = language
    let wording = Wording.for(language)
    self.wording = wording
    frame = wording.language.language == language.language ? language : wording.language
    names = CountryNames(language: language, overrides: checked.edition.names.mapValues { $0(language) })
    let styles = plan.styles(of: framework)
    let views = Self.views(of: framework, styles, language, frame, wording)
    goals = views
    indicators = views.flatMap(\.indicators)
    let frame = frame
    categories = framework.categories.enumerated().map { position, category in
      Self.mark(
        category.label, category.symbol, category.colour, styles.name(category: position), language, frame)
    }
    let grades = wording.grades
    func missing(_ symbol: String, _ label: String, _ fill: ChartMark.Fill) -> GradeMark {
      GradeMark(symbol: symbol, label: label, language: nil, style: GradeStyles.absent, fill: fill)
    }
    notAssessed = missing("–", grades.notAssessed, .outlined)
    noData = missing("?", grades.noData, .hatched)
    notApplicable = missing("/", grades.notApplicable, .outlined)
    languageNames = Self.languageNames(plan, wording)
    sentences = ScoreSentences(framework, in: language, wording)
    unitNames = UnitNames(edition, names, in: language)
    recordStyle = RecordStyle(dossier: plan.dossier, facts: checked.facts, language: language)
    let id = checked.edition.id
    comparison = Lazily { plan.comparisons[id].map { ComparisonTerms($0, in: language) } }
    let absent = EditionMarks.Absent(notAssessed: notAssessed, noData: noData, notApplicable: notApplicable)
    marks = Lazily {
      let marks = plan.comparisons.editions.map { checked in
        let styles = plan.styles(of: checked.framework)
        return (
          checked.edition.id, EditionMarks(checked.framework, styles, absent: absent, in: language, frame, wording)
        )
      }
      return Dictionary(marks) { first, _ in first }
    }
    unitsByName = unitNames.sorted(index.units)
    answeredByName = unitNames.sorted(checked.answers.units)
  }

  static func mark(
    _ label: Text, _ symbol: String, _ colour: Colour, _ style: String, _ language: LanguageTag, _ frame: LanguageTag,
    remark: Phrase? = nil
  ) -> GradeMark {
    let version = label.version(in: language)
    return GradeMark(
      symbol: symbol, label: version.value, language: version.language == frame ? nil : version.language,
      style: style, fill: .solid(colour), remark: remark)
  }

  private static func views(
    of framework: Framework, _ styles: GradeStyles, _ language: LanguageTag, _ frame: LanguageTag, _ wording: Wording
  ) -> [GoalView] {
    var position = 0
    return framework.goals.enumerated().map { number, goal in
      let indicators = goal.indicators.map { indicator in
        defer { position += 1 }
        let scale = framework.scale(of: indicator)
        let scaleNumber = styles.scale(of: indicator)
        let levels = scale.levels.enumerated().map { level, value in
          mark(
            value.label, value.symbol, value.colour, styles.name(scale: scaleNumber, level: level), language, frame,
            remark: indicator.isReversed ? wording.scores.reversed : nil)
        }
        return IndicatorView(
          position: position, indicator: indicator, goal: number, scale: scale, levels: levels,
          name: words(indicator.name.version(in: language), frame))
      }
      return GoalView(number: number + 1, goal: goal, indicators: indicators)
    }
  }

  private static func languageNames(_ plan: SitePlan, _ wording: Wording) -> [LanguageTag: String] {
    var names: [LanguageTag: String] = [:]
    let cards = plan.editions.flatMap { $0.edition.cards.map(\.language) }
    for language in Set(plan.languages + cards + plan.dossier.channels.flatMap(\.languages)) {
      names[language] = name(of: language, wording)
    }
    return names
  }

  static func name(of language: LanguageTag, _ wording: Wording) -> String {
    let name = language.name(in: wording.language)
    return wording.figures.languagesAreLowercase ? name.lowercased() : name
  }
}

extension Rendition {
  /// Whether our own sentences are in another language than the pages.
  var isFrameForeign: Bool { frame != language }

  /// What the edition's ranking says; `nil` where it publishes none.
  var ranking: RankingSentences? {
    checked.ranking.map { RankingSentences(ranked: $0, sentences: sentences) }
  }

  /// How a unit's answer shows: a grade, a number, or why there is neither.
  func mark(of unit: UnitCode, _ view: IndicatorView) -> GradeMark {
    let answer = checked.answers[unit, view.position]
    guard let figure = answer.figure else { return mark(answer.grade ?? .notAssessed, view) }
    return mark(figure, by: view.indicator.measure, quotient: checked.answers.quotient(unit, view.position))
  }

  /// How a number shows, with the unit that belongs to it.
  func mark(_ figure: Figure, by measure: Measure?, quotient: Double?) -> GradeMark {
    let (number, unit) = wording.figures.measured(figure, by: measure, quotient: quotient)
    let name = unit?.version(in: language)
    return GradeMark(
      symbol: "#", label: wording.figures.number(number, in: name?.value),
      language: name.flatMap { $0.language == frame ? nil : $0.language }, style: GradeStyles.number, fill: .outlined)
  }

  /// The unit's card; `nil` where the edition has none.
  func card(of unit: UnitCode) -> Card? { unit.country.flatMap { index.cards[$0] }.map { edition.cards[$0] } }

  /// Whether some unit is no country, so that not all may be called states.
  var hasOtherUnits: Bool { index.units.contains { $0.country == nil } }

  /// What a column of units is called.
  var unitTitle: String { hasOtherUnits ? wording.scores.unit : wording.frame.countries }

  /// The edition before this one.
  var earlierEdition: CheckedEdition? {
    let all = plan.comparisons.editions, here = all.firstIndex { $0.edition.id == edition.id } ?? 0
    return here > 0 ? all[here - 1] : nil
  }

  var hasTreaties: Bool { !dossier.instruments.isEmpty }
  /// The publisher's pages but the one about itself, which has a place of its own.
  var ownPages: [ExtraPage] { dossier.pages.filter { $0.id.text != "about" } }

  func address(_ page: SiteAddress.Page) -> SiteAddress { .page(edition.id, language, page) }

  /// The way from one page to another of the same language.
  func link(to page: SiteAddress.Page, from here: SiteAddress.Page) -> String {
    page.folder == here.folder ? page.file : address(page).link(from: address(here))
  }

  /// Whether these are the pages that say what is new: those of the newest edition that is published.
  var isNewest: Bool { plan.editions.last?.edition.id == edition.id }

  func mark(_ grade: Grade, _ view: IndicatorView) -> GradeMark {
    switch grade {
    case .level(let id):
      view.scale.position(id).flatMap { view.levels.indices.contains($0) ? view.levels[$0] : nil } ?? notAssessed
    case .notAssessed: notAssessed
    case .noData: noData
    case .notApplicable: notApplicable
    }
  }

  func mark(_ category: Identifier<Cards.Category>) -> GradeMark? {
    framework.categories.firstIndex { $0.id == category }.map { categories[$0] }
  }

  func indicator(_ number: IndicatorNumber) -> IndicatorView? { indicators.first { $0.indicator.number == number } }

  func goal(_ id: Identifier<Goal>) -> GoalView? { goals.first { $0.goal.id == id } }
}

/// A goal with what its pages need.
final class GoalView: Sendable {
  /// From 1.
  let number: Int
  let goal: Goal
  let indicators: [IndicatorView]
  let anchor: String
  /// Where its cells stand on a card; unlike its section, always there.
  let cellsAnchor: String

  init(number: Int, goal: Goal, indicators: [IndicatorView]) {
    self.number = number
    self.goal = goal
    self.indicators = indicators
    anchor = "goal-" + goal.id.text
    cellsAnchor = "card-goal-" + goal.id.text
  }
}

/// An indicator with what its pages need.
final class IndicatorView: Sendable {
  /// Among all indicators, from 0.
  let position: Int
  let indicator: Indicator
  /// Position of its goal.
  let goal: Int
  let scale: GradeScale
  /// In the order of the scale, with a word where the indicator is reversed.
  let levels: [GradeMark]
  /// Its name as the pages print it.
  let name: HTML
  let file: String
  let howAnchor: String
  let cellAnchor: String

  var page: SiteAddress.Page { .indicator(indicator.number) }

  init(position: Int, indicator: Indicator, goal: Int, scale: GradeScale, levels: [GradeMark], name: HTML) {
    self.position = position
    self.indicator = indicator
    self.goal = goal
    self.scale = scale
    self.levels = levels
    self.name = name
    file = SiteAddress.Page.indicator(indicator.number).file
    howAnchor = "how-" + indicator.number.text
    cellAnchor = "card-" + indicator.number.text
  }
}

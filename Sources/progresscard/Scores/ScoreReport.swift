import Cards
import Publication
import Scoring

/// What `score` says of one edition, before it is put into words or JSON.
struct ScoreReport {
  /// One unit with everything that is known of its scores.
  struct Unit: Sendable {
    let code: UnitCode
    let name: String
    let scores: UnitScores?
    let standing: Standing
    let override: CategoryOverride?
    /// `nil` unless it is to be explained.
    let explanation: Explanation?
  }

  struct Explanation: Sendable {
    let unit: UnitExplanation
    /// In the order of the framework, for indicators that ask for a grade.
    let grades: [GradeExplanation]
    let calls: [CallToAction]

    var scores: ScoreDerivation? { unit.scores }
    var category: CategoryDerivation? { unit.category }
    /// `nil` where the rule gives no category, or where people have decided it.
    var changes: CategoryChanges? { unit.changes }
  }

  /// One grade: what follows from the conditions, and what was agreed.
  struct GradeExplanation: Sendable {
    let indicator: Indicator
    let grade: Grade
    /// `nil` where there are no conditions.
    let derivation: Derivation?
    let hasDeparture: Bool
  }

  let edition: Edition
  let framework: Framework
  let language: LanguageTag
  /// By rank, then by code.
  let units: [Unit]
  /// Every unit of the edition, whether it was asked for or not.
  let allCodes: [String]
  let explains: Bool

  /// `nil` where the edition's framework is not there.
  ///
  /// - Parameter code: the only unit that is asked for; all where it is `nil`.
  init?(_ edition: Edition, in dossier: Dossier, explains: Bool, only code: String?, mostChanges: Int) {
    guard let framework = dossier.framework(of: edition) else { return nil }
    (self.edition, self.framework, self.explains) = (edition, framework, explains)
    language = dossier.original
    let computed = ScoreModel(of: edition, in: framework).map { EditionScores($0) }
    let table = computed?.model.table ?? AnswerTable(of: edition, in: framework)
    let names = UnitNames(edition, in: dossier.original)
    let cards = Dictionary(edition.cards.map { (UnitCode($0.country), $0) }) { first, _ in first }
    let published = Dictionary(edition.overview.map { ($0.country, $0.category.value) }) { first, _ in first }
    allCodes = table.units.map(\.text)
    let wanted = table.units.indices.filter { code == nil || table.units[$0].text == code }
    let limits = Self.limits(mostChanges, units: wanted.count)
    let units = concurrentMap(wanted) { position in
      let unit = table.units[position]
      let scores = computed?.scores(of: position), grades = table.grades(of: position), card = cards[unit]
      let result = UnitResult(
        card: card, grades: grades, scores: scores, in: framework, published: unit.country.flatMap { published[$0] })
      let explanation =
        explains
        ? Explanation(of: unit, card, grades, scores: computed, in: framework, limits) : nil
      return Unit(
        code: unit, name: names[unit], scores: scores, standing: result.standing, override: card?.override,
        explanation: explanation)
    }
    self.units = units.sorted { a, b in
      let places = [a, b].map { $0.scores?.total?.places?.lowerBound ?? .max }
      return (places[0], a.code) < (places[1], b.code)
    }
  }

  /// As many sets are tried for many units together as for ten, but for each as many as its page would.
  private static func limits(_ mostChanges: Int, units: Int) -> CategoryChanges.Limits? {
    guard mostChanges > 0 else { return nil }
    let whole = CategoryChanges.Limits(mostChanges: mostChanges)
    let share = 10 * whole.mostTrials / max(units, 10)
    return CategoryChanges.Limits(mostChanges: mostChanges, mostTrials: max(share, 700))
  }

  var method: Method? { framework.method }
  var rounding: Rounding { Rounding(framework.method?.rounding ?? RoundingRule()) }
}

extension ScoreReport.Explanation {
  init(
    of unit: UnitCode, _ card: Card?, _ grades: [IndicatorNumber: Grade], scores: EditionScores?,
    in framework: Framework, _ limits: CategoryChanges.Limits?
  ) {
    self.init(
      unit: UnitExplanation(
        of: unit, card: card, grades: grades, scores: scores, in: framework,
        limits: limits),
      grades: framework.indicators.filter { $0.measure == nil }.map { indicator in
        let assessment = card?.assessment(indicator.number)
        return ScoreReport.GradeExplanation(
          indicator: indicator, grade: grades[indicator.number] ?? .notAssessed,
          derivation: assessment == nil || indicator.conditions.isEmpty
            ? nil : Derivation(of: indicator, from: assessment?.conditions ?? []),
          hasDeparture: assessment?.departure != nil)
      }, calls: card?.calls ?? [])
  }
}

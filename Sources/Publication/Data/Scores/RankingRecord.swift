import Cards
import Formats
import Scoring

/// A ranking as JSON: what was varied, and each unit's rank with how sure it is.
struct RankingRecord {
  let ranked: RankedEdition
  let scores: EditionScores?
  private let numbers: NumberText

  init(_ ranked: RankedEdition, _ scores: EditionScores?) {
    self.ranked = ranked
    self.scores = scores
    numbers = NumberText(ranked.framework.method)
  }

  func write(into object: inout JSONObjectWriter, _ name: (UnitCode) -> String) {
    writePlan(into: &object)
    object.list("ranking", ranked.order) { object, unit in
      object.field("unit", ranked.units[unit].text)
      object.field("name", name(ranked.units[unit]))
      write(unit, into: &object)
    }
    object.list("not-ranked", ranked.unranked) { object, unit in
      object.field("unit", ranked.units[unit].text)
      object.field("name", name(ranked.units[unit]))
      object.stated("refusal", scores?.scores(of: ranked.units[unit])?.refusal?.word)
      writeCategory(unit, into: &object)
    }
  }

  private func writePlan(into object: inout JSONObjectWriter) {
    object.stated("score", ranked.model.map { $0.method.scores[$0.total].id.text })
    object.field("replications", ranked.replications.asked)
    object.field("computed", ranked.replications.computed)
    object.field("seed", number: String(ranked.choice.seed))
    object.list("varied", ranked.varied.map(\.rawValue))
    if ranked.varied.contains(.weights) {
      object.object("weights") { object in
        switch ranked.choice.weights {
        case .share(let share): object.field("share", number: numbers.plain(share))
        case .dirichlet(let concentration): object.field("dirichlet", number: numbers.plain(concentration))
        }
      }
    }
    object.list("failed", ranked.failures) { object, failure in
      object.field("reason", failure.reason.rawValue)
      object.field("count", failure.count)
    }
    object.field("certainty", Replications.certainty)
  }

  /// What is known of one unit.
  func write(_ unit: Int, into object: inout JSONObjectWriter) {
    if let rank = ranked.nominal.ranks[unit], ranked.model != nil {
      object.field("rank", rank)
      if let ranks = ranked.replications.ranks(of: unit) {
        object.field("median", number: numbers.plain(ranks.median))
        object.field("low", number: numbers.plain(ranks.low))
        object.field("high", number: numbers.plain(ranks.high))
      }
      object.list("groups", ranked.letters(of: unit))
    }
    writeCategory(unit, into: &object)
  }

  private func writeCategory(_ unit: Int, into object: inout JSONObjectWriter) {
    guard ranked.ranking.plan.categoryCount > 0 else { return }
    object.stated("category", ranked.category(of: unit)?.text)
    object.stated("decided", ranked.isDecided(unit))
    object.field("fragile", ranked.isFragile(unit))
    object.object("shares") { object in
      for (category, share) in ranked.shares(of: unit) {
        object.field(category?.id.text ?? ranked.nameOfNone, number: numbers.plain(share))
      }
    }
  }
}

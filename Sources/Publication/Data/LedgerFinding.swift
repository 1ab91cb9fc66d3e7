import Cards
import Checks
import Scoring

/// The grade from which a demand set out, and what the next edition made of it.
struct LedgerFinding: Sendable {
  struct Next: Sendable {
    let edition: Identifier<Edition>
    let indicator: IndicatorNumber
    let grade: Grade
  }

  let indicator: IndicatorNumber
  /// `nil` where the indicator asks for a number.
  let grade: Grade?
  /// Of the edition right after, by the indicators that this one became there; empty where the country was not graded.
  let next: [Next]

  /// - Parameter checked: the demand's own edition.
  static func all(
    of entry: PromiseLedger.Entry, in checked: CheckedEdition, _ comparisons: Comparisons
  ) -> [LedgerFinding] {
    let unit = UnitCode(entry.card.country)
    let next = following(checked, in: comparisons)
    let changes = next.flatMap { comparisons[$0.edition.id]?[unit] }
    return entry.indicators.compactMap { number in
      guard let position = checked.framework.indicators.firstIndex(where: { $0.number == number }) else { return nil }
      let later = changes?.graded == .both ? changes?.indicators ?? [] : []
      return LedgerFinding(
        indicator: number, grade: checked.answers[unit, position].grade,
        next: later.compactMap { change in
          guard let next, let to = change.link.to, let grade = change.after,
            change.link.from.contains(where: { $0.number == number })
          else { return nil }
          return Next(edition: next.edition.id, indicator: to.number, grade: grade)
        })
    }
  }

  private static func following(_ checked: CheckedEdition, in comparisons: Comparisons) -> CheckedEdition? {
    guard let here = comparisons.editions.firstIndex(where: { $0.edition.id == checked.edition.id }) else { return nil }
    return comparisons.editions.dropFirst(here + 1).first
  }
}

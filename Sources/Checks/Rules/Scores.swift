import Cards
import Scoring

extension Rule {
  /// Every score that the method asks for can be computed from the answers there are.
  ///
  /// A logarithm needs numbers above zero; a geometric or harmonic mean does too, a product or sum parts that do not grow beyond all numbers, a
  /// score with bands a band for every number, and a normalisation numbers that differ.
  ///
  /// `frameworks/plain.yaml`:
  /// ```diff
  ///  title: Plain framework
  /// -method: {scores: [{id: index, name: Index, of: [1.1], by: geometric, bands: [{from: 2, points: 1}]}]}
  /// +method: {scores: [{id: index, name: Index, of: [1.1], bands: [{from: 2, points: 1}, {points: 0}]}]}
  /// ```
  static let scores = Rule(
    "scores",
    .edition { checked, report in
      guard let scores = checked.scores, !report.unread.contains(checked.framework.place.file) else { return }
      let places = Dictionary(
        checked.framework.indicators.map { ($0.number, $0.measure?.place ?? $0.place) }
      ) { first, _ in first }
      let method = scores.model.method
      let ways = Dictionary(
        checked.framework.indicators.map { ($0.number, ($0.measure?.normalise ?? method.normalise).by) }
      ) { first, _ in first }
      for problem in scores.problems {
        switch problem {
        case .noLogarithm(let number, let unit):
          report.add(
            places[number] ?? checked.framework.place,
            found: "indicator \(number), which has no logarithm for \(unit) in \(checked.edition.id)",
            expected: "a number above 0 once the offset is added", mend: "offset: …")
        case .notNormalised(let number):
          report.add(
            places[number] ?? checked.framework.place,
            found: "indicator \(number), which cannot be normalised in edition \(checked.edition.id)",
            expected: needs(of: ways[number] ?? .none))
        case .notComputable(let position, let unit):
          let score = method.scores[position]
          let (expected, mend): (String, String?) =
            switch score.by {
            case .power: ("numbers that are not below 0, and above it where the exponent is", nil)
            case .geometric, .harmonic:
              ("numbers above 0 for a \(score.by.rawValue) mean", "normalise: {by: min-max, to: [1, 100]}")
            case .product where score.bands.isEmpty, .sum where score.bands.isEmpty:
              ("a \(score.by.rawValue) below 1.8e308", nil)
            default: ("a band for every number", "a band without from")
            }
          report.add(
            score.place, found: "the score \(score.id), which cannot be computed for \(unit) in \(checked.edition.id)",
            expected: expected, mend: mend)
        }
      }
    })
  /// What a way to normalise needs of the numbers.
  private static func needs(of way: NormalisationRule.By) -> String {
    switch way {
    case .distanceToTarget: "numbers of at least two units that differ, and a target that not all have reached"
    case .distanceToReference:
      "numbers of at least two units that differ, and a better one of the reference than the worst"
    case .shareOfBest: "numbers that are not below 0, and above it where less is better"
    case .none, .minMax, .goalposts, .zScore, .rank, .percentRank, .borda, .distanceToBest:
      "numbers of at least two units that differ"
    }
  }
}

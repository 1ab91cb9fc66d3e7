import Cards
import Formats

extension Shape where Value == RankingChoice {
  static let rankingChoice = mapping { fields in
    let replications = fields.optional("replications", Shape<Int>.count)
    let seed = fields.optional("seed", Shape<UInt64>.seed)
    let vary = fields.optional("vary", Shape<VariablePart>.word().set())
    let weights = fields.optional("weights", .weightVariation)
    let choice = RankingChoice(place: fields.place)
    return RankingChoice(
      replications: replications ?? choice.replications, seed: seed ?? choice.seed, vary: vary ?? choice.vary,
      weights: weights ?? choice.weights, place: fields.place)
  }
}

extension Shape where Value == UInt64 {
  /// A whole number from which random numbers are drawn; small enough to be exact in any program.
  static let seed = scalar("a whole number of at most 15 digits", pattern: "0|[1-9][0-9]{0,14}") {
    guard (1...15).contains($0.utf8.count), $0 == "0" || $0.utf8.first != UInt8(ascii: "0"),
      $0.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return UInt64($0)
  }
}

extension Shape where Value == WeightVariation {
  static let weightVariation = scalar(
    "share:N with N in per cent from 0 to below 100, or dirichlet:C with C from 0.01", pattern: WeightVariation.pattern
  ) { WeightVariation($0) }
}

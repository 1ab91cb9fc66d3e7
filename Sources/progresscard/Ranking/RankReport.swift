import Cards
import Checks
import Publication
import Scoring

/// Everything that one call of `rank` says.
struct RankReport {
  let source: String
  let checked: CheckedEdition
  let ranked: RankedEdition
  /// Whether sensitivity, left-out indicators and relations were asked for.
  let isDeep: Bool
  /// How many inputs are uncertain.
  let inputs: Int
  let study: SensitivityStudy?
}

extension RankReport {
  /// The sentences of the site, in English.
  var sentences: RankingSentences {
    RankingSentences(
      ranked: ranked, sentences: ScoreSentences(english: ranking.framework, namedIn: .english))
  }
  var figures: Figures { sentences.figures }
  var ranking: EditionRanking { ranked.ranking }
  var replications: Replications { ranked.replications }
  var seed: UInt64 { ranked.choice.seed }
  /// What was asked to be varied, whether there is anything of it or not.
  var asked: Set<VariablePart> { Set(ranked.choice.vary) }
  var weights: WeightVariation { ranked.choice.weights }
  var nominal: NominalRanking { replications.nominal }
  var model: ScoreModel? { ranking.model }

  /// Names of units in English, as far as there are any.
  var names: [String] {
    let names = UnitNames(checked.edition, in: .english)
    return ranking.units.map { names[$0] }
  }

  /// The score of each unit, by its position; a range where the method reckons with bounds.
  var ranges: [Int: ScoreRange] {
    guard let scores = checked.scores, let model else { return [:] }
    let pairs = ranking.units.indices.compactMap { unit in
      scores.scores(of: ranking.units[unit])?.entries[model.total].value.map { (unit, $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Letters of the groups to which each unit belongs.
  var letters: [[String]] { ranking.units.indices.map(ranked.letters) }
  var groups: [Range<Int>] { ranked.groups }
  var unranked: [Int] { ranked.unranked }

  func shares(of unit: Int) -> [(category: Cards.Category?, share: Double)] { ranked.shares(of: unit) }
  func category(of unit: Int) -> Identifier<Cards.Category>? { ranked.category(of: unit) }
  func isFragile(_ unit: Int) -> Bool { ranked.isFragile(unit) }

  /// What an input of the sensitivity study is called.
  func name(of input: UncertainInput) -> String {
    switch input {
    case .weight(let link):
      let part = Int(ranking.plan.hierarchy.parts[link])
      let node = (0..<ranking.plan.hierarchy.nodeCount).first { ranking.plan.hierarchy.links(of: $0).contains(link) }
      return "weight of \(name(ofColumn: part)) in \(name(ofNode: node ?? 0))"
    case .weights(let node): return "weights in \(name(ofNode: node))"
    case .normalisation: return "way of normalising"
    case .aggregation: return "kind of mean"
    case .coders: return "coders’ answers"
    case .missing: return "missing answers"
    }
  }

  private func name(ofColumn column: Int) -> String {
    column < ranking.indicators.count
      ? ranking.indicators[column].number.text : name(ofNode: column - ranking.indicators.count)
  }

  private func name(ofNode node: Int) -> String {
    guard let model, let score = model.nodes.firstIndex(of: node) ?? model.seen.firstIndex(of: node) else { return "?" }
    return model.method.scores[score].id.text
  }
}

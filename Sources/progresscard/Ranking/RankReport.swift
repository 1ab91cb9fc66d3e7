import Cards
import Checks
import Scoring

/// Everything that one call of `rank` says.
struct RankReport {
  let source: String
  let checked: CheckedEdition
  let ranking: EditionRanking
  let replications: Replications
  let seed: UInt64
  /// What was asked to be varied, whether there is anything of it or not.
  let asked: Set<VariablePart>
  let weights: WeightVariation
  /// Whether sensitivity, left-out indicators and relations were asked for.
  let isDeep: Bool
  /// How many inputs are uncertain.
  let inputs: Int
  let study: SensitivityStudy?
}

extension RankReport {
  var nominal: NominalRanking { replications.nominal }
  var model: ScoreModel? { ranking.model }

  /// Names of units in English, as far as there are any.
  var names: [String] {
    let edition = checked.edition
    let countries = CountryNames(language: .english, overrides: edition.names.mapValues { $0(.english) })
    let declared = Dictionary(edition.groups.rows.map { ($0.unit, $0.name?(.english)) }) { first, _ in first }
    return ranking.units.map { unit in
      if case .some(.some(let name)) = declared[unit] { return name }
      return unit.country.map { countries[$0] } ?? unit.text
    }
  }

  /// Letters of the groups to which each unit belongs: a, b, …, z, aa, ab, ….
  var letters: [[String]] {
    var letters = Array(repeating: [String](), count: ranking.units.count)
    let order = nominal.order
    for (number, group) in groups.enumerated() {
      for position in group { letters[order[position]].append(Self.letter(number)) }
    }
    return letters
  }

  var groups: [Range<Int>] { replications.tiedGroups.groups }

  private static func letter(_ number: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
    return number < 26 ? last : letter(number / 26 - 1) + last
  }

  /// The units without a rank, in their order, where others could have one.
  var unranked: [Int] { model == nil ? [] : nominal.ranks.indices.filter { nominal.ranks[$0] == nil } }

  /// Categories in the framework's order, with the share of replications in each; the last for none.
  func shares(of unit: Int) -> [(category: Cards.Category?, share: Double)] {
    let shares = replications.categoryShares(of: unit)
    return shares.indices.map { position in
      (position < ranking.framework.categories.count ? ranking.framework.categories[position] : nil, shares[position])
    }
  }

  /// The stated category: what people decided, else what follows.
  func category(of unit: Int) -> Identifier<Cards.Category>? {
    ranking.decided[unit] ?? nominal.categories[unit].map { ranking.framework.categories[$0].id }
  }

  func isFragile(_ unit: Int) -> Bool { ranking.decided[unit] == nil && replications.isFragile(unit) }

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

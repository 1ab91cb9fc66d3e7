import Cards

/// The ranking of an edition with its replications: how sure ranks and categories are.
public struct RankedEdition: Sendable {
  public let ranking: EditionRanking
  public let replications: Replications
  public let choice: RankingChoice
  /// Positions in the order of ranks.
  public let groups: [Range<Int>]
  private let positions: [UnitCode: Int]
  private let letters: [[String]]

  public init(_ ranking: EditionRanking, _ replications: Replications, _ choice: RankingChoice) {
    self.ranking = ranking
    self.replications = replications
    self.choice = choice
    let groups = replications.tiedGroups.groups, order = replications.nominal.order
    self.groups = groups
    positions = Dictionary(ranking.units.enumerated().map { ($1, $0) }) { first, _ in first }
    var letters = Array(repeating: [String](), count: ranking.units.count)
    for (number, group) in groups.enumerated() {
      for position in group { letters[order[position]].append(Self.letter(number)) }
    }
    self.letters = letters
  }

  /// - Parameter workers: how many compute at the same time; the result is the same for any number.
  public init(_ ranking: EditionRanking, _ choice: RankingChoice, workers: Int) {
    let variations = ranking.variations(Set(choice.vary), weights: choice.weights)
    let replications = Replications(
      ranking.plan, variations, count: choice.replications, seed: choice.seed, workers: workers)
    self.init(ranking, replications, choice)
  }

  /// a, b, …, z, aa, ab, ….
  private static func letter(_ number: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
    return number < 26 ? last : letter(number / 26 - 1) + last
  }
}

extension RankedEdition {
  public var framework: Framework { ranking.framework }
  public var model: ScoreModel? { ranking.model }
  public var nominal: NominalRanking { replications.nominal }
  public var units: [UnitCode] { ranking.units }

  public func position(of unit: UnitCode) -> Int? { positions[unit] }

  /// The units of the ranking, best first; in the order of their codes where nothing ranks them.
  public var order: [Int] { model == nil ? Array(units.indices) : nominal.order }

  /// The units without a rank, in their order, where others could have one.
  public var unranked: [Int] { model == nil ? [] : nominal.ranks.indices.filter { nominal.ranks[$0] == nil } }

  /// The letters of the groups of units that cannot be told apart to which a unit belongs.
  public func letters(of unit: Int) -> [String] { letters[unit] }

  /// Categories in the framework's order, with the share of replications in each; the last for none.
  public func shares(of unit: Int) -> [(category: Category?, share: Double)] {
    let shares = replications.categoryShares(of: unit)
    return shares.indices.map { position in
      (position < framework.categories.count ? framework.categories[position] : nil, shares[position])
    }
  }

  /// What having no category is called beside the identifiers of categories, one of which may be `none`.
  public var nameOfNone: String { framework.categories.contains { $0.id.text == "none" } ? "no-category" : "none" }

  /// The category that the edition shows: what people decided, what follows, or what was published; none where several are
  /// possible.
  public func category(of unit: Int) -> Identifier<Category>? { ranking.standings[unit].category }

  /// Whether people have decided the category.
  public func isDecided(_ unit: Int) -> Bool { ranking.decided[unit] != nil }

  /// Whether the category stays the same in too few replications, or several are possible; never where people decided it.
  public func isFragile(_ unit: Int) -> Bool {
    if case .undecided = ranking.standings[unit] { return true }
    return !isDecided(unit) && replications.isFragile(unit)
  }

  /// The parts that are varied: asked for, and there.
  public var varied: [VariablePart] { choice.vary.filter(ranking.canVary) }

  /// Parts that are asked for although there is nothing of them to vary.
  public var idle: [VariablePart] { choice.vary.filter { !ranking.canVary($0) } }

  /// How many could not be computed, by the reason, in a fixed order.
  public var failures: [(reason: ReplicationFailure, count: Int)] {
    ReplicationFailure.allCases.compactMap { reason in replications.failures[reason].map { (reason, $0) } }
  }

  /// Whether some scores are ranges, of which the ranking takes the lowest.
  public var hasRanges: Bool { ranking.plan.gaps.fills.contains { $0.low != $0.high } }
}

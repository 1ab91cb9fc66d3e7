import Cards

/// Which question of one framework is which of another, in whatever way that is known.
public struct FrameworkLinks: Sendable {
  public enum Basis: Sendable, Equatable {
    /// Both editions have one framework.
    case same
    /// One framework says that it follows the other, by way of those in between.
    case stated(by: Identifier<Framework>, through: [Identifier<Framework>])
    /// Neither says so: what has the same name is taken for the same.
    case names
  }

  public let from: Framework
  public let to: Framework
  public let basis: Basis
  /// In the order of `to`, then what is gone in the order of `from`.
  public let links: [IndicatorLink]
  /// What a category of `from` is in `to`; those without a counterpart are left out.
  let categories: [Identifier<Category>: Identifier<Category>]
  /// By the score of `to`.
  let scores: [Identifier<ScoreRule>: Identifier<ScoreRule>]
}

extension FrameworkLinks {
  public var isSame: Bool { basis == .same }

  /// - Parameter frameworks: all there are, for those in between.
  public init(from: Framework, to: Framework, among frameworks: [Framework]) {
    if from.id == to.id {
      self.init(
        from: from, to: to, basis: .same, links: to.indicators.map { IndicatorLink(same: $0, in: to) },
        categories: Dictionary(to.categories.map { ($0.id, $0.id) }) { first, _ in first },
        scores: Dictionary((to.method?.scores ?? []).map { ($0.id, $0.id) }) { first, _ in first })
    } else if let way = Self.way(from: from, to: to, among: frameworks) {
      self.init(along: way)
    } else if let way = Self.way(from: to, to: from, among: frameworks) {
      self = FrameworkLinks(along: way).reversed()
    } else {
      self.init(earlier: from, later: to, mapping: nil, basis: .names)
    }
  }

  /// The frameworks from the earlier to the later, each of which the next one follows; the shortest way.
  private static func way(from: Framework, to: Framework, among frameworks: [Framework]) -> [Framework]? {
    var ways = [[to]], seen: Set<Identifier<Framework>> = [to.id]
    while !ways.isEmpty {
      var longer: [[Framework]] = []
      for way in ways {
        for mapping in way[0].follows where seen.insert(mapping.framework.value).inserted {
          guard let earlier = frameworks.first(where: { $0.id == mapping.framework.value }) else { continue }
          if earlier.id == from.id { return [earlier] + way }
          longer.append([earlier] + way)
        }
      }
      ways = longer
    }
    return nil
  }

  private init(along way: [Framework]) {
    var all: FrameworkLinks?
    for (earlier, later) in zip(way, way.dropFirst()) {
      let mapping = later.follows.first { $0.framework.value == earlier.id }
      let step = FrameworkLinks(
        earlier: earlier, later: later, mapping: mapping,
        basis: .stated(by: later.id, through: []))
      all = all.map { step.following($0) } ?? step
    }
    self = all ?? FrameworkLinks(earlier: way[0], later: way[way.count - 1], mapping: nil, basis: .names)
  }

  private init(earlier: Framework, later: Framework, mapping: FrameworkMapping?, basis: Basis) {
    let links = FrameworkPairing(later, mapping, earlier).pairs.map { IndicatorLink($0, mapping, later, earlier) }
    var categories: [Identifier<Category>: Identifier<Category>] = [:]
    for category in earlier.categories {
      let now = FrameworkPairing.now(category.id, mapping?.categories ?? [])
      if later.category(now) != nil { categories[category.id] = now }
    }
    let present = Set((later.method?.scores ?? []).map(\.id))
    var scores: [Identifier<ScoreRule>: Identifier<ScoreRule>] = [:]
    for score in earlier.method?.scores ?? [] {
      let now = FrameworkPairing.now(score.id, mapping?.scores ?? [])
      if present.contains(now) { scores[now] = score.id }
    }
    self.init(
      from: earlier, to: later, basis: basis, links: links + Self.gone(earlier, links), categories: categories,
      scores: scores)
  }

  private static func gone(_ earlier: Framework, _ links: [IndicatorLink]) -> [IndicatorLink] {
    let kept = Set(links.flatMap { $0.from.map(\.number) })
    return earlier.indicators.filter { !kept.contains($0.number) }.map(IndicatorLink.init(gone:))
  }

  /// These links behind earlier ones.
  private func following(_ earlier: FrameworkLinks) -> FrameworkLinks {
    let before = Dictionary(
      earlier.links.compactMap { link in link.to.map { ($0.number, link) } }
    ) { first, _ in first }
    let links = self.links.filter { $0.to != nil }.map { $0.following(before) }
    var through: [Identifier<Framework>] = []
    if case .stated(_, let others) = earlier.basis { through = others }
    return FrameworkLinks(
      from: earlier.from, to: to, basis: .stated(by: to.id, through: through + [earlier.to.id]),
      links: links + Self.gone(earlier.from, links),
      categories: earlier.categories.compactMapValues { categories[$0] },
      scores: scores.compactMapValues { earlier.scores[$0] })
  }

  private func reversed() -> FrameworkLinks {
    var turned: [IndicatorNumber: [IndicatorLink]] = [:]
    for link in links.flatMap({ $0.reversed() }) {
      if let number = link.to?.number { turned[number, default: []].append(link) }
    }
    let back = from.indicators.compactMap { IndicatorLink.joined(turned[$0.number] ?? []) }
    var categories: [Identifier<Category>: [Identifier<Category>]] = [:]
    for (earlier, now) in self.categories { categories[now, default: []].append(earlier) }
    return FrameworkLinks(
      from: to, to: from, basis: basis, links: back + Self.gone(to, back),
      categories: categories.compactMapValues { $0.count == 1 ? $0.first : nil },
      scores: Dictionary(scores.map { ($1, $0) }) { first, _ in first })
  }
}

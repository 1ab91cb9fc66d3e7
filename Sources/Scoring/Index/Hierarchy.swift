/// How scores are built from indicators and from one another, to any depth, as flat arrays.
///
/// Columns 0 to `indicators` − 1 are indicators; node k is column `indicators` + k, and its parts are columns before its
/// own. A part may be in several nodes.
public struct Hierarchy: Sendable {
  /// One score and what it is made of.
  public struct Node: Sendable {
    public struct Part: Sendable, Equatable {
      /// An indicator, or an earlier node.
      public let column: Int
      /// Relative; not below zero.
      public let weight: Double
      /// Taken off the score of the other parts.
      public let subtracts: Bool

      public init(column: Int, weight: Double = 1, subtracts: Bool = false) {
        self.column = column
        self.weight = weight
        self.subtracts = subtracts
      }
    }

    public let parts: [Part]
    public let aggregation: Aggregation
    /// Whether parts weigh as many indicators as stand under them, in place of their own weights.
    public let weighsByCount: Bool
    /// The share of parts, 0 to 1, that must be there; 0 asks for one, 1 refuses every gap.
    public let minimumShare: Double
    /// Where the score is kept.
    public let limits: ClosedRange<Double>?
    /// How the score is rounded, after that.
    public let rounding: Rounding?
    /// What later nodes see in place of the score itself.
    public let bands: Bands?

    public init(
      parts: [Part], aggregation: Aggregation = .arithmetic, weighsByCount: Bool = false, minimumShare: Double = 0,
      limits: ClosedRange<Double>? = nil, rounding: Rounding? = nil, bands: Bands? = nil
    ) {
      self.parts = parts
      self.aggregation = aggregation
      self.weighsByCount = weighsByCount
      self.minimumShare = minimumShare
      self.limits = limits
      self.rounding = rounding
      self.bands = bands
    }
  }

  /// Why there is no such hierarchy; `node` counts from 0.
  public enum Problem: Error, Equatable {
    /// A part is no indicator and no earlier node.
    case partNotBefore(node: Int, part: Int)
    /// Nothing adds to the score.
    case nothingAdds(node: Int)
    /// A weight is below zero or no number, or all are zero.
    case weights(node: Int)
    case minimumShare(node: Int)
    /// Copeland's count has nothing to subtract from.
    case subtractsFromCopeland(node: Int)
  }

  public let indicators: Int
  /// The links of node k are those from `starts[k]` to before `starts[k + 1]`: first the parts that add.
  public let starts: [Int32]
  /// The column of each link's part.
  public let parts: [Int32]
  /// The weight of each link, as given or counted.
  public let weights: [Double]
  public let subtracts: [Bool]
  public let aggregations: [Aggregation]
  private let weighsByCount: [Bool]
  public let minimumShares: [Double]
  public let limits: [ClosedRange<Double>?]
  public let roundings: [Rounding?]
  public let bands: [Bands?]

  public var nodeCount: Int { aggregations.count }
  /// Indicators and nodes.
  public var columns: Int { indicators + nodeCount }

  public init(indicators: Int, nodes: [Node]) throws(Problem) {
    for (position, node) in nodes.enumerated() {
      if let part = node.parts.first(where: { !(0..<indicators + position).contains($0.column) }) {
        throw .partNotBefore(node: position, part: part.column)
      }
      let adding = node.parts.filter { !$0.subtracts }
      guard !adding.isEmpty else { throw .nothingAdds(node: position) }
      guard node.parts.allSatisfy({ $0.weight >= 0 && $0.weight.isFinite }), adding.contains(where: { $0.weight > 0 })
      else { throw .weights(node: position) }
      guard (0...1).contains(node.minimumShare) else { throw .minimumShare(node: position) }
      guard node.aggregation != .copeland || adding.count == node.parts.count else {
        throw .subtractsFromCopeland(node: position)
      }
    }
    self.init(
      indicators, nodes.map { $0.parts.filter { !$0.subtracts } + $0.parts.filter(\.subtracts) },
      aggregations: nodes.map(\.aggregation), weighsByCount: nodes.map(\.weighsByCount),
      minimumShares: nodes.map(\.minimumShare), limits: nodes.map(\.limits),
      roundings: nodes.map(\.rounding), bands: nodes.map(\.bands))
  }

  /// - Parameter nodes: the parts of each; one without any never has a score.
  private init(
    _ indicators: Int, _ nodes: [[Node.Part]], aggregations: [Aggregation], weighsByCount: [Bool],
    minimumShares: [Double], limits: [ClosedRange<Double>?], roundings: [Rounding?], bands: [Bands?]
  ) {
    var starts: [Int32] = [0]
    var weights: [Double] = []
    var counts = Array(repeating: 1.0, count: indicators)
    for (node, parts) in nodes.enumerated() {
      starts.append((starts.last ?? 0) + Int32(parts.count))
      weights += parts.map { weighsByCount[node] ? counts[$0.column] : $0.weight }
      counts.append(parts.reduce(0) { $0 + counts[$1.column] })
    }
    self.indicators = indicators
    self.starts = starts
    self.weights = weights
    parts = nodes.flatMap { $0.map { Int32($0.column) } }
    subtracts = nodes.flatMap { $0.map(\.subtracts) }
    (self.aggregations, self.weighsByCount) = (aggregations, weighsByCount)
    (self.minimumShares, self.limits, self.roundings, self.bands) = (minimumShares, limits, roundings, bands)
  }

  /// The links of a node as parts.
  private func parts(of node: Int) -> [Node.Part] {
    links(of: node).map { .init(column: Int(parts[$0]), weight: weights[$0], subtracts: subtracts[$0]) }
  }
}

extension Hierarchy {
  /// The same with another aggregation wherever `replaced` says so; the links, and so the order of weights, stay.
  public func replacing(_ replaced: (Aggregation) -> Aggregation) -> Hierarchy {
    Hierarchy(
      indicators, (0..<nodeCount).map(parts), aggregations: aggregations.map(replaced), weighsByCount: weighsByCount,
      minimumShares: minimumShares, limits: limits, roundings: roundings, bands: bands)
  }

  /// The same without an indicator: no score asks for it, or for a score of which nothing is left. Columns stay.
  func without(_ indicator: Int) -> Hierarchy {
    var gone: Set<Int> = [indicator]
    let nodes = (0..<nodeCount).map { node -> [Node.Part] in
      let kept = parts(of: node).filter { !gone.contains($0.column) }
      if kept.contains(where: { !$0.subtracts && $0.weight > 0 }) { return kept }
      gone.insert(indicators + node)
      return []
    }
    return Hierarchy(
      indicators, nodes, aggregations: aggregations, weighsByCount: weighsByCount, minimumShares: minimumShares,
      limits: limits, roundings: roundings, bands: bands)
  }

  /// The links of a node, as positions in `parts` and `weights`.
  public func links(of node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }

  /// The columns that stand under one, at any depth, and itself.
  func under(_ column: Int) -> Set<Int> {
    var found: Set<Int> = [column]
    for node in (0..<nodeCount).reversed() where found.contains(indicators + node) {
      found.formUnion(links(of: node).map { Int(parts[$0]) })
    }
    return found
  }
}

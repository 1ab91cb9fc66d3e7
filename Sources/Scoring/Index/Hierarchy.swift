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
    /// The share of parts, 0 to 1, that must be there; 0 asks for one, 1 refuses every gap.
    public let minimumShare: Double
    /// What later nodes see in place of the score itself.
    public let bands: Bands?

    public init(parts: [Part], aggregation: Aggregation = .arithmetic, minimumShare: Double = 0, bands: Bands? = nil) {
      self.parts = parts
      self.aggregation = aggregation
      self.minimumShare = minimumShare
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
  /// The links of node k are those from `starts[k]` to before `starts[k + 1]`.
  public let starts: [Int32]
  /// The column of each link's part.
  public let parts: [Int32]
  /// The weight of each link, as given.
  public let weights: [Double]
  public let subtracts: [Bool]
  public let aggregations: [Aggregation]
  public let minimumShares: [Double]
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
    self.indicators = indicators
    var starts: [Int32] = [0]
    for node in nodes { starts.append((starts.last ?? 0) + Int32(node.parts.count)) }
    self.starts = starts
    parts = nodes.flatMap { $0.parts.map { Int32($0.column) } }
    weights = nodes.flatMap { $0.parts.map(\.weight) }
    subtracts = nodes.flatMap { $0.parts.map(\.subtracts) }
    aggregations = nodes.map(\.aggregation)
    minimumShares = nodes.map(\.minimumShare)
    bands = nodes.map(\.bands)
  }

  private init(_ other: Hierarchy, aggregations: [Aggregation]) {
    (indicators, starts, parts, weights) = (other.indicators, other.starts, other.parts, other.weights)
    (subtracts, minimumShares, bands) = (other.subtracts, other.minimumShares, other.bands)
    self.aggregations = aggregations
  }
}

extension Hierarchy {
  /// The same with another aggregation wherever `replaced` says so; the links, and so the order of weights, stay.
  public func replacing(_ replaced: (Aggregation) -> Aggregation) -> Hierarchy {
    Hierarchy(self, aggregations: aggregations.map(replaced))
  }

  /// The links of a node, as positions in `parts` and `weights`.
  public func links(of node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }

  /// How many indicators stand under each column, counted once for every way that leads to it.
  public var indicatorsUnder: [Int] {
    var counts = Array(repeating: 1, count: indicators)
    for node in 0..<nodeCount {
      counts.append(links(of: node).reduce(0) { $0 + counts[Int(parts[$1])] })
    }
    return counts
  }
}

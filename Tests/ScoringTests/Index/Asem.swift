import Testing
import ToolsSupport

@testable import Scoring

/// The ASEM Sustainable Connectivity data with the results that COINr 1.1.14 gives for it: 51 economies, 49 indicators, 8
/// pillars, 2 sub-indices, 1 index (Becker, Domínguez-Torreiro, Neves, Tacão Moura, Saisana 2018; R package COINr).
struct Asem {
  static let isThere = SharedTable.isThere("asem")
  static let absent: Comment = "../shared/data/asem is not there: nothing is compared with COINr's tables"

  let units: [String]
  let indicators: [String]
  let directions: [Normalisation.Direction]
  let targets: [Double]
  let raw: Panel
  let denominated: Panel
  /// Names of the nodes in the order of the hierarchy.
  let nodes: [String]
  let nodeParts: [[Int]]
  let regions: [Int32]

  init() throws {
    let meta = try SharedTable("asem/00_iMeta.csv"), data = try SharedTable("asem/00_raw_iData.csv")
    let codes = meta.texts("iCode"), levels = meta.texts("Level"), parents = meta.texts("Parent")
    let directionOf = meta.texts("Direction"), denominatorOf = meta.texts("Denominator")
    let targetOf = meta.numbers("Target")
    let leaves = codes.indices.filter { levels[$0] == "1" }
    let above = (2...4).flatMap { level in codes.indices.filter { levels[$0] == String(level) } }
    let ordered = (leaves + above).map { codes[$0] }
    units = data.texts("uCode")
    indicators = leaves.map { codes[$0] }
    directions = leaves.map { directionOf[$0] == "-1" ? .less : .more }
    targets = leaves.map { targetOf[$0] ?? .nan }
    nodes = above.map { codes[$0] }
    nodeParts = nodes.map { node in
      codes.indices.filter { parents[$0] == node }.compactMap { ordered.firstIndex(of: codes[$0]) }
    }
    raw = Panel(columns: indicators.map(data.numbers))
    let divisors = ["Area", "Energy", "GDP", "Population"]
    let denominators = Panel(columns: divisors.map(data.numbers))
    var panel = raw
    for (position, leaf) in leaves.enumerated() {
      guard let divisor = divisors.firstIndex(of: denominatorOf[leaf]) else { continue }
      for unit in 0..<panel.units {
        panel[unit, position] = panel[unit, position].flatMap { Denomination()($0, by: denominators[unit, divisor]) }
      }
    }
    denominated = panel
    let groups = data.texts("EurAsia_group")
    let names = groups.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    regions = groups.map { group in Int32(names.firstIndex(of: group) ?? -1) }
  }

  func hierarchy(_ aggregation: Aggregation = .arithmetic, weights: (String) -> Double = { _ in 1 }) throws -> Hierarchy
  {
    let names = indicators + nodes
    return try Hierarchy(
      indicators: indicators.count,
      nodes: nodeParts.map { parts in
        Hierarchy.Node(
          parts: parts.map { Hierarchy.Node.Part(column: $0, weight: weights(names[$0])) }, aggregation: aggregation)
      })
  }

  func normalisations(_ method: Normalisation.Method, low: Double = 0, high: Double = 100) -> [Normalisation] {
    directions.map { Normalisation(method, direction: $0, low: low, high: high) }
  }

  /// The largest distance between computed columns and those of a published table, relative where numbers exceed 1; both
  /// must be missing in the same cells. `columns` gives our column for each name.
  func distance(_ panel: Panel, _ names: [String], from column: Int = 0, to table: String) throws -> Double {
    let table = try SharedTable("asem/" + table)
    let rows = table.texts("uCode")
    var largest = 0.0
    for (position, name) in names.enumerated() {
      let published = table.numbers(name)
      for (row, unit) in rows.enumerated() {
        let ours = panel[try #require(units.firstIndex(of: unit)), column + position]
        switch (ours, published[row]) {
        case (nil, nil): continue
        case (let ours?, let theirs?): largest = max(largest, abs(ours - theirs) / max(1, abs(theirs)))
        default: return .infinity
        }
      }
    }
    return largest
  }

  /// Whether the places by `ranking` are those of a published table.
  func placesAgree(_ run: IndexRun, with table: String) throws -> Bool {
    var run = run
    let table = try SharedTable("asem/" + table)
    let rows = table.texts("uCode")
    for (position, node) in nodes.enumerated() {
      let published = table.numbers(node)
      let places = run.rank(column: indicators.count + position, by: Ranking()) { Array($0) }
      for (row, unit) in rows.enumerated() {
        let ours = places[try #require(units.firstIndex(of: unit))]
        if published[row] != Double(ours) { return false }
      }
    }
    return true
  }
}

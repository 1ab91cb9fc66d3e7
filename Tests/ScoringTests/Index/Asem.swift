import Foundation
import Testing

@testable import Scoring

/// The ASEM Sustainable Connectivity data with the results that COINr 1.1.14 gives for it: 51 economies, 49 indicators, 8
/// pillars, 2 sub-indices, 1 index (Becker, Domínguez-Torreiro, Neves, Tacão Moura, Saisana 2018; R package COINr).
///
/// The tables are looked for in `../shared/data/asem` beside the repository, or where `PROGRESSCARD_SHARED_DATA` says.
struct Asem {
  static let folder: URL? = {
    let shared =
      ProcessInfo.processInfo.environment["PROGRESSCARD_SHARED_DATA"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).appending(path: "../../../../../shared/data").standardized
    let folder = shared.appending(path: "asem")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static let absent: Comment = "../shared/data/asem is not there: nothing is compared with COINr's tables"

  /// A published table: rows and columns by name, cells as text.
  struct Table {
    let columns: [String]
    let rows: [[String]]

    init(_ name: String) throws {
      let folder = try #require(Asem.folder)
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let lines = text.split(whereSeparator: \.isNewline).map(Self.cells)
      columns = try #require(lines.first)
      rows = Array(lines.dropFirst())
    }

    /// Commas part cells but within quotation marks.
    private static func cells(_ line: Substring) -> [String] {
      var cells = [""], quoted = false
      for character in line {
        switch character {
        case "\"": quoted.toggle()
        case "," where !quoted: cells.append("")
        default: cells[cells.count - 1].append(character)
        }
      }
      return cells
    }

    func texts(_ column: String) throws -> [String] {
      let position = try #require(columns.firstIndex(of: column))
      return rows.map { $0[position] }
    }

    func numbers(_ column: String) throws -> [Double?] { try texts(column).map { Double($0) } }
  }

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
    let meta = try Table("00_iMeta.csv"), data = try Table("00_raw_iData.csv")
    let codes = try meta.texts("iCode"), levels = try meta.texts("Level"), parents = try meta.texts("Parent")
    let directionOf = try meta.texts("Direction"), denominatorOf = try meta.texts("Denominator")
    let targetOf = try meta.numbers("Target")
    let leaves = codes.indices.filter { levels[$0] == "1" }
    let above = (2...4).flatMap { level in codes.indices.filter { levels[$0] == String(level) } }
    let ordered = (leaves + above).map { codes[$0] }
    units = try data.texts("uCode")
    indicators = leaves.map { codes[$0] }
    directions = leaves.map { directionOf[$0] == "-1" ? .less : .more }
    targets = leaves.map { targetOf[$0] ?? .nan }
    nodes = above.map { codes[$0] }
    nodeParts = nodes.map { node in
      codes.indices.filter { parents[$0] == node }.compactMap { ordered.firstIndex(of: codes[$0]) }
    }
    raw = Panel(columns: try indicators.map(data.numbers))
    let divisors = ["Area", "Energy", "GDP", "Population"]
    let denominators = Panel(columns: try divisors.map(data.numbers))
    var panel = raw
    for (position, leaf) in leaves.enumerated() {
      guard let divisor = divisors.firstIndex(of: denominatorOf[leaf]) else { continue }
      Denomination().apply(to: &panel, column: position, by: denominators, column: divisor)
    }
    denominated = panel
    let groups = try data.texts("EurAsia_group")
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
    let table = try Table(table)
    let rows = try table.texts("uCode")
    var largest = 0.0
    for (position, name) in names.enumerated() {
      let published = try table.numbers(name)
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
    let table = try Table(table)
    let rows = try table.texts("uCode")
    for (position, node) in nodes.enumerated() {
      let published = try table.numbers(node)
      let places = run.rank(column: indicators.count + position, by: Ranking()) { Array($0) }
      for (row, unit) in rows.enumerated() {
        let ours = places[try #require(units.firstIndex(of: unit))]
        if published[row] != Double(ours) { return false }
      }
    }
    return true
  }
}

import Foundation
import ToolsSupport

/// The ASEM data written in the formats of docs/workspace.md, with any method.
struct AsemWorkspace {
  let units: [String]
  let indicators: [String]
  /// The scores with the names of COINr's aggregates, in small letters.
  let nodes: [(id: String, name: String, parts: [String])]
  private let goals: String
  private let values: String
  private let groups: String

  init() throws {
    let meta = try SharedTable("asem/00_iMeta.csv"), data = try SharedTable("asem/00_raw_iData.csv")
    let rows = zip(meta.texts("iCode").indices, meta.rows).map(\.0)
    let (code, level, parent) = (meta.texts("iCode"), meta.texts("Level"), meta.texts("Parent"))
    let (direction, divisor, target) = (meta.texts("Direction"), meta.texts("Denominator"), meta.texts("Target"))
    let names = meta.texts("iName")
    indicators = rows.filter { level[$0] == "1" }.map { code[$0] }
    let above = (2...4).flatMap { step in rows.filter { level[$0] == String(step) } }
    nodes = above.map { node in
      let parts = rows.filter { parent[$0] == code[node] }
      return (
        code[node].lowercased(), code[node], parts.map { level[$0] == "1" ? code[$0] : code[$0].lowercased() }
      )
    }
    var goals = "goals:\n  - id: all\n    name: All\n    indicators:\n"
    for row in rows where level[row] == "1" {
      goals += "      - number: \(code[row])\n        name: \"\(names[row])\"\n        measure:\n"
      goals += "          direction: \(direction[row] == "-1" ? "less" : "more")\n          target: \(target[row])\n"
      if divisor[row] != "" { goals += "          denominator: \(divisor[row])\n" }
    }
    self.goals = goals
    units = data.texts("uCode")
    var values = "country,indicator,value,status\n"
    for series in indicators + ["Area", "Energy", "GDP", "Population"] {
      for (unit, value) in zip(units, data.texts(series)) {
        values += Double(value) == nil ? "\(unit),\(series),,no-data\n" : "\(unit),\(series),\(value),\n"
      }
    }
    self.values = values
    var groups = "country,name,EurAsia_group\n"
    for (unit, (name, group)) in zip(units, zip(data.texts("uName"), data.texts("EurAsia_group"))) {
      groups += "\(unit),\(name),\(group)\n"
    }
    self.groups = groups
  }

  /// Judges it by a method.
  ///
  /// - Parameters:
  ///   - head: what stands in `method` before the scores.
  ///   - by: how every score is aggregated.
  ///   - denominated: whether measures are divided by their denominators.
  func judged(_ head: String, by: String = "arithmetic", denominated: Bool = true) throws -> Judged {
    var method = "method:\n" + head.split(separator: "\n").map { "  \($0)\n" }.joined() + "  scores:\n"
    for node in nodes {
      method += "    - {id: \(node.id), name: \(node.name), by: \(by), of: [\(node.parts.joined(separator: ", "))]}\n"
    }
    let goals =
      denominated
      ? goals
      : goals.split(separator: "\n").filter { !$0.contains("denominator:") }
        .map { $0 + "\n" }.joined()
    let values =
      denominated
      ? values
      : values.split(separator: "\n")
        .filter { row in !["Area", "Energy", "GDP", "Population"].contains { row.contains(",\($0),") } }
        .map { $0 + "\n" }.joined()
    return try Judged.written("title: ASEM\n" + goals + method, ["values.csv": values, "groups.csv": groups])
  }
}

import Cards
import Checks
import EndToEnd
import Foundation
import Workspace

/// A workspace with a framework and an edition, into which tables are imported.
struct ImportWorkspace {
  let place: TemporaryFolder
  var path: String { place("workspace").path }

  init() throws {
    place = try TemporaryFolder("import")
    for (path, text) in Self.files { try write(text, to: path) }
  }

  func write(_ text: String, to path: String) throws { try place.write(text, to: "workspace/" + path) }

  func read(_ path: String) throws -> String { try place.read("workspace/" + path) }

  func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: place("workspace/" + path).path) }

  /// Plans an import of one table, named `table.csv`.
  func plan(_ mapping: String, _ table: String, replaces: Bool = false) throws -> ImportPlan {
    try TableImport(
      root: path, mapping: ImportInput(name: "mapping.yaml", bytes: Array(mapping.utf8)),
      tables: [ImportInput(name: "table.csv", bytes: Array(table.utf8))], date: nil, version: "1", replaces: replaces
    ).plan()
  }

  /// Plans an import and writes it.
  @discardableResult
  func apply(_ mapping: String, _ table: String, replaces: Bool = false) throws -> ImportPlan {
    let plan = try plan(mapping, table, replaces: replaces)
    try StagedFiles(root: path).write(plan.changes)
    return plan
  }

  /// What is wrong with a mapping and a table, in one line each.
  func refusal(_ mapping: String, _ table: String) throws -> [String] {
    do {
      _ = try plan(mapping, table)
      return []
    } catch let refusal as TableImport.Refusal {
      return refusal.findings.map { finding in
        "\(finding.place.file):\(finding.place.line) \(finding.found)" + (finding.mend.map { " → " + $0 } ?? "")
      }
    }
  }

  /// What the checks find.
  func findings() -> [Finding] {
    let reading = WorkspaceReader.read(path)
    return reading.findings + (reading.dossier.map { Review(of: $0).findings } ?? [])
  }

  private static let files: [(path: String, text: String)] = [
    (
      "workspace.yaml",
      """
      title: Import
      publisher: {name: Us}
      languages: [en]
      licence: {id: CC-BY-4.0}

      """
    ),
    (
      "frameworks/f.yaml",
      """
      title: F
      scale:
        - {id: "no", label: "No", symbol: "▼", colour: "#b3261e", points: 0, meaning: Missing}
        - {id: partly, label: Partly, symbol: "◆", colour: "#f2c230", points: 0.5, meaning: Partly}
        - {id: "yes", label: "Yes", symbol: "▲", colour: "#1a7f37", points: 1, meaning: There}
      goals:
        - id: law
          name: Law
          indicators:
            - {number: L1, name: One}
            - {number: L2, name: Two}
            - {number: P1, name: Places, measure: {direction: more, denominator: Children}}
      categories:
        - {id: weak, label: Weak, symbol: "▽", colour: "#a4271c", definition: Weak}
        - {id: strong, label: Strong, symbol: "△", colour: "#1f5f8b", definition: Strong}

      """
    ),
    ("editions/2025/edition.yaml", "title: E\nas-of: 2025-12-31\nframework: f\n"),
    ("series.yaml", "series:\n  - {id: calls, name: Calls, unit: count, about: state}\n"),
    (
      "treaties/instruments.yaml",
      "instruments:\n  - {id: crc, short: CRC, title: Convention on the Rights of the Child}\n"
    ),
  ]
}

extension ImportPlan {
  /// The bytes that a file would have.
  func text(_ path: String) -> String? {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// Reasons, each with its lines.
  var reasons: [String] {
    report.reasons.map { reason in
      let lines = reason.lines.map(String.init).joined(separator: ",")
      return lines + ": " + reason.sentence + (reason.mend.map { " → " + $0 } ?? "")
    }
  }
}

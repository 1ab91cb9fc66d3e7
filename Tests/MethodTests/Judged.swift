import Cards
import Checks
import Foundation
import Scoring
import ToolsSupport
import Workspace

/// A workspace of this test target, or one that a test has written: read, checked and scored.
struct Judged {
  let findings: [String]
  let checked: CheckedEdition?
  private let scores: EditionScores?
  /// The newest edition as replications see it.
  let ranking: EditionRanking?
  let framework: Framework?

  init(_ name: String) { self.init(at: Repository.folder.appending(path: "Tests/MethodTests/Workspaces/" + name).path) }

  init(at path: String) {
    let reading = WorkspaceReader.read(path)
    let review = reading.dossier.map { Review(of: $0) }
    findings = (reading.findings + (review?.findings ?? [])).sorted().map { finding in
      "\(finding.place) \(finding.rule): found \(finding.found); expected \(finding.expected)"
        + (finding.mend.map { "; try " + $0 } ?? "")
    }
    checked = review?.editions.last
    let framework = reading.dossier?.frameworks.first
    self.framework = framework
    ranking = reading.dossier?.editions.last.flatMap { edition in
      framework.flatMap { try? EditionRanking(of: edition, in: $0) }
    }
    scores = reading.dossier?.editions.last.flatMap { edition in
      framework.flatMap { ScoreModel(of: edition, in: $0) }.map { EditionScores($0) }
    }
  }

  func unit(_ code: String) -> UnitScores? { UnitCode(code).flatMap { scores?.scores(of: $0) } }

  /// A score as text: its value, after an arrow the points of its band, after # its place.
  func score(_ id: String, of code: String) -> String? {
    guard let entry = unit(code)?.entries.first(where: { $0.id.text == id }) else { return nil }
    guard let value = entry.value else { return "none" }
    let points = entry.points.map { " → " + text($0) } ?? ""
    let places = entry.places.map { $0.count == 1 ? " #\($0.lowerBound)" : " #\($0.lowerBound)–\($0.upperBound)" }
    return text(value) + points + (places ?? "")
  }

  private func text(_ range: ScoreRange) -> String {
    let rounded = range.rounded(by: Rounding(decimals: 6))
    return rounded.isExact ? "\(rounded.low)" : "\(rounded.low)…\(rounded.high)"
  }

  func standing(_ code: String) -> Standing? {
    guard let scores, let framework, let position = scores.model.units.firstIndex(where: { $0.text == code }) else {
      return nil
    }
    return Standing(
      scores.model.table.grades(of: position), scores.scores(of: position), in: framework, published: nil)
  }

  var model: ScoreModel? { scores?.model }
  var problems: [EditionScores.Problem] { scores?.problems ?? [] }
}

import Cards
import Checks
import Workspace

/// A workspace that was read and checked.
struct CheckedWorkspace {
  let report: FindingsReport
  private let dossier: Dossier?
  private let review: Review?

  init(_ folder: String) {
    let reading = WorkspaceReader.read(folder)
    let review = reading.dossier.map { Review(of: $0) }
    dossier = reading.dossier
    self.review = review
    let findings = (reading.findings + (review?.findings ?? [])).sorted()
    report = FindingsReport(
      findings: findings, editions: reading.dossier?.editions.count ?? 0,
      cards: reading.dossier?.editions.reduce(0) { $0 + $1.cards.count } ?? 0, coverage: review?.coverage ?? [])
  }
}

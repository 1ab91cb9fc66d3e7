import ArgumentParser
import Cards
import Checks
import Workspace

/// A workspace in which no finding is an error: what commands need that print what it says.
struct SoundWorkspace {
  let dossier: Dossier
  /// Oldest first.
  let editions: [CheckedEdition]

  /// Ends the command with all findings where one is an error.
  init(_ folder: String) throws {
    let reading = WorkspaceReader.read(folder)
    let review = reading.dossier.map { Review(of: $0) }
    let findings = (reading.findings + (review?.findings ?? [])).sorted()
    guard !findings.contains(where: { $0.severity == .error }), let review, let dossier = reading.dossier else {
      let report = FindingsReport(
        findings: findings.map { $0.naming(folder) }, editions: reading.dossier?.editions.count ?? 0,
        cards: reading.dossier?.editions.reduce(0) { $0 + $1.cards.count } ?? 0)
      throw Failure(report)
    }
    self.dossier = dossier
    editions = review.editions
  }

  /// The edition of that name; the newest unless one is named.
  func edition(_ name: String?, to purpose: String) throws -> CheckedEdition {
    guard let newest = editions.last else {
      throw ValidationError("The workspace has no edition, so there is nothing to \(purpose).")
    }
    guard let name else { return newest }
    if let chosen = editions.first(where: { $0.edition.id.text == name }) { return chosen }
    let names = editions.map(\.edition.id.text).joined(separator: ", ")
    throw ValidationError("There is no edition \(name); there are: \(names).")
  }
}

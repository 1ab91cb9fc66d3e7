import ArgumentParser
import Cards
import Checks
import Workspace

/// A workspace that was read and checked.
struct CheckedWorkspace {
  let report: FindingsReport
  /// Empty while a finding is an error.
  let editions: [CheckedEdition]

  init(_ folder: String) {
    let reading = WorkspaceReader.read(folder)
    let review = reading.dossier.map(Review.init(of:))
    let findings = (reading.findings + (review?.findings ?? [])).sorted()
    report = FindingsReport(
      findings: findings, editions: reading.dossier?.editions.count ?? 0,
      cards: reading.dossier?.editions.reduce(0) { $0 + $1.cards.count } ?? 0)
    editions = report.errors == 0 ? review?.editions ?? [] : []
  }

  /// The edition of that name, or all; ends the command where there is none.
  func editions(named name: String?) throws -> [CheckedEdition] {
    guard let name else { return editions }
    let chosen = editions.filter { $0.edition.id.text == name }
    guard !chosen.isEmpty else {
      let names = editions.map(\.edition.id.text).joined(separator: ", ")
      throw ValidationError("There is no edition \(name); there are: \(names).")
    }
    return chosen
  }
}

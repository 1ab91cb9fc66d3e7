import ArgumentParser
import Cards

/// A case study as a command names it: `2025/BE/the-call`.
struct CaseName {
  let text: String

  init(_ text: String) { self.text = text }

  /// The case study, and where it stands.
  struct Found {
    let edition: Edition
    let card: Card
    let study: CaseStudy

    /// The folder of the card.
    var directory: String { edition.id.folder(of: card.country) }
    fileprivate var name: String { "\(edition.id)/\(card.country.alpha2)/\(study.id)" }
  }

  func find(in dossier: Dossier) throws -> Found {
    let all = dossier.editions.flatMap { edition in
      edition.cards.flatMap { card in card.cases.map { Found(edition: edition, card: card, study: $0) } }
    }
    if let found = all.first(where: { $0.name == text }) { return found }
    guard !all.isEmpty else { throw ValidationError("There are no case studies in this workspace.") }
    let names = all.map(\.name)
    let nearest = Spelling.nearest(text, among: names).map { "; the nearest is \($0)" } ?? ""
    throw ValidationError(
      "There is no case study \(text)\(nearest). Name it EDITION/COUNTRY/NAME; there are: "
        + names.prefix(20).joined(separator: ", ") + (names.count > 20 ? " and more." : "."))
  }
}

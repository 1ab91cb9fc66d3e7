import Cards
import Formats
import Scoring

/// A card as JSON: everything it says and what follows from it, texts in all languages or in one.
///
/// The members have the names of the workspace's files, so that one description (`docs/workspace.md`) serves both.
final class CardRecord: Sendable {
  /// What is written: everything, or all but situation, narratives and cases, which stand with each card's own page.
  enum Extent: Sendable { case whole, withoutNarratives }

  let card: Card
  let unit: UnitRecord
  /// The country's rows of the treaty table.
  let treaties: [TreatyRow]
  let errata: [Erratum]
  let extent: Extent
  let style: RecordStyle

  init(
    card: Card, unit: UnitRecord, treaties: [TreatyRow], errata: [Erratum], extent: Extent, style: RecordStyle
  ) {
    self.card = card
    self.unit = unit
    self.treaties = treaties
    self.errata = errata
    self.extent = extent
    self.style = style
  }

  var framework: Framework { unit.checked.framework }

  func write(into object: inout JSONObjectWriter) {
    object.field("country", card.country.alpha2)
    object.field("language", card.language.text)
    unit.writeCategory(into: &object, override: card.override)
    object.prose("headline", card.headline, style)
    if let roles = card.roles { object.object("roles") { write(roles, into: &$0) } }
    unit.writeAnswers(into: &object, card: card)
    unit.writeScores(into: &object)
    if extent == .whole { writeNarratives(into: &object) }
    writeLaw(into: &object)
    writeEvidence(into: &object)
    writeDemands(into: &object)
  }

  private func write(_ roles: Roles, into object: inout JSONObjectWriter) {
    object.list("is", roles.kinds.map(\.rawValue))
    object.prose("note", roles.note, style)
    object.sources(roles.sources, style)
  }

  private func writeNarratives(into object: inout JSONObjectWriter) {
    object.prose("situation", card.situation, style)
    let goals = framework.goals.filter { card.narratives[$0.id] != nil }
    if !goals.isEmpty {
      object.object("narratives") { narratives in
        for goal in goals { narratives.prose(goal.id.text, card.narratives[goal.id], style) }
      }
    }
    object.list("images", card.pictures) { object, picture in
      object.field("id", picture.id.text)
      object.field("file", SiteAddress.picture(unit.checked.edition.id, card.country, picture.id, picture.ending).path)
      object.text("text", picture.text, style)
      object.field("depicts", picture.depicts.value.rawValue)
      object.text("caption", picture.caption, style)
      object.text("credit", picture.credit, style)
    }
    object.list("cases", unit.checked.edition.stories(of: card)) { object, story in
      switch story {
      case .told(let study): write(study, into: &object)
      case .withdrawn(let withdrawal):
        object.field("id", withdrawal.id.text)
        object.field("withdrawn", withdrawal.date.text)
      }
    }
  }

  private func write(_ study: CaseStudy, into object: inout JSONObjectWriter) {
    object.text("title", study.title, style)
    object.field("basis", study.basis.rawValue)
    object.stated("goal", study.goal?.value.text)
    object.field("approvals", unit.checked.dossier.approvalCount(of: study, in: card))
    object.prose("text", study.text, style)
    object.sources(study.sources, style)
  }
}

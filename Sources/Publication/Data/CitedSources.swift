import Cards
import Checks

/// The sources that an edition cites and that may be named, sorted by key.
public struct CitedSources: Sendable {
  public let sources: [Source]

  public init(of checked: CheckedEdition) {
    var keys: Set<Identifier<Source>> = []
    let collector = CitationCollector()
    collector.visit(checked) { keys.insert($0.key) }
    sources = keys.sorted().compactMap(checked.dossier.nameableSource)
  }
}

/// Walks over everything of an edition that can cite.
private struct CitationCollector {
  typealias Found = (Citation) -> Void

  func visit(_ checked: CheckedEdition, _ found: Found) {
    let (dossier, edition) = (checked.dossier, checked.edition)
    let countries = Set(checked.standings.compactMap(\.unit.country))
    visit(edition.sources, found)
    visit(edition.overviewText, found)
    for row in edition.overview { visit(row.sources, found) }
    for row in edition.values { visit(row.sources, found) }
    visit(checked.framework, found)
    for instrument in dossier.instruments { visit(instrument.sources, found) }
    for row in dossier.ratifications { visit(row.sources, found) }
    for channel in dossier.channels where countries.contains(channel.country) { visit(channel.sources, found) }
    visit(dossier.imprint, found)
    for erratum in edition.seal.errata { visit(erratum.wrong, found); visit(erratum.right, found) }
    for card in edition.cards { visit(card, found) }
  }

  private func visit(_ citations: [Citation], _ found: Found) {
    for citation in citations { found(citation) }
  }

  private func visit(_ text: ProseText?, _ found: Found) {
    guard let text else { return }
    visit(text.original.value, found)
    for version in text.translations { visit(version.value, found) }
  }

  private func visit(_ prose: Prose, _ found: Found) {
    for event in prose.events { if case .cite(let citations) = event { visit(citations, found) } }
  }

  private func visit(_ framework: Framework, _ found: Found) {
    visit(framework.summary, found)
    visit(framework.methodology, found)
    visit(framework.rule?.text, found)
    visit(framework.method?.text, found)
    for text in framework.selection { visit(text, found) }
    for goal in framework.goals {
      visit(goal.summary, found)
      for indicator in goal.indicators { visit(indicator.why, found) }
    }
  }

  private func visit(_ card: Card, _ found: Found) {
    visit(card.override?.reason, found)
    visit(card.headline, found)
    visit(card.roles?.note, found)
    visit(card.roles?.sources ?? [], found)
    visit(card.situation, found)
    for narrative in card.narratives.values { visit(narrative, found) }
    for assessment in card.assessments { visit(assessment, found) }
    visitLaw(of: card, found)
    for observation in card.observations { visit(observation.sources, found) }
    for gap in card.gaps { visit(gap.sources, found) }
    for call in card.calls { visit(call.text, found); visit(call.sources, found) }
    visit(card.petition?.introduction, found)
    for demand in card.petition?.demands ?? [] { visit(demand.text, found) }
    for story in card.cases { visit(story.text, found); visit(story.sources, found) }
    visit(card.reply?.text, found)
  }

  private func visit(_ assessment: Assessment, _ found: Found) {
    for fulfilment in assessment.conditions { visit(fulfilment.note, found); visit(fulfilment.sources, found) }
    visit(assessment.reason, found)
    visit(assessment.departure, found)
    visit(assessment.star?.work, found)
    visit(assessment.star?.sources ?? [], found)
    visit(assessment.statement, found)
    visit(assessment.sources, found)
  }

  private func visitLaw(of card: Card, _ found: Found) {
    for provision in card.provisions { visit(provision.covers, found); visit(provision.sources, found) }
    for report in card.reports { visit(report.note, found); visit(report.sources, found) }
    for plan in card.plans { visit(plan.covers, found); visit(plan.sources, found) }
    for service in card.services { visit(service.offers, found); visit(service.sources, found) }
    for quotation in card.quotations { visit(quotation.sources, found) }
    for correction in card.corrections {
      visit(correction.printed, found)
      visit(correction.right, found)
      visit(correction.sources, found)
    }
  }
}

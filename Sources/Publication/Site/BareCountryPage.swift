import Cards
import Formats
import Scoring

/// The page of a unit without a card: its answers in values.csv with what follows from them, or its category alone.
struct BareCountryPage {
  let rendition: Rendition
  let unit: UnitCode
  let references: References

  init(of unit: UnitCode, in rendition: Rendition) {
    self.rendition = rendition
    self.unit = unit
    var book = NoteBook(sources: rendition.dossier.sources)
    let country = unit.country
    book.cite(country.flatMap { rendition.index.overview[$0]?.sources } ?? [])
    let rows = rendition.checked.answers.rows(of: unit)
    for indicator in rendition.framework.indicators { book.cite(rows[indicator.number]?.sources ?? []) }
    for channel in country.flatMap({ rendition.index.channels[$0] }) ?? [] { book.cite(channel.sources) }
    for row in country.flatMap({ rendition.index.treaties[$0] }) ?? [] { book.cite(row.ratification.sources) }
    if let country { book.cite(rendition.edition.errata(of: country), in: rendition.language) }
    references = References(book)
  }

  private var words: Wording { rendition.wording }
  private var standing: Standing { rendition.index.standings[unit] ?? .none }
  private var hasAnswers: Bool { rendition.checked.answers.position(of: unit) != nil }

  var content: PageContent {
    let name = rendition.unitNames[unit]
    let category = standing.category.flatMap(rendition.mark)
    let results = UnitScoresPart(rendition: rendition, unit: unit, card: nil)
    let lead: [HTML] = [
      .element("h1", [rendition.name(unit)]),
      CategoryLead(rendition: rendition, unit: unit, standing: standing).html { references($0) },
      results.certainty,
      .element("p", hasAnswers ? words.country.onlyValues : words.country.noCard), rendition.otherEditions(of: unit),
      unit.country.map { ChannelList(rendition: rendition, country: $0).box } ?? .empty,
    ]
    return PageContent(
      page: .unit(unit), title: words.country.title(name),
      description: category.map { words.figures.label(name) + $0.label } ?? name,
      lead: hasAnswers ? lead : Array(lead.dropLast()), sections: answers(results) + facts, isSensitive: true,
      metadata: Metadata("WebPage", about: unit.country))
  }

  /// What values.csv says, and what follows from it.
  private func answers(_ results: UnitScoresPart) -> [PageContent.Section] {
    guard hasAnswers else { return [] }
    let cells = UnitCells(rendition: rendition, unit: unit, card: nil, references: references)
    return [
      .init(id: "card", title: .text(words.country.answersTitle), content: cells.html),
      .init(
        id: "trend", title: .text(ComparisonWording.for(rendition.language).page.trend),
        content: CountryTrend(rendition: rendition, unit: unit).html),
      .init(id: "scores", title: .text(words.scores.resultTitle), content: results.scores),
      .init(id: "category", title: .text(words.scores.categoryTitle), content: results.category),
      .init(id: "changes", title: .text(words.scores.changesTitle), content: results.changes),
    ]
  }

  /// What stands outside cards and values.
  private var facts: [PageContent.Section] {
    // Last, since the notes lead back to wherever the page has cited them.
    var notes: PageContent.Section {
      .init(id: "notes", title: .text(words.sources.notes), content: NoteList(rendition: rendition).html(references))
    }
    guard let country = unit.country else { return [notes] }
    return [
      .init(
        id: "help", title: .text(words.country.channels),
        content: ChannelList(rendition: rendition, country: country).html { references($0) }),
      .init(
        id: "treaties", title: .text(words.treaties.title),
        content: TreatyList(rendition: rendition, country: country).html { references($0) }),
    ] + ChroniclePart(rendition: rendition, page: .country(country)).sections(of: country) + [
      .init(
        id: "errata", title: .text(words.campaign.errata),
        content: ErrataList(rendition: rendition, references: references).html(rendition.edition.errata(of: country))),
      notes,
    ]
  }
}

import Cards
import Formats
import Scoring

/// The page of a country of which an edition knows the category alone.
struct BareCountryPage {
  let rendition: Rendition
  let country: CountryCode
  let references: References

  init(of country: CountryCode, in rendition: Rendition) {
    self.rendition = rendition
    self.country = country
    var book = NoteBook(sources: rendition.dossier.sources)
    book.cite(rendition.index.overview[country]?.sources ?? [])
    for channel in rendition.index.channels[country] ?? [] { book.cite(channel.sources) }
    for row in rendition.index.treaties[country] ?? [] { book.cite(row.ratification.sources) }
    book.cite(rendition.edition.errata(of: country), in: rendition.language)
    references = References(book)
  }

  private var words: Wording { rendition.wording }
  private var standing: Standing { rendition.index.standings[country] ?? .none }

  var content: PageContent {
    let name = rendition.names[country]
    let category = standing.category.flatMap(rendition.mark)
    let lead: [HTML] = [
      .element("h1", [rendition.name(country)]),
      CategoryLead(rendition: rendition, country: country, standing: standing).html { references($0) },
      .element("p", words.country.noCard), rendition.otherEditions(of: country),
    ]
    let sections: [PageContent.Section] = [
      .init(
        id: "help", title: .text(words.country.channels),
        content: ChannelList(rendition: rendition, country: country).html { references($0) }),
      .init(
        id: "treaties", title: .text(words.treaties.title),
        content: TreatyList(rendition: rendition, country: country).html { references($0) }),
      .init(
        id: "errata", title: .text(words.campaign.errata),
        content: ErrataList(rendition: rendition, references: references).html(rendition.edition.errata(of: country))),
      .init(
        id: "notes", title: .text(words.sources.notes),
        content: NoteList(rendition: rendition).html(references)),
    ]
    return PageContent(
      page: .country(country), title: words.country.title(name),
      description: category.map { words.figures.label(name) + $0.label } ?? name, lead: lead, sections: sections,
      isSensitive: true, metadata: Metadata("WebPage", about: country))
  }
}

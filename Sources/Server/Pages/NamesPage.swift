import Campaign
import Formats
import Store

/// Names of people who signed and allow them to be shown, the newest first; nothing else of them.
struct NamesPage {
  let terms: CampaignTerms
  let petition: PetitionTerms
  let language: String
  let names: [String]
  let isFirst: Bool
  let next: ShownNames.Place?

  private var words: SigningWords { .in(language) }

  private func address(_ place: ShownNames.Place?, _ language: String? = nil) -> CampaignAddress {
    .names(petition: petition.id, language: language ?? self.language, from: place?.text)
  }

  var page: ServerPage {
    MessagePage(terms: terms, petition: petition, language: language).page(
      words.namesTitle, at: { address(nil, $0) },
      [
        .element("p", [.element("strong", petition.texts[language]?.title ?? "")]), .p(words.namesIntro), list, ways,
        .element(
          "p", [.link(CampaignAddress.form(petition: petition.id, language: language).path, words.backToForm)]),
      ])
  }

  private var list: HTML {
    guard !names.isEmpty else { return .p(words.namesNone) }
    return .element("ul", [.class("names")], names.map { .element("li", [.element("bdi", $0)]) })
  }

  private var ways: HTML {
    var ways: [HTML] = []
    if !isFirst { ways.append(.link(address(nil).path, words.namesNewest)) }
    if let next { ways.append(.link(address(next).path, words.namesOlder)) }
    guard !ways.isEmpty else { return .empty }
    return .element("nav", [.class("pager"), Attribute("aria-label", words.namesTitle)], ways)
  }
}

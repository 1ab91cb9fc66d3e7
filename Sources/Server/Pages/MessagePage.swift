import Campaign
import Formats

/// A page with a title, some sentences, and perhaps a button.
struct MessagePage {
  let terms: CampaignTerms
  let petition: PetitionTerms?
  let language: String

  private var words: SigningWords { .in(language) }

  /// - Parameters:
  ///   - heading: where the title says more, that something is wrong.
  ///   - address: of the same page in another language.
  func page(
    _ title: String, heading: String? = nil, at address: ((String) -> CampaignAddress)? = nil, _ content: [HTML]
  ) -> ServerPage {
    ServerPage(
      words: words, language: language, title: title, site: terms.campaign.texts[language]?.title ?? "",
      isDemonstration: terms.isDemonstration, frame: terms.frames[language],
      languages: address.map { address in terms.campaign.languages.map { ($0, address($0).path) } } ?? [],
      hasScript: true,
      content: [.element("h1", heading ?? title)] + content + [back])
  }

  private var back: HTML {
    guard let page = petition?.pages?[language] ?? petition?.pages?.values.sorted().first else { return .empty }
    return .element("p", [.link("/" + page, words.backToCard)])
  }

  var sent: ServerPage {
    let id = petition?.id ?? ""
    return page(words.sentTitle, at: { .sent(petition: id, language: $0) }, [.p(words.sentText)])
  }

  func confirm(token: String) -> ServerPage {
    let address = CampaignAddress.confirm(language: language, token: token)
    return page(
      words.confirmTitle, at: { .confirm(language: $0, token: token) },
      [
        .element("p", [.element("strong", petition?.texts[language]?.title ?? "")]), .p(words.confirmText),
        .form(address, [], [.element("p", [.button(words.confirmButton)])]),
      ])
  }

  /// - Parameter counts: how many have signed, with this one.
  func confirmed(_ counts: HTML) -> ServerPage {
    page(words.confirmedTitle, [counts, .p(words.confirmedText)])
  }

  var gone: ServerPage { page(words.goneTitle, [.p(words.goneText)]) }
  var notFound: ServerPage {
    page(words.notFoundTitle, [.p(words.notFoundText), .element("p", [.link("/site/index.html", words.toFirstPage)])])
  }
  var withdrawn: ServerPage { page(words.withdrawnTitle, [.p(words.withdrawnText)]) }
  var busy: ServerPage { page(words.problemsTitle, [.p(words.busy)]) }
  var tooMany: ServerPage { page(words.problemsTitle, [.p(words.tooMany)]) }

  /// A petition that takes no signatures now, and why; with how many have signed.
  func notOpen(_ reason: String, counts: HTML) -> ServerPage {
    let id = petition?.id ?? ""
    return page(
      words.notOpenTitle, at: { .form(petition: id, language: $0) },
      [.element("p", [.element("strong", petition?.texts[language]?.title ?? "")]), .p(reason), counts])
  }
}

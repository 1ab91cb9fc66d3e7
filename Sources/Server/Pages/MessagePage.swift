import Campaign
import Formats

/// A page with a title, some sentences, and perhaps a button.
struct MessagePage {
  let terms: CampaignTerms
  let petition: PetitionTerms?
  let language: String

  private var words: SigningWords { .in(language) }

  func page(_ title: String, _ content: [HTML]) -> ServerPage {
    ServerPage(
      words: words, language: language, title: title, site: terms.campaign.texts[language]?.title ?? "",
      isDemonstration: terms.isDemonstration, hasScript: true,
      content: [.element("h1", title)] + content + [back])
  }

  private var back: HTML {
    guard let page = petition?.pages?[language] ?? petition?.pages?.values.sorted().first else { return .empty }
    return .element("p", [.link("/" + page, words.backToCard)])
  }

  var sent: ServerPage { page(words.sentTitle, [.p(words.sentText)]) }

  func confirm(token: String) -> ServerPage {
    let address = CampaignAddress.confirm(language: language, token: token)
    return page(
      words.confirmTitle,
      [
        .element("p", [.element("strong", petition?.texts[language]?.title ?? "")]), .p(words.confirmText),
        .form(address, [], [.element("p", [.button(words.confirmButton)])]),
      ])
  }

  func confirmed(count: Int64) -> ServerPage {
    page(
      words.confirmedTitle,
      [
        .element(
          "p", [.class("signed")],
          SigningWords.filled(words.signedSoFar, LanguageNames.number(count, language))), .p(words.confirmedText),
      ])
  }

  var gone: ServerPage { page(words.goneTitle, [.p(words.goneText)]) }
  var withdrawn: ServerPage { page(words.withdrawnTitle, [.p(words.withdrawnText)]) }
  var busy: ServerPage { page(words.problemsTitle, [.p(words.busy)]) }
  var tooMany: ServerPage { page(words.problemsTitle, [.p(words.tooMany)]) }

  /// A petition that takes no signatures now, and why.
  func notOpen(_ reason: String) -> ServerPage { page(words.notOpenTitle, [.p(reason)]) }
}

import Cards
import Formats

/// What was found wrong in an edition after it was frozen, with the date and what is right.
struct ErrataList {
  let rendition: Rendition
  let references: References

  func html(_ errata: [Erratum]) -> [HTML] {
    guard !errata.isEmpty else { return [] }
    let words = rendition.wording
    return [
      .element("p", words.campaign.errataIntro),
      .element(
        "ul", .class("corrections"),
        errata.map { erratum in
          .element(
            "li",
            [
              .p("label", [.text(words.figures.date(erratum.date))]),
              line(words.campaign.printed, erratum.wrong), line(words.campaign.right, erratum.right),
            ])
        }),
    ]
  }

  private func line(_ label: String, _ text: ProseText) -> HTML {
    .div(
      "labelled",
      [.element("strong", rendition.wording.figures.label(label)), rendition.inline(text, references)])
  }
}

extension Edition {
  /// The errata that speak of the whole edition.
  var errataOfAll: [Erratum] { seal.errata.filter(\.countries.isEmpty) }
}

extension NoteBook {
  mutating func cite(_ errata: [Erratum], in language: LanguageTag) {
    for erratum in errata {
      cite(erratum.wrong(language))
      cite(erratum.right(language))
    }
  }
}

import Cards
import Formats

/// The laws that are looked at, in the newest edition, since they belong to none.
struct LawsPage {
  let rendition: Rendition

  /// `nil` where there is none, and in editions but the newest.
  init?(_ rendition: Rendition) {
    guard rendition.hasLaws else { return nil }
    self.rendition = rendition
  }

  private var words: Wording { rendition.wording }
  private var here: LawWording { LawWording.for(rendition.language) }

  var content: PageContent {
    var table = PlainTable(columns: [
      .init(title: words.evidence.law), .init(title: words.frame.countries),
      .init(title: here.prosecuted, isNumeric: true), .init(title: here.convicted, isNumeric: true),
    ])
    table.rows = rendition.dossier.laws.map { law in
      [
        .link(SiteAddress.Page.law(law.id).file, [rendition.text(law.title)]), rendition.name(law.country),
        .text(words.figures.integer(law.prosecuted.count)),
        .text(words.figures.integer(law.prosecuted.count { $0.outcome == .convicted })),
      ]
    }
    return PageContent(
      page: .laws, title: here.title, description: here.intro,
      lead: [.element("h1", here.title), .p("summary", [.text(here.intro)])],
      sections: [
        .init(
          id: "laws", title: .text(here.menu),
          content: [table.html(caption: nil, label: here.title, keepsEmpty: true), files])
      ], metadata: Metadata("Dataset"))
  }

  private var files: HTML {
    guard rendition.plan.options.hasData else { return .empty }
    let links = [("law.csv", here.asTable), ("law.json", here.asJSON)].map { name, words in
      HTML.link(SiteAddress.shared(name).link(from: rendition.address(.laws)), [.text(words)])
    }
    return .element("p", [.joined(links, by: " · ")])
  }

  func writeTwin(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    object.list("laws", rendition.dossier.laws) { object, law in
      object.field("id", law.id.text)
      object.text("title", law.title, style)
      object.field("country", law.country.alpha2)
      object.field("prosecuted", law.prosecuted.count)
    }
  }
}

extension Rendition {
  /// Whether its pages show what laws have done: those of the newest edition do.
  var hasLaws: Bool { !dossier.laws.isEmpty && plan.editions.last?.edition.id == edition.id }
}

import Cards
import Checks
import Formats
import Scoring

/// Where categories that were published elsewhere and those that follow from the rule agree, and where they differ and why.
struct PublishedPage {
  /// A country that has both, or a published one and answers from which none follows.
  struct Pair {
    let country: CountryCode
    let published: Identifier<Cards.Category>
    let standing: Standing
  }

  let rendition: Rendition
  /// In the order of the countries' names.
  let pairs: [Pair]
  let references: References
  private let order: [Identifier<Cards.Category>: Int]

  init(_ rendition: Rendition) {
    self.rendition = rendition
    pairs = rendition.names.sorted(rendition.index.overview.keys).compactMap { country in
      guard let row = rendition.index.overview[country], let result = rendition.checked.results[UnitCode(country)]
      else { return nil }
      return Pair(country: country, published: row.category.value, standing: result.derived)
    }
    var book = NoteBook(sources: rendition.dossier.sources)
    for pair in pairs { book.cite(rendition.index.overview[pair.country]?.sources ?? []) }
    references = References(book)
    order = Dictionary(rendition.framework.categories.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  var words: Wording { rendition.wording }
  private var here: Wording.Differences { words.differences }

  /// Whether the category that was computed is above (1), below (-1) or the published one (0); `nil` without one.
  func direction(of pair: Pair) -> Int? {
    guard let computed = pair.standing.category.flatMap({ order[$0] }), let published = order[pair.published] else {
      return nil
    }
    return computed == published ? 0 : computed > published ? 1 : -1
  }

  var agreeing: Int { pairs.count { direction(of: $0) == 0 } }
  private var computed: Int { pairs.count { direction(of: $0) != nil } }

  var content: PageContent {
    let text = [here.intro, here.agree(words.figures.integer(agreeing), words.figures.integer(computed))]
    return PageContent(
      page: .published, title: here.title, description: here.intro,
      lead: [.element("h1", here.title), .p("summary", [.text(text.joined(separator: " "))])],
      sections: [
        .init(id: "table", title: .text(here.table), content: [.element("p", here.tableHint), table]),
        section("higher", here.higher, pairs.filter { direction(of: $0) == 1 }),
        section("lower", here.lower, pairs.filter { direction(of: $0) == -1 }),
        section("without", here.without, pairs.filter { direction(of: $0) == nil }),
        .init(
          id: "notes", title: .text(words.sources.notes), content: NoteList(rendition: rendition).html(references)),
      ], metadata: Metadata("Dataset"))
  }

  /// A row a published category, a column a computed one, in the order of the framework.
  private var table: HTML {
    let categories = Array(rendition.framework.categories.indices)
    let hasNone = pairs.contains { direction(of: $0) == nil }
    var columns = [PlainTable.Column(title: here.published)]
    columns += categories.map { .init(title: rendition.categories[$0].label, isNumeric: true) }
    if hasNone { columns.append(.init(title: here.none, isNumeric: true)) }
    columns.append(.init(title: here.all, isNumeric: true))
    var table = PlainTable(columns: columns)
    for row in categories {
      let id = rendition.framework.categories[row].id
      let own = pairs.filter { $0.published == id }
      var cells = [rendition.categories[row].chip]
      for column in categories {
        let count = own.count { $0.standing.category.flatMap { order[$0] } == column }
        let text = HTML.text(words.figures.integer(count))
        cells.append(column == row ? .element("strong", [text]) : text)
      }
      if hasNone { cells.append(.text(words.figures.integer(own.count { direction(of: $0) == nil }))) }
      cells.append(.text(words.figures.integer(own.count)))
      table.rows.append(cells)
    }
    return table.html(caption: nil, label: here.table, keepsEmpty: true)
  }

  private func section(_ id: String, _ title: String, _ pairs: [Pair]) -> PageContent.Section {
    guard !pairs.isEmpty else { return .init(id: id, title: .text(title), content: []) }
    let count = HTML.element("p", words.figures.count(pairs.count, words.front.statesCount) + ".")
    return .init(id: id, title: .text(title), content: [count] + pairs.map(entry))
  }

  private func entry(_ pair: Pair) -> HTML {
    let computed: HTML = pair.standing.category.flatMap(rendition.mark)?.chip ?? .text(here.none)
    return .element(
      "section", [.class("difference"), .id("country-" + pair.country.alpha2)],
      [
        .element("h3", [.link(SiteAddress.Page.country(pair.country).file, [rendition.name(pair.country)])]),
        .p(
          "labelled",
          [
            .element("strong", words.figures.label(here.published)), rendition.mark(pair.published)?.chip ?? .empty,
            references(rendition.index.overview[pair.country]?.sources ?? []), " ",
            .element("strong", words.figures.label(here.computed)), computed,
          ]),
        .element(
          "p", CategoryReason(rendition: rendition, unit: UnitCode(pair.country), standing: pair.standing).sentence),
      ])
  }
}

extension PublishedPage {
  func writeTwin(into object: inout JSONObjectWriter) {
    object.field("agree", agreeing)
    object.field("compared", computed)
    object.list("countries", pairs) { object, pair in
      object.field("country", pair.country.alpha2)
      object.field("name", rendition.names[pair.country])
      object.field("published", pair.published.text)
      object.stated("computed", pair.standing.category?.text)
      object.field("basis", pair.standing.basis)
      object.field("agrees", direction(of: pair) == 0)
      object.field(
        "why", CategoryReason(rendition: rendition, unit: UnitCode(pair.country), standing: pair.standing).sentence)
    }
    object.notes(references.book)
  }
}

extension EditionIndex {
  /// Whether some country has both a published category and one that was computed.
  func comparesPublished(_ checked: CheckedEdition) -> Bool {
    checked.framework.rule != nil
      && overview.keys.contains { checked.results[UnitCode($0)]?.derived.category != nil }
  }
}

import Cards
import Formats

/// Every source that an edition cites and may name, by who published it.
struct SourcesPage {
  let rendition: Rendition

  private var words: Wording { rendition.wording }

  var content: PageContent {
    let sources = rendition.index.cited.sources
    let groups = Dictionary(grouping: sources, by: \.by)
    let sections = Source.Publisher.allCases.map { publisher in
      PageContent.Section(
        id: "by-" + publisher.rawValue, title: .text(words.name(publisher)),
        content: groups[publisher].map { [list($0)] } ?? [])
    }
    return PageContent(
      page: .sources, title: words.sources.title, description: words.sources.intro,
      lead: [.element("h1", words.sources.title), .p("summary", [.text(words.sources.intro)])], sections: sections,
      metadata: Metadata("CollectionPage"))
  }

  private func list(_ sources: [Source]) -> HTML {
    let lines = sources.map { (source: $0, text: SourceText($0, wording: words)) }
      .map { (key: Lowercase.of($0.text.plain), source: $0.source, text: $0.text) }
      .sorted { ($0.key, $0.source.key) < ($1.key, $1.source.key) }
    var writer = HTMLWriter(capacity: 256 * lines.count)
    writer.open("ul", .class("source-list"))
    for line in lines {
      writer.open("li", .id("source-" + line.source.key.text))
      rendition.write(line.text, into: &writer)
      writer.close()
    }
    return writer.finish()
  }
}

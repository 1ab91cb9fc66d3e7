import Cards

/// The titles and names of a workspace in which an old term stands: of its sources, treaties, laws, plans and bodies.
struct WorkspaceTitles: Sendable {
  private let titles: [[UInt8]]

  init(of dossier: Dossier) {
    var names: [String] = dossier.sources.values.flatMap(\.names)
    func take(_ text: Text?) { if let text { names += text.versions.map(\.value) } }
    for instrument in dossier.instruments { [instrument.short, instrument.title, instrument.body].forEach(take) }
    for channel in dossier.channels { [channel.name, channel.operatedBy].forEach(take) }
    take(dossier.publisher.name)
    titles = Self.telling(names)
  }

  init(of card: Card) {
    var names: [String] = []
    func take(_ text: Text?) { if let text { names += text.versions.map(\.value) } }
    for provision in card.provisions { take(provision.law) }
    for plan in card.plans { [plan.title, plan.body].forEach(take) }
    for service in card.services { take(service.name) }
    for quotation in card.quotations { [quotation.article, quotation.text].forEach(take) }
    titles = Self.telling(names)
  }

  /// Where one of them stands in a text without punctuation; whole words only.
  func places(in flat: [UInt8]) -> [Range<Int>] {
    titles.flatMap { title -> [Range<Int>] in
      guard title.count <= flat.count else { return [] }
      return (0...(flat.count - title.count)).compactMap { start in
        let range = start..<(start + title.count)
        return flat[start] == title[0] && flat[range].elementsEqual(title) && TitleText.areWords(range, in: flat)
          ? range : nil
      }
    }
  }

  /// Those in which a term stands among at least two other words; a title that is nothing but the term tells no use from another.
  private static func telling(_ names: [String]) -> [[UInt8]] {
    let lists = [TermList.english, .french, .dutch, .german]
    return Set(names.flatMap { [$0] + mainPart(of: $0) }.map { TitleText.symbols($0) }).filter { title in
      lists.contains { list in
        list.found(in: title).contains { place in
          let words = title.count { $0 == Fold.joiner } - title[place.range].count { $0 == Fold.joiner }
          return words >= 2
        }
      }
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// A title without its subtitle.
  private static func mainPart(of title: String) -> [String] {
    guard let end = title.firstIndex(where: { ":–—".contains($0) }) else { return [] }
    return [String(title[..<end])]
  }
}

extension Source {
  fileprivate var names: [String] {
    [title, container, publisher, event, genre].compactMap(\.self) + (authors + editors).compactMap(\.literal)
  }
}

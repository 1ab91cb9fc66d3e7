import Cards

extension Rule {
  /// Every source of `sources.json` is cited somewhere.
  ///
  /// A source that nothing cites is a mark that was forgotten, or a line that can go. Confidential sources may stand there
  /// uncited, where even a note could harm somebody. Nothing is said while a file cannot be read whole.
  ///
  /// `sources.json`:
  /// ```diff
  /// - {"id": "report", "title": "A report"}, {"id": "forgotten", "title": "A forgotten report"}]
  /// + {"id": "report", "title": "A report"}]
  /// ```
  static let unusedSource = Rule(
    "unused-source", .advice,
    .dossier { dossier, report in
      guard report.unread.isEmpty, !dossier.sources.isEmpty, !dossier.editions.isEmpty else { return }
      let titles = Lazily { WorkspaceTitles(of: dossier) }
      var cited = Set(Texts(outsideCardsOf: dossier, titles: titles).citedKeys)
      let cards = dossier.editions.flatMap(\.cards)
      for keys in concurrentMap(cards, { Texts(of: $0, titles: titles).citedKeys }) { cited.formUnion(keys) }
      var left = OneByOne(most: 20)
      for source in dossier.sources.values.sorted(by: { $0.place < $1.place })
      where source.access != .confidential && !cited.contains(source.key) {
        left.add(
          &report, source.place, found: "the source \(source.key), which nothing cites",
          expected: "a citation where it is needed", mend: "[@\(source.key)], or delete the source")
      }
      left.end(&report, "sources that nothing cites")
    })
}

extension Texts {
  /// The keys of every citation, in prose and outside.
  fileprivate var citedKeys: Set<Identifier<Source>> {
    var keys = Set(citations.map(\.key))
    for text in prose {
      text.forEachVersion { version in
        version.value.forEachEvent { event in
          if case .cite(let citations) = event { for citation in citations { keys.insert(citation.key) } }
        }
      }
    }
    return keys
  }
}

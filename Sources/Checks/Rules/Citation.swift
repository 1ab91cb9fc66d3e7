import Cards

extension Rule {
  /// Every citation, in prose and outside, names a source of `sources.json`.
  static let citation = Rule(
    "citation",
    .dossier { dossier, report in
      var citations = Citations(dossier: dossier, report: report)
      dossier.imprint.map { citations.prose($0) }
      dossier.pages.forEach { citations.prose($0.text) }
      dossier.frameworks.forEach { $0.forEachProse { citations.prose($0) } }
      dossier.instruments.forEach { $0.sources.forEach { citations.check($0) } }
      dossier.ratifications.forEach { $0.sources.forEach { citations.check($0) } }
      dossier.channels.forEach { $0.sources.forEach { citations.check($0) } }
      for edition in dossier.editions {
        edition.sources.forEach { citations.check($0) }
        edition.overview.forEach { $0.sources.forEach { citations.check($0) } }
        edition.overviewText.map { citations.prose($0) }
        for card in edition.cards {
          card.forEachProse { citations.prose($0) }
          card.forEachCitation { citations.check($0) }
        }
      }
      report = citations.report
    })
}

private struct Citations {
  let dossier: Dossier
  var report: Rule.Report

  mutating func prose(_ text: ProseText) {
    for version in text.versions {
      for case .cite(let citations) in version.value.events { for citation in citations { check(citation) } }
    }
  }

  mutating func check(_ citation: Citation) {
    guard dossier.sources[citation.key] == nil else { return }
    report.unknown(
      "source", citation.key.text, at: citation.place, among: dossier.sources.keys.map(\.text).sorted(),
      expected: "a source of sources.json")
  }
}

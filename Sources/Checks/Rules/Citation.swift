import Cards

extension Rule {
  /// Every citation, in prose and outside, names a source of `sources.json`.
  static let citation = Rule(
    "citation",
    .dossier { dossier, report in
      var citations = Citations(dossier: dossier, report: report)
      forEachProse(of: dossier) { citations.prose($0) }
      for citation in citationsOutsideProse(of: dossier) { citations.check(citation) }
      report = citations.report
    })

  /// Every citation that stands outside prose.
  static func citationsOutsideProse(of dossier: Dossier) -> [Citation] {
    var all = dossier.instruments.flatMap(\.sources) + dossier.ratifications.flatMap(\.sources)
    all += dossier.channels.flatMap(\.sources)
    for edition in dossier.editions {
      all += edition.sources + edition.overview.flatMap(\.sources) + edition.values.flatMap(\.sources)
      for card in edition.cards { card.forEachCitation { all.append($0) } }
    }
    return all
  }
}

private struct Citations {
  let dossier: Dossier
  var report: Rule.Report

  private lazy var keys = dossier.sources.keys.map(\.text).sorted()

  init(dossier: Dossier, report: Rule.Report) {
    self.dossier = dossier
    self.report = report
  }

  mutating func prose(_ text: Prose) {
    for case .cite(let citations) in text.events { for citation in citations { check(citation) } }
  }

  mutating func check(_ citation: Citation) {
    guard dossier.sources[citation.key] == nil else { return }
    report.unknown(
      "source", citation.key.text, at: citation.place, in: "sources.json", among: keys,
      expected: "a source of sources.json")
  }
}

import Cards

extension Rule {
  /// Every citation, in prose and outside, names a source of `sources.json`.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  /// -Words [@lew].
  /// +Words [@law].
  /// ```
  static let citation = Rule(
    "citation",
    .texts { texts, dossier, report in
      let sources = dossier.sources
      lazy var names = Suggestions(sources.keys.map(\.text))
      func check(_ citation: Citation) {
        guard sources[citation.key] == nil else { return }
        report.unknown(
          "source", citation.key.text, at: citation.place, in: "sources.json",
          among: &names, expected: "a source of sources.json")
      }
      for text in texts.prose {
        text.forEachVersion { version in
          version.value.forEachEvent { event in if case .cite(let citations) = event { citations.forEach(check) } }
        }
      }
      texts.citations.forEach(check)
    })
}

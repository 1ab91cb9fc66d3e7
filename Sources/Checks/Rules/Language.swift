import Cards

extension Rule {
  /// Texts are in languages of the workspace: others would never be shown.
  ///
  /// `editions/e1/BE/care.nl.md`:
  /// ```diff
  /// -Woorden [@law].
  /// ```
  static let language = Rule(
    "language",
    .texts { texts, dossier, report in
      // A language may be missing since the list of them is itself wrong: that is one error, not one for each text.
      if report.unread.contains("workspace.yaml") { return }
      let languages = dossier.languages
      func check(_ language: LanguageTag, _ place: @autoclosure () -> Place) {
        guard !languages.contains(language) else { return }
        report.add(
          place(), .warning, found: "a text in \(language)",
          expected: "one of the workspace's languages: " + languages.map(\.text).joined(separator: ", "))
      }
      for (text, place) in texts.plain { text.forEachVersion { check($0.language, place) } }
      for text in texts.prose { text.forEachVersion { check($0.language, $0.value.place) } }
    })
}

import Cards

extension Rule {
  /// Texts are in languages of the workspace: others would never be shown.
  static let language = Rule(
    "language",
    .texts { texts, dossier, report in
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

  /// Headings begin at level 1 and leave no level out: a screen reader, and the booklet, need every step.
  static let heading = Rule(
    "heading",
    .texts { texts, _, report in
      for text in texts.prose { text.forEachVersion { headings(of: $0.value, &report) } }
    })

  private static func headings(of prose: Prose, _ report: inout Report) {
    var last = 0
    prose.forEachEvent { event in
      guard case .open(.heading(let level), let line) = event else { return }
      if level > last + 1 {
        report.add(
          Place(file: prose.place.file, line: line), reach: .file, found: "a heading of level \(level)",
          expected: "level \(last + 1)" + (last > 0 ? " or less" : ""),
          mend: String(repeating: "#", count: last + 1) + " …")
      }
      last = level
    }
  }
}

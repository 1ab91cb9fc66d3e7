import Cards

extension Rule {
  /// Headings begin at level 1 and leave no level out: a screen reader, and the booklet, need every step.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  ///  # Care
  /// -
  /// -### Shelters
  /// +
  /// +## Shelters
  /// ```
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

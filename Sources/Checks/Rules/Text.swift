import Cards

extension Rule {
  /// Texts are in languages of the workspace: others would never be shown.
  static let language = Rule(
    "language",
    .dossier { dossier, report in
      forEachVersion(of: dossier) { language, place in
        guard !dossier.languages.contains(language) else { return }
        report.add(
          place, .warning, found: "a text in \(language)",
          expected: "one of the workspace's languages: " + dossier.languages.map(\.text).joined(separator: ", "))
      }
    })

  /// Headings begin at level 1 and leave no level out: a screen reader, and the booklet, need every step.
  static let heading = Rule(
    "heading",
    .dossier { dossier, report in
      forEachProse(of: dossier) { prose in
        var last = 0
        for case .open(.heading(let level), let line) in prose.events {
          if level > last + 1 {
            report.add(
              Place(file: prose.place.file, line: line), reach: .file, found: "a heading of level \(level)",
              expected: "level \(last + 1)" + (last > 0 ? " or less" : ""),
              mend: String(repeating: "#", count: last + 1) + " …")
          }
          last = level
        }
      }
    })

  static func forEachProse(of dossier: Dossier, _ body: (Prose) -> Void) {
    forEachProseText(of: dossier) { text in text.versions.forEach { body($0.value) } }
  }

  static func forEachProseText(of dossier: Dossier, _ body: (ProseText) -> Void) {
    func take(_ text: ProseText?) { if let text { body(text) } }
    take(dossier.imprint)
    dossier.pages.forEach { take($0.text) }
    dossier.frameworks.forEach { $0.forEachProse { take($0) } }
    for edition in dossier.editions {
      take(edition.overviewText)
      edition.cards.forEach { $0.forEachProse { take($0) } }
    }
  }

  static func forEachText(of dossier: Dossier, _ body: (Text, Place) -> Void) {
    func take(_ text: Text?, _ place: Place) { if let text { body(text, place) } }
    let publisher = dossier.publisher
    for text in [dossier.title, dossier.summary, publisher.name, publisher.address] { take(text, dossier.place) }
    for text in [dossier.licence.name, dossier.brand.logo?.text] { take(text, dossier.place) }
    for page in dossier.pages { body(page.title, page.place) }
    dossier.frameworks.forEach { $0.forEachText(body) }
    for series in dossier.series { for text in [series.name, series.definition] { take(text, series.place) } }
    for form in dossier.forms { body(form.name, form.place) }
    for instrument in dossier.instruments {
      for text in [instrument.short, instrument.title, instrument.body] { take(text, instrument.place) }
    }
    for row in dossier.ratifications { take(row.note, row.place) }
    for channel in dossier.channels {
      for text in [channel.name, channel.operatedBy, channel.audience, channel.hours, channel.cost] {
        take(text, channel.place)
      }
    }
    for edition in dossier.editions {
      for text in [edition.title, edition.notice] { take(text, edition.place) }
      for (_, name) in edition.names.sorted(by: { $0.key < $1.key }) { body(name, edition.place) }
      for row in edition.groups.rows { take(row.name, row.place) }
      for row in edition.values { take(row.note, row.place) }
      edition.cards.forEach { $0.forEachText(body) }
    }
  }

  static func forEachVersion(of dossier: Dossier, _ body: (LanguageTag, Place) -> Void) {
    forEachText(of: dossier) { text, place in text.versions.forEach { body($0.language, place) } }
    forEachProseText(of: dossier) { text in text.versions.forEach { body($0.language, $0.value.place) } }
  }
}

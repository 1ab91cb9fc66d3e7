import Cards

extension Rule {
  /// Every character can be shown by the booklet's fonts.
  static let glyph = Rule(
    "glyph",
    .dossier { dossier, report in
      forEachProse(of: dossier) { prose in
        var line = prose.place.line
        for event in prose.events {
          switch event {
          case .open(_, let start), .rule(let start): line = start
          case .text(let text): missing(text, Place(file: prose.place.file, line: line), &report)
          default: break
          }
        }
      }
      forEachText(of: dossier) { text, place in
        for version in text.versions { missing(version.value, place, &report) }
      }
      for source in dossier.sources.values.sorted(by: { $0.key < $1.key }) where source.access != .confidential {
        for text in [source.title, source.container, source.publisher] { missing(text ?? "", source.place, &report) }
      }
    })

  private static func missing(_ text: String, _ place: Place, _ report: inout Report) {
    guard let scalar = GlyphCoverage.missing(in: text) else { return }
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    report.add(
      place, found: "the character “\(scalar)” (\(code))", expected: "a character that the booklet's fonts hold")
  }
}

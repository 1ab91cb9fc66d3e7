import Cards

extension Rule {
  /// Every character can be shown by the booklet's fonts.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  /// -Words of 𓀀 [@law].
  /// +Words [@law].
  /// ```
  static let glyph = Rule(
    "glyph",
    .dossier { dossier, report in
      for language in dossier.languages {
        // Names of countries and months come from CLDR; the language's own name stands for them.
        guard let scalar = GlyphCoverage.missing(in: language.ownName) else { continue }
        report.add(
          dossier.place, found: "the language \(language), whose names need the character \(written(scalar))",
          expected: "a language whose script the booklet's fonts hold")
      }
      dossier.forEachPrintedName { text, place in missing(text, place, &report) }
      for framework in dossier.frameworks {
        for (symbol, place) in framework.symbols { missing(symbol, place, &report) }
      }
    },
    .texts { texts, _, report in
      for text in texts.prose { text.forEachVersion { missing($0.value, &report) } }
      for (text, place) in texts.plain { text.forEachVersion { missing($0.value, place, &report) } }
      for citation in texts.citations { missing(citation.locator, citation.place, &report) }
    })

  private static func missing(_ prose: Prose, _ report: inout Report) {
    var line = prose.place.line
    prose.forEachEvent { event in
      switch event {
      case .open(_, let start), .rule(let start): line = start
      case .text(let text): missing(text, Place(file: prose.place.file, line: line), &report)
      case .bind(let binding): missing(binding.text, binding.place, &report)
      case .cite(let citations): for citation in citations { missing(citation.locator, citation.place, &report) }
      default: break
      }
    }
  }

  private static func missing(_ text: String?, _ place: @autoclosure () -> Place, _ report: inout Report) {
    guard let text, let scalar = GlyphCoverage.missing(in: text) else { return }
    report.add(
      place(), found: "the character \(written(scalar))", expected: "a character that the booklet's fonts hold")
  }

  private static func written(_ scalar: Unicode.Scalar) -> String {
    "“\(scalar)” (\(scalar.code))"
  }
}

extension Framework {
  /// The marks of levels, star and categories.
  fileprivate var symbols: [(String, Place)] {
    let scales = [scale] + scales.sorted { $0.key < $1.key }.map(\.value)
    return scales.flatMap(\.levels).map { ($0.symbol, $0.place) } + categories.map { ($0.symbol, $0.place) }
      + [star].compactMap(\.self).map { ($0.symbol, $0.place) }
  }
}

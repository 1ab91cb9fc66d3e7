import Cards

extension Rule {
  /// A number that the data hold is not typed but filled in from them, so that it cannot disagree with them.
  ///
  /// Prose takes it by a [binding](../workspace.md#numbers-from-the-data). Looked at are shares and counts of states, what there is so many of in the framework and on the card (indicators, goals,
  /// categories, calls, demands, treaties), figures of `statistics.csv`, and the years and dates in which the country signed a treaty or
  /// became bound. In figures and in words, in English, French, Dutch and German. A number that the data confirm is a
  /// warning, with the binding to write instead; so is one that differs by less than a tenth from the figure of the same
  /// thing and period. A share or number of states in a category that the sentence names, and words such as “none of the
  /// states”, are errors where they are not what the data give. Wrong dates of treaties are found by [treaty-date](treaty-date.md).
  /// What a correction prints as wrong, quotations, replies and tables are left alone, and so are numbers with “more than”.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  ///  # Care
  ///
  /// -Of all states, 80 % are in the category High [@law].
  /// +Of all states, {{ share high }} are in the category High [@law].
  /// ```
  static let typedNumber = Rule(
    "typed-number", .judgement,
    .own { texts, facts, report in
      let typed = TypedNumbers(facts, texts.country)
      for passage in texts.passages { typed.check(passage, &report) }
    })
}

/// Holds the numbers of texts against the values that the data give.
private struct TypedNumbers {
  private let facts: Facts
  private let country: CountryCode?
  private let figures: CardFigures

  init(_ facts: Facts, _ country: CountryCode?) {
    (self.facts, self.country) = (facts, country)
    figures = CardFigures(of: country, in: facts)
  }

  func check(_ passage: OwnTexts.Passage, _ report: inout Rule.Report) {
    let text = passage.reading
    for sentence in text.sentences where !sentence.mentions.isEmpty {
      let block = text.block(sentence)
      // Tables of figures are the author's own series.
      if block.isQuoted || block.kind == .cell || block.kind == .headCell { continue }
      let said = TypedSentence(
        text: text, sentence: sentence, names: facts.names(passage.language), facts: facts, country: country,
        figures: figures)
      for mention in text.mentions(sentence) where !said.isQuoted(mention) {
        guard let outcome = said.outcome(of: mention) else { continue }
        report.add(
          text.place(mention), outcome.isWrong ? .error : .warning,
          found: "“\(text.text(mention))” in \(text.excerpt(sentence))", expected: outcome.expected, mend: outcome.mend)
      }
    }
  }
}

/// What is to be said of a typed number.
struct TypedOutcome {
  let isWrong: Bool
  let expected: String
  let mend: String
}

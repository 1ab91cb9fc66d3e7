import Cards

extension Rule {
  /// No passage stands in the cards of two countries: a text that was pasted is true of one of them at most.
  ///
  /// Compared are some twenty words or more on end, names left aside, within one edition. Calls, demands and notes on conditions may be
  /// alike, and so may what an earlier publication says.
  ///
  /// `editions/e1/BE/situation.en.md`:
  /// ```diff
  /// -The number of children who were found at the borders of this country rose in every year since the ministry began to keep a list of them by name [@law].
  /// +Fewer children were found at the borders [@law].
  /// ```
  ///
  /// `editions/e1/LU/situation.en.md`:
  /// ```diff
  ///  The number of children who were found at the borders of this country rose in every year since the ministry began to keep a list of them by name [@law].
  /// ```
  ///
  /// `editions/e1/LU/card.yaml`:
  /// ```diff
  ///  indicators: {1.2: {grade: red, sources: [law]}}
  /// ```
  static let copied = Rule(
    "copied", .judgement,
    .prints({ Prints.keys(of: $0) }, { cards, keys, report in Prints.report(cards, keys, &report) }))
}

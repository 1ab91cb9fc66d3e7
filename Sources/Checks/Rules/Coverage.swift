import Cards

extension Rule {
  /// Every claim has a source: a sentence with a number, a date, a law, a ruling or a judgement is one.
  ///
  /// A citation covers its own sentence and those before it in the same paragraph, item or row of a table. One in the
  /// sentence that introduces a list with a colon, in a line of at most three words below a list or table, or at the end of
  /// the paragraph above a table, covers all of it.
  /// Texts with `sources` beside them (statements, reasons, notes on conditions) are covered by these, a number by the same number
  /// in the card's own `statistics.csv` with a source, and a figure filled in by `{{ … }}` by where it comes from. Headings, questions,
  /// quotations, headlines, calls, demands and replies claim nothing.
  ///
  /// Each claim without a source is a warning. `coverage` in `workspace.yaml` says how large the share of claims with a source
  /// must be in each card; below it stands an error.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  /// -The shelter took in 31 girls.
  /// +The shelter took in 31 girls [@law, p. 4].
  /// ```
  static let coverage = Rule(
    "coverage", .judgement,
    .reading { reading, checked, report in
      let claims = reading.claims
      for claim in claims.all where !claim.isCited {
        report.add(
          claim.place, .warning, found: "\(claim.reason.rawValue) without a source: \(claim.text)",
          expected: claim.isOfTable
            ? "a citation in its row of the table, or one for all of it: at the end of the paragraph above, or alone in a line below"
            : "a citation in the sentence, or further on in its paragraph",
          mend: "[@key, p. 4]")
      }
      let coverage = claims.coverage
      guard let least = checked.dossier.coverage, coverage.share < least else { return }
      report.add(
        reading.card.place, found: "a source for \(coverage.cited) of \(coverage.claims) claims, \(coverage.percent)%",
        expected: "at least \(Int((least * 100).rounded()))% (coverage in workspace.yaml)",
        mend: "cite sources where coverage warns in this card's files")
    })
}

import Cards

extension Rule {
  /// A case study says by when it is reviewed, and is not published after that day.
  ///
  /// Whoever reviews asks anew whether the child could be found, and whether the consent still stands. `review` is compared
  /// with the edition's date, and a day before it is an error. A day before the newest that the workspace knows (editions,
  /// looked-up sources, verified channels; but no slip of the pen ten years on) is a warning: an edition of years ago is
  /// still read. The day of the check is never asked, so that the same files always give the same answer.
  ///
  /// `editions/e1/BE/cases/story.en.md`:
  /// ```diff
  ///  ---
  ///  title: A way back
  ///  basis: composite
  /// -review: 2009-12
  /// +review: 2012-12
  ///  ---
  ///  A child came back.
  /// ```
  static let caseReview = Rule(
    "case-review", .safety,
    .card { card, checked, report in
      for study in card.cases {
        guard let review = study.review else {
          report.add(
            study.place, reach: .file, found: "a case study without a date of review",
            expected: "the day by which somebody asks anew whether it may be read", mend: "review: YYYY-MM-DD")
          continue
        }
        let edition = checked.edition.asOf
        if review.latest < edition.earliest {
          report.add(
            study.place, found: "a review that was due \(review), in an edition as of \(edition)",
            expected: "a date of review after the edition's", mend: "review the case study, and write when next")
        } else if let newest = checked.dossier.newestDay, review.latest < newest.earliest {
          report.add(
            study.place, .warning,
            found: "a review that was due \(review), before \(newest), which the workspace knows",
            expected: "a review in time",
            mend: "review the case study and write when next, or withdraw it")
        }
      }
    })
}

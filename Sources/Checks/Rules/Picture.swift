import Cards

extension Rule {
  /// A picture harms nobody: who can be seen has agreed, for a child with its guardians, and the consent has not ended.
  ///
  /// `depicts` in a card's `images.yaml` says what can be seen. Persons need a `consent`: who gave it, when, where the paper is
  /// kept, and how long it holds (`until`), which must be no earlier than the date of the edition's facts. The same holds for the
  /// `image` of a post: its consent must not have ended by the day of the post, nor by the date of the newest edition. It is never
  /// published. That of children is given by themselves and their guardians. Notes on place, time and device are taken out of every
  /// file that is published.
  ///
  /// `editions/e1/BE/images.yaml`:
  /// ```diff
  ///  images:
  ///    - id: at-school
  ///      file: one.png
  ///      text: Pupils of a school, seen from behind
  ///      depicts: children
  /// -    consent: {by: themselves, date: 2010-01-04, kept: the office}
  /// +    consent: {by: with-guardians, date: 2010-01-04, kept: the office}
  /// ```
  static let picture = Rule(
    "picture", .safety,
    .dossier { dossier, report in
      let newest = dossier.editions.map(\.asOf).max()
      for post in dossier.chronicle.posts {
        guard let picture = post.picture else { continue }
        look(at: picture, on: [post.date, newest].compactMap(\.self).max() ?? post.date, &report)
      }
    },
    .card { card, checked, report in
      once("picture", card.pictures.map { ($0.id.text, $0.place) }, &report)
      for picture in card.pictures { look(at: picture, on: checked.edition.asOf, &report) }
    })

  private static func look(at picture: Picture, on asOf: PartialDate, _ report: inout Report) {
    let depicts = picture.depicts
    guard depicts.value == .adults || depicts.value == .children else { return }
    guard let consent = picture.consent else {
      return report.add(
        depicts.place, reach: .file, found: "\(depicts.value.rawValue) without their consent",
        expected: "the record of it",
        mend: "consent: {by: …, date: …, kept: …}")
    }
    if depicts.value == .children, consent.by != .withGuardians {
      report.add(
        picture.place, reach: .file, found: "children, with the consent of \(consent.by.rawValue)",
        expected: "theirs and that of their guardians", mend: "by: with-guardians")
    }
    if let until = consent.until, until.latest < asOf.earliest {
      report.add(
        picture.place, found: "a consent that ended on \(until), for facts as of \(asOf)", expected: "one that holds",
        mend: "ask again, or take the picture out")
    }
  }
}

import Cards

extension Rule {
  /// Dates lie within the period that they belong to.
  ///
  /// What is told as done cannot lie after the edition's date; a part (“of whom 12 in 2009”) lies in the period of its whole; the years of a
  /// plan in a text are those of the card's `plans`; and no figure of `statistics.csv` begins after the edition.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  /// -From 1999 to 2005 the shelter took in 431 girls, of whom 12 came in 2007 [@law].
  /// +From 1999 to 2005 the shelter took in 431 girls, of whom 12 came in 2004 [@law].
  /// ```
  static let period = Rule(
    "period", .advice,
    .reading { reading, checked, report in
      let asOf = checked.edition.asOf
      for observation in reading.card.observations where observation.period.from.earliest > asOf.latest {
        report.add(
          observation.place, found: "the period \(observation.period)",
          expected: "one that begins by \(asOf), the edition's date")
      }
      for passage in reading.passages where passage.role.isOwn && !passage.role.asks {
        let text = passage.reading
        for sentence in text.sentences where !sentence.mentions.isEmpty && !text.block(sentence).isQuoted {
          future(sentence, text, checked.edition, &report)
          parts(sentence, text, &report)
          plans(sentence, text, reading.card.plans, &report)
        }
      }
    })

  private static func future(_ sentence: Sentence, _ text: Reading, _ edition: Edition, _ report: inout Report) {
    guard
      let mention = text.mentions(sentence).first(where: { mention in
        (mention.kind == .date || mention.kind == .year)
          && mention.days.map { $0.lowerBound > edition.asOf.latest } ?? false
      })
    else { return }
    let traits = text.traits(of: sentence)
    guard traits.contains(.done), traits.isDisjoint(with: .future) else { return }
    report.add(
      text.place(mention), found: "“\(text.text(mention))” as past: \(text.excerpt(sentence))",
      expected: "a date by \(edition.asOf), the edition's date (\(edition.place))")
  }

  /// `from 1999 to 2005 …, of whom 12 in 2007`.
  private static func parts(_ sentence: Sentence, _ text: Reading, _ report: inout Report) {
    let mentions = text.mentions(sentence)
    guard let whole = mentions.first(where: { $0.kind == .period && $0.bound == .exact }), let days = whole.days,
      let including = text.words[sentence.words].indices.first(where: {
        $0 >= whole.words.upperBound && text.words[$0].traits.contains(.including)
      }),
      let part = mentions.first(where: { $0.isTime && $0.words.lowerBound > including }), let inside = part.days,
      !days.overlaps(inside)
    else { return }
    report.add(
      text.place(part),
      found: "“\(text.text(part))” outside “\(text.text(whole))”: \(text.excerpt(sentence))",
      expected: "a time within the period of the whole")
  }

  /// `the plan (2008–2012)`, where the card's plan runs until 2011.
  private static func plans(_ sentence: Sentence, _ text: Reading, _ plans: [Plan], _ report: inout Report) {
    guard !plans.isEmpty else { return }
    for mention in text.mentions(sentence) where mention.kind == .period && mention.bound == .exact {
      let near = max(sentence.words.lowerBound, mention.words.lowerBound - 8)..<mention.words.lowerBound
      let isOfPlan = text.words[near].contains { $0.traits.contains(.topic) && $0.value == 1 }
      guard isOfPlan, let days = mention.days else { continue }
      let years = (days.lowerBound / 10_000, days.upperBound / 10_000)
      let known = plans.compactMap { plan in plan.until.map { (plan.from.year, $0.year, plan) } }
      guard !known.contains(where: { $0.0 == years.0 && $0.1 == years.1 }),
        let other = known.first(where: { ($0.0 == years.0) != ($0.1 == years.1) })
      else { continue }
      report.add(
        text.place(mention), found: "“\(text.text(mention))” in \(text.excerpt(sentence))",
        expected: "\(other.0)–\(other.1), as the plan \(other.2.id) has it (\(other.2.place))")
    }
  }
}

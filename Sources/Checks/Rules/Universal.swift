import Cards

extension Rule {
  /// “All treaties”, “both protocols”, “none”, “five of the six” agree with the table of treaties, and such words on grades with the grades.
  ///
  /// A sentence that says a country ratified all, every or both is held against `treaties/status.csv` on the edition's date: what was
  /// only signed, or has no row, is no ratification. “Not ratified” turns the count round. “Protocols” are those whose title says so,
  /// and “optional protocols” likewise. Words for some of the treaties (“nearly all”, “all but one”, “all that it had signed”,
  /// “the treaties on trade”) are passed over. “All indicators are green”, “the only indicator that is red” are held against the card's
  /// grades, by the labels of the scale, and those of one goal where the sentence names it.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  /// -Belgium has ratified none of the treaties.
  /// +Belgium has ratified all of the treaties.
  /// ```
  static let universal = Rule(
    "universal", .judgement,
    .reading { reading, checked, report in
      let treaties = TreatyTally(of: reading.card.country, in: checked)
      let labels = GradeLabels(checked.framework)
      for passage in reading.passages where passage.role.isOwn && !passage.role.asks {
        let text = passage.reading
        for sentence in text.sentences where !text.block(sentence).isQuoted {
          // `Of the six treaties, four bind it.`
          let parts = text.parts(of: sentence).map { part, whole in
            Mention(kind: .part, words: part.words, value: part.value, high: whole.value, noun: whole.noun)
          }
          var told: Set<String> = []
          for mention in text.mentions(sentence) + parts {
            guard let noun = mention.noun?.last, !text.words[noun].marks.contains(.quoted) else { continue }
            if text.words[noun].traits.contains(.treaty) {
              guard let set = ToldSet(mention, sentence, text),
                let (expected, mend) = treaties.contradiction(set, checked.facts.names(passage.language).treaties),
                // `Both treaties have both been ratified: all treaties are.`
                told.insert(expected).inserted
              else { continue }
              report.add(
                text.place(mention), found: "“\(text.text(mention))” in \(text.excerpt(sentence))", expected: expected,
                mend: mend)
            } else if mention.isUniversal, text.words[noun].value == CardItem.indicator.rawValue,
              text.words[noun].traits.contains(.item)
            {
              labels.check(mention, sentence, passage, reading.card, &report)
            }
          }
        }
      }
    })
}

/// The labels of the grades, as texts name them.
private struct GradeLabels {
  private let framework: Framework

  init(_ framework: Framework) { self.framework = framework }

  func check(
    _ mention: Mention, _ sentence: Sentence, _ passage: CardPassage, _ card: Card, _ report: inout Rule.Report
  ) {
    let text = passage.reading
    // `Not all`, `tous … ne sont pas`, `nearly all`.
    let isPartial =
      mention.kind == .all || mention.kind == .every
      ? text.traits(of: sentence).contains(.negation) || text.isAbout(mention, in: sentence) : false
    guard !isPartial, let level = level(in: sentence, text, passage.language) else { return }
    let meant = goals(named: sentence, text, passage.language)
    let graded = card.assessments.filter { assessment in
      assessment.grade.value.level != nil
        && (meant.isEmpty || meant.contains { $0.indicators.contains { $0.number == assessment.indicator.value } })
    }
    let number = graded.count { $0.grade.value.level == level.id }
    func add(_ expected: String) {
      report.add(
        text.place(mention), found: "“\(text.text(mention))” in \(text.excerpt(sentence))",
        expected: expected + " (\(card.place.file))")
    }
    let label = level.label(passage.language)
    switch mention.kind {
    case .all, .every: if number < graded.count { add("\(number) of \(graded.count) graded \(label)") }
    case .none: if number > 0 { add("\(number) graded \(label)") }
    case .only:
      if number != 1, text.traits(of: sentence).contains(.exists) { add("one graded \(label), and not \(number)") }
    default: break
    }
  }

  /// The goals that the sentence names by a word of their name.
  private func goals(named sentence: Sentence, _ text: Reading, _ language: LanguageTag) -> [Goal] {
    framework.goals.filter { text.hasWord(of: $0.name(language), in: sentence) }
  }

  /// The only level whose label stands in the sentence.
  private func level(in sentence: Sentence, _ text: Reading, _ language: LanguageTag) -> GradeLevel? {
    let words = text.words[sentence.words].map(\.key)
    let levels = framework.scale.levels.filter { level in
      [level.label(language), level.id.text].contains { name in
        let keys = name.split(separator: " ").map { Letters.key(of: $0) }
        return !keys.isEmpty && words.indices.contains { words[$0...].starts(with: keys) }
      }
    }
    return levels.count == 1 ? levels.first : nil
  }
}

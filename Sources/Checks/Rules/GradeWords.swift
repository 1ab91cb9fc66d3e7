import Cards

extension Rule {
  /// The statement and the reason of an indicator suit its grade and its conditions.
  ///
  /// A text that only praises stands by no lowest grade, one that only blames by no highest. A condition that is not met is not
  /// told as a fact: a sentence with nearly all words of the condition and no word of denial says that it is met.
  ///
  /// `editions/e1/BE/card.yaml`:
  /// ```diff
  /// -    grade: red
  /// -    statement: The care is adequate and comprehensive.
  /// +    grade: yellow
  ///      sources: [law]
  /// ```
  static let gradeWords = Rule(
    "grade-words", .advice,
    .reading { reading, checked, report in
      for passage in reading.passages where passage.isOriginal {
        guard let number = passage.role.graded, let indicator = checked.framework.indicator(number),
          let assessment = reading.card.assessment(number)
        else { continue }
        tone(passage, assessment, checked.framework.scale(of: indicator), isReversed: indicator.isReversed, &report)
        told(passage, assessment, indicator, &report)
      }
    })

  /// Praise with the lowest grade, blame with the highest.
  private static func tone(
    _ passage: CardPassage, _ assessment: Assessment, _ scale: GradeScale, isReversed: Bool, _ report: inout Report
  ) {
    guard let level = assessment.grade.value.level, let position = scale.position(level), scale.levels.count > 1 else {
      return
    }
    let isLowest = position == (isReversed ? scale.levels.count - 1 : 0)
    let isHighest = position == (isReversed ? 0 : scale.levels.count - 1)
    guard isLowest || isHighest else { return }
    let text = passage.reading
    var traits: Traits = []
    for sentence in text.sentences { traits.formUnion(text.traits(of: sentence)) }
    let turns: Traits = [.negation, .none, .lacking]
    let wrong: Traits = isLowest ? .praise : .blame
    let other: Traits = isLowest ? .blame : .praise
    guard traits.contains(wrong), traits.isDisjoint(with: turns.union(other)),
      let sentence = text.sentences.first(where: { text.traits(of: $0).contains(wrong) }),
      let word = text.words[sentence.words].first(where: { $0.traits.contains(wrong) })
    else { return }
    report.add(
      text.place(sentence), found: "“\(text.text(word))” in \(text.excerpt(sentence))",
      expected:
        "words that suit the grade \(scale.level(level)?.label(passage.language) ?? level.text) (\(assessment.grade.place))"
    )
  }

  /// A condition that is not met, told as if it were.
  private static func told(
    _ passage: CardPassage, _ assessment: Assessment, _ indicator: Indicator, _ report: inout Report
  ) {
    let text = passage.reading
    for fulfilment in assessment.conditions where fulfilment.status == .unmet {
      guard let condition = indicator.condition(fulfilment.condition.value),
        condition.text.version(in: passage.language).language == passage.language
      else { continue }
      let asked = Reading(condition.text(passage.language), in: passage.language, at: condition.place)
      guard asked.sentences.count == 1, let wanted = asked.sentences.first.map({ asked.stems(of: $0) }),
        wanted.count >= 3,
        let askedTraits = asked.sentences.first.map({ asked.traits(of: $0) })
      else { continue }
      for sentence in text.sentences {
        let traits = text.traits(of: sentence)
        let common = wanted.intersection(text.stems(of: sentence)).count
        let denials: Traits = [.negation, .none, .lacking]
        // `without a parent` is no less a fact than `with a parent`: a word of denial must stand in both or in neither.
        guard common * 6 >= wanted.count * 5, traits.intersection(denials) == askedTraits.intersection(denials),
          traits.subtracting(askedTraits).isDisjoint(with: [.blame, .only])
        else { continue }
        report.add(
          text.place(sentence), found: "\(text.excerpt(sentence)), as if it were met",
          expected:
            "the condition \(fulfilment.condition.value), not met (\(fulfilment.place)): “\(condition.text(passage.language))”"
        )
      }
    }
  }
}

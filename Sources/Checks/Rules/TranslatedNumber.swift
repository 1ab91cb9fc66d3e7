import Cards

extension Rule {
  /// A translation has the numbers of its original.
  ///
  /// Paragraph by paragraph, where both have as many, numbers, shares, sums and years are held against each other, in figures or
  /// words; of dates the year. Found is a paragraph of a translation that has a number of its own where the original has another:
  /// 31 for 13. Where one of them leaves a number out, or writes it in another way (“a year and a half”), nothing is said.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  ///  # Care
  ///
  ///  The shelter took in 31 girls [@law].
  /// ```
  ///
  /// `editions/e1/BE/care.fr.md`:
  /// ```diff
  /// +# Accueil
  /// +
  /// +Le foyer a accueilli 31 filles [@law].
  /// -# Accueil
  /// -
  /// -Le foyer a accueilli 13 filles [@law].
  /// ```
  static let translatedNumber = Rule(
    "translated-number", .advice,
    .reading { reading, _, report in
      var original: Reading?
      for passage in reading.passages where passage.reading.tongue != .other || passage.isOriginal {
        if passage.isOriginal {
          original = passage.reading
        } else if let original, original.tongue != .other {
          compare(passage.reading, original, &report)
        }
      }
    })

  private static func compare(_ translation: Reading, _ original: Reading, _ report: inout Report) {
    let isAlike =
      translation.blocks.count == original.blocks.count
      && zip(translation.blocks, original.blocks).allSatisfy { $0.kind == $1.kind }
    let pairs =
      isAlike
      ? zip(translation.blocks, original.blocks).map { ($0.sentences, $1.sentences) }
      : [(translation.sentences.indices, original.sentences.indices)]
    for (there, here) in pairs {
      let (mine, theirs) = (Told.all(in: translation, there), Told.all(in: original, here))
      for isTime in [false, true] {
        let owns = mine.filter { one in one.isTime == isTime && !theirs.contains { $0.value == one.value } }
        let others = theirs.filter { one in one.isTime == isTime && !mine.contains { $0.value == one.value } }
        // Where one has more than the other it may be told more freely.
        guard owns.count == others.count, let own = owns.first, let other = others.first else { continue }
        report.add(
          translation.place(own.mention),
          found: "“\(translation.text(words: own.mention.words))” in \(translation.excerpt(own.sentence))",
          expected:
            "“\(original.text(words: other.mention.words))”, as \(original.place(other.mention)) has it: \(original.excerpt(other.sentence))"
        )
      }
    }
  }

  /// A number or year of a text.
  private struct Told {
    let value: Int128
    let isTime: Bool
    let mention: Mention
    let sentence: Sentence

    static func all(in text: Reading, _ sentences: Range<Int>) -> [Told] {
      text.sentences[sentences].flatMap { sentence in
        text.mentions(sentence).flatMap { mention -> [Told] in
          func told(_ values: [Int128], isTime: Bool = false) -> [Told] {
            values.map { Told(value: $0, isTime: isTime, mention: mention, sentence: sentence) }
          }
          switch mention.kind {
          case .year, .date, .period:
            guard let days = mention.days else { return [] }
            return told([days.lowerBound / 10_000, days.upperBound / 10_000].map { Int128($0) }, isTime: true)
          case .count, .share, .part, .money, .duration:
            // Of small numbers one language writes what another leaves to an article or a plural.
            return told(
              [mention.value, mention.high].compactMap { $0?.millionths }.filter { $0 > 2_000_000 || mention.isDigits })
          default: return []
          }
        }
      }
    }
  }
}

import Cards

extension Rule {
  /// A share lies between 0 and 100 percent, and a part is no larger than its whole.
  ///
  /// A rise or a comparison may be more than 100 percent; a share of something may not.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  /// -Some 120 % of the children were at school [@law].
  /// +Some 12 % of the children were at school [@law].
  /// ```
  static let share = Rule(
    "share", .judgement,
    .reading { reading, _, report in
      for passage in reading.passages where passage.role.isOwn {
        let text = passage.reading
        for sentence in text.sentences where !sentence.mentions.isEmpty {
          for mention in text.mentions(sentence) {
            if mention.kind == .share, isAbove(mention), isShare(mention, sentence, text) {
              report.add(
                text.place(mention), found: "“\(text.text(mention))” in \(text.excerpt(sentence))",
                expected: "a share from 0 to 100 %")
            } else if mention.kind == .part, let part = mention.value, let whole = mention.high, part > whole {
              report.add(
                text.place(mention), found: "“\(text.text(mention))” in \(text.excerpt(sentence))",
                expected: "a part no larger than the whole")
            }
          }
        }
      }
    })

  private static func isAbove(_ mention: Mention) -> Bool {
    [mention.value, mention.high].contains { ($0?.millionths ?? 0) > 100_000_000 }
  }

  /// Not a rise, nor a comparison.
  private static func isShare(_ mention: Mention, _ sentence: Sentence, _ text: Reading) -> Bool {
    guard mention.noun != nil else { return false }
    return text.traits(of: sentence).isDisjoint(with: [.comparison, .currency])
  }
}

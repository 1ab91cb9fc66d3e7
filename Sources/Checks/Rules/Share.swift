import Cards

extension Rule {
  /// A share lies between 0 and 100 percent, and a part is no larger than its whole.
  ///
  /// A rise, a comparison, and what was spent, paid or filled, may be more than 100 percent; a share of something may not. “Of the
  /// 30 files, 45 were closed” is a part larger than its whole too.
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
          for (part, whole) in text.parts(of: sentence) {
            guard let number = part.value, let all = whole.value, number > all else { continue }
            report.add(
              text.place(part), found: "“\(text.text(part))” of “\(text.text(whole))” in \(text.excerpt(sentence))",
              expected: "a part no larger than the whole")
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
      && !text.words[sentence.words].contains { overfull.contains($0.key) }
  }

  /// Of these more than all can be spent, paid, reached or filled.
  private static let overfull = Set(
    """
    budget budgets target targets capacity salary wage wages pay quota occupancy crédits capacité salaire salaires objectif cible \
    occupation begroting budgetten capaciteit loon salaris streefcijfer bezetting doelstelling haushalt haushalts etat kapazität lohn \
    gehalt soll auslastung belegung ziel
    """.split(whereSeparator: \.isWhitespace).map { Letters.key(of: $0) })
}

extension Reading {
  /// `Of the 30 files that were opened, 45 were closed`: the part, and the whole that opens its sentence.
  func parts(of sentence: Sentence) -> [(part: Mention, whole: Mention)] {
    let mentions = mentions(sentence)
    guard let whole = mentions.first, whole.kind == .count, whole.bound == .exact, whole.high == nil, whole.noun != nil,
      Self.openers.contains(words[sentence.words.lowerBound].key)
    else { return [] }
    let before = words[sentence.words.lowerBound..<whole.words.lowerBound]
    guard before.count <= 3,
      before.allSatisfy({ !$0.traits.isDisjoint(with: [.function, .partitive, .inPhrase, .opensPhrase]) })
    else { return [] }
    return mentions.dropFirst().prefix(1).compactMap { part in
      guard part.kind == .count, part.bound == .exact, part.high == nil else { return nil }
      // `15 den Kurs`: what follows behind an article is no noun of the number.
      let hasNoun = part.noun.map { !MentionFinder.articles.contains(words[$0.lowerBound].key) } ?? false
      return hasNoun ? nil : (part, whole)
    }
  }

  private static let openers = Set(["of", "out", "sur", "des", "parmi", "van", "von"].map { Letters.key(of: $0) })
}

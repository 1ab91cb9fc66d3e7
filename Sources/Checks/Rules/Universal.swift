import Cards

extension Rule {
  /// “All treaties”, “both protocols”, “none”, “five of the six” agree with the table of treaties, and such words on grades with the grades.
  ///
  /// A sentence that says a country ratified all, every or both is held against `treaties/status.csv` on the edition's date: what was
  /// only signed, or has no row, is no ratification. “All indicators are green”, “the only indicator that is red” are held
  /// against the card's grades, by the labels of the scale.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  /// -Belgium has ratified none of the treaties.
  /// +Belgium has ratified all of the treaties.
  /// ```
  static let universal = Rule(
    "universal", .judgement,
    .reading { reading, checked, report in
      let treaties = TreatyStanding(of: reading.card.country, in: checked)
      let labels = GradeLabels(checked.framework)
      for passage in reading.passages where passage.role.isOwn && !passage.role.asks {
        let text = passage.reading
        for sentence in text.sentences where !text.block(sentence).isQuoted {
          let mentions = text.mentions(sentence).filter { ($0.isUniversal || $0.kind == .part) && $0.noun != nil }
          guard !mentions.isEmpty else { continue }
          for mention in mentions {
            guard let noun = mention.noun?.last, !text.words[noun].marks.contains(.quoted) else { continue }
            if text.words[noun].traits.contains(.treaty) {
              treaties.check(mention, sentence, text, &report)
            } else if text.words[noun].value == CardItem.indicator.rawValue, text.words[noun].traits.contains(.item) {
              labels.check(mention, sentence, passage, reading.card, &report)
            }
          }
        }
      }
    })
}

/// What a country has signed and is bound by on the date of an edition.
private struct TreatyStanding {
  private let bound: [String]
  private let unbound: [(name: String, place: Place?, isSigned: Bool)]
  private let total: Int
  private let file: String

  init(of country: CountryCode, in checked: CheckedEdition) {
    let dossier = checked.dossier
    let date = checked.edition.asOf
    let rows = dossier.ratifications.filter { $0.party == country && $0.territory == nil }
    var bound: [String] = []
    var unbound: [(name: String, place: Place?, isSigned: Bool)] = []
    for instrument in dossier.instruments where (instrument.adopted?.earliest ?? 0) <= date.latest {
      let row = rows.first { $0.instrument.value == instrument.id }
      let isBound = row.flatMap(\.bound).map { $0.earliest <= date.latest } ?? false
      let isDenounced = row.flatMap(\.denounced).map { $0.latest <= date.earliest } ?? false
      if isBound, !isDenounced {
        bound.append(instrument.short.original.value)
      } else {
        unbound.append((instrument.short.original.value, row?.place, row?.signed != nil))
      }
    }
    self.bound = bound
    self.unbound = rows.isEmpty ? [] : unbound
    total = rows.isEmpty ? 0 : bound.count + unbound.count
    file = dossier.unread.contains("treaties/status.csv") ? "" : "treaties/status.csv"
  }

  func check(_ mention: Mention, _ sentence: Sentence, _ text: Reading, _ report: inout Rule.Report) {
    let traits = text.traits(of: sentence)
    guard total > 0, !file.isEmpty, traits.contains(.ratified) || mention.kind == .part else { return }
    let isNegated = text.words[sentence.words.lowerBound..<mention.words.lowerBound].contains {
      !$0.traits.isDisjoint(with: [.negation, .lacking])
    }
    switch mention.kind {
    case .all, .every, .both:
      if isNegated || mention.kind == .both && total != 2 { return }
      guard let first = unbound.first else { return }
      let others = unbound.count > 1 ? " and \(unbound.count - 1) more" : ""
      report.add(
        text.place(mention), found: "“\(text.text(mention))” in \(text.excerpt(sentence))",
        expected:
          "no such word: \(first.name)\(others) \(first.isSigned ? "signed and not ratified" : "not ratified") (\((first.place ?? Place(file: file)).description))",
        mend: "\(bound.count) of the \(total)")
    case .none:
      if isNegated && text.tongue == .english { return }
      guard let first = bound.first, mention.words.lowerBound < sentence.words.upperBound else { return }
      report.add(
        text.place(mention), found: "“\(text.text(mention))” in \(text.excerpt(sentence))",
        expected: "no such word: bound by \(first)\(bound.count > 1 ? " and \(bound.count - 1) more" : "") (\(file))",
        mend: "\(bound.count) of the \(total)")
    case .part:
      guard let part = mention.value?.units, let whole = mention.high?.units,
        traits.contains(.ratified) || whole == total
      else { return }
      let isRight = part == (isNegated ? total - bound.count : bound.count) && whole == total
      if isRight || !traits.contains(.ratified) && part == bound.count { return }
      report.add(
        text.place(mention), found: "“\(text.text(mention))” in \(text.excerpt(sentence))",
        expected: "\(bound.count) of \(total), as \(file) has it", mend: "\(bound.count) of the \(total)")
    default: break
    }
  }
}

/// The labels of the grades, as texts name them.
private struct GradeLabels {
  private let framework: Framework

  init(_ framework: Framework) { self.framework = framework }

  func check(
    _ mention: Mention, _ sentence: Sentence, _ passage: CardPassage, _ card: Card, _ report: inout Rule.Report
  ) {
    let text = passage.reading
    guard mention.kind != .every || !text.traits(of: sentence).contains(.negation),
      let level = level(in: sentence, text, passage.language)
    else { return }
    let graded = card.assessments.filter { $0.grade.value.level != nil }
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

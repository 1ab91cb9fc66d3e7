import Cards

extension Rule {
  /// A number of indicators, goals, calls to action or demands in a card's text is the number that there are.
  ///
  /// Looked at are numbers that speak of all of them: in a sentence that names the card or its framework, or from five on
  /// behind “the”, “its” or “all”. A sentence that picks some out (“two indicators are red”) is another matter. “Three of the four conditions” in a text on an
  /// indicator is held against its conditions, and against those that are met. The overview, the publisher's own pages and the framework's
  /// texts are read as well.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  /// -This card looks at five indicators.
  /// +This card looks at two indicators.
  /// ```
  static let itemCount = Rule(
    "item-count", .judgement,
    .reading { reading, checked, report in
      for passage in reading.passages where passage.role.isOwn {
        count(passage.reading) { counting in
          if let number = passage.role.indicator, counting.item == .condition {
            counting.conditions(of: number, reading.card, checked, &report)
          } else {
            counting.items([reading.card], checked, &report)
          }
        }
      }
    },
    .edition { checked, report in
      let pages = checked.dossier.editions.count == 1 ? checked.dossier.pages.map(\.text) : []
      let framework = [checked.framework.summary, checked.framework.methodology]
      for text in ([checked.edition.overviewText] + framework).compactMap(\.self) + pages {
        text.forEachVersion { version in
          count(Reading(version.value, in: version.language)) { $0.items(checked.edition.cards, checked, &report) }
        }
      }
    })

  private static func count(_ text: Reading, _ body: (Counting) -> Void) {
    for sentence in text.sentences where !text.block(sentence).isQuoted {
      for mention in text.mentions(sentence) {
        guard let noun = mention.noun?.last, let item = CardItem(rawValue: Int(text.words[noun].value)),
          text.words[noun].traits.contains(.item), !text.words[noun].marks.contains(.quoted)
        else { continue }
        body(Counting(text: text, sentence: sentence, mention: mention, item: item))
      }
    }
  }
}

/// A number of things that belong to the card, and what it should be.
private struct Counting {
  let text: Reading
  let sentence: Sentence
  let mention: Mention
  let item: CardItem

  /// - Parameter cards: those of which the text may speak.
  func items(_ cards: [Card], _ checked: CheckedEdition, _ report: inout Rule.Report) {
    guard mention.kind == .count || mention.kind == .part, mention.bound == .exact,
      let found = mention.kind == .part ? mention.high : mention.value, found.decimals == 0, found.units > 1,
      speaksOfAll, !text.namesLevel(of: checked.framework, in: sentence)
    else { return }
    let right = numbers(cards, checked)
    guard !right.isEmpty, !right.contains(where: { $0.number == found.units }) else { return }
    report.add(
      text.place(mention), found: "“\(text.text(mention))” in \(text.excerpt(sentence))",
      expected: right.map { "\($0.number) \($0.what)" }.joined(separator: ", or "),
      mend: right.first.map { "\($0.number)" })
  }

  /// Whether the number is that of all of them.
  private var speaksOfAll: Bool {
    let traits = text.traits(of: sentence)
    if mention.kind == .part { return traits.contains(.card) || item == .indicator }
    if traits.contains(.including) || isCompared { return false }
    let hasCard = text.words[sentence.words].contains {
      $0.traits.contains(.card) && !$0.traits.contains(.item)
    }
    if item == .indicator, text.words[sentence.words].contains(where: { Self.judging.contains($0.key) }) { return true }
    // `the two indicators` are those of which the sentence before spoke.
    return hasCard || item == .indicator && isDefinite && (mention.value?.units ?? 0) > 4
  }

  /// `Countries are judged on four indicators`.
  private static let judging = Set(
    """
    grade grades rate rates rated score scores scored assess assesses assessed measure measures measured judge judges judged compare \
    compares notons évaluons évalue évalués évaluent mesure mesurons mesurés juge jugeons jugés comparons beoordelen beoordeelt meten \
    meet gemeten scoort toetst toetsen vergelijken bewerten misst messen gemessen beurteilt beurteilen prüft prüfen vergleichen
    """.split(whereSeparator: \.isWhitespace).map { Letters.key(of: $0) })

  /// `most of the four`, `four goals more`: a word that compares stands beside the number or its noun.
  private var isCompared: Bool {
    let end = max(mention.words.upperBound, mention.noun?.upperBound ?? 0)
    let near =
      max(sentence.words.lowerBound, mention.words.lowerBound - 3)..<min(sentence.words.upperBound, end + 2)
    return text.words[near].contains { $0.traits.contains(.comparison) }
  }

  private var isDenied: Bool { !text.traits(of: sentence).isDisjoint(with: [.negation, .lacking]) }

  /// `the twelve indicators`, `all twelve`, `les douze indicateurs`.
  private var isDefinite: Bool {
    let first = mention.words.lowerBound
    guard first > sentence.words.lowerBound else { return false }
    let before = text.words[first - 1]
    return before.traits.contains(.all) || MentionFinder.definite.contains(before.key)
  }

  /// What there is so many of, the likeliest first.
  private func numbers(_ cards: [Card], _ checked: CheckedEdition) -> [(number: Int, what: String)] {
    let framework = checked.framework
    switch item {
    case .indicator:
      let isEach = text.mentions(sentence).contains { $0.kind == .every }
      let all = [(number: framework.indicators.count, what: "indicators in the framework")]
      let ofGoals = Set(framework.goals.map(\.indicators.count)).sorted().map {
        (number: $0, what: "indicators of a goal")
      }
      let hasGoal = text.words[sentence.words].contains {
        $0.traits.contains(.item) && $0.value == Int32(CardItem.goal.rawValue)
      }
      let named = framework.goals.filter { goal in
        goal.name.versions.contains { text.hasWord(of: $0.value, in: sentence) }
      }
      let ofNamed = named.map { (number: $0.indicators.count, what: "indicators of the goal \($0.id)") }
      return (isEach || hasGoal ? all + ofGoals : all) + ofNamed
    case .goal: return [(framework.goals.count, "goals in the framework")]
    case .call:
      let calls = Set(cards.map(\.calls.count)).subtracting([0]).sorted()
      if calls.isEmpty { return [] }
      return calls.map { ($0, "calls to action of a card") }
        + [(framework.indicators.count, "indicators in the framework")]
    case .demand:
      let demands = Set(cards.compactMap { $0.petition?.demands.count }).subtracting([0]).sorted()
      return demands.map { ($0, "demands of a petition") }
    case .category: return [(framework.categories.count, "categories of the framework")]
    default: return []
    }
  }

  /// `three of the four conditions are met`.
  func conditions(
    of number: IndicatorNumber, _ card: Card, _ checked: CheckedEdition, _ report: inout Rule.Report
  ) {
    guard let conditions = checked.framework.indicator(number)?.conditions, !conditions.isEmpty,
      let assessment = card.assessment(number), mention.bound == .exact
    else { return }
    let met = assessment.conditions.count { $0.status == .met }
    let required = conditions.count { $0.need == .required }
    func add(_ expected: String) {
      report.add(
        text.place(mention), found: "“\(text.text(mention))” in \(text.excerpt(sentence))", expected: expected)
    }
    switch mention.kind {
    case .part:
      guard let part = mention.value?.units, let whole = mention.high?.units else { return }
      if whole != conditions.count, whole != required {
        add("\(conditions.count) conditions of indicator \(number)")
      } else if whole == conditions.count, part != (isDenied ? conditions.count - met : met) {
        add(isDenied ? "\(conditions.count - met) of them, which are not met" : "\(met) of them, which are met")
      }
    case .all:
      if met < required, !text.traits(of: sentence).contains(.negation) {
        add("all conditions met; \(met) of \(conditions.count) are")
      }
    case .none: if met > 0 { add("no condition met; \(met) of \(conditions.count) are") }
    default: break
    }
  }
}

extension Reading {
  /// Whether the sentence names a grade by its label: `four indicators are graded partly done` picks some out.
  fileprivate func namesLevel(of framework: Framework, in sentence: Sentence) -> Bool {
    framework.scale.levels.contains { level in
      level.label.versions.contains { label in
        let keys = label.value.split(separator: " ").map { Letters.key(of: $0) }
        return !keys.isEmpty
          && sentence.words.contains { index in
            words[index..<sentence.words.upperBound].prefix(keys.count).map(\.key) == keys
          }
      }
    }
  }

  /// Whether a word of some length of a name stands in the sentence.
  func hasWord(of name: String, in sentence: Sentence) -> Bool {
    let keys = Set(name.split(separator: " ").filter { $0.count >= 3 }.map { Letters.key(of: $0) })
    return words[sentence.words].contains { keys.contains($0.key) && !$0.traits.contains(.function) }
  }
}

@_spi(Unprotected) import Cards

extension Rule {
  /// No sentence says of few children or victims how many they are, nor types a figure that the statistics withhold.
  ///
  /// Few are those below `small-counts` of `workspace.yaml`, 10 unless it says more or less. A count in digits, or of a year, is an
  /// error; one in words alone is a warning. What an office publishes passes: where the sentence cites that source alone, public and by a
  /// state or an intergovernmental body, or where `statistics.csv` has the number as official. Quote it as finely as the office does. Numbers behind “at least” and “for”, calls,
  /// demands and replies are left alone; case studies have [a rule of their own](identifying.md). In English, French, Dutch and German.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  ///  # Care
  ///
  /// -In 2008 the shelter took in 4 girls [@report].
  /// +In 2008 the shelter took in fewer than ten girls [@report].
  /// ```
  static let smallCount = Rule(
    "small-count", .safety,
    .reading { reading, checked, report in
      var counts = CountedTexts(of: reading.card, in: checked, report: report)
      for passage in reading.passages where passage.role.isCounted { counts.judge(passage.reading, passage.sources) }
      for row in reading.card.observations { counts.judge(row.quality, row.sources, at: row.place) }
      for gap in reading.card.gaps { counts.judge(gap.note, gap.sources, at: gap.place) }
      report = counts.report
    })
}

extension CardPassage.Role {
  /// Whether it tells what was counted.
  fileprivate var isCounted: Bool { (isOwn || self == .right) && !asks && self != .caseStudy }
}

/// The texts of a card, sentence by sentence.
private struct CountedTexts {
  private let checked: CheckedEdition
  private let figures: KnownFigures
  var report: Rule.Report

  init(of card: Card, in checked: CheckedEdition, report: Rule.Report) {
    (self.checked, self.report) = (checked, report)
    figures = KnownFigures(of: card, in: checked)
  }

  /// Whether who published what could not be read.
  private var hidesOffices: Bool { !report.unread.isDisjoint(with: ["sources.json", "sources.yaml"]) }

  /// - Parameter sources: what is cited beside the text.
  mutating func judge(_ text: Reading, _ sources: [Citation]) {
    guard !text.mentions.isEmpty else { return }
    for (sentence, cited) in zip(text.sentences, text.cited) where !sentence.mentions.isEmpty {
      if text.block(sentence).kind == .cell || text.block(sentence).kind == .headCell { continue }
      let known = (cited.isEmpty ? sources : cited).map { checked.dossier.sources[$0.key] }
      let isOfficial = !known.isEmpty && (hidesOffices || known.allSatisfy { $0?.isOfficial ?? false })
      let said = CountedSentence(text: text, sentence: sentence, threshold: checked.dossier.smallCounts)
      for mention in text.mentions(sentence) { said.judge(mention, isOfficial: isOfficial, figures, &report) }
    }
  }

  mutating func judge(_ text: Text?, _ sources: [Citation], at place: Place) {
    for version in text?.versions ?? [] { judge(Reading(version.value, in: version.language, at: place), sources) }
  }
}

/// A sentence that may count children.
private struct CountedSentence {
  let text: Reading
  let sentence: Sentence
  let threshold: Int

  func judge(_ mention: Mention, isOfficial: Bool, _ figures: KnownFigures, _ report: inout Rule.Report) {
    guard mention.kind == .count, mention.bound == .exact || mention.bound == .about, mention.high == nil,
      let value = mention.value, value.decimals == 0, value.units > 0
    else { return }
    let days = text.times(text.times(of: sentence), of: mention, in: sentence).compactMap(\.days)
    let found = "“\(text.text(mention))” in \(text.excerpt(sentence))"
    let isOfChildren = countsChildren(mention)
    if let row = figures.withheld(value, days, isOfChildren: isOfChildren) {
      report.add(
        text.place(mention), found: found, expected: "no figure: the statistics withhold it (\(row))",
        mend: "delete it; where an office publishes it itself, mark the row as official")
    } else if isOfChildren, value.units < threshold, !isOfficial, !isMeantFor(mention), !figures.isOfficial(value, days)
    {
      report.add(
        text.place(mention), mention.isDigits || !days.isEmpty ? .error : .warning, found: found,
        expected: "no number of children or victims below \(threshold)",
        mend: "write “fewer than \(threshold)”, or cite the office that publishes the number, and nobody else")
    }
  }

  /// Whether the noun of a number is one for children or victims; or, where it has none, the next word of weight: “7 were boys”.
  private func countsChildren(_ mention: Mention) -> Bool {
    if let noun = mention.noun?.last { return isChildren(noun) }
    // “One” alone stands for anything.
    if mention.value?.units == 1, !mention.isDigits { return false }
    for index in mention.words.upperBound..<min(sentence.words.upperBound, mention.words.upperBound + 4) {
      let word = text.words[index]
      if isChildren(index) { return word.gap < .comma }
      if word.gap >= .comma || word.traits.contains(.purpose) { return false }
      if word.traits.isDisjoint(with: [.function, .partitive]) { return false }
    }
    return false
  }

  /// Children's homes are none.
  private func isChildren(_ index: Int) -> Bool {
    guard text.words.indices.contains(index), Self.children.contains(text.words[index].key) else { return false }
    guard text.words.indices.contains(index + 1) else { return true }
    let rest = text.text(words: index..<index + 2).dropFirst(text.text(text.words[index]).count)
    return !["'s ", "’s "].contains { rest.hasPrefix($0) }
  }

  /// `room for six children` counts none.
  private func isMeantFor(_ mention: Mention) -> Bool {
    guard mention.words.lowerBound > sentence.words.lowerBound else { return false }
    return text.words[mention.words.lowerBound - 1].traits.contains(.purpose)
  }

  private static let children = Set(
    """
    child children girl girls boy boys minor minors teenager teenagers adolescent adolescents infant infants baby babies \
    toddler toddlers victim victims survivor survivors \
    enfant enfants fille filles garçon garçons mineur mineurs mineure mineures adolescente adolescentes fillette fillettes \
    bébé bébés nourrisson nourrissons victime victimes \
    kind kinderen meisje meisjes jongen jongens minderjarige minderjarigen tiener tieners slachtoffer slachtoffers \
    kinder kindern mädchen junge jungen minderjährige minderjährigen minderjähriger jugendliche jugendlichen jugendlicher \
    säugling säuglinge säuglingen opfer opfern
    """.split(whereSeparator: \.isWhitespace).map { Letters.key(of: String($0)) })
}

/// The figures of a card that are not published, and those that an office publishes.
private struct KnownFigures {
  private struct Row {
    let value: Int128
    let days: ClosedRange<Int>
    let place: Place
  }

  private var withheld: [Row] = []
  private var official: [Row] = []

  init(of card: Card, in checked: CheckedEdition) {
    for (observation, published) in zip(card.observations, checked.statistics(of: card.country)) {
      guard let value = observation.value else { continue }
      let days =
        observation.period.from.earliest...max(observation.period.from.earliest, observation.period.until.latest)
      let row = Row(value: value.millionths, days: days, place: observation.place)
      if published.figure.isWithheld { withheld.append(row) }
      if observation.isOfficial { official.append(row) }
    }
  }

  /// Where a row stands of which a sentence gives the figure: of its time, or a number that is hardly another's.
  func withheld(_ value: Quantity, _ days: [ClosedRange<Int>], isOfChildren: Bool) -> Place? {
    guard isOfChildren || value.units >= 100 else { return nil }
    return withheld.first { row in
      row.value == value.millionths && (days.isEmpty && isOfChildren || days.contains { $0.overlaps(row.days) })
    }?.place
  }

  /// Whether the statistics have the figure from an office.
  func isOfficial(_ value: Quantity, _ days: [ClosedRange<Int>]) -> Bool {
    official.contains { row in
      row.value == value.millionths && (days.isEmpty || days.contains { $0.overlaps(row.days) })
    }
  }
}

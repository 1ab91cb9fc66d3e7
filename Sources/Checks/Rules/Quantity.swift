@_spi(Unprotected) import Cards

extension Rule {
  /// One quantity has one value, and one value one period: across the texts of a card, and against its statistics.
  ///
  /// Two sentences speak of the same quantity when they count the same noun for the same period and share most of their words.
  /// One figure of three digits for two periods that have no day in common is found where both sentences cite the same source
  /// or count the same noun. The year of a study or report is not the period of what it found.
  /// Figures with “about”, “more than” and the like are left alone. A count in a sentence that has all words of a statistical series'
  /// name, for the same year, is held against the country's figure, unless it tells of a part.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  ///  The shelters registered 431 victims from 2004 to 2006 [@report].
  /// -During 2007 the shelters registered 431 victims [@report].
  /// +During 2007 the shelters registered 218 victims [@report].
  /// ```
  static let quantity = Rule(
    "quantity", .advice,
    .reading { reading, checked, report in
      for language in reading.languages {
        let figures = Figures(of: reading, in: language)
        figures.twoPeriods(&report)
        figures.twoValues(&report)
        figures.otherPeriods(reading.card, &report)
        figures.otherValues(reading.card, checked.dossier, &report)
      }
    })
}

/// The figures of a card's texts in one language, with what they count and when.
private struct Figures {
  struct Entry {
    let text: Reading
    let sentence: Sentence
    let mention: Mention
    let value: Quantity
    /// The stem of what is counted.
    let noun: UInt64?
    /// The stems of all words of the noun's phrase.
    let phrase: Set<UInt64>
    let periods: [ClosedRange<Int>]
    let sources: Set<Identifier<Source>>
    let stems: Set<UInt64>
    let order: Int
  }

  private var entries: [Entry] = []
  private let language: LanguageTag

  init(of reading: CardReading, in language: LanguageTag) {
    self.language = language
    for passage in reading.passages where passage.language == language && passage.role.isOwn && !passage.role.asks {
      guard !passage.reading.mentions.isEmpty else { continue }
      for (index, (sentence, cited)) in zip(passage.reading.sentences, passage.reading.cited).enumerated() {
        take(sentence, index, cited: cited, passage)
      }
    }
  }

  private mutating func take(_ sentence: Sentence, _ index: Int, cited: [Citation], _ passage: CardPassage) {
    let text = passage.reading
    let mentions = text.mentions(sentence)
    guard mentions.contains(where: { ($0.kind == .count || $0.kind == .share) && $0.isExact }),
      !text.block(sentence).isQuoted, text.block(sentence).kind != .cell
    else { return }
    let times = text.times(of: sentence)
    var sources = Set(cited.map(\.key))
    if sources.isEmpty { sources = Set(passage.sources.map(\.key)) }
    // `of these 160`: the period of the sentence before goes on where none is named.
    var before: [ClosedRange<Int>] = []
    if !mentions.contains(where: \.isTime), index > 0, text.sentences[index - 1].block == sentence.block {
      before = text.times(of: text.sentences[index - 1]).compactMap(\.days).suffix(1)
    }
    let stems = text.stems(of: sentence)
    for mention in mentions where (mention.kind == .count || mention.kind == .share) && mention.isExact {
      guard let value = mention.value, mention.high == nil else { continue }
      let periods = before + text.times(times, of: mention, in: sentence).compactMap(\.days)
      let noun = mention.noun.flatMap(\.last).map { text.stem(text.words[$0]) }
      entries.append(
        Entry(
          text: text, sentence: sentence, mention: mention, value: value, noun: noun,
          phrase: mention.noun.map { text.stems(of: $0) } ?? [], periods: periods, sources: sources, stems: stems,
          order: entries.count))
    }
  }

  /// One value, two periods.
  func twoPeriods(_ report: inout Rule.Report) {
    var byValue: [Quantity: [Entry]] = [:]
    for entry in entries where entry.value.isTelling && !entry.periods.isEmpty {
      byValue[entry.value, default: []].append(entry)
    }
    for entries in byValue.values.sorted(by: { ($0.first?.order ?? 0) < ($1.first?.order ?? 0) })
    where entries.count > 1 {
      for (index, entry) in entries.enumerated().dropFirst().prefix(200) {
        guard let first = entries[..<index].first(where: { isSame($0, entry) }) else { continue }
        report.add(
          entry.text.place(entry.mention),
          found: "\(entry.value) for \(entry.days): \(entry.text.excerpt(entry.sentence))",
          expected:
            "one period: \(first.text.place(first.mention)) has it for \(first.days): \(first.text.excerpt(first.sentence))"
        )
      }
    }
  }

  /// Whether two entries of one value are the same figure for different times.
  private func isSame(_ a: Entry, _ b: Entry) -> Bool {
    guard a.sentence.words != b.sentence.words || a.text !== b.text,
      !a.periods.contains(where: { one in b.periods.contains { $0.overlaps(one) } })
    else { return false }
    let shared = !a.sources.isDisjoint(with: b.sources)
    let isSameNoun = a.noun != nil && a.noun == b.noun
    return isSameNoun && (shared || a.stems.intersection(b.stems).count >= 3)
      || shared && a.value.isOdd && a.stems.intersection(b.stems).count >= 2
  }

  /// One quantity, two values.
  func twoValues(_ report: inout Rule.Report) {
    var byNoun: [UInt64: [Entry]] = [:]
    for entry in entries { if let noun = entry.noun { byNoun[noun, default: []].append(entry) } }
    for entries in byNoun.values.sorted(by: { ($0.first?.order ?? 0) < ($1.first?.order ?? 0) }) where entries.count > 1
    {
      for (index, entry) in entries.enumerated().dropFirst().prefix(200) {
        guard let first = entries[..<index].first(where: { isSameQuantity($0, entry) }) else { continue }
        report.add(
          entry.text.place(entry.mention),
          found: "\(entry.value): \(entry.text.excerpt(entry.sentence))",
          expected:
            "one value: \(first.text.place(first.mention)) has \(first.value): \(first.text.excerpt(first.sentence))")
      }
    }
  }

  private func isSameQuantity(_ a: Entry, _ b: Entry) -> Bool {
    guard a.value != b.value, a.mention.kind == b.mention.kind, a.phrase == b.phrase,
      a.sentence.words != b.sentence.words || a.text !== b.text, a.periods == b.periods
    else { return false }
    let common = a.stems.intersection(b.stems).count
    let least = min(a.stems.count, b.stems.count)
    let isLike = common * 4 >= least * 3
    return a.periods.isEmpty ? isLike && common >= 4 : isLike && common >= 3
  }

  /// A figure of the card's statistics that a text gives for another period.
  func otherPeriods(_ card: Card, _ report: inout Rule.Report) {
    guard !card.observations.isEmpty else { return }
    var byValue: [Int128: [Observation]] = [:]
    for observation in card.observations {
      if let value = observation.value, value.isTelling { byValue[value.millionths, default: []].append(observation) }
    }
    for entry in entries where entry.value.isTelling && !entry.periods.isEmpty {
      guard let rows = byValue[entry.value.millionths] else { continue }
      let same = rows.filter { !Set($0.sources.map(\.key)).isDisjoint(with: entry.sources) }
      guard let row = same.first,
        !rows.contains(where: { row in entry.periods.contains { $0.overlaps(row.period.days) } })
      else { continue }
      report.add(
        entry.text.place(entry.mention),
        found: "\(entry.value) for \(entry.days): \(entry.text.excerpt(entry.sentence))",
        expected: "the period of the same figure from the same source: \(row.period.text) (\(row.place))")
    }
  }
}

extension Figures {
  /// A count of what a statistical series counts, for one of its periods, with another value.
  func otherValues(_ card: Card, _ dossier: Dossier, _ report: inout Rule.Report) {
    let rows = card.observations.filter { $0.sex == nil && $0.age == nil && $0.form == nil && $0.value != nil }
    guard !rows.isEmpty, !entries.isEmpty else { return }
    for series in dossier.series {
      let own = rows.filter { $0.series.value == series.id }
      guard !own.isEmpty else { continue }
      let name = Reading(series.name(language), in: language, at: Place(file: ""))
      let stems = name.sentences.reduce(into: Set<UInt64>()) { $0.formUnion(name.stems(of: $1)) }
      guard !stems.isEmpty else { continue }
      for entry in entries
      where entry.mention.kind == .count && entry.periods.count == 1 && stems.isSubset(of: entry.stems) {
        guard let noun = entry.noun, stems.contains(noun), entry.value.units >= 20,
          entry.text.mentions(entry.sentence).count(where: { $0.isNumber }) == 1,
          entry.text.traits(of: entry.sentence).isDisjoint(with: [.including, .comparison, .total]),
          let row = own.first(where: { $0.period.days == entry.periods[0] }), let value = row.value,
          // What is nearly right is told by “typed-number”.
          abs(entry.value.millionths - value.millionths) * 10 >= value.millionths,
          !card.observations.contains(where: { $0.value == entry.value && $0.period.days.overlaps(entry.periods[0]) })
        else { continue }
        report.add(
          entry.text.place(entry.mention), found: "\(entry.value): \(entry.text.excerpt(entry.sentence))",
          expected: "\(value) for \(row.period.text), as \(row.place) has it", mend: "\(value)")
      }
    }
  }
}

extension Figures.Entry {
  /// The periods of the sentence as a finding prints them.
  fileprivate var days: String {
    periods.map { days in
      let (from, until) = (days.lowerBound / 10_000, days.upperBound / 10_000)
      return from == until ? "\(from)" : "\(from)–\(until)"
    }.joined(separator: ", ")
  }
}

extension Mention {
  fileprivate var isExact: Bool { bound == .exact && value != nil }
}

extension Quantity {
  /// Of three digits or more: that two such are equal by chance is rare.
  fileprivate var isTelling: Bool { abs(units) >= 100 || decimals > 0 && abs(units) > 20 }

  /// Not round: 619, 1,752.
  fileprivate var isOdd: Bool { isTelling && units % 10 != 0 }
}

extension Period {
  fileprivate var days: ClosedRange<Int> { from.earliest...max(from.earliest, until.latest) }
}

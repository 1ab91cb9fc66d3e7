import Cards

extension Rule {
  /// No region of the country is told to be abroad.
  ///
  /// The regions are those of ISO 3166-2 with their names in English, French, Dutch and German (Unicode CLDR). Looked at are names
  /// behind words such as “abroad”, “other countries”, “onwards to other destinations”, and names in one list with other
  /// countries behind words for a way there: “on their way to France and above all Wallonia”. Where somebody comes from or arrives is
  /// another matter.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  /// -Children are taken on to other countries, above all to Wallonia [@law].
  /// +Children are taken on to other countries, above all to France [@law].
  /// ```
  static let abroad = Rule(
    "abroad", .advice,
    .reading { reading, checked, report in
      let regions = Regions.names(of: reading.card.country)
      guard !regions.isEmpty else { return }
      let book = RegionsAbroad(country: reading.card.country, regions: regions)
      for passage in reading.passages where passage.role.isOwn {
        let text = passage.reading
        for sentence in text.sentences where !text.block(sentence).isQuoted {
          guard let found = book.find(in: sentence, text, passage.language, checked.facts) else { continue }
          report.add(
            text.place(sentence),
            found:
              "“\(text.text(words: found.name))” behind “\(text.text(words: found.cause))”: \(text.excerpt(sentence))",
            expected:
              "a place outside \(reading.card.country): \(text.text(words: found.name)) lies in it (ISO 3166-2)")
        }
      }
    })
}

/// Finds regions of a country that a sentence tells to be abroad.
private struct RegionsAbroad {
  let country: CountryCode
  let regions: [UInt64: [[UInt64]]]

  func find(
    in sentence: Sentence, _ text: Reading, _ language: LanguageTag, _ facts: Facts
  ) -> (name: Range<Int>, cause: Range<Int>)? {
    for index in sentence.words where text.words[index].traits.contains(.abroad) {
      guard !isFrom(index, sentence, text), let name = name(behind: index, sentence, text) else { continue }
      return (name, index..<index + Int(text.words[index].span))
    }
    guard let way = sentence.words.first(where: { text.words[$0].traits.contains(.way) }) else { return nil }
    return listed(behind: way, sentence, text, facts.names(language).countries)
  }

  /// `from abroad`: what follows is where somebody arrives.
  private func isFrom(_ index: Int, _ sentence: Sentence, _ text: Reading) -> Bool {
    text.words[max(sentence.words.lowerBound, index - 3)..<index].contains { Regions.from.contains($0.key) }
  }

  /// A region's name within fourteen words behind a word for abroad, in the same clause.
  private func name(behind index: Int, _ sentence: Sentence, _ text: Reading) -> Range<Int>? {
    let words = text.words
    for at in index + 1..<max(index + 1, min(sentence.words.upperBound, index + 15)) {
      if words[at].gap == .semicolon || words[at].gap == .colon && at > index + 4 { return nil }
      guard let name = region(at: at, sentence, text) else { continue }
      // `abroad from Antwerp`.
      if words[max(index + 1, at - 2)..<at].contains(where: { Regions.from.contains($0.key) }) { return nil }
      return name
    }
    return nil
  }

  private func region(at index: Int, _ sentence: Sentence, _ text: Reading) -> Range<Int>? {
    let words = text.words
    guard let names = regions[words[index].key], words[index].marks.contains(.capital),
      !words[index].marks.contains(.quoted)
    else { return nil }
    let name = names.first { name in
      index + name.count <= sentence.words.upperBound && words[index..<index + name.count].map(\.key) == name
    }
    return name.map { index..<index + $0.count }
  }

  /// A region beside another country in one list, behind a word for a way: `on to France and especially Wallonia`.
  private func listed(
    behind way: Int, _ sentence: Sentence, _ text: Reading, _ countries: CountryWords
  ) -> (name: Range<Int>, cause: Range<Int>)? {
    let end = sentence.words.upperBound
    var last: Range<Int>?
    var at = way + 1
    while at < end {
      if let found = countries.country(at: at, before: end, in: text) {
        let isFrom = text.words[max(way, at - 2)..<at].contains { Regions.from.contains($0.key) }
        last = found.country == country || isFrom ? nil : at..<at + found.count
        at += found.count
      } else if let name = region(at: at, sentence, text) {
        if let last, isJoined(last.upperBound, name.lowerBound, text) { return (name, last) }
        if isJoined(name.upperBound, min(end, name.upperBound + 4), text, countries) { return (name, way..<way + 1) }
        at = name.upperBound
      } else {
        at += 1
      }
    }
    return nil
  }

  /// Whether nothing stands between two names but what joins a list: and, or, above all, to.
  private func isJoined(_ from: Int, _ until: Int, _ text: Reading) -> Bool {
    guard until - from <= 5 else { return false }
    let between = text.words[from..<until]
    let isOpen = between.contains { $0.traits.contains(.and) } || text.words[until].gap == .comma
    return isOpen && text.words[until].gap <= .comma
      && between.allSatisfy {
        !Regions.from.contains($0.key) && $0.gap <= .comma
          && (!$0.traits.isDisjoint(with: [.function, .inPhrase, .to]) || Self.above.contains($0.key))
      }
  }

  /// Words that pick one name out of a list.
  private static let above = Set(
    [
      "especially", "particularly", "particular", "notably", "mainly", "mostly", "even", "principally", "chiefly",
      "surtout", "notamment", "particulièrement", "particulier", "principalement", "spécialement", "vooral",
      "voornamelijk", "name", "inzonderheid", "bijzonder", "hoofdzakelijk", "zelfs", "besonders", "insbesondere",
      "hauptsächlich",
      "namentlich", "besonderen", "vorwiegend", "sogar",
    ].map { Letters.key(of: $0) })

  /// Whether a region opens a list in which another country follows.
  private func isJoined(_ from: Int, _ until: Int, _ text: Reading, _ countries: CountryWords) -> Bool {
    (from..<until).contains { index in
      guard let found = countries.country(at: index, before: until, in: text) else { return false }
      return found.country != country && isJoined(from, index, text)
    }
  }
}

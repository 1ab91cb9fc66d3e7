import Cards

// Years, dates and periods.
extension MentionFinder {
  func writtenDate(_ start: Int) -> Mention? {
    guard dates.indices.contains(Int(words[start].value)) else { return nil }
    let date = dates[Int(words[start].value)]
    return Mention(kind: .date, words: start..<start + 1, days: date.earliest...date.latest, isDigits: true)
  }

  /// `16 December 1991`, `December 16, 1991`, `1er mai`, `16. Dezember`, `May 2009`.
  func spelledDate(_ start: Int) -> Mention? {
    if traits(start).contains(.month), isMonth(start) { return monthFirst(start) }
    guard traits(start).contains(.digits), let day = plainValue(start), (1...31).contains(day), start + 1 < end else {
      return nil
    }
    var at = start + 1
    if tongue == .english, words[at].key == Self.of, at + 1 < end { at += 1 }
    // `1 et 2 mai`, `1–2 May` are read from the second day on.
    guard at < end, words[at].gap <= .space || words[at].gap == .other, traits(at).contains(.month) else { return nil }
    let month = Int(words[at].value)
    if let year = yearValue(at + 1), words[at + 1].gap <= .comma || words[at + 1].gap == .other {
      return dated(year, month, day, start..<at + 2)
    }
    return Mention(kind: .date, words: start..<at + 1)
  }

  private static let of = Letters.key(of: "of")

  private func monthFirst(_ start: Int) -> Mention? {
    let month = Int(words[start].value)
    if let year = yearValue(start + 1), words[start + 1].gap <= .comma || words[start + 1].gap == .other {
      return dated(year, month, nil, start..<start + 2)
    }
    if tongue == .english, let day = plainValue(start + 1), (1...31).contains(day), words[start + 1].gap <= .space {
      if let year = yearValue(start + 2), words[start + 2].gap <= .comma {
        return dated(year, month, day, start..<start + 3)
      }
      return Mention(kind: .date, words: start..<start + 2)
    }
    return nil
  }

  /// `may` and `march` are also verbs, `mars` a planet: in English a month has a capital letter.
  private func isMonth(_ index: Int) -> Bool {
    tongue == .english || tongue == .german ? words[index].marks.contains(.capital) : true
  }

  private func plainValue(_ index: Int) -> Int? {
    guard index < end, traits(index).contains(.digits), numbers.indices.contains(Int(words[index].value)),
      words[index].marks.isDisjoint(with: [.grouped, .lettered, .clock])
    else { return nil }
    return numbers[Int(words[index].value)].units
  }

  func yearValue(_ index: Int) -> Int? {
    guard let value = plainValue(index), (1500...2199).contains(value), words[index].length == 4 else { return nil }
    return value
  }

  private func dated(_ year: Int, _ month: Int?, _ day: Int?, _ range: Range<Int>) -> Mention? {
    guard let date = TextScanner.date(year, month, day) ?? TextScanner.date(year, month, nil) else { return nil }
    return Mention(kind: .date, words: range, days: date.earliest...date.latest, isDigits: true)
  }

  func year(_ start: Int, _ number: Number) -> Mention {
    let year = number.value.units
    return Mention(
      kind: .year, words: start..<number.end, value: number.value, days: year * 10_000 + 101...year * 10_000 + 1231,
      isDigits: true)
  }

  /// Four digits without a sign between them that count nothing.
  func isYear(_ number: Number, _ start: Int, _ before: Int?) -> Bool {
    guard number.isDigits, number.marks.isDisjoint(with: [.lettered, .ordinal, .clock, .grouped, .enumerator]),
      number.value.decimals == 0, words[start].length == 4,
      (1500...2199).contains(number.value.units), number.end == start + 1
    else { return false }
    guard let before else { return true }
    let traits = traits(before)
    if !traits.isDisjoint(with: [.about, .atLeast, .atMost]), traits.isDisjoint(with: .beforeYear) {
      return noun(number.end) == nil
    }
    if !traits.isDisjoint(with: [.beforeYear, .month, .between, .to, .function, .ordinal]) { return true }
    if words[start].gap > .space { return true }
    return noun(number.end) == nil
  }

  func isDecade(_ start: Int, _ number: Number) -> Bool {
    words[start].length == 5 && (1500...2190).contains(number.value.units) && number.value.units % 10 == 0
  }

  func decade(_ start: Int, _ number: Number) -> Mention {
    let year = number.value.units
    return Mention(
      kind: .period, bound: .about, words: start..<number.end, value: number.value,
      days: year * 10_000 + 101...(year + 9) * 10_000 + 1231, isDigits: true)
  }

  /// `from 1999 to 2005`, `2008–2011`, `between 2004 and 2007`: two times become one.
  mutating func joinPeriods(from first: Int) {
    var index = first
    while index + 1 < mentions.count {
      let (one, two) = (mentions[index], mentions[index + 1])
      guard one.isTime, two.isTime, let from = one.days, let until = two.days, from.lowerBound <= until.upperBound,
        isJoined(one, two)
      else {
        index += 1
        continue
      }
      mentions[index] = Mention(
        kind: .period, words: one.words.lowerBound..<two.words.upperBound, days: from.lowerBound...until.upperBound,
        isDigits: true)
      mentions.remove(at: index + 1)
    }
  }

  private func isJoined(_ one: Mention, _ two: Mention) -> Bool {
    let (stop, next) = (one.words.upperBound, two.words.lowerBound)
    if next == stop { return words[next].gap == .dash || words[next].gap == .hyphen || words[next].gap == .slash }
    let between = traits(stop)
    guard words[stop].gap <= .space,
      stop + Int(words[stop].span) == next || stop + 2 == next && traits(stop + 1).contains(.function)
    else { return false }
    if between.contains(.to) { return true }
    guard between.contains(.and), let before = before(one.words.lowerBound, in: sentenceStart) else { return false }
    return traits(before).contains(.between)
  }
}

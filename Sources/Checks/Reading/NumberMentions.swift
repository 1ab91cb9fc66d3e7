import Cards

// Numbers, and what the words beside them make of them.
extension MentionFinder {
  /// A number that has been read, and where it ends.
  struct Number {
    var value: Quantity
    var end: Int
    var isDigits = false
    var isVague = false
    var isArticle = false
    var marks: Word.Marks = []
  }

  /// A number in digits or words from `start`.
  func numeral(_ start: Int) -> Number? {
    guard start < end else { return nil }
    let word = words[start]
    if word.traits.contains(.digits) { return digits(start, word) }
    guard !word.traits.isDisjoint(with: [.cardinal, .scale, .article]) else {
      guard word.traits.contains(.vague), word.value > 0 else { return nil }
      return Number(value: Quantity(units: Int(word.value)), end: start + 1, isVague: true)
    }
    var sum = NumberWords.Sum()
    var at = start
    var isArticle = true
    while at < end, at == start || words[at].gap <= .hyphen {
      let traits = words[at].traits
      if traits.contains(.scale), at > start || !traits.contains(.noun) {
        sum.multiply(Int(words[at].value))
        isArticle = false
      } else if !traits.isDisjoint(with: [.cardinal, .article]) {
        guard at == start || adds(at) else { break }
        sum.add(Int(words[at].value))
        if traits.contains(.cardinal) { isArticle = false }
      } else if traits.contains(.and), at > start, joins(at) {
        // `two hundred and fifty`, `vingt et un`.
      } else {
        break
      }
      at += 1
    }
    guard let value = sum.value else { return nil }
    return Number(value: Quantity(units: value), end: at, isArticle: isArticle && at == start + 1)
  }

  /// Whether a number word goes on the number before it: a smaller one behind a larger.
  private func adds(_ at: Int) -> Bool {
    let before = words[at - 1]
    if before.traits.contains(.scale) { return words[at].traits.contains(.cardinal) || tongue == .french }
    if before.traits.contains(.and) { return true }
    return before.value >= 20 && before.value % 10 == 0 && words[at].value < 20 && before.traits.contains(.cardinal)
  }

  private func joins(_ at: Int) -> Bool {
    guard at + 1 < end, words[at + 1].gap == .space, !traits(at + 1).isDisjoint(with: [.cardinal, .article]) else {
      return false
    }
    switch tongue {
    case .english: return traits(at - 1).contains(.scale) && words[at + 1].value < 100
    case .french:
      return words[at - 1].value >= 20 && words[at - 1].value <= 60 && [1, 11].contains(words[at + 1].value)
    default: return false
    }
  }

  private func digits(_ start: Int, _ word: Word) -> Number? {
    guard numbers.indices.contains(Int(word.value)) else { return nil }
    var number = Number(value: numbers[Int(word.value)], end: start + 1, isDigits: true, marks: word.marks)
    if word.marks.isDisjoint(with: [.lettered, .ordinal, .clock]), start + 1 < end, words[start + 1].gap <= .hyphen,
      traits(start + 1).contains(.scale), words[start + 1].value >= 1000
    {
      let scale = Int(words[start + 1].value)
      let (units, overflow) = number.value.units.multipliedReportingOverflow(by: scale)
      guard !overflow, abs(units) < 1_000_000_000_000_000 else { return number }
      number.value = Self.shortened(Quantity(units: units, decimals: number.value.decimals))
      number.end += 1
    }
    return number
  }

  /// Without decimals that are 0.
  static func shortened(_ value: Quantity) -> Quantity {
    var (units, decimals) = (value.units, value.decimals)
    while decimals > 0, units % 10 == 0 { (units, decimals) = (units / 10, decimals - 1) }
    return Quantity(units: units, decimals: decimals)
  }

  /// What a number at `start` is.
  func number(_ start: Int) -> Mention? {
    if traits(start).contains(.date) { return writtenDate(start) }
    if let date = spelledDate(start) { return date }
    if let share = articledFraction(start) { return share }
    if traits(start).contains(.ordinal), !traits(start).contains(.cardinal) {
      return Mention(kind: .ordinal, words: start..<start + 1)
    }
    guard let number = numeral(start) else {
      return traits(start).contains(.vague) ? vague(start) : nil
    }
    let limits = sentenceStart
    let before = before(start, in: limits)
    if let special = special(number, start, before) { return special }
    if let share = percent(number, start) { return bounded(share, before, limits) }
    if let money = money(number, start, before) { return bounded(money, before, limits) }
    if isYear(number, start, before) { return year(start, number) }
    if let range = range(number, start, before) { return bounded(range, before, limits) }
    if let part = part(number, start) { return part }
    if let share = fraction(start, number) { return share }
    if number.isArticle { return nil }
    return bounded(count(number, start), before, limits)
  }

  private func vague(_ start: Int) -> Mention? {
    guard let noun = noun(start + 1) ?? partitiveNoun(start + 1) else { return nil }
    return Mention(kind: .count, bound: .vague, words: start..<start + 1, noun: noun)
  }

  /// References, telephone numbers, times of day, lengths of time.
  private func special(_ number: Number, _ start: Int, _ before: Int?) -> Mention? {
    func mention(_ kind: Mention.Kind, _ end: Int) -> Mention {
      Mention(kind: kind, words: start..<end, value: number.value, isDigits: number.isDigits)
    }
    let word = words[start]
    if !number.marks.isDisjoint(with: [.lettered, .enumerator]) { return mention(.reference, number.end) }
    if number.marks.contains(.clock) { return mention(isLong(word) ? .phone : .clock, number.end) }
    if isPhone(number, start, before) { return mention(.phone, number.end) }
    if number.isDigits, let before, isReference(before, start) { return mention(.reference, number.end) }
    // In German a full stop makes an ordinal, unless it ends the sentence.
    if number.marks.contains(.ordinal), tongue != .german || number.end < end || word.length > 4 {
      if isDecade(start, number) { return decade(start, number) }
      return mention(.ordinal, number.end)
    }
    if let before, let last = mentions.last, last.kind == .reference, last.words.upperBound >= before,
      number.isDigits, words[start].gap < .semicolon,
      before == last.words.upperBound - 1 || !traits(before).isDisjoint(with: [.and, .to])
    {
      return mention(.reference, number.end)
    }
    if number.end < end, words[number.end].gap == .slash, traits(number.end).contains(.digits), number.value.units <= 31
    {
      return mention(.clock, number.end + 1)
    }
    if number.end < end, isClose(number.end), traits(number.end).contains(.time) {
      if tongue == .french, let again = hoursOfHours(number.end + 1) { return mention(.clock, again) }
      return mention(.duration, number.end + Int(words[number.end].span))
    }
    return nil
  }

  private func isLong(_ word: Word) -> Bool { word.length >= 6 }

  /// `24 heures sur 24`.
  private func hoursOfHours(_ at: Int) -> Int? {
    guard at + 1 < end, traits(at).contains(.partitive), numeral(at + 1) != nil else { return nil }
    return at + 2
  }

  private func isReference(_ before: Int, _ start: Int) -> Bool {
    let traits = traits(before)
    guard traits.contains(.reference) else { return false }
    // `law` and `rule` as words are followed by years and counts; a short one, or a sign, is not.
    let value = numbers.indices.contains(Int(words[start].value)) ? numbers[Int(words[start].value)].units : 0
    if (1900...2100).contains(value), !words[before].marks.contains(.stopped), words[before].length > 2 { return false }
    // `no` is a reference only with its full stop.
    if words[before].length == 2, tongue == .english, !traits.contains(.inPhrase), traits.contains(.none) {
      return words[before].marks.contains(.stopped)
    }
    return words[start].gap <= .hyphen || words[before].marks.contains(.stopped)
  }

  private func isPhone(_ number: Number, _ start: Int, _ before: Int?) -> Bool {
    guard number.isDigits, number.value.decimals == 0, number.value.units >= 100 else { return false }
    let isGrouped = number.marks.contains(.grouped)
    if let before, traits(before).contains(.phone), words[start].gap <= .colon, !hasNoun(number.end) {
      return number.value.units >= 1000 || !traits(before).contains(.reference)
    }
    guard !isGrouped, number.value.units >= 10_000 else {
      return number.end < end && isClose(number.end) && traits(number.end).contains(.phone) && number.value.units < 1000
        && !isGrouped && isSingular(number.end)
    }
    return words[sentenceStart..<end].contains { $0.traits.contains(.phone) }
  }

  private func isSingular(_ index: Int) -> Bool {
    tongue == .english && words[index].key != Letters.key(of: "calls") && words[index].key != Letters.key(of: "lines")
  }

  private func hasNoun(_ index: Int) -> Bool { noun(index) != nil }

  private func percent(_ number: Number, _ start: Int) -> Mention? {
    guard number.end < end, words[number.end].gap <= .hyphen, traits(number.end).contains(.percent) else { return nil }
    let stop = number.end + Int(words[number.end].span)
    return Mention(
      kind: .share, words: start..<stop, value: number.value, noun: partitiveNoun(stop), isDigits: number.isDigits)
  }

  private func money(_ number: Number, _ start: Int, _ before: Int?) -> Mention? {
    if let before, before == start - 1, traits(before).contains(.currency), words[start].gap <= .space {
      return Mention(kind: .money, words: before..<number.end, value: number.value, isDigits: number.isDigits)
    }
    var at = number.end
    if at < end, tongue == .french, words[at].key == Self.de || words[at].key == Self.dElided { at += 1 }
    guard at < end, isClose(at), traits(at).contains(.currency) else { return nil }
    return Mention(kind: .money, words: start..<at + 1, value: number.value, isDigits: number.isDigits)
  }

  static let de = Letters.key(of: "de")
  static let dElided = Letters.key(of: "d'")

  /// `ten to fifteen years`, `10–15 children`, `between 10 and 15`.
  private func range(_ number: Number, _ start: Int, _ before: Int?) -> Mention? {
    guard number.end < end else { return nil }
    var at = number.end
    if words[at].gap == .dash || words[at].gap == .hyphen {
      guard traits(at).contains(.digits) else { return nil }
    } else if isClose(at),
      traits(at).contains(.to) || traits(at).contains(.and) && before.map({ traits($0).contains(.between) }) ?? false
    {
      at += Int(words[at].span)
    } else {
      return nil
    }
    guard at < end, let upper = numeral(at), !upper.isArticle, number.value < upper.value,
      upper.marks.isDisjoint(with: [.lettered, .ordinal, .clock])
    else { return nil }
    var mention: Mention
    if let share = percent(upper, at) {
      mention = share
    } else if let money = money(upper, at, nil) {
      mention = money
    } else if upper.end < end, isClose(upper.end), traits(upper.end).contains(.time) {
      mention = Mention(kind: .duration, words: at..<upper.end + 1)
    } else {
      mention = count(upper, at)
    }
    mention.words = start..<mention.words.upperBound
    mention.value = number.value
    mention.high = upper.value
    return mention
  }

  /// `three of the four`, `one in three`, `drei von vier`.
  private func part(_ number: Number, _ start: Int) -> Mention? {
    var at = number.end
    var counted: Range<Int>?
    // `one child in three`, `un enfant sur trois`.
    if number.value.units == 1, at + 1 < end, isClose(at), isClose(at + 1),
      traits(at).isDisjoint(with: [.partitive, .function, .fraction]),
      traits(at + 1).contains(.partitive)
    {
      counted = at..<at + 1
      at += 1
    }
    guard number.value.decimals == 0, at < end, isClose(at), traits(at).contains(.partitive) else { return nil }
    let isLoose = words[at].span == 1
    at += Int(words[at].span)
    if !isLoose || tongue == .french || tongue == .german || tongue == .dutch {
      while at < end, isClose(at), Self.articles.contains(words[at].key) { at += 1 }
    } else if at < end, words[at].key == Self.the {
      at += 1
    }
    guard at < end, isClose(at), let whole = numeral(at), !whole.isArticle, whole.value.decimals == 0,
      number.value.units <= whole.value.units, whole.marks.isDisjoint(with: [.lettered, .ordinal, .clock]),
      !isYear(whole, at, at - 1), spelledDate(at) == nil,
      !(whole.end < end && traits(whole.end).contains(.time) && words[whole.end].gap <= .hyphen),
      !(whole.end < end && traits(whole.end).contains(.percent))
    else { return nil }
    let noun = noun(whole.end)
    if counted != nil, noun != nil, tongue != .french { return nil }
    return Mention(
      kind: .part, words: start..<whole.end, value: number.value, high: whole.value, noun: counted ?? noun,
      isDigits: number.isDigits)
  }

  /// Articles and pronouns behind which a number is that of all.
  static let definite = Set(
    [
      "the", "its", "these", "our", "les", "ses", "nos", "ces", "leurs", "de", "haar", "onze", "deze", "hun", "die",
      "den", "der",
      "unsere", "unseren", "seine", "ihre", "diese", "diesen",
    ].map { Letters.key(of: $0) })
  static let the = Letters.key(of: "the")
  static let articles = Set(
    [
      "the", "les", "des", "de", "het", "die", "deze", "den", "der", "dieser", "diesen", "onze", "unserer", "unseren",
      "nos", "ces", "ses",
    ]
    .map { Letters.key(of: $0) })

  private func count(_ number: Number, _ start: Int) -> Mention {
    Mention(
      kind: .count, bound: number.isVague ? .about : .exact, words: start..<number.end, value: number.value,
      noun: noun(number.end) ?? partitiveNoun(number.end), isDigits: number.isDigits)
  }

  /// About, more than, at most: taken from the three words before.
  private func bounded(_ mention: Mention, _ before: Int?, _ limit: Int) -> Mention {
    var mention = mention
    guard mention.bound == .exact else { return mention }
    var index = mention.words.lowerBound
    for _ in 0..<3 {
      guard let previous = self.before(index, in: limit), words[index].gap <= .hyphen else { break }
      let traits = traits(previous)
      if traits.contains(.atLeast) { mention.bound = .atLeast }
      if traits.contains(.atMost) { mention.bound = .atMost }
      if traits.contains(.about), mention.bound == .exact { mention.bound = .about }
      if mention.bound != .exact || !traits.contains(.function) { break }
      index = previous
    }
    return mention
  }
}

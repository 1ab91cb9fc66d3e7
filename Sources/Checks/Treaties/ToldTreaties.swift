import Cards

/// What a text says of days on which treaties were signed or joined: the treaties, the act and the date of each claim.
struct ToldTreaties: Sendable {
  struct Claim {
    let sentence: Sentence
    let mention: Mention
    /// Those that are named together before the date; one of them is meant, or all.
    let treaties: [Instrument]
    let act: TreatyVerbs.Act
    let days: ClosedRange<Int>
    let place: Place
  }

  private let text: Reading
  private let names: TreatyNames
  private let verbs: TreatyVerbs
  private(set) var claims: [Claim] = []

  init(_ text: Reading, _ names: TreatyNames, _ verbs: TreatyVerbs) {
    self.text = text
    self.names = names
    self.verbs = verbs
    for sentence in text.sentences where text.mentions(sentence).contains(where: Self.isDay) {
      let block = text.block(sentence)
      if block.isQuoted { continue }
      block.row == nil ? read(sentence) : readCell(sentence, block)
    }
  }

  private static func isDay(_ mention: Mention) -> Bool {
    (mention.kind == .year || mention.kind == .date) && mention.days != nil
  }

  /// How many words may stand between the treaty, or the word for the act, and the date.
  private static let reach = 4

  private mutating func read(_ sentence: Sentence) {
    let words = sentence.words
    guard text.words[words].contains(where: { verbs.act($0) != nil }) else { return }
    let treaties = names.matches(in: text, words)
    guard !treaties.isEmpty else { return }
    let days = text.mentions(sentence).filter(Self.isDay)
    var last: TreatyVerbs.Act?
    for (number, day) in days.enumerated() {
      let from = number == 0 ? words.lowerBound : days[number - 1].words.upperBound
      let until = number + 1 < days.count ? days[number + 1].words.lowerBound : words.upperBound
      let before = treaties.filter { $0.words.upperBound <= day.words.lowerBound }
      // Those behind the last date before this one; else, where a pronoun stands for it, the last that was named.
      var named = before.filter { $0.words.lowerBound >= from }
      var act: TreatyVerbs.Act?
      if let verb = verb(beside: day, from..<until, treaties.map(\.words), isFirst: number == 0) {
        let near = min(verb, day.words.lowerBound)..<max(verb + 1, min(until, day.words.upperBound + 3))
        if isDenied(verb, day, sentence) || text.words[near].contains(where: verbs.isOfForce) {
          last = nil
          continue
        }
        act = verbs.act(text.words[verb])
      } else if let end = named.last?.words.upperBound, isList(from..<until, end, day) {
        // `ratified the first in 1995, the second in 2004`.
        act = last
      }
      last = act
      guard let act, let range = day.days else { continue }
      if named.isEmpty, let last = before.last { named = [last] }
      if named.isEmpty, let next = treaties.first(where: { $0.words.lowerBound >= day.words.upperBound }) {
        named = [next]
      }
      guard !named.isEmpty else { continue }
      claims.append(
        Claim(
          sentence: sentence, mention: day, treaties: named.map(\.instrument), act: act, days: range,
          place: text.place(day)))
    }
  }

  /// Whether a date goes on a list of treaties with their dates: no verb of its own, and the treaty right before it.
  private func isList(_ range: Range<Int>, _ end: Int, _ day: Mention) -> Bool {
    day.words.lowerBound - end <= 3
      && !text.words[range].contains { verbs.act($0) != nil || verbs.isOfForce($0) || $0.traits.contains(.exists) }
  }

  /// The word that says which act a date is of: the last before it or, of a date that opens the sentence, the first behind it.
  private func verb(
    beside day: Mention, _ range: Range<Int>, _ treaties: [Range<Int>], isFirst: Bool
  ) -> Int? {
    let start = day.words.lowerBound
    // `1990 unterzeichnet und 1991 ratifiziert`, `in 1995 bekrachtigd`: the participle stands right behind the date.
    // `Ein Gesetz von 2009 genehmigte die Ratifikation`: the date is the law’s.
    let isOfLaw = text.words[max(range.lowerBound, start - 2)..<start].contains {
      $0.traits.contains(.law) && !$0.traits.contains(.treaty)
    }
    if isOfLaw { return nil }
    if text.tongue == .german || text.tongue == .dutch,
      let verb = (day.words.upperBound..<min(range.upperBound, day.words.upperBound + 3))
        .prefix(while: { !text.words[$0].traits.contains(.and) })
        .first(where: { verbs.act(text.words[$0]) != nil })
    {
      return verb
    }
    if let verb = (range.lowerBound..<start).last(where: { verbs.act(text.words[$0]) != nil }) {
      let end = treaties.last { $0.upperBound <= start && $0.lowerBound > verb }?.upperBound ?? verb + 1
      guard start - end <= Self.reach, isFree(verb + 1..<start, outside: treaties) else { return nil }
      return verb
    }
    // `The treaty was signed in 1990 and in 1991 ratified` is rare; `In 1991 Belgium ratified …` is not.
    let isLate = text.tongue == .german || text.tongue == .dutch
    guard isFirst, start - range.lowerBound <= 4,
      text.words[range.lowerBound..<start].allSatisfy({
        !$0.traits.isDisjoint(with: [.function, .month, .time, .digits]) || Self.delaying.contains($0.key)
      }),
      let verb = (day.words.upperBound..<range.upperBound).first(where: { index in
        verbs.act(text.words[index]) != nil && !treaties.contains { $0.contains(index) }
      }),
      (day.words.upperBound..<verb).count(where: { index in !treaties.contains { $0.contains(index) } })
        <= (isLate ? Self.reach + 2 : Self.reach),
      isFree(day.words.upperBound..<verb, outside: treaties)
    else { return nil }
    return verb
  }

  /// Whether nothing stands between that has a date of its own: a law, an entry into force.
  private func isFree(_ range: Range<Int>, outside treaties: [Range<Int>]) -> Bool {
    guard range.lowerBound < range.upperBound else { return true }
    return range.allSatisfy { index in
      let word = text.words[index]
      if treaties.contains(where: { $0.contains(index) }) { return true }
      let isLaw = word.traits.contains(.law) && !word.traits.contains(.treaty)
      return !isLaw && !verbs.isOfForce(word) && !word.traits.contains(.ruling)
    }
  }

  /// Whether it says that something is not so, not yet, or is still to come.
  private func isDenied(_ verb: Int, _ day: Mention, _ sentence: Sentence) -> Bool {
    let from = max(sentence.words.lowerBound, min(verb, day.words.lowerBound) - 4)
    // `Not until 1994`, `ne … qu’en 1994` tell when it was done.
    let isUntil = text.words[max(sentence.words.lowerBound, day.words.lowerBound - 3)..<day.words.lowerBound].contains {
      Self.until.contains($0.key)
    }
    let denials: Traits = isUntil ? [.lacking] : [.negation, .none, .lacking]
    return text.words[from..<max(verb, day.words.upperBound)].contains { word in
      let isFuture =
        !isUntil && word.traits.contains(.future) && word.traits.isDisjoint(with: [.function, .to, .beforeYear])
      return isFuture || !word.traits.isDisjoint(with: denials) || Self.modal.contains(word.key)
    }
  }

  private static let until = Set(["until", "till", "qu'", "attendre", "before"].map { Letters.key(of: $0) })
  /// `Erst 2003 wurde …`, `pas in 2003`, `only in`, `il a fallu attendre`.
  private static let delaying = Set(
    ["erst", "pas", "only", "seulement", "fallu", "attendre", "ce", "c'"].map { Letters.key(of: $0) })

  private static let modal = Set(
    [
      "will", "would", "should", "shall", "doit", "devait", "devrait", "zal", "zou", "moet", "moest", "wird", "soll",
      "sollte",
    ].map { Letters.key(of: $0) })

  private func denies(_ sentence: Sentence) -> Bool {
    !text.traits(of: sentence).isDisjoint(with: [.negation, .none, .lacking])
  }
}

extension ToldTreaties {
  /// A cell of a table: the first of its row names the treaty, and the cell or the heading above it the act.
  private mutating func readCell(_ sentence: Sentence, _ block: TextBlock) {
    let cells = text.blocks.indices.filter { text.blocks[$0].row == block.row && text.blocks[$0].kind == block.kind }
    guard block.kind == .cell, let first = cells.first, first != sentence.block,
      let column = cells.firstIndex(of: sentence.block)
    else { return }
    let treaties = words(of: first).map { names.matches(in: text, $0) } ?? []
    guard treaties.count == 1 || Set(treaties.map(\.instrument.id)).count == 1, let treaty = treaties.first else {
      return
    }
    let days = text.mentions(sentence).filter(Self.isDay)
    guard days.count == 1, let day = days.first, let range = day.days else { return }
    let said = text.words[sentence.words].compactMap { verbs.act($0) }
    let heading = said.isEmpty ? self.heading(over: column, before: first) : []
    guard !text.words[sentence.words].contains(where: verbs.isOfForce), let act = said.first ?? heading.first,
      heading.allSatisfy({ $0 == act })
    else { return }
    // `Signed in 2007 and not yet ratified` denies the second alone.
    if said.isEmpty, denies(sentence) { return }
    claims.append(
      Claim(
        sentence: sentence, mention: day, treaties: [treaty.instrument], act: act, days: range, place: text.place(day)))
  }

  private func words(of block: Int) -> Range<Int>? {
    let sentences = text.sentences[text.blocks[block].sentences]
    guard let first = sentences.first, let last = sentences.last else { return nil }
    return first.words.lowerBound..<last.words.upperBound
  }

  /// The acts that the heading of a column names.
  private func heading(over column: Int, before block: Int) -> [TreatyVerbs.Act] {
    guard let last = text.blocks[..<block].lastIndex(where: { $0.kind == .headCell }) else { return [] }
    let row = text.blocks[last].row
    let heads = text.blocks.indices.filter {
      $0 <= last && text.blocks[$0].kind == .headCell && text.blocks[$0].row == row
    }
    guard heads.indices.contains(column), let words = words(of: heads[column]),
      !text.words[words].contains(where: verbs.isOfForce)
    else { return [] }
    return text.words[words].compactMap { verbs.act($0) }
  }

  func found(_ claim: Claim) -> String { "“\(text.text(claim.mention))” in \(text.excerpt(claim.sentence))" }
}

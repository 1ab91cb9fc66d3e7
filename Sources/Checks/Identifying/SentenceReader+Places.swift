import Cards

extension SentenceReader {
  /// A year or a day, with the words before that belong to it.
  mutating func date(at index: Int) -> Int? {
    guard let word = words[safe: index] else { return nil }
    if word.text.count == 10, word.text.count(where: \.isNumber) == 8, !word.text.contains(where: \.isLetter) {
      add(.day, index..<(index + 1), general: lexicon?.yearsAgo)
      return 1
    }
    if isMonth(word) { return month(at: index) }
    if isDay(word), let next = words[safe: index + 1], isMonth(next) { return month(at: index + 1).map { $0 + 1 } }
    guard isYear(word) else { return nil }
    addYear(.year, index, to: index + 1)
    return 1
  }

  private func isMonth(_ word: Story.Word) -> Bool { lexicon?.months.contains(word.small) ?? false }

  private func isDay(_ word: Story.Word?) -> Bool {
    guard let word, word.text.count <= 4, word.text.first?.isNumber ?? false else { return false }
    return word.text.prefix { $0.isNumber }.count <= 2
  }

  private func isYear(_ word: Story.Word) -> Bool {
    word.text.utf8.count == 4 && Int(word.text).map { (1900...2099).contains($0) } ?? false
  }

  private mutating func addYear(_ kind: Detail.Kind, _ index: Int, to end: Int) {
    var begin = index
    for phrase in lexicon?.yearWords ?? [] where index >= phrase.count {
      if words[(index - phrase.count)..<index].map(\.small) == phrase {
        begin = index - phrase.count
        break
      }
    }
    add(kind, begin..<end, shown: index..<end, general: lexicon?.yearsAgo)
  }

  /// A month with a day or a year beside it; a month alone tells nothing.
  private mutating func month(at index: Int) -> Int? {
    var begin = index
    var end = index + 1
    if isDay(words[safe: index - 1]) { begin -= 1 }
    if begin == index, isDay(words[safe: end]) { end += 1 }
    if let year = words[safe: end], isYear(year) { end += 1 }
    guard end - begin > 1 else { return nil }
    addYear(.day, begin, to: end)
    return end - index
  }

  /// A place that is known, or a name behind a word that places follow.
  mutating func place(at index: Int) -> Int? {
    guard let found = places.place(at: index, in: words) else { return unknownPlace(at: index) }
    let end = index + found.count
    switch found.place {
    case .region: break
    case .city: addPlace(.city, index..<end, country: nil)
    case .country(let country):
      if country == finder.home { break }
      addPlace(LargePlaces.small.contains(country.alpha2) ? .town : .country, index..<end, country: country)
    }
    return found.count
  }

  private mutating func unknownPlace(at index: Int) -> Int? {
    guard let lexicon, finder.isSentenceCase, let word = words[safe: index], word.isCapital, index > 0,
      !isPublic(word), !word.isShortForm
    else { return nil }
    let (preposition, isNamed) = preposition(before: index)
    guard preposition < index, lexicon.prepositions[words[preposition].small] != nil else { return nil }
    let particle = words[preposition].small
    if lexicon.hasCapitalNouns {
      // Behind an article it is a noun; behind "von" as well, mostly.
      guard isNamed || (preposition == index - 1 && ["aus", "nach", "in", "bei"].contains(particle)) else { return nil }
      let small = word.small
      if !isNamed,
        lexicon.nounEndings.contains(where: small.hasSuffix) || lexicon.children[small] != nil
          || lexicon.jobs[small] != nil || lexicon.kin.contains(small)
      {
        return nil
      }
    }
    let end = nameEnd(from: index)
    if let before = words[safe: preposition - 1], Self.institutions.contains(before.small) { return end - index }
    // "l’histoire de Marie": a person or a place.
    let kind: Detail.Kind =
      ["of", "de", "d", "van", "von", "by", "par", "door"].contains(particle) && !isNamed ? .name : .town
    addPlace(kind, index..<end, country: nil)
    return end - index
  }

  /// Where the preposition before a place stands, past "the town of", or the place's own position where there is none.
  private func preposition(before index: Int) -> (position: Int, isNamed: Bool) {
    guard let lexicon else { return (index, false) }
    var position = index - 1
    var isNamed = false
    while let word = words[safe: position], index - position < 6, lexicon.placeNouns.contains(word.small) {
      let isNoun =
        word.small.count > 3 && !["small", "petite", "petit", "kleine", "kleinen", "klein"].contains(word.small)
      isNamed = isNamed || isNoun
      // "of" and "de" lead to places as well.
      let before = words[safe: position - 1]?.small
      if lexicon.prepositions[word.small] != nil, before.map({ !lexicon.placeNouns.contains($0) }) ?? true { break }
      position -= 1
    }
    guard let word = words[safe: position], lexicon.prepositions[word.small] != nil else {
      return isNamed && position >= 0 ? (position, true) : (index, false)
    }
    return (position, isNamed)
  }

  private mutating func addPlace(_ kind: Detail.Kind, _ range: Range<Int>, country: CountryCode?) {
    guard let lexicon else { return add(kind, range, general: nil) }
    let (position, _) = preposition(before: range.lowerBound)
    guard position < range.lowerBound, let general = lexicon.prepositions[words[position].small], !isTaken(position)
    else { return add(kind, range, general: country == nil ? lexicon.town : lexicon.another) }
    let whole = position..<range.upperBound
    guard let country else { return add(kind, whole, shown: range, general: general.town) }
    guard general.town.isEmpty else { return add(kind, whole, shown: range, general: general.country) }
    let region = WorldRegion.of(country)
    let from = region.map { region in
      lexicon.hasNationalityBehind
        ? lexicon.behind(region, finder.language) : lexicon.from + " " + region.name(in: finder.language)
    }
    add(kind, whole, shown: range, general: from ?? "")
  }

  /// A relation beyond parents, brothers and sisters, or a chain of them.
  mutating func relation(at index: Int, _ lexicon: StoryLexicon) -> Int? {
    func isKin(_ index: Int) -> Bool {
      guard let word = words[safe: index]?.small else { return false }
      return lexicon.kin.contains(word.apostropheLess ?? word)
    }
    guard isKin(index) else { return nil }
    var end = index + 1
    while true {
      var next = end
      while let word = words[safe: next], lexicon.kinJoints.contains(word.small) { next += 1 }
      guard next - end <= 2, isKin(next) else { break }
      end = next + 1
    }
    let begin = start(before: index, with: lexicon.articles)
    add(
      .family, begin..<end, shown: index..<end,
      general: begin < index ? lexicon.relative.indefinite : lexicon.relative.own)
    return end - index
  }

  /// "two other girls", "70 cases".
  mutating func others(at index: Int, _ lexicon: StoryLexicon) -> Int? {
    guard let word = words[safe: index] else { return nil }
    let digits = word.text.filter { $0 != "," && $0 != "." }
    let large = digits.utf8.count <= 9 && digits.allSatisfy(\.isNumber) ? Int(digits) : nil
    guard let number = number(word.small, lexicon) ?? large, number > 1 else { return nil }
    if let other = words[safe: index + 1], lexicon.others.contains(other.small) {
      let noun = words[safe: index + 2].map { $0.before == " " && lexicon.children[$0.small.singular] != nil } ?? false
      add(
        .others, index..<(index + (noun ? 3 : 2)),
        general: lexicon.hasCapitalNouns ? other.text : lexicon.otherPeople)
      return noun ? 3 : 2
    }
    guard number >= 10, words[safe: index + 1] != nil, !isYear(word) else { return nil }
    if let next = words[safe: index + 1]?.small, Self.measures.contains(next) { return nil }
    add(.number, index..<(index + 1), general: lexicon.many)
    return 1
  }

  /// What numbers may count without telling anything.
  private static let measures: Set<String> = Set(
    words: """
      days hours minutes weeks months years percent per euros jours heures minutes semaines mois ans pour dagen uur \
      minuten weken maanden jaar procent tage tagen stunden minuten wochen monate monaten jahre jahren prozent
      """)

  /// A word with a capital that nothing explains, within a sentence, or before a verb at its beginning.
  mutating func name(at index: Int, _ lexicon: StoryLexicon) -> Int? {
    guard finder.isSentenceCase, let word = words[safe: index], word.isCapital, !word.isShortForm, !isPublic(word),
      word.small.count > 1, !lexicon.jobs.keys.contains(word.small)
    else { return nil }
    let small = word.small.apostropheLess ?? word.small
    if index == 0 {
      guard let next = words[safe: 1], next.before == " ", lexicon.verbs.contains(next.small),
        !lexicon.openers.contains(small), !lexicon.nounEndings.contains(where: small.hasSuffix)
      else { return nil }
      if lexicon.children[small] != nil || lexicon.kin.contains(small) || lexicon.courts.contains(small) { return nil }
      add(.name, 0..<1, general: lexicon.somebody)
      return 1
    }
    // A new sentence begins behind a colon or a quotation mark.
    let before = word.before
    if lexicon.hasCapitalNouns || before.contains(where: { ":“„«‘\"(–—".contains($0) }) { return nil }
    let end = nameEnd(from: index)
    if words[index..<end].contains(where: { finder.known.contains($0.small) }) { return end - index }
    // `The Child and Family Agency`.
    if let next = words[safe: end], next.isCapital, next.before == " ", Self.offices.contains(next.small) {
      return end + 1 - index
    }
    add(.name, index..<end, general: lexicon.somebody)
    return end - index
  }
}

extension String {
  /// The word without the ending of the plural, in a language that makes it so.
  fileprivate var singular: String {
    hasSuffix("s") ? String(dropLast()) : self
  }
}

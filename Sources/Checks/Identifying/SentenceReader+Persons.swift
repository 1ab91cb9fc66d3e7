import Cards

extension SentenceReader {
  /// An exact age, with the noun that it speaks of where that follows.
  mutating func age(at index: Int, _ lexicon: StoryLexicon) -> Int? {
    for (pattern, general) in lexicon.ages {
      let parts = pattern.split(separator: " ")
      guard let years = match(parts, at: index, lexicon), years <= 25 else { continue }
      let end = index + parts.count
      let around = [words[safe: index - 1], words[safe: end], words[safe: end + 1]].compactMap { $0?.small }
      if around.contains(where: lexicon.durations.contains) { continue }
      if parts.last == "#", Self.vague.contains(String(parts[0])), !isOpen(end) { continue }
      if let count = child(from: index, end, years: years, lexicon) { return count }
      add(.age, index..<end, general: general)
      return parts.count
    }
    return nil
  }

  /// "a 15-year-old Albanian girl" becomes "a teenager from south-eastern Europe": one phrase, three details.
  private mutating func child(from index: Int, _ end: Int, years: Int, _ lexicon: StoryLexicon) -> Int? {
    guard finder.language.language == "en", end == index + 1 else {
      return frenchChild(from: index, end, years: years, lexicon)
    }
    let country = words[safe: end].flatMap { nationalities?.country(of: $0.small) }
    let noun = country == nil ? end : end + 1
    guard let word = words[safe: noun], let teenager = lexicon.children[word.small] else { return nil }
    let begin = start(before: index, with: lexicon.articles)
    let article = begin < index ? words[begin].small + " " : ""
    let person = years < 13 ? "child" : years < 20 ? teenager : "young person"
    let region = country.flatMap { WorldRegion.of($0) }.map { " from " + $0.name(in: finder.language) } ?? ""
    let isAn = article == "an " || article == "a "
    add(.age, begin..<(noun + 1), shown: index..<end, general: (isAn ? "a " : article) + person + region)
    if country != nil { add(.nationality, end..<(end + 1), general: nil) }
    return noun + 1 - index
  }

  /// Words that a number follows for many reasons: an age is what nothing follows.
  private static let vague: Set<String> = ["was", "at", "war"]
  private static let behindAge: Set<String> = ["when", "and", "but", "she", "he", "toen", "als", "und", "en"]

  private func isOpen(_ end: Int) -> Bool {
    guard let next = words[safe: end], next.before == " " else { return true }
    return Self.behindAge.contains(next.small)
  }

  /// "une fille de 15 ans" becomes "une adolescente".
  private mutating func frenchChild(from index: Int, _ end: Int, years: Int, _ lexicon: StoryLexicon) -> Int? {
    guard finder.language.language == "fr", words[safe: index]?.small == "de" else { return nil }
    let country = words[safe: index - 1].flatMap { nationalities?.country(of: $0.small) }
    let noun = country == nil ? index - 1 : index - 2
    guard let word = words[safe: noun], let teenager = lexicon.children[word.small] else { return nil }
    let region = country.flatMap { WorldRegion.of($0) }.map { " " + lexicon.behind($0, finder.language) } ?? ""
    details.removeAll { $0.range.lowerBound >= noun && $0.kind == .nationality }
    add(.age, noun..<end, shown: index..<end, general: (years < 13 ? "enfant" : teenager) + region)
    if country != nil { add(.nationality, (index - 1)..<index, general: nil) }
    return end - index
  }

  /// The number where the words fit a pattern.
  private func match(_ pattern: [Substring], at index: Int, _ lexicon: StoryLexicon) -> Int? {
    var years: Int?
    for (offset, part) in pattern.enumerated() {
      guard let word = words[safe: index + offset]?.small else { return nil }
      if part == "#" {
        years = number(word, lexicon)
        if years == nil { return nil }
      } else if part.hasPrefix("#") {
        guard word.hasSuffix(part.dropFirst()) else { return nil }
        years = number(String(word.dropLast(part.count - 1)), lexicon)
        if years == nil { return nil }
      } else if word != part {
        return nil
      }
    }
    return years
  }

  func number(_ word: String, _ lexicon: StoryLexicon) -> Int? {
    if word.utf8.count <= 2, let number = Int(word) { return number }
    return lexicon.numbers.firstIndex(of: word)
  }

  /// A name behind "named" or "Mr".
  mutating func person(at index: Int, _ lexicon: StoryLexicon) -> Int? {
    guard let word = words[safe: index], lexicon.naming.contains(word.small) else { return nil }
    // "She called Ana": on the telephone.
    if word.small == "called", let before = words[safe: index - 1], lexicon.openers.contains(before.small) {
      return nil
    }
    guard let next = words[safe: index + 1], next.isCapital, !next.isShortForm, next.small.count > 1 else { return nil }
    if places.place(at: index + 1, in: words) != nil || isPublic(next) { return nil }
    let end = nameEnd(from: index + 1)
    let isTitle = word.isCapital || ["mr", "mrs", "ms", "m", "mme", "mlle", "dhr", "mevr", "mw"].contains(word.small)
    add(.person, index..<end, shown: (index + 1)..<end, general: isTitle ? lexicon.somebody : "")
    return end - index
  }

  /// Behind the last word of a name: capital words, with particles between them.
  func nameEnd(from index: Int) -> Int {
    var end = index + 1
    while let word = words[safe: end], word.before == " " || word.before == "-" {
      if word.isCapital, !isPublic(word) {
        end += 1
      } else if ["van", "de", "la", "le", "von", "den", "der", "del", "bin", "al"].contains(word.small),
        let next = words[safe: end + 1], next.isCapital, next.before == " ", !isPublic(next),
        places.place(at: end + 1, in: words) == nil
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether a word with a capital is a body, a treaty, a day or a people rather than a person or a place.
  func isPublic(_ word: Story.Word) -> Bool {
    let small = word.small.apostropheLess ?? word.small
    return finder.known.contains(small) || Self.institutions.contains(small) || LargePlaces.compass.contains(small)
      || LargePlaces.regions.contains(small) || lexicon?.plainCapitals.contains(small) ?? false || word.isShortForm
      || lexicon?.months.contains(small) ?? false || nationalities?.country(of: small) != nil
  }

  /// What makes a name that of a body, a law or a treaty.
  static let institutions: Set<String> = Set(
    words: """
      ministry office court centre center agency committee council commission service services department foundation \
      organisation organization union convention protocol act code charter nations rights federal national ministère \
      office cour centre agence comité conseil commission service fondation organisation convention protocole loi code \
      charte nations droits fédéral ministerie dienst hof centrum agentschap comité raad commissie stichting unie \
      verdrag protocol wet wetboek handvest naties rechten ministerium amt gericht zentrum agentur ausschuss rat \
      kommission stiftung bund gesetz übereinkommen protokoll vereinte nationen
      """)

  /// Public bodies of which the words before are the name.
  static let offices: Set<String> = Set(
    words: """
      agency committee council commission department ministry agence comité conseil commission ministère agentschap raad \
      commissie ministerie amt ausschuss kommission
      """)

  /// The country that somebody is of.
  mutating func nationality(at index: Int, _ lexicon: StoryLexicon) -> Int? {
    guard let word = words[safe: index], let country = nationalities?.country(of: word.small) else { return nil }
    let isNoun = word.isCapital
    if !isNoun, !["fr", "de"].contains(finder.language.language) { return nil }
    if country == finder.home || !isSaidOfPeople(index, lexicon) { return 1 }
    guard let region = WorldRegion.of(country) else {
      add(.nationality, index..<(index + 1), general: nil)
      return 1
    }
    let name = region.name(in: finder.language)
    if lexicon.hasNationalityBehind {
      let general =
        isNoun
        ? lexicon.personFrom.dropLast(2) + lexicon.behind(region, finder.language)
        : lexicon.behind(region, finder.language)
      let begin = isNoun ? start(before: index, with: lexicon.articles) : index
      add(.nationality, begin..<(index + 1), shown: index..<(index + 1), general: String(general))
      return 1
    }
    // "an Albanian girl" → "a girl from …"; "an Albanian" → "a person from …".
    if let next = words[safe: index + 1], next.before == " ", lexicon.children[next.small] != nil || !isNounForm(index)
    {
      let begin = start(before: index, with: ["a", "an"])
      let article = begin < index ? "a " : ""
      add(
        .nationality, begin..<(index + 2), shown: index..<(index + 1),
        general: article + next.text + " \(lexicon.from) " + name)
      return 2
    }
    let begin = start(before: index, with: lexicon.articles)
    add(
      .nationality, begin..<(index + 1), shown: index..<(index + 1), general: lexicon.personFrom + " " + name)
    return 1
  }

  /// Whether the word stands for a person by itself: nothing follows that it could speak of.
  private func isNounForm(_ index: Int) -> Bool {
    guard let next = words[safe: index + 1], next.before == " " else { return true }
    if finder.language.language == "de" { return words[index].isCapital || !next.isCapital }
    let verbs = lexicon?.verbs.contains(next.small) ?? false
    return verbs || ["and", "who", "or", "en", "die", "of"].contains(next.small) || next.isCapital
  }

  /// Papers, laws and bodies have countries too; they tell as much, the police and the state of a country do not.
  private func isSaidOfPeople(_ index: Int, _ lexicon: StoryLexicon) -> Bool {
    let beside = [words[safe: index + 1]?.small, lexicon.hasNationalityBehind ? words[safe: index - 1]?.small : nil]
    return !beside.contains { $0.map(Self.bodies.contains) ?? false }
  }

  private static let bodies: Set<String> = Set(
    words: """
      police authorities government law embassy parliament language autorités gouvernement loi ambassade parlement \
      politie overheid regering wet ambassade taal polizei behörden regierung gesetz botschaft sprache
      """)
}

extension StoryLexicon {
  /// A region behind "de": elided or joined with its article.
  func behind(_ region: WorldRegion, _ language: LanguageTag) -> String {
    let name = region.name(in: language)
    for (article, joined) in [("l’", "d’"), ("le ", "du "), ("les ", "des "), ("la ", "de ")]
    where name.hasPrefix(article) {
      return joined + name.dropFirst(article.count)
    }
    return "de " + name
  }
}

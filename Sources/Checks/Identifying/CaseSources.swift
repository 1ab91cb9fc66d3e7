import Cards

/// What the citation of a story gives away that the story itself does not tell.
struct CaseSources {
  let study: CaseStudy
  let dossier: Dossier
  let home: CountryCode

  func look(_ report: inout Rule.Report) {
    var seen: Set<Identifier<Source>> = []
    let cited = study.sources + study.text.versions.flatMap(\.value.citations)
    for citation in cited where seen.insert(citation.key).inserted {
      guard let source = dossier.sources[citation.key], source.access != .confidential else { continue }
      let (title, address) = (inTitle(of: source), inAddress(of: source))
      guard !title.isEmpty || !address.isEmpty else { continue }
      var found: [String] = []
      if !title.isEmpty { found.append("its title has \(title.joined(separator: ", "))") }
      if !address.isEmpty { found.append("its address has \(address.joined(separator: ", "))") }
      let access = title.isEmpty ? "on-file}, which is cited without address" : "confidential}, which withholds it"
      report.add(
        citation.place, found: "the source \(source.key): \(found.joined(separator: "; "))",
        expected: "a citation that tells no more of the child than the text",
        mend: "in sources.yaml: \(source.key): {access: \(access)")
    }
  }

  private func isPress(_ source: Source) -> Bool {
    source.by == .press || ["article-newspaper", "article-magazine", "broadcast"].contains(source.type)
  }

  private func inTitle(of source: Source) -> [String] {
    let language = source.language ?? dossier.original
    var found: [String] = []
    for text in [source.title, source.container].compactMap(\.self) {
      found += telling(text, isSentenceCase: text.isSentenceCase, language, source).map {
        "\($0.kind.label) (\($0.words))"
      }
    }
    if isPress(source), found.isEmpty, let word = child(in: source.title, language) {
      found.append("a child (\(word))")
    }
    return found
  }

  /// Nothing where the address is not published.
  private func inAddress(of source: Source) -> [String] {
    guard source.access == .open, let url = source.url else { return [] }
    let language = source.language ?? dossier.original
    let text = url.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ").lowercased()
    var found: [String] = []
    let words = text.split(separator: " ").map(String.init)
    for word in words where word.count > 3 && LargePlaces.cities.contains(word) && isPress(source) {
      found.append("a city (\(word))")
    }
    if let age = Self.age(in: words) { found.append("an exact age (\(age))") }
    if isPress(source), let country = words.first(where: { $0.count > 3 && isForeign($0, language) }) {
      found.append("a nationality (\(country))")
    }
    if isPress(source), found.isEmpty, let word = child(in: text, language) { found.append("a child (\(word))") }
    return found
  }

  private func isForeign(_ word: String, _ language: LanguageTag) -> Bool {
    Nationality.of(language)?.country(of: word).map { $0 != home } ?? false
  }

  /// "15 year old", "15 jarige", "15 ans" in an address.
  private static func age(in words: [String]) -> String? {
    for (word, next) in zip(words, words.dropFirst()) {
      guard let years = Int(word), (1...25).contains(years) else { continue }
      if ["year", "years", "yr", "yo", "ans", "jarige", "jarig", "jährige", "jaehrige", "jahre"].contains(next) {
        return word + " " + next
      }
    }
    return nil
  }

  private func child(in text: String, _ language: LanguageTag) -> String? {
    guard let lexicon = StoryLexicon.of(language) else { return nil }
    let words = Story(text, line: 0, language: language).sentences.flatMap(\.words)
    return words.map(\.small).first { word in
      let word = word.apostropheLess ?? word
      return lexicon.children[word] != nil
    }
  }

  private func telling(
    _ text: String, isSentenceCase: Bool, _ language: LanguageTag, _ source: Source
  ) -> [Detail] {
    let finder = DetailFinder(
      language: language, home: home, known: dossier.publicNames, isSentenceCase: isSentenceCase)
    let details = finder.details(of: Story(text, line: 0, language: language)).flatMap(\.self)
    let always: Set<Detail.Kind> = [.person, .town, .age]
    let inPress: Set<Detail.Kind> = [.nationality, .country, .city, .day, .name]
    return details.filter { always.contains($0.kind) || isPress(source) && inPress.contains($0.kind) }
  }
}

extension String {
  /// Whether words of a title begin with small letters, so that a capital one tells something.
  var isSentenceCase: Bool {
    let words = split(separator: " ").filter { $0.count > 4 && $0.first?.isLetter ?? false }
    return words.contains { $0.first?.isLowercase ?? false } || words.count < 2
  }
}

extension Dossier {
  /// Words of bodies, treaties and lines that are public, in small letters: named in a story they point to nobody.
  var publicNames: Set<String> {
    var names: Set<String> = []
    func take(_ text: Text?) {
      for version in text?.versions ?? [] {
        for word in version.value.split(whereSeparator: { !$0.isLetter && $0 != "-" }) where word.count > 2 {
          if word.first?.isUppercase ?? false { names.insert(word.lowercased()) }
        }
      }
    }
    take(publisher.name)
    for channel in channels { take(channel.name) }
    for instrument in instruments { for text in [instrument.short, instrument.title] { take(text) } }
    return names
  }
}

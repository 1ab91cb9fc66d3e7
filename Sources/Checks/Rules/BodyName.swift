import Cards

extension Rule {
  /// One body has one name in a card's language, and an abbreviation one meaning.
  ///
  /// Names are taken from brackets: “Office of Aliens (OA)”, “‘Office des étrangers’ (Foreign Office)”. Where the same abbreviation or foreign
  /// name is explained in two ways, or a body explained once bears another name of the same form elsewhere, the two places are shown.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  ///  The “Office des étrangers” (Foreign Office) counts them [@law].
  /// -The “Office des étrangers” (Immigration Office) sees few [@law].
  /// +The “Office des étrangers” (Foreign Office) sees few [@law].
  /// ```
  static let bodyName = Rule(
    "body-name", .advice,
    .reading { reading, _, report in
      var bodies: [LanguageTag: Bodies] = [:]
      for passage in reading.passages where passage.role.isOwn {
        bodies[passage.language, default: Bodies()].take(passage.reading)
      }
      for language in bodies.keys.sorted() { bodies[language]?.compare(&report) }
    })
}

/// The names of bodies in the texts of one language, and how they are explained.
private struct Bodies {
  struct Name {
    let keys: [UInt64]
    let text: String
    let place: Place
    let isInitials: Bool
    /// What it is of: an office, a ministry.
    let head: UInt64?
  }

  private var pairs: [(name: Name, gloss: Name)] = []
  /// Names in two words of which the second is a body: `Foreign Office`.
  private var plain: [Name] = []

  mutating func take(_ text: Reading) {
    for sentence in text.sentences where !text.block(sentence).isQuoted && text.block(sentence).kind != .heading {
      for index in sentence.words where index > sentence.words.lowerBound {
        if text.words[index].marks.contains(.bracketed) { explain(index, sentence, text) }
        if text.words[index].gap == .comma || Self.or.contains(text.words[index].key) { gloss(index, sentence, text) }
        if text.words[index].traits.contains(.body) { takePlain(index, sentence, text) }
      }
    }
  }

  /// A bracket that holds a name, right behind a name.
  private mutating func explain(_ index: Int, _ sentence: Sentence, _ text: Reading) {
    let words = text.words
    guard words[index].marks.contains(.bracketed), !words[index - 1].marks.contains(.bracketed),
      words[index].marks.contains(.capital)
    else { return }
    var stop = index
    while stop < sentence.words.upperBound, words[stop].marks.contains(.bracketed), stop - index < 8,
      stop == index || words[stop].gap <= .hyphen
    {
      stop += 1
    }
    guard stop == sentence.words.upperBound || !words[stop].marks.contains(.bracketed), isName(index..<stop, text),
      let outer = outer(before: index, sentence, text)
    else { return }
    let inside = name(index..<stop, text)
    let outside = name(outer, text)
    if inside.keys == outside.keys { return }
    if inside.isInitials { pairs.append((inside, outside)) } else { pairs.append((outside, inside)) }
  }

  /// `the Office des étrangers, or Foreign Office, …`: a name in another language, and behind a comma or “or” one in the text's own.
  private mutating func gloss(_ index: Int, _ sentence: Sentence, _ text: Reading) {
    let words = text.words
    guard index - 1 >= sentence.words.lowerBound, !words[index].marks.contains(.bracketed),
      let outer = outer(before: index, sentence, text), ForeignBodies.isForeign(outer, text)
    else { return }
    var start = index
    while start < sentence.words.upperBound,
      Self.or.contains(words[start].key) || isArticle(words[start]) || words[start].key == Self.elided
    {
      start += 1
    }
    guard start < min(sentence.words.upperBound, index + 5), words[start].marks.contains(.capital) else { return }
    var stop = start + 1
    while stop < min(sentence.words.upperBound, start + 7), words[stop].gap <= .hyphen,
      words[stop].marks.contains(.capital)
        || text.tongue != .english && words[stop].traits.isDisjoint(with: [.exists, .runs, .future])
    {
      stop += 1
    }
    // Without “or” it is an apposition only where it ends again.
    let ends = stop == sentence.words.upperBound || words[stop].gap > .hyphen
    guard ends || Self.or.contains(words[index].key), isName(start..<stop, text),
      !ForeignBodies.isForeign(start..<stop, text)
    else { return }
    let (outside, inside) = (name(outer, text), name(start..<stop, text))
    if inside.keys != outside.keys, !inside.isInitials { pairs.append((outside, inside)) }
  }

  private static let or = Set(
    [
      "or", "ou", "of", "oder", "known", "as", "called", "dit", "dite", "appelé", "appelée", "genaamd", "bekend", "als",
      "genannt",
    ].map { Letters.key(of: $0) })
  private static let elided = Letters.key(of: "l'")

  private func isName(_ range: Range<Int>, _ text: Reading) -> Bool {
    let words = text.words[range]
    guard
      words.allSatisfy({
        $0.traits.isDisjoint(with: [.digits, .date, .month, .percent, .currency, .address, .cardinal])
      })
    else { return false }
    return words.contains { ForeignBodies.isBody($0, text) }
      || words.count == 1 && words.allSatisfy { $0.marks.contains(.initials) }
      || words.contains { $0.marks.contains(.quoted) }
  }

  /// The name in front of a bracket: what stands between quotation marks, words with capitals, or a name in another language.
  private func outer(before index: Int, _ sentence: Sentence, _ text: Reading) -> Range<Int>? {
    let words = text.words
    var start = index - 1
    if words[start].marks.contains(.quoted) {
      while start > sentence.words.lowerBound, words[start - 1].marks.contains(.quoted), index - start < 8 {
        start -= 1
      }
      return start..<index
    }
    let initials = words[index].marks.contains(.initials) ? words[index] : nil
    guard words[start].marks.contains(.capital) else {
      return ForeignBodies.name(before: index, sentence, text, initials: initials)
    }
    var first = start
    while start > sentence.words.lowerBound, index - start < 9, words[start].gap <= .hyphen {
      start -= 1
      if words[start].marks.contains(.capital), !isArticle(words[start]) {
        first = start
      } else if !words[start].traits.contains(.function) {
        break
      }
    }
    let range = first..<index
    let isName = words[range].contains {
      !$0.traits.isDisjoint(with: .body) || $0.marks.contains(.initials) || ForeignBodies.isBody($0, text)
    }
    if let initials, ForeignBodies.areInitials(initials, of: range, text) { return range }
    return isName ? range : ForeignBodies.name(before: index, sentence, text)
  }

  private func isSmall(_ word: Word) -> Bool { !word.traits.isDisjoint(with: [.function, .partitive, .inPhrase]) }

  private func isArticle(_ word: Word) -> Bool { MentionFinder.articles.contains(word.key) }

  private func name(_ range: Range<Int>, _ text: Reading) -> Name {
    var range = range
    while range.count > 1, isArticle(text.words[range.lowerBound]) { range = range.lowerBound + 1..<range.upperBound }
    let words = text.words[range]
    return Name(
      keys: words.filter { !isSmall($0) || $0.traits.contains(.body) }.map(\.key),
      text: text.text(words: range),
      place: Place(file: text.file, line: words.first.map { Int($0.line) } ?? 0),
      isInitials: range.count == 1 && words.allSatisfy { $0.marks.contains(.initials) },
      head: ForeignBodies.head(of: range, text))
  }

  /// A name in two words, one of them a body: `Foreign Office`, `Office de l'immigration`, `Dienst Immigratie`.
  private mutating func takePlain(_ index: Int, _ sentence: Sentence, _ text: Reading) {
    let words = text.words
    guard words[index].marks.contains(.capital), !words[index].marks.contains(.bracketed) else { return }
    switch text.tongue {
    case .english:
      guard words[index].gap <= .space, index - 1 >= sentence.words.lowerBound,
        words[index - 1].marks.contains(.capital), !words[index - 1].traits.contains(.function),
        index - 2 < sentence.words.lowerBound || !words[index - 2].marks.contains(.capital)
          || isArticle(words[index - 2]),
        index + 1 >= sentence.words.upperBound || words[index + 1].gap > .space
          || !words[index + 1].marks.contains(.capital)
      else { return }
      plain.append(name(index - 1..<index + 1, text))
    case .french, .dutch:
      var next = index + 1
      while next < min(index + 4, sentence.words.upperBound), words[next].gap <= .space,
        isSmall(words[next])
      {
        next += 1
      }
      guard next < sentence.words.upperBound, words[next].gap <= .space, !isSmall(words[next]),
        next > index + 1 && text.tongue == .french || words[next].marks.contains(.capital)
      else { return }
      plain.append(name(index..<next + 1, text))
    case .german, .other: break
    }
  }

  func compare(_ report: inout Rule.Report) {
    var said: Set<String> = []
    for (index, pair) in pairs.enumerated() {
      for other in pairs[..<index] where other.name.keys == pair.name.keys && isOther(other.gloss, pair.gloss) {
        guard said.insert(pair.gloss.text).inserted else { continue }
        report.add(
          pair.gloss.place, found: "\(pair.name.text), here “\(pair.gloss.text)”",
          expected: "one name: \(other.gloss.place) has “\(other.gloss.text)”")
      }
    }
    // A foreign name that is explained by two words: the second of another body's name is the same.
    for pair in pairs where !pair.name.isInitials && pair.gloss.keys.count == 2 {
      guard let head = pair.gloss.head,
        let other = plain.first(where: {
          $0.head == head && $0.keys.count == 2 && $0.keys != pair.gloss.keys && $0.keys != pair.name.keys
        }),
        said.insert(pair.gloss.text).inserted
      else { continue }
      report.add(
        pair.gloss.place,
        found: "“\(pair.gloss.text)” for \(pair.name.text), and “\(other.text)” (\(other.place))",
        expected: "one name for one body; a word that tells them apart where they are two")
    }
  }

  /// Whether two explanations are two: neither is part of the other.
  private func isOther(_ a: Name, _ b: Name) -> Bool {
    if a.keys == b.keys || a.isInitials != b.isInitials { return false }
    return !Set(a.keys).isSubset(of: b.keys) && !Set(b.keys).isSubset(of: a.keys)
  }
}

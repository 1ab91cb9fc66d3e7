import Cards

/// The names of treaties in one language, as words of a text.
struct TreatyNames: Sendable {
  struct Name: Sendable {
    let words: Reading
    let instrument: Instrument
    /// Whether it counts in capitals alone: an identifier such as CRC.
    let isInCapitals: Bool
  }

  /// By the first word, the longest first.
  private var names: [UInt64: [Name]] = [:]

  init(_ instruments: [Instrument], in language: LanguageTag) {
    for instrument in instruments {
      for text in [instrument.title, instrument.short] {
        add(text(language), text.version(in: language).language, instrument)
        if text.original.language != language { add(text.original.value, text.original.language, instrument) }
      }
      if instrument.id.text.utf8.count >= 3, instrument.id.text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
        let word = Reading(instrument.id.text, in: language, at: instrument.place)
        names[Letters.key(of: instrument.id.text), default: []].append(
          Name(words: word, instrument: instrument, isInCapitals: true))
      }
    }
    for key in names.keys { names[key]?.sort { $0.words.words.count > $1.words.words.count } }
  }

  private mutating func add(_ text: String, _ language: LanguageTag, _ instrument: Instrument) {
    let reading = Reading(text, in: language, at: instrument.place)
    let words = reading.words
    guard let first = words.first else { return }
    // A name of one word is told from the word by its capitals; “a convention” is a name of none. “Palermoprotocol” is one.
    let isName = words.count > 2 || words.dropFirst().contains { !$0.marks.isDisjoint(with: [.capital, .initials]) }
    let isCompound = words.count == 1 && first.marks.contains(.capital) && Self.isCompound(reading.folded(first))
    guard isName || isCompound || words.count == 1 && first.marks.contains(.initials) else { return }
    let name = Name(words: reading, instrument: instrument, isInCapitals: words.count == 1 && !isCompound)
    names[first.key, default: []].append(name)
    guard reading.tongue == .german, words.count > 1 || isCompound else { return }
    for ending in ["s", "es", "n"] { names[Letters.key(of: reading.text(first) + ending), default: []].append(name) }
  }

  /// Whether a word is a treaty’s name by what it ends in: Lanzarote-Konvention, Palermoprotocol, Kinderrechtsübereinkommen.
  private static func isCompound(_ word: String) -> Bool {
    let ends = [
      "protokoll", "protocol", "protocole", "konvention", "conventie", "convention", "verdrag", "vertrag",
      "übereinkommen", "pakt", "charta", "handvest",
    ]
    return ends.contains { word.hasSuffix($0) && word.count >= $0.count + 4 }
  }

  /// The treaties named among some words, each with its place; none within another.
  func matches(in reading: Reading, _ range: Range<Int>) -> [(words: Range<Int>, instrument: Instrument)] {
    var matches: [(words: Range<Int>, instrument: Instrument)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let name = names[reading.words[index].key]?.first(where: { fits($0, index, range.upperBound, reading) }),
        !isPartOfAnother(index, reading, range)
      else {
        index += 1
        continue
      }
      matches.append((index..<index + name.words.words.count, name.instrument))
      index += name.words.words.count
    }
    return matches
  }

  private func fits(_ name: Name, _ index: Int, _ end: Int, _ reading: Reading) -> Bool {
    if name.isInCapitals { return !reading.words[index].marks.isDisjoint(with: [.upper, .initials]) }
    return reading.hasForm(of: name.words, at: index, before: end)
  }

  /// `Optional Protocol to the Convention …`: a name behind another treaty and nothing but small words is part of that one's name.
  private func isPartOfAnother(_ index: Int, _ reading: Reading, _ range: Range<Int>) -> Bool {
    var at = index - 1
    while at >= range.lowerBound, index - at <= 4 {
      let traits = reading.words[at].traits
      if traits.contains(.treaty) { return !traits.contains(.and) && index - at > 1 }
      guard traits.contains(.function), !traits.contains(.and) else { return false }
      at -= 1
    }
    return false
  }
}

import Cards

/// Reads one text for what could tell who somebody is.
struct DetailFinder {
  let language: LanguageTag
  /// The country of the card, which tells nothing more.
  let home: CountryCode?
  /// Words of public bodies, treaties and laws that the workspace names elsewhere, in small letters.
  let known: Set<String>
  /// Whether capital letters tell names: not in a title that writes every word with one.
  let isSentenceCase: Bool

  private let lexicon: StoryLexicon?
  private let nationalities: Nationality?
  private let places: PlaceBook

  init(language: LanguageTag, home: CountryCode?, known: Set<String>, isSentenceCase: Bool = true) {
    self.language = language
    self.home = home
    self.known = known
    self.isSentenceCase = isSentenceCase
    lexicon = StoryLexicon.of(language)
    nationalities = Nationality.of(language)
    places = PlaceBook.of(language)
  }

  /// The details by sentence.
  func details(of story: Story) -> [[Detail]] {
    var found = story.sentences.map { details(of: $0) }
    var stops: Set<String> = []
    for details in found {
      for detail in details where detail.kind == .country || detail.kind == .city || detail.kind == .town {
        stops.insert(detail.words.lowercased())
      }
    }
    // Two places abroad are a way that somebody went.
    if stops.count > 1, let index = found.firstIndex(where: { !$0.isEmpty }) {
      let line = found[index].first?.line ?? 0
      let words = "\(stops.count) places"
      found[index].append(Detail(kind: .route, words: words, line: line, range: 0..<0, general: nil))
    }
    return found
  }

  private func details(of sentence: Story.Sentence) -> [Detail] {
    var reader = SentenceReader(
      words: sentence.words, lexicon: lexicon, nationalities: nationalities, places: places, finder: self)
    return reader.read()
  }
}

/// Goes through one sentence, from detail to detail.
struct SentenceReader {
  let words: [Story.Word]
  let lexicon: StoryLexicon?
  let nationalities: Nationality?
  let places: PlaceBook
  let finder: DetailFinder
  var details: [Detail] = []

  init(
    words: [Story.Word], lexicon: StoryLexicon?, nationalities: Nationality?, places: PlaceBook, finder: DetailFinder
  ) {
    self.words = words
    self.lexicon = lexicon
    self.nationalities = nationalities
    self.places = places
    self.finder = finder
  }

  mutating func read() -> [Detail] {
    var index = 0
    while index < words.count {
      let count = step(at: index)
      index += max(count, 1)
    }
    return details
  }

  /// Takes what begins here; how many words that were.
  private mutating func step(at index: Int) -> Int {
    if let lexicon {
      if let count = age(at: index, lexicon) { return count }
      if let count = person(at: index, lexicon) { return count }
      if let count = nationality(at: index, lexicon) { return count }
    }
    if let count = date(at: index) { return count }
    if let count = place(at: index) { return count }
    if let lexicon {
      if let count = relation(at: index, lexicon) { return count }
      if let count = others(at: index, lexicon) { return count }
      word(at: index, lexicon)
      if let count = name(at: index, lexicon) { return count }
    }
    return 1
  }

  mutating func add(_ kind: Detail.Kind, _ range: Range<Int>, shown: Range<Int>? = nil, general: String?) {
    guard let first = words[safe: range.lowerBound] else { return }
    let text = words[shown ?? range].enumerated().map { $0.offset == 0 ? $0.element.text : " " + $0.element.text }
    details.append(
      Detail(kind: kind, words: text.joined(), line: first.line, range: range, general: general))
  }

  /// Where a phrase with a preposition or an article begins that belongs to what begins here.
  func start(before index: Int, with allowed: Set<String>) -> Int {
    guard let word = words[safe: index - 1], allowed.contains(word.small), !isTaken(index - 1) else { return index }
    return index - 1
  }

  func isTaken(_ index: Int) -> Bool { details.contains { $0.range.contains(index) } }

  /// Words of single kinds: jobs, courts, media.
  private mutating func word(at index: Int, _ lexicon: StoryLexicon) {
    guard let word = words[safe: index] else { return }
    let small = word.small.apostropheLess ?? word.small
    let single = small.hasSuffix("s") ? String(small.dropLast()) : small
    if let general = lexicon.jobs[small] {
      add(.job, index..<(index + 1), general: general)
    } else if finder.language.language != "de", let general = lexicon.jobs[single] {
      add(.job, index..<(index + 1), general: general + "s")
    } else if lexicon.courts.contains(small) {
      add(.court, index..<(index + 1), general: nil)
    } else if lexicon.media.contains(small) {
      add(.media, index..<(index + 1), general: nil)
    }
  }
}

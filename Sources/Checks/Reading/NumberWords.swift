/// Numbers written as one word of several: `forty-eight`, `quatre-vingt-dix-sept`, `achtenveertig`, `zweihundertzwölf`.
enum NumberWords {
  /// The number that a word stands for which is in no list; `nil` for all other words.
  @inline(__always)
  static func compound(
    _ word: UnsafeBufferPointer<UInt8>, _ tongue: Tongue, isHyphenated: Bool, _ lexicon: Lexicon
  ) -> Int? {
    switch tongue {
    case .english, .french: isHyphenated ? hyphenated(word, lexicon) : nil
    case .dutch: word.count >= 8 ? joined(word, dutch) : nil
    case .german: word.count >= 8 ? joined(word, german) : nil
    case .other: nil
    }
  }

  private static func hyphenated(_ word: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) -> Int? {
    guard word.count <= 60 else { return nil }
    var sum = Sum()
    var before = 0
    for part in Letters.folded(word).split(whereSeparator: { $0 == "-" || $0 == "\u{2010}" || $0 == "\u{2011}" }) {
      guard let entry = lexicon.entry(part) else { return nil }
      if !entry.traits.isDisjoint(with: [.cardinal, .article]) {
        if before == 4, entry.value == 20 { sum.add(76) } else { sum.add(Int(entry.value)) }
        before = Int(entry.value)
      } else if entry.traits.contains(.scale) {
        sum.multiply(Int(entry.value))
      } else if !entry.traits.contains(.and) {
        // `vingts` stands in no list by itself.
        guard part == "vingts", before == 4 else { return nil }
        sum.add(76)
      }
    }
    return sum.value
  }

  private typealias Part = (letters: [UInt8], value: Int)

  private static func joined(_ word: UnsafeBufferPointer<UInt8>, _ parts: [Part]) -> Int? {
    guard word.count <= 60 else { return nil }
    var sum = Sum()
    var at = 0
    while at < word.count {
      guard let part = parts.first(where: { starts(word, at, $0.letters) }) else { return nil }
      at += part.letters.count
      switch part.value {
      case 0: break
      case 100, 1000: sum.multiply(part.value)
      default: sum.add(part.value)
      }
    }
    return sum.value
  }

  private static func starts(_ word: UnsafeBufferPointer<UInt8>, _ at: Int, _ letters: [UInt8]) -> Bool {
    guard at + letters.count <= word.count else { return false }
    for index in letters.indices {
      let byte = word[at + index]
      let lowered =
        byte < 0x80 ? Letters.lowered(byte) : Letters.lowered(byte, after: index > 0 ? letters[index - 1] : 0)
      if lowered != letters[index] { return false }
    }
    return true
  }

  /// Longest first; what only joins has no value.
  private static func parts(_ words: [(String, Int)]) -> [Part] {
    words.sorted { ($0.0.utf8.count, $1.0) > ($1.0.utf8.count, $0.0) }.map { (Array($0.0.utf8), $0.1) }
  }

  private static let german = parts([
    ("ein", 1), ("eins", 1), ("zwei", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6), ("sieben", 7),
    ("acht", 8),
    ("neun", 9), ("zehn", 10), ("elf", 11), ("zwölf", 12), ("dreizehn", 13), ("vierzehn", 14), ("fünfzehn", 15),
    ("sechzehn", 16), ("siebzehn", 17), ("achtzehn", 18), ("neunzehn", 19), ("zwanzig", 20), ("dreißig", 30),
    ("dreissig", 30), ("vierzig", 40), ("fünfzig", 50), ("sechzig", 60), ("siebzig", 70), ("achtzig", 80),
    ("neunzig", 90),
    ("hundert", 100), ("tausend", 1000), ("und", 0),
  ])

  private static let dutch = parts([
    ("een", 1), ("één", 1), ("twee", 2), ("drie", 3), ("vier", 4), ("vijf", 5), ("zes", 6), ("zeven", 7), ("acht", 8),
    ("negen", 9), ("tien", 10), ("elf", 11), ("twaalf", 12), ("dertien", 13), ("veertien", 14), ("vijftien", 15),
    ("zestien", 16), ("zeventien", 17), ("achttien", 18), ("negentien", 19), ("twintig", 20), ("dertig", 30),
    ("veertig", 40), ("vijftig", 50), ("zestig", 60), ("zeventig", 70), ("tachtig", 80), ("negentig", 90),
    ("honderd", 100), ("duizend", 1000), ("en", 0), ("ën", 0),
  ])

  /// The words of a number, added and multiplied as they come.
  struct Sum {
    private var total = 0
    private var current = 0
    private(set) var isEmpty = true

    /// At most billions: what is larger stays as it is.
    var value: Int? { isEmpty ? nil : total + current }

    mutating func add(_ value: Int) {
      isEmpty = false
      current += value
    }

    mutating func multiply(_ scale: Int) {
      isEmpty = false
      guard current < 1_000_000, total < 1_000_000_000_000 else { return }
      if scale == 100 {
        current = max(1, current) * 100
      } else {
        total += max(1, current) * scale
        current = 0
      }
    }
  }
}

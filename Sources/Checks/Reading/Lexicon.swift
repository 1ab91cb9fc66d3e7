/// The words of one language that rules look for, found by the hash of their folded letters.
///
/// Texts have millions of words and each is looked up once: hence a table of its own, which never compares letters. With 64
/// bits and a few thousand words, that another word has the hash of one of them does not happen.
final class Lexicon: Sendable {
  struct Entry: Sendable {
    var key: UInt64 = 0
    var traits: Traits = []
    var value: Int32 = 0
    /// How many words the expression has.
    var length: UInt8 = 1
  }

  private let slots: ContiguousArray<Entry>
  private let mask: Int

  private init(_ entries: [UInt64: Entry]) {
    var size = 64
    while size < entries.count * 4 { size *= 2 }
    mask = size - 1
    var slots = ContiguousArray(repeating: Entry(), count: size)
    for entry in entries.values {
      var index = Self.index(entry.key) & mask
      while slots[index].key != 0 { index = (index + 1) & mask }
      slots[index] = entry
    }
    self.slots = slots
  }

  private static func index(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ (key >> 29)) }

  @inline(__always)
  func entry(_ key: UInt64) -> Entry? {
    slots.withUnsafeBufferPointer { slots in
      var index = Self.index(key) & mask
      while slots[index].key != 0 {
        if slots[index].key == key { return slots[index] }
        index = (index + 1) & mask
      }
      return nil
    }
  }

  func entry(_ word: some StringProtocol) -> Entry? { entry(Letters.key(of: word)) }

  /// The key of an expression of several words.
  @inline(__always)
  static func joined(_ first: UInt64, _ next: UInt64) -> UInt64 { (first &* 0x9E37_79B9_7F4A_7C15) ^ next }
}

extension Lexicon {
  static let english = Lexicon(englishWords, of: .english)
  static let french = Lexicon(frenchWords, of: .french)
  static let dutch = Lexicon(dutchWords, of: .dutch)
  static let german = Lexicon(germanWords, of: .german)
  static let other = Lexicon("percent: %\ncurrency: € $ £\nreference: § §§", of: .other)

  static func of(_ tongue: Tongue) -> Lexicon {
    switch tongue {
    case .english: english
    case .french: french
    case .dutch: dutch
    case .german: german
    case .other: other
    }
  }

  private convenience init(_ list: String, of tongue: Tongue) {
    var entries: [UInt64: Entry] = [:]
    func add(_ key: UInt64, _ traits: Traits, _ value: Int32?, length: Int = 1) {
      var entry = entries[key] ?? Entry(key: key)
      entry.traits.formUnion(traits)
      if let value { entry.value = value }
      entry.length = UInt8(length)
      entries[key] = entry
    }
    for line in list.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let head = parts[0].split(separator: " ")
      guard let traits = head.first.flatMap({ Traits.names[String($0)] }) else { continue }
      let endings = [""] + head.dropFirst().map { String($0.dropFirst()) }
      for item in parts[1].split(separator: " ") {
        let pair = item.split(separator: "=")
        let value = pair.count == 2 ? Int32(pair[1]) : nil
        for ending in endings {
          let words = Self.words(String(pair[0]) + ending, of: tongue)
          guard let first = words.first else { continue }
          var key = Letters.key(of: first)
          if words.count > 1 {
            add(key, .opensPhrase, nil)
            for word in words.dropFirst() { key = Self.joined(key, Letters.key(of: word)) }
          }
          add(key, traits, value, length: words.count)
        }
      }
    }
    self.init(entries)
  }

  /// The words of an expression as a text has them: French ones part behind an apostrophe.
  private static func words(_ item: String, of tongue: Tongue) -> [String] {
    item.split(separator: "_").flatMap { part -> [String] in
      guard tongue == .french, let mark = part.firstIndex(of: "'"), part.index(after: mark) < part.endIndex else {
        return [String(part)]
      }
      return [String(part[...mark]), String(part[part.index(after: mark)...])]
    }
  }
}

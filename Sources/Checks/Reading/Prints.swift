import Cards

/// Fingerprints of texts: of each run of words the smallest hash of the eight-word pieces in it (winnowing: Schleimer, Wilkerson,
/// Aiken 2003), so that two texts with sixteen words in common share at least one.
enum Prints {
  private static let piece = 8
  private static let window = 8
  /// How many prints two texts must share: some twenty words.
  static let least = 3

  /// Those that stand in the lists of two cards.
  static func shared(_ lists: [[UInt64]]) -> Set<UInt64> {
    var owners: [UInt64: Int] = [:]
    owners.reserveCapacity(lists.reduce(0) { $0 + $1.count })
    var shared: Set<UInt64> = []
    for (owner, list) in lists.enumerated() {
      for key in list where owners.updateValue(owner, forKey: key) ?? owner != owner { shared.insert(key) }
    }
    return shared
  }

  static func keys(of reading: CardReading) -> [UInt64] {
    reading.passages.flatMap { isCompared($0) ? prints(of: $0.reading).map(\.key) : [] }
  }

  private static func isCompared(_ passage: CardPassage) -> Bool {
    guard passage.isOriginal, passage.role.isOwn, !passage.role.asks else { return false }
    if case .condition = passage.role { return false }
    return true
  }

  private static func prints(of text: Reading) -> [(key: UInt64, word: Int)] {
    let words = text.words
    guard words.count >= piece + window else { return [] }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(words.count)
    for start in 0...words.count - piece {
      var hash: UInt64 = 1
      for word in words[start..<start + piece] {
        // A name may have been changed for another.
        let key = word.marks.contains(.capital) && word.gap != .stop ? 7 : word.key
        hash = (hash &* 0x9E37_79B9_7F4A_7C15) ^ (key &+ (hash >> 31))
      }
      hashes.append(hash)
    }
    var prints: [(key: UInt64, word: Int)] = []
    var last = -1
    for start in 0...hashes.count - window where start + window <= hashes.count {
      var least = start
      for index in start..<start + window where hashes[index] <= hashes[least] { least = index }
      if least != last { prints.append((hashes[least], least)) }
      last = least
    }
    return prints
  }

  /// - Parameter keys: those that cards of two countries have.
  static func report(_ cards: [Card], _ keys: Set<UInt64>, _ report: inout Rule.Report) {
    struct Spot {
      let card: Card
      let passage: Int
      let place: Place
      let excerpt: String
    }
    var first: [UInt64: Spot] = [:]
    for card in cards {
      let reading = CardReading(card)
      for (index, passage) in reading.passages.enumerated() where isCompared(passage) {
        let text = passage.reading
        var shared: [String: (count: Int, here: Int, there: Spot)] = [:]
        for (key, word) in prints(of: text) where keys.contains(key) {
          if let spot = first[key] {
            guard spot.card.country != card.country else { continue }
            let name = "\(spot.card.country.alpha2) \(spot.passage)"
            shared[name] = (
              shared[name].map { $0.count + 1 } ?? 1, shared[name]?.here ?? word, shared[name]?.there ?? spot
            )
          } else {
            guard let sentence = text.sentences.first(where: { $0.words.contains(word) }) else { continue }
            first[key] = Spot(card: card, passage: index, place: text.place(sentence), excerpt: text.excerpt(sentence))
          }
        }
        for (_, match) in shared.sorted(by: { $0.key < $1.key }) where match.count >= least {
          guard let sentence = text.sentences.first(where: { $0.words.contains(match.here) }) else { continue }
          report.add(
            text.place(sentence), .warning,
            found: "words that stand in the card of \(match.there.card.country) as well: \(text.excerpt(sentence))",
            expected: "what is true of \(card.country) (\(match.there.place): \(match.there.excerpt))")
        }
      }
    }
  }
}

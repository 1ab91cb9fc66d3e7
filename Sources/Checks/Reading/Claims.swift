@_spi(Unprotected) import Cards

/// The claims of a card's original texts, and which of them have a source.
///
/// A claim is a sentence with a number, a date, a law, a ruling or a judgement. A citation covers its own sentence and those
/// before it in the same paragraph, item or row of a table; one in the sentence that introduces a list with a colon, in a line
/// of three words at most below a list or table, or at the end of the paragraph above a table, covers all of it. A text with sources of its own is covered by them.
struct Claims: Sendable {
  struct Claim: Sendable {
    let reason: Reason
    let text: String
    let place: Place
    let isCited: Bool
    /// Whether it stands in a table.
    let isOfTable: Bool
  }

  enum Reason: String, Sendable {
    case number = "a number", date = "a date", law = "a law", ruling = "a ruling", judgement = "a judgement"
  }

  private(set) var all: [Claim] = []

  init(of card: Card, in passages: [CardPassage]) {
    let figures = Set(
      card.observations.filter { !$0.sources.isEmpty }
        .flatMap { [$0.value, $0.low, $0.high].compactMap { $0?.millionths } })
    for passage in passages where passage.isOriginal && Self.claims(passage.role) {
      let isCovered = !passage.sources.isEmpty || Self.isCovered(passage.role, in: card)
      take(passage.reading, isCovered: isCovered, figures)
    }
  }

  var coverage: Coverage { Coverage(claims: all.count, cited: all.count { $0.isCited }) }

  /// A headline sums up what the card proves; calls and demands ask; a reply is another's; corrections say what was wrong.
  private static func claims(_ role: CardPassage.Role) -> Bool { role.isOwn && !role.asks && role != .headline }

  /// A condition without sources of its own rests on its indicator's.
  private static func isCovered(_ role: CardPassage.Role, in card: Card) -> Bool {
    guard case .condition(let number, _) = role else { return false }
    return card.assessment(number)?.sources.isEmpty == false
  }

  private mutating func take(_ reading: Reading, isCovered: Bool, _ figures: Set<Int128>) {
    let covered = isCovered ? [] : reading.coveredSentences
    for (index, sentence) in reading.sentences.enumerated() {
      guard let reason = reading.claim(sentence) else { continue }
      let isCited = isCovered || covered[index] || reading.isBound(sentence, to: figures)
      all.append(
        Claim(
          reason: reason, text: isCited ? "" : reading.excerpt(sentence), place: reading.place(sentence),
          isCited: isCited, isOfTable: reading.block(sentence).row != nil))
    }
  }
}

/// How many claims have a source.
public struct Coverage: Sendable, Equatable {
  public let claims: Int
  public let cited: Int

  public init(claims: Int, cited: Int) { (self.claims, self.cited) = (claims, cited) }

  /// From 0 to 1; 1 where nothing is claimed.
  public var share: Double { claims == 0 ? 1 : Double(cited) / Double(claims) }

  /// In whole percent, never rounded up to 100.
  public var percent: Int { claims == 0 ? 100 : cited * 100 / claims }
}

extension Reading {
  /// Why a sentence is a claim; `nil` where it is none.
  func claim(_ sentence: Sentence) -> Claims.Reason? {
    let block = block(sentence)
    if block.kind == .heading || block.kind == .headCell || block.isQuoted || isQuestion(sentence) { return nil }
    var reason: Claims.Reason?
    for mention in mentions(sentence) {
      switch mention.kind {
      case .count:
        if mention.bound == .vague { continue }
        // A small number that counts nothing is a label: goal 1, step 3.
        let least = mention.noun == nil ? 13 : 2
        if let value = mention.value, value.decimals > 0 || abs(value.units) >= least { return .number }
      case .share, .part, .money, .duration: return .number
      case .year, .date, .period: reason = reason ?? .date
      default: break
      }
    }
    if let reason { return reason }
    var traits: Traits = []
    for word in words[sentence.words] where !word.marks.contains(.quoted) { traits.formUnion(word.traits) }
    if traits.contains(.law) { return .law }
    if traits.contains(.ruling) { return asks(sentence) ? nil : .ruling }
    // What a sentence says of a grade is proved by the card itself.
    let isOfCard =
      traits.contains(.card)
      || words[sentence.words].contains { word in
        word.traits.contains(.item) && [CardItem.indicator.rawValue, CardItem.grade.rawValue].contains(Int(word.value))
      }
    return isOfCard || traits.isDisjoint(with: [.praise, .blame]) ? nil : .judgement
  }

  /// `Judges should be trained`: it asks for something, and tells of nothing.
  private func asks(_ sentence: Sentence) -> Bool {
    words[sentence.words].contains { Self.asking.contains($0.key) }
  }

  private static let asking = Set(
    ["should", "devrait", "devraient", "zouden", "sollte", "sollten"].map { Letters.key(of: $0) })

  private func isQuestion(_ sentence: Sentence) -> Bool {
    guard let last = words[sentence.words].last else { return false }
    var at = Int(last.start + last.length)
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0xC2 || bytes[at] == 0xA0 || bytes[at] >= 0x80 { at += 1 }
    return at < bytes.count && bytes[at] == UInt8(ascii: "?")
  }

  /// Whether its numbers are filled in when it is published, or stand in the card's own statistics with a source.
  fileprivate func isBound(_ sentence: Sentence, to figures: Set<Int128>) -> Bool {
    let numbers = mentions(sentence).filter {
      $0.isNumber && $0.noun != nil || $0.kind == .share || $0.isDigits && $0.isNumber
    }
    if numbers.isEmpty { return words[sentence.words].contains { $0.traits.contains(.bound) } }
    return numbers.allSatisfy { mention in
      mention.kind != .part && mention.high == nil && mention.value.map { figures.contains($0.millionths) } ?? false
    }
  }

  /// For each sentence whether a citation covers it.
  fileprivate var coveredSentences: [Bool] {
    var covered = Array(repeating: false, count: sentences.count)
    var rows: [Int: Bool] = [:]
    for block in blocks {
      guard let last = block.sentences.last(where: { !sentences[$0].citations.isEmpty }) else { continue }
      for index in block.sentences.lowerBound...last { covered[index] = true }
      if let row = block.row { rows[row] = true }
    }
    let noted = notedBlocks
    // Whether the paragraph above the table of a block ends in a citation.
    var isCaptioned = false
    for (number, block) in blocks.enumerated() {
      if block.row == nil {
        isCaptioned = block.kind == .paragraph && block.sentences.last.map { covered[$0] } ?? false
      }
      let isIntroduced = block.introduction.flatMap { blocks[$0].sentences.last }.map { covered[$0] } ?? false
      if isIntroduced || block.row.map({ isCaptioned || rows[$0] == true }) ?? false || noted[number] {
        for index in block.sentences { covered[index] = true }
        if block.row == nil, block.kind == .paragraph { isCaptioned = true }
      }
    }
    return covered
  }

  /// For each block, whether a line of sources stands below its list or table.
  private var notedBlocks: [Bool] {
    var noted = Array(repeating: false, count: blocks.count)
    for number in blocks.indices.dropLast().reversed() where blocks[number].kind == .item || blocks[number].row != nil {
      let next = blocks[number + 1]
      noted[number] = next.kind == blocks[number].kind ? noted[number + 1] : isNote(next)
    }
    return noted
  }

  /// Whether a block is nothing but a citation and three words at most.
  private func isNote(_ block: TextBlock) -> Bool {
    guard block.kind == .paragraph, block.sentences.count == 1 else { return false }
    let note = sentences[block.sentences.lowerBound]
    return note.words.count <= 3 && !note.citations.isEmpty
  }

  /// The sentence, cut where it is long.
  func excerpt(_ sentence: Sentence, most: Int = 90) -> String {
    let text = text(sentence)
    guard text.count > most else { return "“\(text)”" }
    let cut = text.prefix(most)
    return "“\(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)])…”"
  }
}

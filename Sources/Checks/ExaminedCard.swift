import Cards
import Formats

/// What the rules found in one card by itself, and what of it bears on the rest of a workspace.
public struct ExaminedCard: Sendable {
  public let edition: Identifier<Edition>
  public let country: CountryCode
  public let findings: [Finding]
  public let coverage: Coverage
  /// Fingerprints of its texts, by the rule that compares them.
  public let prints: [String: [UInt64]]
  public let skeleton: CardSkeleton
  /// See `CardFace`; made where somebody remembers or compares it.
  public let face: Lazily<Digest>

  public init(
    edition: Identifier<Edition>, country: CountryCode, findings: [Finding], coverage: Coverage,
    prints: [String: [UInt64]], skeleton: CardSkeleton, face: Lazily<Digest>
  ) {
    self.edition = edition
    self.country = country
    self.findings = findings
    self.coverage = coverage
    self.prints = prints
    self.skeleton = skeleton
    self.face = face
  }

  /// Its folder within the workspace.
  public var folder: String { edition.folder(of: country) }
}

extension Examination {
  /// This part of a workspace with what an earlier run found in the rest of it.
  ///
  /// `nil` where that is not the whole: where a card that was read anew shows the rest another face, where its texts share
  /// words with other cards, or did, where it belongs to a frozen edition, or asks for a figure of a card that was not read.
  public func completed(by earlier: EarlierExamination) -> Examination? {
    var fresh = Dictionary(cards.map { ($0.folder, $0) }) { first, _ in first }
    let frozen = Set(editions.filter { $0.edition.status == .frozen }.map(\.edition.id))
    let bindings = Rule.binding.name
    for card in cards {
      guard !frozen.contains(card.edition), !card.findings.contains(where: { $0.rule == bindings }) else { return nil }
    }
    let folders = fresh.keys.map { $0 + "/" }
    let before = earlier.cards.filter { fresh[$0.folder] != nil }
    func isFresh(_ finding: Finding) -> Bool { folders.contains { finding.place.file.hasPrefix($0) } }
    var whole = self
    whole.cards = []
    for card in earlier.cards {
      guard let anew = fresh.removeValue(forKey: card.folder) else {
        whole.cards.append(card)
        continue
      }
      guard anew.face.value == card.face.value else { return nil }
      whole.cards.append(anew)
    }
    guard fresh.isEmpty, !Self.sharesPrints(of: before, earlier.cards), !Self.sharesPrints(of: cards, whole.cards)
    else {
      return nil
    }
    whole.rest = earlier.rest.filter { !isFresh($0) } + rest.filter(isFresh)
    whole.isWhole = true
    return whole
  }

  /// Whether what is found of fingerprints may hang on some of the cards: where one shares as many with another country's
  /// card as make a finding, or any with two of them.
  private static func sharesPrints(of some: [ExaminedCard], _ all: [ExaminedCard]) -> Bool {
    some.contains { card in
      let others = all.filter { $0.edition == card.edition && $0.country != card.country }
      return card.prints.contains { rule, keys in
        var bearers = Dictionary(keys.map { ($0, 0) }) { first, _ in first }
        return others.contains { other in
          let shared = Set((other.prints[rule] ?? []).filter { bearers[$0] != nil })
          for key in shared { bearers[key, default: 0] += 1 }
          return shared.count >= Prints.least || shared.contains { bearers[$0] ?? 0 > 1 }
        }
      }
    }
  }
}

/// What an earlier run found in a whole workspace.
public struct EarlierExamination: Sendable {
  /// In the order of editions and cards.
  public let cards: [ExaminedCard]
  /// What was found outside the cards, and of cards beside each other.
  public let rest: [Finding]

  public init(cards: [ExaminedCard], rest: [Finding]) { (self.cards, self.rest) = (cards, rest) }
}

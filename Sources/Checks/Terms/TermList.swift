import Cards
import Formats

/// The terms of one language, after the Luxembourg Guidelines: read from `Lists/terms.LANGUAGE.csv`.
final class TermList: Sendable {
  /// A term as the guidelines see it.
  struct Term: Sendable {
    enum Class: String, Sendable, CaseIterable {
      case avoid, caution, acceptable
    }

    let `class`: Class
    /// `nil` where there is none that always serves; the term is not reported then.
    let prefer: String?
  }

  let terms: [Term]
  private let spellings: [TermPattern.Spelling]
  /// The spellings of what is reported, and of what may stand and holds it.
  let reported: Automaton
  private let kept: Automaton

  init(_ bytes: [UInt8]) {
    var terms: [Term] = []
    var spellings: [TermPattern.Spelling] = []
    let table = CSV.parse(bytes).value
    for row in table?.rows ?? [] {
      guard let table, let pattern = row[table.column("term")],
        let `class` = row[table.column("class")].flatMap(Term.Class.init(rawValue:))
      else { continue }
      let prefer = row[table.column("prefer")] ?? ""
      spellings += TermPattern(pattern).spellings(of: terms.count)
      terms.append(Term(class: `class`, prefer: prefer.isEmpty ? nil : prefer))
    }
    self.terms = terms
    self.spellings = spellings
    let numbered = spellings.enumerated().map { (term: $0.offset, symbols: $0.element.symbols) }
    reported = Automaton(numbered.filter { terms[spellings[$0.term].term].isReported })
    kept = Automaton(numbered.filter { !terms[spellings[$0.term].term].isReported })
  }
}

extension TermList.Term {
  var isReported: Bool { `class` != .acceptable && prefer != nil }
}

extension TermList {
  /// The list of a language; `nil` where there is none.
  static func list(of language: LanguageTag) -> TermList? {
    switch language.language {
    case "en": english
    case "fr": french
    case "nl": dutch
    case "de": german
    default: nil
    }
  }

  static let english = TermList(PackageResources.terms_en_csv)
  static let french = TermList(PackageResources.terms_fr_csv)
  static let dutch = TermList(PackageResources.terms_nl_csv)
  static let german = TermList(PackageResources.terms_de_csv)

  /// The terms that are reported, from the left, the longest where several stand at one place; positions of symbols.
  func found(in symbols: [UInt8]) -> [(term: Term, range: Range<Int>)] {
    let places = words(reported.matches(in: symbols), in: symbols)
      .sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    var end = 0
    return places.filter { place in
      if place.range.lowerBound < end { return false }
      end = place.range.upperBound
      return true
    }.map { (terms[$0.term], $0.range) }
  }

  /// Where a term stands that is right.
  func acceptable(in symbols: [UInt8]) -> [Range<Int>] { words(kept.matches(in: symbols), in: symbols).map(\.range) }

  /// The matches that are whole words, with the rest of a word that a spelling leaves open.
  private func words(_ matches: [Automaton.Match], in symbols: [UInt8]) -> [Automaton.Match] {
    func isInWord(_ index: Int) -> Bool { symbols.indices.contains(index) && Fold.isLetter(symbols[index]) }
    return matches.compactMap { match in
      let spelling = spellings[match.term]
      var (lower, upper) = (match.range.lowerBound, match.range.upperBound)
      if spelling.isOpenBefore { while isInWord(lower - 1) { lower -= 1 } }
      if spelling.isOpenBehind { while isInWord(upper) { upper += 1 } }
      guard !isInWord(lower - 1), !isInWord(upper) else { return nil }
      return Automaton.Match(term: spelling.term, range: lower..<upper)
    }
  }
}

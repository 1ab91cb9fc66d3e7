import Cards
import Formats

/// Finds titles of laws that nobody listed: “law of 28 November 2000 on …”, « loi nº 2002-305 du 4 mars 2002 relative à … ».
///
/// A word for a law, within ten words a number, at once or later a word such as *on*; from there to the next punctuation or verb.
struct LawTitle {
  private let laws: Set<String>
  private let about: Set<String>
  private let verbs: Set<String>

  private static let byLanguage: [String: LawTitle] = {
    guard let table = CSV.parse(PackageResources.law_words_csv).value else { return [:] }
    var words: [String: [String: Set<String>]] = [:]
    for row in table.rows {
      guard let language = row[table.column("language")], let kind = row[table.column("kind")],
        let list = row[table.column("words")]
      else { continue }
      words[language, default: [:]][kind] = Set(list.split(separator: " ").map(String.init))
    }
    return words.mapValues { LawTitle(laws: $0["law"] ?? [], about: $0["about"] ?? [], verbs: $0["verb"] ?? []) }
  }()

  static func spans(in scalars: [Unicode.Scalar], of language: LanguageTag) -> [Range<Int>] {
    byLanguage[language.language]?.spans(in: PassageWord.all(in: scalars)) ?? []
  }

  private func spans(in words: [PassageWord]) -> [Range<Int>] {
    words.indices.compactMap { first in
      guard laws.contains(words[first].text), let about = introduction(after: first, in: words) else { return nil }
      let end = end(from: about, in: words)
      return words[first].range.lowerBound..<words[end].range.upperBound
    }
  }

  /// The word that says what the law is about.
  private func introduction(after first: Int, in words: [PassageWord]) -> Int? {
    var hasNumber = false
    for index in (first + 1)..<min(first + 12, max(words.count, first + 1)) {
      guard index < words.count, !words[index - 1].endsSentence else { return nil }
      if hasNumber, about.contains(words[index].text) { return index }
      if verbs.contains(words[index].text) { return nil }
      hasNumber = hasNumber || words[index].text.unicodeScalars.contains { ("0"..."9").contains($0) }
    }
    return nil
  }

  private func end(from about: Int, in words: [PassageWord]) -> Int {
    var end = about
    while end + 1 < words.count, end - about < 40, !words[end].isBroken, !verbs.contains(words[end + 1].text) {
      end += 1
    }
    return end
  }
}

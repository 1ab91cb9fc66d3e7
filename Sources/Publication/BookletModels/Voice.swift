import Cards
import Checks
import Formats

/// How texts of cards become running text of a booklet in one language.
///
/// A text that lacks the language is given in its original and says so; so does a translation that is older than its
/// original.
final class Voice {
  let language: LanguageTag
  let wording: Wording
  /// Names of languages in this one, as they stand within a sentence.
  let languageNames: [LanguageTag: String]
  /// What fills the bindings of prose.
  let facts: Facts
  /// `nil` where notes have no place: on the card of one page.
  let references: NoteReferences?

  init(
    language: LanguageTag, wording: Wording, languageNames: [LanguageTag: String], facts: Facts,
    references: NoteReferences?
  ) {
    self.language = language
    self.wording = wording
    self.languageNames = languageNames
    self.facts = facts
    self.references = references
  }

  /// A short text.
  func text(_ text: Text?) -> [Inline] {
    guard let version = text?.version(in: language), !version.value.isEmpty else { return [] }
    return marked([.text(version.value)], version.language, isStale: version.isStale)
  }

  /// A text that appears again and again, with its language but without a mark: `fallbacks` says it once.
  func name(_ text: Text?) -> [Inline] {
    guard let version = text?.version(in: language), !version.value.isEmpty else { return [] }
    return version.language == language ? [.text(version.value)] : [inOther(version.language, [.text(version.value)])]
  }

  /// In which languages those of some names are that lack this one, as a line at the head of their section.
  func fallbacks(_ names: [Text]) -> [Inline] {
    let others = names.fallbacks(in: language)
    return others.isEmpty ? [] : [.text(wording.frame.partlyInLanguage(wording.figures.list(others.map(name))))]
  }

  /// A text of one or a few sentences as running text: paragraphs on lines of their own; behind it the notes of
  /// what it cites besides.
  func line(_ prose: ProseText?, citing citations: [Citation] = []) -> [Inline] {
    guard let version = prose?.version(in: language), !version.value.isEmpty else { return notes(citations) }
    var text = [Inline].lines(ProseRuns(of: facts.filled(version), references).lines)
    // Notes within the text need not be said again at its end.
    let cited = Set(text.noteNumbers)
    let further = citations.filter { !(references?.book.numbers(of: [$0]).allSatisfy(cited.contains) ?? true) }
    references?.cite(further, behind: &text)
    return marked(text, version.language, isStale: version.isStale)
  }

  /// The raised numbers of citations that stand by themselves.
  func notes(_ citations: [Citation]) -> [Inline] { references?.mark(citations).map { [$0] } ?? [] }

  private func marked(_ inlines: [Inline], _ version: LanguageTag, isStale: Bool) -> [Inline] {
    if version != language {
      return [
        inOther(version, inlines), .text(" "), .emphasis([.text(parenthesis(wording.frame.inLanguage(name(version))))]),
      ]
    }
    return isStale ? inlines + [.text(" "), .emphasis([.text(parenthesis(wording.frame.stale))])] : inlines
  }

  private func parenthesis(_ text: String) -> String { "(" + text + ")" }

  private func inOther(_ other: LanguageTag, _ inlines: [Inline]) -> Inline {
    .other(other, other.direction == language.direction ? nil : other.direction, inlines)
  }

  private func name(_ other: LanguageTag) -> String { languageNames[other] ?? other.text }
}

extension Wording {
  /// What parts a label from what it labels: in French with a space that does not break before it.
  var colon: String { language.language == "fr" ? "\u{A0}: " : ": " }
}

extension Voice {
  /// Blocks of a longer text whose first headings get `level`; before them a line where it is not in this language
  /// or older than its original.
  func blocks(_ prose: ProseText?, heading level: Int, into array: inout JSONArrayWriter) {
    guard let version = prose?.version(in: language), !version.value.isEmpty else { return }
    let isOther = version.language != language
    if isOther { array.small([.text(wording.frame.onlyInLanguage(name(version.language)))]) }
    if version.isStale { array.small([.text(wording.frame.staleText)]) }
    let writer = ProseBlocks(level: level, references: references) { [self] inlines in
      isOther ? [inOther(version.language, inlines)] : inlines
    }
    writer.write(facts.filled(version), into: &array)
  }

  /// The same within a box, where headings have no place.
  func boxed(_ prose: ProseText?, into array: inout JSONArrayWriter) {
    blocks(prose, heading: 0, into: &array)
  }
}

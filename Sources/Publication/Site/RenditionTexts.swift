import Cards
import Formats

/// Texts of the workspace as pieces of a page, in their language and marked where it is not the page's.
extension Rendition {
  /// A short text. Where it lacks the language or is older than its original, a small mark behind it says so.
  func text(_ text: Text) -> HTML {
    let version = text.version(in: language)
    guard let mark = mark(of: version) else { return words(version) }
    return [words(version), " ", .element("small", .class("mark"), [.text("(" + mark + ")")])]
  }

  func text(_ text: Text?) -> HTML { text.map { self.text($0) } ?? .empty }

  /// A text that appears again and again, with its language but without the mark.
  func label(_ text: Text) -> HTML { words(text.version(in: language)) }

  func plain(_ text: Text) -> String { text(language) }

  private func words(_ version: Text.Version) -> HTML { Self.words(version, frame) }

  /// Words with their language where it is not that around them.
  static func words(_ version: Text.Version, _ frame: LanguageTag) -> HTML {
    version.language == frame
      ? .text(version.value) : .element("span", attributes(of: version.language, in: frame), version.value)
  }

  /// Words in the language of the pages: names of countries.
  func inLanguage(_ words: String) -> HTML {
    isFrameForeign && language.isKnown ? .element("span", attributes(of: language), words) : .text(words)
  }

  func name(_ country: CountryCode) -> HTML { inLanguage(names[country]) }

  func attributes(of language: LanguageTag) -> [Attribute] { Self.attributes(of: language, in: frame) }

  private static func attributes(of language: LanguageTag, in frame: LanguageTag) -> [Attribute] {
    language.direction == frame.direction ? [.lang(language)] : [.lang(language), .dir(language)]
  }

  private func mark<Value>(of version: Localized<Value>.Version) -> String? {
    if version.language != language { return wording.frame.inLanguage(name(of: version.language)) }
    return version.isStale ? wording.frame.stale : nil
  }

  func name(of language: LanguageTag) -> String {
    languageNames[language] ?? Self.name(of: language, wording)
  }
}

extension Rendition {
  /// A long text: its blocks, in their language, under a line that says so where it is not the page's.
  ///
  /// - Parameters:
  ///   - heading: the level that the text's first headings get.
  ///   - end: what stands at the end of the last paragraph: the numbers of notes.
  func prose(_ text: ProseText?, heading: Int = 4, _ references: References?, end: HTML? = nil) -> HTML {
    guard let version = text?.version(in: language), !version.value.isEmpty else {
      return end.map { .element("p", [$0]) } ?? .empty
    }
    let blocks = writer(heading, references).blocks(version.value, end: end ?? .empty)
    var note: HTML = .empty
    if version.language != language {
      note = .p("mark", [.text(wording.frame.onlyInLanguage(name(of: version.language)))])
    } else if version.isStale {
      note = .p("mark", [.text(wording.frame.staleText)])
    }
    guard version.language != frame else { return note.isEmpty ? blocks : [note, blocks] }
    return [note, .element("div", attributes(of: version.language), [blocks])]
  }

  /// A text within a line or a cell: without its paragraph where it has only one.
  func inline(_ text: ProseText?, _ references: References?) -> HTML {
    guard let version = text?.version(in: language), !version.value.isEmpty else { return .empty }
    let (pieces, isInline) = writer(6, references).inline(version.value)
    let content: HTML =
      version.language == frame
      ? pieces : .element(isInline ? "span" : "div", attributes(of: version.language), [pieces])
    guard let mark = mark(of: version) else { return content }
    return [content, " ", .element("small", .class("mark"), [.text("(" + mark + ")")])]
  }

  private func writer(_ heading: Int, _ references: References?) -> ProseHTML {
    ProseHTML(heading: heading, tableLabel: wording.frame.scrolls) { references?($0) ?? .empty }
  }
}

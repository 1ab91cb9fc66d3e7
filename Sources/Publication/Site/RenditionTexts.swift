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

  /// A line at the head of a section whose names lack the language: in which languages these are.
  func fallbacks(_ names: [Text]) -> HTML {
    let others = names.fallbacks(in: language)
    guard !others.isEmpty else { return .empty }
    return .p("mark", [.text(wording.frame.partlyInLanguage(wording.figures.list(others.map(name))))])
  }

  func plain(_ text: Text) -> String { text(language) }

  private func words(_ version: Text.Version) -> HTML { Self.words(version, frame) }

  /// Words with their language where it is not that around them.
  static func words(_ version: Text.Version, _ frame: LanguageTag) -> HTML {
    guard version.language != frame else { return .text(version.value) }
    return .element("span", attributes(of: version, in: frame), [isolated(version.value, in: version.language)])
  }

  /// A text in which numbers and words of other scripts keep their order where the text runs from right to left.
  private static func isolated(_ text: String, in language: LanguageTag) -> HTML {
    guard language.direction == .rightToLeft, LeftToRightRuns.hasRightToLeft(text) else { return .text(text) }
    return .group(
      LeftToRightRuns.runs(of: text).map { run in
        run.isLeftToRight ? .element("bdi", [Attribute("dir", "ltr")], run.text) : .text(run.text)
      })
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

  /// Numbers alone have no direction but that from left to right, whatever language they are said to be in.
  private static func attributes(of version: Text.Version, in frame: LanguageTag) -> [Attribute] {
    guard version.language.direction == .rightToLeft, !LeftToRightRuns.hasRightToLeft(version.value) else {
      return attributes(of: version.language, in: frame)
    }
    return [.lang(version.language), Attribute("dir", "ltr")]
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
      return end.map { $0.isEmpty ? .empty : .element("p", [$0]) } ?? .empty
    }
    let blocks = writer(heading, version.language, references).blocks(filled(version), end: end ?? .empty)
    var note: HTML = .empty
    if version.language != language {
      note = .p("mark", [.text(wording.frame.onlyInLanguage(name(of: version.language)))])
    } else if version.isStale {
      note = .p("mark", [.text(wording.frame.staleText)])
    }
    guard version.language != frame else { return note.isEmpty ? blocks : [note, blocks] }
    return [note, .element("div", attributes(of: version), [blocks])]
  }

  /// A text within a line or a cell: without its paragraph where it has only one.
  func inline(_ text: ProseText?, _ references: References?) -> HTML {
    guard let version = text?.version(in: language), !version.value.isEmpty else { return .empty }
    let (pieces, isInline) = writer(6, version.language, references).inline(filled(version))
    let content: HTML =
      version.language == frame
      ? pieces : .element(isInline ? "span" : "div", attributes(of: version), [pieces])
    guard let mark = mark(of: version) else { return content }
    return [content, " ", small(mark)]
  }

  /// A text that fills a block of its own, with the notes behind it. A text that runs against the page turns its block
  /// around, so that it begins where its own lines do.
  func block(_ names: String, _ text: ProseText?, citing citations: [Citation] = [], _ references: References) -> HTML {
    let content = inline(text, references)
    let notes = references(citations)
    guard !content.isEmpty || !notes.isEmpty else { return .empty }
    return .element(
      "div", [.class(names)] + turn(text.map { attributes(of: $0.version(in: language)) } ?? []), [content, notes])
  }

  /// The words of a text alone.
  func plain(_ text: ProseText) -> String { filled(text.version(in: language)).plain(notes: nil) }

  private func filled(_ version: ProseText.Version) -> Prose { checked.facts.filled(version) }

  private func small(_ mark: String) -> HTML {
    .element("small", .class("mark"), [.text("(" + mark + ")")])
  }

  private func attributes(of version: ProseText.Version) -> [Attribute] {
    let attributes = attributes(of: version.language)
    let isLeftToRight = attributes.count > 1 && !version.value.hasRightToLeft
    return isLeftToRight ? [.lang(version.language), Attribute("dir", "ltr")] : attributes
  }

  /// The direction alone, for what stands around a text.
  private func turn(_ attributes: [Attribute]) -> [Attribute] { attributes.filter { $0.name == "dir" } }

  /// The direction of a name, for a block that holds nothing else.
  func turn(_ name: Text) -> [Attribute] {
    let version = name.version(in: language)
    return version.language == frame ? [] : turn(Self.attributes(of: version, in: frame))
  }

  private func writer(_ heading: Int, _ language: LanguageTag, _ references: References?) -> ProseHTML {
    ProseHTML(
      heading: heading, tableLabel: wording.frame.scrolls,
      isolates: language != frame && language.direction == .rightToLeft
    ) { references?($0) ?? .empty }
  }
}

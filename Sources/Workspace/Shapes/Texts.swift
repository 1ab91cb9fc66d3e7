import Cards
import Formats

extension Shape where Value == Text {
  /// Plain text, in one language or several.
  static let text = localized(.plainText) { text, _, _ in text }
}

extension Shape where Value == ProseText {
  /// Markdown, in one language or several.
  static let prose = localized(.wholeText) { text, node, desk in ProseReader.read(text, of: node, at: desk) }
}

extension Shape {
  private static func localized<Version>(
    _ scalar: Shape<String>, _ parse: @escaping @Sendable (String, YAMLNode, Desk) -> Version?
  ) -> Shape where Value == Localized<Version> {
    let schema = Schema.either([
      scalar.schema, .map(keys: LanguagePattern.pattern, scalar.schema, least: 1),
    ])
    return Shape(schema: schema) { node, desk in
      guard case .mapping(let entries) = node.content else {
        guard let text = scalar.read(node, desk), let value = parse(text, node, desk) else { return nil }
        if desk.asksForTexts { _ = desk.staleness(of: [(desk.language, text)], at: desk.place(node)) }
        return Localized(original: .init(language: desk.language, value: value))
      }
      return versions(entries, node, desk, scalar, parse)
    }
  }

  private static func versions<Version>(
    _ entries: [YAMLEntry], _ node: YAMLNode, _ desk: Desk, _ scalar: Shape<String>,
    _ parse: (String, YAMLNode, Desk) -> Version?
  ) -> Localized<Version>? {
    var texts: [(tag: LanguageTag, text: String, value: Version)] = []
    texts.reserveCapacity(entries.count)
    for entry in entries {
      let place = Place(file: desk.file, line: entry.keyLine, column: entry.keyColumn)
      guard let tag = desk.tag(entry.key) else {
        desk.report(
          place, found: "the key \(quoted(entry.key))", expected: "a language such as en, fr or sr-Latn (BCP 47)",
          mend: LanguageTag(entry.key)?.text)
        continue
      }
      guard let text = scalar.read(entry.value, desk), let value = parse(text, entry.value, desk)
      else { continue }
      texts.append((tag, text, value))
    }
    if entries.isEmpty {
      desk.report(desk.place(node), found: "no language", expected: "a text in at least one language")
    }
    guard !texts.isEmpty else { return nil }
    let first = texts.firstIndex { $0.tag == desk.language } ?? 0
    if first > 0 { texts.swapAt(0, first) }
    let stale = desk.asksForTexts ? desk.staleness(of: texts.map { ($0.tag, $0.text) }, at: desk.place(node)) : []
    let version = { (index: Int) in
      Localized<Version>.Version(
        language: texts[index].tag, value: texts[index].value, isStale: stale.isEmpty ? false : stale[index])
    }
    return Localized(original: version(0), translations: texts.indices.dropFirst().map(version))
  }
}

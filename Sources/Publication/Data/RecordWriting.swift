import Cards
import Checks
import Formats

/// How values of cards are written in JSON, under the names that the workspace's files give them.
///
/// What is not stated has no member; `null` is never written.
///
/// A class, as are the records: closures that write nested members would copy a structure with each of its parts.
final class RecordStyle: Sendable {
  let dossier: Dossier
  /// What fills the bindings of prose; `nil` where there is no prose.
  let facts: Facts?
  /// `nil` writes every language.
  let language: LanguageTag?

  init(dossier: Dossier, facts: Facts?, language: LanguageTag?) {
    self.dossier = dossier
    self.facts = facts
    self.language = language
  }
}

extension JSONObjectWriter {
  mutating func stated(_ name: String, _ value: String?) {
    if let value { field(name, value) }
  }

  mutating func stated(_ name: String, _ date: PartialDate?) { stated(name, date?.text) }

  mutating func stated(_ name: String, _ number: Int?) {
    if let number { field(name, number) }
  }

  mutating func stated(_ name: String, _ quantity: Quantity?) {
    if let quantity { field(name, number: quantity.text) }
  }

  mutating func stated(_ name: String, _ flag: Bool) {
    if flag { field(name, true) }
  }

  mutating func list(_ name: String, _ items: [String]) {
    guard !items.isEmpty else { return }
    array(name) { array in for item in items { array.item(item) } }
  }

  mutating func list<Element>(_ name: String, _ items: [Element], _ body: (inout JSONObjectWriter, Element) -> Void) {
    guard !items.isEmpty else { return }
    array(name) { array in for item in items { array.object { body(&$0, item) } } }
  }
}

extension JSONObjectWriter {
  /// A text as a map of languages; those older than their original are listed in `NAME-stale`.
  mutating func text(_ name: String, _ text: Text?, _ style: RecordStyle) {
    guard let text else { return }
    versions(name, text, style) { $0.field($1.language.text, $1.value) }
  }

  /// Prose likewise, as Markdown.
  mutating func prose(_ name: String, _ prose: ProseText?, _ style: RecordStyle) {
    guard let prose else { return }
    versions(name, prose, style) { object, version in
      let prose = style.facts?.filled(version) ?? version.value
      object.field(version.language.text, prose.markdown { style.dossier.isNameable($0.key) })
    }
  }

  private mutating func versions<Value>(
    _ name: String, _ text: Localized<Value>, _ style: RecordStyle,
    _ write: (inout JSONObjectWriter, Localized<Value>.Version) -> Void
  ) {
    let first = style.language.map(text.version) ?? text.original
    let others = style.language == nil ? text.translations : []
    object(name) { object in
      write(&object, first)
      for version in others { write(&object, version) }
    }
    guard first.isStale || others.contains(where: \.isStale) else { return }
    list(name + "-stale", ([first] + others).filter(\.isStale).map(\.language.text))
  }

  /// Sources that may be named, each with the place in it: `plan-2008, p. 4`.
  ///
  /// Where there is none the member is missing, whatever the reason.
  mutating func sources(_ citations: [Citation], _ style: RecordStyle, as name: String = "sources") {
    guard citations.contains(where: { style.dossier.isNameable($0.key) }) else { return }
    array(name) { array in
      for citation in citations where style.dossier.isNameable(citation.key) {
        array.item(citation.locator.map { citation.key.text + ", " + $0 } ?? citation.key.text)
      }
    }
  }
}

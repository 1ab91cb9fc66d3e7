import Cards
import Formats

/// How values of cards are written in JSON, under the names that the workspace's files give them.
///
/// What is not stated has no member; `null` is never written.
struct RecordStyle: Sendable {
  let dossier: Dossier
  /// `nil` writes every language.
  let language: LanguageTag?
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
    versions(name, text, style) { $0 }
  }

  /// Prose likewise, as Markdown.
  mutating func prose(_ name: String, _ prose: ProseText?, _ style: RecordStyle) {
    guard let prose else { return }
    let dossier = style.dossier
    versions(name, prose, style) { value in value.markdown { dossier.nameableSource($0.key) != nil } }
  }

  private mutating func versions<Value>(
    _ name: String, _ text: Localized<Value>, _ style: RecordStyle, _ print: (Value) -> String
  ) {
    let versions = style.language.map { [text.version(in: $0)] } ?? text.versions
    object(name) { object in for version in versions { object.field(version.language.text, print(version.value)) } }
    list(name + "-stale", versions.filter(\.isStale).map(\.language.text))
  }

  /// Sources that may be named, with the place in them. Where there is none the member is missing, whatever the reason.
  mutating func sources(_ citations: [Citation], _ style: RecordStyle) {
    list("sources", style.dossier.nameable(citations)) { object, citation in
      object.field("source", citation.key.text)
      object.stated("place", citation.locator)
    }
  }
}

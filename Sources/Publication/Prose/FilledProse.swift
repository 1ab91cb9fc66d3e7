import Cards
import Checks

extension Facts {
  /// A text with its bindings filled, written in the language of the text.
  ///
  /// One that asks for what is not there stays as it was written; no edition with such a one passes the checks.
  func filled(_ version: ProseText.Version) -> Prose {
    let prose = version.value
    guard prose.hasBindings else { return prose }
    let writer = FactText(version.language)
    var events: [Prose.Event] = []
    events.reserveCapacity(prose.events.count)
    // A run of text is one event, so that numbers and words around them are set together.
    var run = ""
    for event in prose.events {
      switch event {
      case .text(let text): run += text
      case .bind(let binding): run += text(for: binding, writer)
      default:
        if !run.isEmpty { events.append(.text(run)) }
        run = ""
        events.append(event)
      }
    }
    if !run.isEmpty { events.append(.text(run)) }
    return Prose(events: events, place: prose.place, hasBindings: false)
  }

  func filled(_ text: ProseText, in language: LanguageTag) -> Prose { filled(text.version(in: language)) }

  private func text(for binding: Binding, _ writer: FactText) -> String {
    guard let fact = try? fact(for: binding) else { return binding.source }
    return writer.text(of: fact, for: binding)
  }
}

import Cards

/// One text of a workspace with the state of its translations, for those who translate.
public struct TextRecord: Sendable {
  public struct Translation: Sendable {
    public enum State: String, Sendable {
      /// `translations.csv` says what it was made from, and that is the present original.
      case current
      /// The original has changed since.
      case stale
      /// Nothing says what it was made from; it is taken to be current.
      case unstamped
    }
    public let language: LanguageTag
    public let state: State
    /// The stamp of the original that it was made from; that of the present one where nothing says so.
    public let stamp: String
  }

  /// The directory whose `translations.csv` speaks of it.
  public let folder: String
  /// Its name there: `situation`, `card.yaml#indicators.1.1.statement`.
  public let name: String
  public let place: Place
  public let original: LanguageTag
  /// The stamp of the present original.
  public let stamp: String
  public let translations: [Translation]

  init(_ name: String, _ texts: [(language: LanguageTag, text: String)], stamps: Stamps, at place: Place) {
    self.name = name
    self.place = place
    folder = place.file.lastIndex(of: "/").map { String(place.file[..<$0]) } ?? ""
    original = texts.first?.language ?? .english
    let stamp = Stamps.hash(of: texts.first?.text ?? "")
    self.stamp = stamp
    translations = texts.dropFirst().map { text in
      let found = stamps.original(of: name, text.language)
      return Translation(
        language: text.language, state: found == nil ? .unstamped : found == stamp ? .current : .stale,
        stamp: found ?? stamp)
    }
  }
}

/// A value in the languages in which it exists; the first is the original.
public struct Localized<Value: Sendable>: Sendable {
  public struct Version: Sendable {
    public let language: LanguageTag
    public let value: Value
    /// The original has changed since this translation was made.
    public let isStale: Bool

    public init(language: LanguageTag, value: Value, isStale: Bool = false) {
      self.language = language
      self.value = value
      self.isStale = isStale
    }
  }

  public let original: Version
  public let translations: [Version]

  public init(original: Version, translations: [Version] = []) {
    self.original = original
    self.translations = translations
  }

  /// The version in a language, else the original; compare its `language` to see a fallback.
  public func version(in language: LanguageTag) -> Version {
    if original.language == language { return original }
    return translations.first { $0.language == language } ?? original
  }

  public func callAsFunction(_ language: LanguageTag) -> Value { version(in: language).value }

  public var versions: [Version] { [original] + translations }
}

/// Plain text.
public typealias Text = Localized<String>

/// Markdown, parsed once.
public typealias ProseText = Localized<Prose>

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
  ///
  /// Inlinable, like what else is generic and asked thousands of times a page: other modules get it specialised.
  @inlinable public func version(in language: LanguageTag) -> Version {
    if original.language == language { return original }
    for position in translations.indices where translations[position].language == language {
      return translations[position]
    }
    return original
  }

  @inlinable public func callAsFunction(_ language: LanguageTag) -> Value { version(in: language).value }

  @inlinable public var versions: [Version] { [original] + translations }
}

/// Plain text.
public typealias Text = Localized<String>

/// Markdown, parsed once.
public typealias ProseText = Localized<Prose>

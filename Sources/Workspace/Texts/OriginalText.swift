import Cards
import Formats

/// A text that may stand in several languages, as files have it: alone, or in a map by language.
extension YAMLValue {
  /// The original: that in a language, else the first; `nil` for what is no text.
  ///
  /// - Parameter language: that of a text that stands alone.
  public func original(_ language: LanguageTag) -> (text: String, language: LanguageTag)? {
    switch self {
    case .text(let text): return (text, language)
    case .map(let entries):
      guard let entry = entries.first(where: { $0.key == language.text }) ?? entries.first,
        let tag = LanguageTag(entry.key), case .text(let text) = entry.value
      else { return nil }
      return (text, tag)
    case .list: return nil
    }
  }

  /// The languages in which the text stands beside its original's.
  public func translations(_ language: LanguageTag) -> [LanguageTag] {
    guard case .map(let entries) = self, let original = original(language) else { return [] }
    return entries.compactMap { LanguageTag($0.key) }.filter { $0 != original.language }
  }

  /// The same with another original; translations stay.
  public func replacingOriginal(with new: String, _ language: LanguageTag) -> YAMLValue {
    guard case .map(let entries) = self, let original = original(language) else { return .text(new) }
    return .map(entries.map { $0.key == original.language.text ? Entry($0.key, .text(new)) : $0 })
  }
}

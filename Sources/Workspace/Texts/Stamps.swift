import Cards
import Formats

/// What the translations of one folder were made from: the rows of its `translations.csv`.
struct Stamps: Sendable {
  private var originals: [String: String] = [:]

  var isAsked: Bool { !originals.isEmpty }

  mutating func add(text: String, language: LanguageTag, original: String) {
    originals[text + "\t" + language.text] = original
  }

  /// The stamp of the original that a translation was made from.
  func original(of text: String, _ language: LanguageTag) -> String? { originals[text + "\t" + language.text] }

  /// Whether a translation was made from another original than the present one.
  func isStale(_ text: String, _ language: LanguageTag, original: String) -> Bool {
    guard let stamp = self.original(of: text, language) else { return false }
    return stamp != Stamps.hash(of: original)
  }

  /// The first 16 hexadecimal digits of the SHA-256 of a text.
  static func hash(of text: String) -> String { String(SHA256.hash(Array(text.utf8)).hex.prefix(16)) }
}

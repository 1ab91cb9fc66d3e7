import Cards
import Formats

/// What the translations of one folder were made from: the rows of its `translations.csv`.
struct Stamps: Sendable {
  private var originals: [String: String] = [:]
  private var rows: [(text: String, language: LanguageTag, place: Place)] = []

  var isAsked: Bool { !originals.isEmpty }

  mutating func add(text: String, language: LanguageTag, original: String, at place: Place) {
    rows.append((text, language, place))
    originals[text + "\t" + language.text] = original
  }

  /// Rows of translations that are not there.
  ///
  /// - Parameter translations: the languages of those that are, by the names of their texts.
  func idle(_ translations: [String: Set<LanguageTag>]) -> [Finding] {
    rows.filter { translations[$0.text]?.contains($0.language) != true }.map { row in
      Finding(
        rule: "language", severity: .warning, reach: .file, place: row.place,
        found: "a row for \(quoted(row.text)) in \(row.language)",
        expected: "the name of a text of this folder that is translated into \(row.language)", mend: "delete the row")
    }
  }

  /// The stamp of the original that a translation was made from.
  func original(of text: String, _ language: LanguageTag) -> String? { originals[text + "\t" + language.text] }

  /// Whether a translation was made from another original than the present one.
  func isStale(_ text: String, _ language: LanguageTag, original: String) -> Bool {
    guard let stamp = self.original(of: text, language) else { return false }
    return stamp != Stamps.hash(of: original)
  }

  /// What stands in `original`.
  static let shape = Shape<String>.scalar(
    "the hash of the original, 16 hexadecimal digits, as translations --stamp writes it; or no row",
    pattern: "[0-9a-f]{16}"
  ) { text in
    let isHash =
      text.utf8.count == 16 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    return isHash ? text : nil
  }

  /// The first 16 hexadecimal digits of the SHA-256 of a text.
  static func hash(of text: String) -> String { String(SHA256.hash(Array(text.utf8)).hex.prefix(16)) }
}

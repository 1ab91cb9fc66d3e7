import Cards
import Scoring

extension DraftCall {
  /// Its text in one language, as a draft.
  func text(in language: LanguageTag) -> String {
    if !demands.isEmpty {
      return demands.map { ($0.isUnknown ? "Show that this is so: " : "") + $0.condition.text(language) }
        .joined(separator: "; ")
    }
    let name = indicator.name(language)
    return grade.map { "\(name): reach “\($0.label(language))” (\($0.meaning(language)))" } ?? name
  }
}

import Cards
import Scoring

extension DraftCall {
  /// Its text in one language, as a draft.
  func text(in language: LanguageTag, _ words: ScoreWords) -> String {
    if !demands.isEmpty {
      return demands.map { demand in
        let by = demand.by.isEmpty ? "" : " (by \(words.providers(demand.by, demand.isTogether ? "and" : "or")))"
        return (demand.isUnknown ? "Show that this is so: " : "") + demand.condition.text(language) + by
      }.joined(separator: "; ")
    }
    let name = indicator.name(language)
    return grade.map { "\(name): reach “\($0.label(language))” (\($0.meaning(language)))" } ?? name
  }
}

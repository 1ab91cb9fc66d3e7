import Cards
import Publication
import Scoring

/// What `score` says of a unit in one cell or line, in English.
struct ScoreWords {
  let sentences: ScoreSentences
  private let framework: Framework

  init(_ report: ScoreReport) {
    framework = report.framework
    sentences = ScoreSentences(english: report.framework, namedIn: report.language)
  }

  var figures: Figures { sentences.figures }

  func places(_ places: ClosedRange<Int>?) -> String { places.map(sentences.places) ?? "–" }

  func category(_ id: Identifier<Cards.Category>) -> String { sentences.label(of: id) }

  func standing(_ standing: Standing) -> String {
    switch standing {
    case .computed(let id, _), .published(let id): category(id)
    case .capped(let id, _): category(id) + " (held back by a cap)"
    case .overridden(let id, let before):
      category(id) + " (decided by people" + (before.map { "; the rule gives \(category($0))" } ?? "") + ")"
    case .undecided(let ids): figures.choice(ids.map(category))
    case .tooFewGrades(let graded, let needed): "none: \(graded) of \(needed) grades"
    case .none: "–"
    }
  }

  func refusal(_ refusal: ScoreModel.Refusal) -> String { "not scored: " + sentences.refusal(refusal) }

  /// How much of a score must be there: "50%", "3"; `nil` where one part is enough.
  func minimum(_ score: ScoreRule) -> String? {
    switch score.minimumData {
    case .count(let count): "\(count)"
    case .share(let share): share > 0 ? figures.percentage(share) : nil
    case nil: nil
    }
  }
}

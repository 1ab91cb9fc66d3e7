import Cards
import Scoring

/// Scores, grades and categories in English sentences: the one place for what `score` prints.
struct ScoreWords {
  let report: ScoreReport
  private let print: Printer

  init(_ report: ScoreReport) {
    self.report = report
    print = Printer(report.rounding)
  }

  private var framework: Framework { report.framework }
  private var language: LanguageTag { report.language }

  /// A score as it is published.
  func number(_ range: ScoreRange?) -> String {
    guard let range else { return "–" }
    let (low, high) = (print.text(range.low), print.text(range.high))
    return low == high ? low : "\(low)–\(high)"
  }

  /// A number that is no score: up to six decimals, without zeros at the end.
  func plain(_ value: Double) -> String { Printer(decimals: 6).short(value) }

  func places(_ places: ClosedRange<Int>?) -> String {
    guard let places else { return "–" }
    return places.count == 1 ? "\(places.lowerBound)" : "\(places.lowerBound)–\(places.upperBound)"
  }

  func category(_ id: Identifier<Cards.Category>) -> String { framework.category(id)?.label(language) ?? id.text }

  func score(_ id: Identifier<ScoreRule>) -> String {
    framework.method?.scores.first { $0.id == id }?.name(language) ?? id.text
  }

  func grade(_ grade: Grade, of indicator: Indicator) -> String {
    switch grade {
    case .level(let id): framework.scale(of: indicator).level(id)?.label(language) ?? id.text
    case .noData: "no data"
    case .notApplicable: "not applicable"
    case .notAssessed: "not assessed"
    }
  }

  func standing(_ standing: Standing) -> String {
    switch standing {
    case .computed(let id, _), .published(let id): category(id)
    case .capped(let id, _): category(id) + " (held back by a cap)"
    case .overridden(let id, let before):
      category(id) + " (decided by people" + (before.map { "; the rule gives \(category($0))" } ?? "") + ")"
    case .undecided(let ids): ids.map(category).joined(separator: " or ")
    case .tooFewGrades(let graded, let needed): "none: \(graded) of \(needed) grades"
    case .none: "–"
    }
  }

  func refusal(_ refusal: ScoreModel.Refusal) -> String {
    switch refusal {
    case .missing(let number): "not scored: no answer to \(number)"
    case .tooMuchMissing(let share, let allowed):
      "not scored: \(percent(share)) of the answers are missing, and the method allows \(percent(allowed))"
    case .screened(let share): "not scored: data on \(percent(share)) of the indicators is too little"
    }
  }

  /// How much of a score must be there: "50 %", "3"; `nil` where one part is enough.
  func minimum(_ score: ScoreRule) -> String? {
    switch score.minimumData {
    case .count(let count): "\(count)"
    case .share(let share): share > 0 ? percent(share) : nil
    case nil: nil
    }
  }

  func percent(_ share: Double) -> String { Printer(decimals: 1).short(share * 100) + " %" }

  func providers(_ by: [Provider], _ last: String = "and") -> String {
    let names = by.map { provider in
      switch provider {
      case .state: "the state"
      case .stateFunded: "a state-funded body"
      case .ngo: "an NGO"
      case .privateSector: "the private sector"
      }
    }
    return list(names, last)
  }

  func list(_ names: [String], _ last: String = "and") -> String {
    guard let end = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(last) " + end
  }
}

extension Printer {
  init(_ rounding: Rounding) { self.rounding = rounding }
}

import Cards
import Publication
import Scoring

/// A framework's method and category rule in sentences, one a line: the rules in full, as `score` prints them.
struct MethodWords {
  private let framework: Framework
  private let sentencesOfMethod: ScoreSentences

  init(_ report: ScoreReport) {
    framework = report.framework
    sentencesOfMethod = ScoreWords(report).sentences
  }

  var sentences: [String] { sentencesOfMethod.method + rule }

  private var rule: [String] {
    guard let rule = framework.rule else { return [] }
    let cases = rule.cases.map { entry in
      "\(name(entry)): " + (entry.tests.isEmpty ? "in every other case" : tests(entry))
    }
    let caps = rule.caps.map { "No more than \(name($0)) while \(tests($0))." }
    return ["Categories, the first that fits: " + cases.joined(separator: "; ") + "."] + caps
  }

  private func name(_ entry: CategoryRule.Case) -> String {
    sentencesOfMethod.label(of: entry.category.value)
  }

  private func tests(_ entry: CategoryRule.Case) -> String {
    sentencesOfMethod.figures.list(entry.tests.map(sentencesOfMethod.test))
  }
}

import Cards
import Formats

/// What one edition allows: the indicators, levels, goals and categories of its framework.
final class EditionContext {
  let id: String
  /// Whether the import makes the edition.
  let isNew: Bool
  let edition: Edition?
  let framework: Framework
  private let indicators: [String: Indicator]
  private let order: [String: Int]
  /// By the name of a number, the measures that are divided by it.
  private let divisors: [String: [String]]
  private var values: [String: ImportProblem?] = [:]

  init(id: String, edition: Edition?, framework: Framework) {
    self.id = id
    isNew = edition == nil
    self.edition = edition
    self.framework = framework
    indicators = Dictionary(framework.indicators.map { ($0.number.text, $0) }) { first, _ in first }
    order = Dictionary(framework.indicators.enumerated().map { ($1.number.text, $0) }) { first, _ in first }
    let divided = framework.indicators.compactMap { indicator in
      indicator.measure?.denominator.map { (divisor: $0.value.text, measure: indicator.number.text) }
    }
    divisors = Dictionary(grouping: divided, by: \.divisor).mapValues { $0.map(\.measure) }
  }

  /// Where an indicator stands in the framework; those that are none come last.
  func position(of indicator: String) -> Int { order[indicator] ?? Int.max }

  /// Where a condition stands among those of its indicator; what is none comes last.
  func position(of condition: String, in indicator: String) -> Int {
    indicators[indicator]?.conditions.firstIndex { $0.id.text == condition } ?? Int.max
  }

  func problem(condition text: String, of number: String) -> ImportProblem? {
    guard let indicator = indicators[number] else {
      return ImportProblem("a condition of \(number), which is no indicator")
    }
    let known = indicator.conditions.map(\.id.text)
    return known.contains(text)
      ? nil
      : ImportProblem(
        "the condition \(quoted(text)), which \(number) does not have", mend: Spelling.nearest(text, among: known))
  }

  func problem(indicator text: String) -> ImportProblem? {
    if indicators[text] != nil || divisors[text] != nil { return nil }
    let known = framework.indicators.map(\.number.text) + divisors.keys.sorted()
    return ImportProblem(
      "the indicator \(quoted(text)), which the framework \(framework.id) does not have",
      mend: Spelling.nearest(text, among: known))
  }

  func problem(goal text: String) -> ImportProblem? {
    if framework.goals.contains(where: { $0.id.text == text }) { return nil }
    return ImportProblem(
      "the goal \(quoted(text)), which the framework \(framework.id) does not have",
      mend: Spelling.nearest(text, among: framework.goals.map(\.id.text)))
  }

  func problem(category text: String) -> ImportProblem? {
    if framework.categories.contains(where: { $0.id.text == text }) { return nil }
    return ImportProblem(
      "the category \(quoted(text)), which the framework \(framework.id) does not have",
      mend: Spelling.nearest(text, among: framework.categories.map(\.id.text)))
  }

  /// What is wrong with a grade, or a value of values.csv, for an indicator.
  func problem(answer text: String, of indicator: String, isGrade: Bool) -> ImportProblem? {
    let key = (isGrade ? "g" : "v") + indicator + "\u{1F}" + text
    if let known = values[key] { return known }
    let problem = judge(text, indicator, isGrade)
    values[key] = .some(problem)
    return problem
  }

  private func judge(_ text: String, _ number: String, _ isGrade: Bool) -> ImportProblem? {
    guard let indicator = indicators[number] else {
      if isGrade { return ImportProblem("a grade for \(number), which is no indicator") }
      return figure(text, number)
    }
    if indicator.measure != nil {
      if isGrade {
        return ImportProblem("a grade for \(number), which asks for a number", mend: "write it to values")
      }
      return Self.statuses.contains(text) ? nil : figure(text, number)
    }
    if Self.statuses.contains(text) { return nil }
    let levels = framework.scale(of: indicator).levels
    if levels.contains(where: { $0.id.text == text }) { return nil }
    if !isGrade, framework.scale(of: indicator).level(named: text) != nil { return nil }
    return ImportProblem(
      "\(quoted(text)) for \(number), which is no level of its scale",
      mend: Spelling.nearest(text, among: levels.map(\.id.text) + Self.statuses.sorted()))
  }

  /// What is wrong with a number, by itself or as what others are divided by.
  private func figure(_ text: String, _ name: String) -> ImportProblem? {
    guard let figure = Figure(text) else {
      let reason =
        NumberLimit.ofFigure(text) ?? (indicators[name] == nil ? "no number" : "not the number that it asks for")
      return ImportProblem("\(quoted(text)) for \(name), which is \(reason)")
    }
    guard let measures = divisors[name], figure.value <= 0 else { return nil }
    let names = measures.joined(separator: ", ")
    return ImportProblem(
      "\(quoted(text)) for \(name), by which \(names) is divided: it must be above 0",
      mend: "leave the row out, or mend the table")
  }

  static let statuses: Set<String> = ["no-data", "not-applicable", "not-assessed"]
}

/// Why a row cannot be used, as a phrase that goes on with "found".
struct ImportProblem: Sendable {
  let phrase: String
  let mend: String?

  init(_ phrase: String, mend: String? = nil) {
    self.phrase = phrase
    self.mend = mend
  }
}

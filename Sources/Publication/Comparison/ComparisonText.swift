import Cards
import Formats
import Scoring

/// Two editions compared, as tables of plain text.
public struct ComparisonText {
  private let terms: ComparisonTerms
  private let only: UnitCode?

  /// - Parameter only: the one unit that is asked for; all where it is `nil`.
  public init(_ comparison: EditionComparison, only: UnitCode? = nil, in language: LanguageTag) {
    terms = ComparisonTerms(comparison, in: language)
    self.only = only
  }

  private var words: ComparisonWording { terms.words }
  private var comparison: EditionComparison { terms.comparison }
  private var units: [UnitComparison] { comparison.units.filter { only == nil || $0.unit == only } }

  public func write(into out: inout Bytes) {
    let from = comparison.from, to = comparison.to
    out.line(words.title(terms.title(to), terms.title(from)))
    out.line(words.dates(terms.figures.date(from.edition.asOf), terms.figures.date(to.edition.asOf)))
    if let oddity = terms.oddity { out.line(oddity) }
    for line in terms.withdrawn { out.line(line) }
    if let basis = terms.basis { out.line(basis) }
    for rule in terms.rules { out.line(rule) }
    for unit in units { write(unit, into: &out) }
    guard only == nil else { return }
    writeTransitions(into: &out)
    let graded = comparison.units.filter { $0.graded == .both }, tally = ChangeTally(gradesOf: graded)
    out.line()
    if !tally.isEmpty { out.line(words.note.grades(terms.sums(tally))) }
    for (kind, phrase) in [(ChangeKind.improved, words.note.whyImproved), (.worse, words.note.whyWorse)] {
      let causes = terms.causes(kind, tally)
      if !causes.isEmpty { out.line(phrase(causes)) }
    }
    if let numbers = terms.numbers(ChangeTally(numbersOf: graded)) { out.line(numbers) }
    for meaning in terms.meanings { out.line(meaning) }
  }

  private func write(_ unit: UnitComparison, into out: inout Bytes) {
    out.line()
    out.line(terms.figures.label("\(unit.unit) \(terms.name(unit.unit))") + category(of: unit))
    if unit.category.steps.count > 1 {
      for step in unit.category.steps { out.line("    \(terms.sentence(step))") }
    }
    if let doubt = unit.category.doubt { out.line("    \(words.sentence(doubt))") }
    let scores = unit.scores.map { $0.score.name(terms.language) }
    let names = (unit.indicators.map(\.link) + unit.numbers.map(\.link)).map { terms.name($0) } + scores
    let width = names.map(\.count).max() ?? 0
    func line(_ name: String, _ outcome: String) {
      out.line("  \(name)\(String(repeating: " ", count: width - name.count))  \(outcome)")
    }
    for change in unit.indicators {
      line(terms.name(change.link), terms.outcome(change))
      if change.steps.count > 1 {
        for step in change.steps { out.line("      \(terms.sentence(step, change.link))") }
      }
      if change.kind != .new, change.kind != .gone {
        for condition in change.conditions { out.line("      \(terms.sentence(condition))") }
      }
      for sentence in change.doubt.map({ terms.sentences($0, change) }) ?? [] { out.line("      \(sentence)") }
    }
    for number in unit.numbers { line(terms.name(number.link), terms.outcome(number)) }
    for (name, score) in zip(scores, unit.scores) { line(name, outcome(score)) }
  }

  private func category(of unit: UnitComparison) -> String {
    let move = unit.category
    let before = terms.category(move.before, isLater: false), after = terms.category(move.after, isLater: true)
    switch unit.presence {
    case .earlier:
      return before + terms.figures.semicolon + terms.figures.label(words.page.absent) + terms.title(comparison.to)
    case .later:
      return after + terms.figures.semicolon + terms.figures.label(words.page.absent) + terms.title(comparison.from)
    case .both: break
    }
    if move.kind == .same { return "\(after), \(words.name(.same))" }
    let why = terms.why(move.causes, move.doubt)
    return "\(terms.move(before, after)), \(words.name(move.kind))\(why.isEmpty ? "" : " (\(why))")"
  }

  private func outcome(_ move: ScoreMove) -> String {
    let course = terms.course(move)
    let kind = move.before != nil && move.after != nil ? words.name(move.kind) + ", " : ""
    let effects = move.steps.map { "\(words.name($0.cause)) \(terms.effect($0.effect))" }
    let why = move.doubt == nil ? terms.figures.list(effects) : words.doubts.title
    return kind + course + (why.isEmpty ? "" : " (\(why))")
  }

  private func writeTransitions(into out: inout Bytes) {
    let table = comparison.transitions
    guard table.cells.contains(where: { !$0.units.isEmpty }), !comparison.to.framework.categories.isEmpty else {
      return
    }
    out.line()
    out.line("\(words.page.transitions)")
    for cell in table.cells where !cell.units.isEmpty {
      let names = cell.units.map(terms.name).joined(separator: ", ")
      let before = terms.place(cell.from, isLater: false), after = terms.place(cell.to, isLater: true)
      out.line("  " + terms.figures.label("\(before) → \(after)") + "\(cell.units.count) (\(names))")
    }
  }
}

extension ComparisonTerms {
  /// A score as the later method rounds it.
  func score(_ range: ScoreRange) -> String { figures.range(number(range.low), number(range.high)) }

  func course(_ move: ScoreMove) -> String { course(move.before.map(score), move.after.map(score), move.kind) }

  /// What is added, with its sign.
  func effect(_ effect: Double) -> String { (effect < 0 ? "−" : "+") + number(abs(effect)) }

  private func number(_ value: Double) -> String {
    figures.number(value, Rounding(comparison.to.framework.method?.rounding ?? RoundingRule()))
  }
}

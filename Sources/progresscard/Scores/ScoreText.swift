import Cards
import Formats
import Publication
import Scoring

/// Prints one edition's scores for people.
struct ScoreText {
  private let report: ScoreReport
  private let words: ScoreWords
  private let explanation: ExplanationWords

  init(_ report: ScoreReport) {
    self.report = report
    words = ScoreWords(report)
    explanation = ExplanationWords(report)
  }

  func write(into out: inout Bytes, isFirst: Bool) {
    if !isFirst { out.line() }
    let title = report.edition.title(report.language)
    out.line("\(title), as of \(report.edition.asOf), by the framework \(report.framework.id)")
    out.line()
    writeTable(into: &out)
    let rules = MethodWords(report).sentences
    if !rules.isEmpty {
      out.line()
      out.line("The rules")
      for rule in rules { out.line("  \(rule)") }
    }
    for unit in report.units { unit.explanation.map { write($0, of: unit, into: &out) } }
  }

  private func writeTable(into out: inout Bytes) {
    let scores = report.method?.shownScores ?? []
    var rows = [["unit", "name"] + scores.map(\.id.text) + (scores.isEmpty ? [] : ["rank"]) + ["category"]]
    for unit in report.units {
      let entries = scores.compactMap { unit.scores?[$0.id] }
      let number = words.sentences.number
      let numbers = entries.map { number($0.value) + ($0.points.map { " → " + number($0) } ?? "") }
      let place = scores.isEmpty ? [] : [words.places(unit.scores?.total?.places)]
      let refusal = unit.scores?.refusal.map(words.refusal)
      rows.append([unit.code.text, unit.name] + numbers + place + [refusal ?? words.standing(unit.standing)])
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      let cells = row.enumerated().map { column, cell in
        let room = String(repeating: " ", count: widths[column] - cell.count)
        return column < 2 || column == row.count - 1 ? cell + room : room + cell
      }
      var line = cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      out.line(line)
    }
  }

  private func write(_ explanation: ScoreReport.Explanation, of unit: ScoreReport.Unit, into out: inout Bytes) {
    out.line()
    out.line("\(unit.code) \(unit.name): \(words.standing(unit.standing))")
    if let refusal = explanation.scores?.refusal { out.line("  \(words.refusal(refusal))") }
    for step in explanation.scores?.steps ?? [] {
      out.line("  \(self.explanation.result(step))")
      for input in step.inputs { out.line("    \(self.explanation.input(input, of: step))") }
    }
    writeGrades(explanation.grades, into: &out)
    if let category = explanation.category { write(category, of: unit, into: &out) }
    if let changes = explanation.changes {
      write(changes.lift, "lift", explanation, into: &out)
      write(changes.drop, "drop", explanation, into: &out)
      if report.framework.indicators.contains(where: { $0.measure != nil }) {
        out.line("  Numbers are taken as they are: only conditions and grades were varied.")
      }
    }
  }

  private func writeGrades(_ grades: [ScoreReport.GradeExplanation], into out: inout Bytes) {
    guard !grades.isEmpty else { return }
    out.line("  Grades")
    for entry in grades {
      out.line("    \(explanation.grade(entry))")
      for step in entry.derivation?.steps ?? [] { out.line("      \(explanation.condition(step))") }
    }
  }

  private func write(_ category: CategoryDerivation, of unit: ScoreReport.Unit, into out: inout Bytes) {
    out.line("  Category: \(words.standing(unit.standing))")
    for entry in category.cases { out.line("    \(explanation.outcome(entry))") }
    for cap in category.caps { out.line("    \(explanation.outcome(cap, isCap: true))") }
    if let override = unit.override {
      let reason = override.reason(report.language).plainText
      out.line("    decided by \(override.role) on \(override.date): \(reason)")
    }
  }

  private func write(
    _ outcome: CategoryChanges.Outcome, _ verb: String, _ explanation: ScoreReport.Explanation, into out: inout Bytes
  ) {
    let isLift = verb == "lift"
    let title = "What would \(verb) it: "
    out.line(
      "  " + title
        + words.sentences.summary(of: outcome, from: explanation.category?.standing.category, isLift: isLift))
    for set in outcome.sets {
      out.line("    to \(words.category(set.category)):")
      for change in set.changes {
        out.line("      \(self.explanation.change(change))")
        guard isLift, let call = DraftCall(change, explanation.calls, in: report.framework) else { continue }
        if let existing = call.existing {
          out.line("      the card asks for this already: call \(existing.id)")
          continue
        }
        out.line("      \(words.sentences.heading(of: call)): \(words.sentences.text(of: call))")
      }
    }
  }
}

extension Prose {
  /// Its words in one line.
  fileprivate var plainText: String {
    var text = ""
    for event in events {
      switch event {
      case .text(let run): text += run
      case .bind(let binding): text += binding.source
      case .softBreak, .hardBreak: text += " "
      default: break
      }
    }
    return text
  }
}

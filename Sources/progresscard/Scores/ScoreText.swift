import Cards
import Formats
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
    if !isFirst { out.append("\n") }
    let title = report.edition.title(report.language)
    out.append("\(title), as of \(report.edition.asOf), by the framework \(report.framework.id)\n\n")
    writeTable(into: &out)
    let rules = MethodWords(report).sentences
    if !rules.isEmpty {
      out.append("\nThe rules\n")
      for rule in rules { out.append("  \(rule)\n") }
    }
    for unit in report.units { unit.explanation.map { write($0, of: unit, into: &out) } }
  }

  private func writeTable(into out: inout Bytes) {
    let scores = report.method?.scores ?? []
    var rows = [["unit", "name"] + scores.map(\.id.text) + (scores.isEmpty ? [] : ["rank"]) + ["category"]]
    for unit in report.units {
      let entries = unit.scores?.entries ?? []
      let numbers = entries.map { words.number($0.value) + ($0.points.map { " → " + words.number($0) } ?? "") }
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
      out.append(line + "\n")
    }
  }

  private func write(_ explanation: ScoreReport.Explanation, of unit: ScoreReport.Unit, into out: inout Bytes) {
    out.append("\n\(unit.code) \(unit.name): \(words.standing(unit.standing))\n")
    if let refusal = explanation.scores?.refusal { out.append("  \(words.refusal(refusal))\n") }
    for step in explanation.scores?.steps ?? [] {
      out.append("  \(self.explanation.result(step))\n")
      for input in step.inputs { out.append("    \(self.explanation.input(input))\n") }
    }
    writeGrades(explanation.grades, into: &out)
    if let category = explanation.category { write(category, of: unit, into: &out) }
    if let changes = explanation.changes {
      write(changes.lift, "lift", explanation, into: &out)
      write(changes.drop, "drop", explanation, into: &out)
      if report.framework.indicators.contains(where: { $0.measure != nil }) {
        out.append("  Numbers are taken as they are: only conditions and grades were varied.\n")
      }
    }
  }

  private func writeGrades(_ grades: [ScoreReport.GradeExplanation], into out: inout Bytes) {
    guard !grades.isEmpty else { return }
    out.append("  Grades\n")
    for entry in grades {
      out.append("    \(explanation.grade(entry))\n")
      for step in entry.derivation?.steps ?? [] { out.append("      \(explanation.condition(step))\n") }
    }
  }

  private func write(_ category: CategoryDerivation, of unit: ScoreReport.Unit, into out: inout Bytes) {
    out.append("  Category: \(words.standing(unit.standing))\n")
    for entry in category.cases { out.append("    \(explanation.outcome(entry))\n") }
    for cap in category.caps { out.append("    \(explanation.outcome(cap, isCap: true))\n") }
    if let override = unit.override {
      let reason = override.reason(report.language).plainText
      out.append("    decided by \(override.role) on \(override.date): \(reason)\n")
    }
  }

  private func write(
    _ outcome: CategoryChanges.Outcome, _ verb: String, _ explanation: ScoreReport.Explanation, into out: inout Bytes
  ) {
    guard let first = outcome.sets.first else {
      let end = verb == "lift" ? report.framework.categories.last : report.framework.categories.first
      if let end, end.id == explanation.category?.standing.category {
        out.append("  Nothing can \(verb) it: there is no \(verb == "lift" ? "better" : "worse") category.\n")
        return
      }
      out.append("  No set of up to \(outcome.tried) changes would \(verb) it.\n")
      return
    }
    let ways = outcome.count == 1 ? "one set" : "\(outcome.count) sets"
    let shown = outcome.count > outcome.sets.count ? ", of which \(outcome.sets.count) are shown" : ""
    out.append("  What would \(verb) it: \(ways) of \(first.size) change\(first.size == 1 ? "" : "s")\(shown)\n")
    for set in outcome.sets {
      out.append("    to \(words.category(set.category)):\n")
      for change in set.changes {
        out.append("      \(self.explanation.change(change))\n")
        guard verb == "lift", let call = DraftCall(change, explanation.calls, in: report.framework) else { continue }
        let addressee = call.addressee?(report.language) ?? "[addressee]"
        out.append("      draft call to \(addressee): \(call.text(in: report.language))\n")
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
      case .softBreak, .hardBreak: text += " "
      default: break
      }
    }
    return text
  }
}

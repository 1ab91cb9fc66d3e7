import Cards
import Formats
import Scoring

/// Prints scores for programs: numbers in full beside those that are published.
struct ScoreJSON {
  private let reports: [ScoreReport]

  init(_ reports: [ScoreReport]) { self.reports = reports }

  func write(into out: inout Bytes) {
    JSON.object(pretty: true, into: &out) { object in
      object.array("editions") { list in
        for report in reports { list.object { EditionJSON(report).write(into: &$0) } }
      }
    }
    out.append("\n")
  }
}

private struct EditionJSON {
  private let report: ScoreReport
  private let words: ScoreWords
  private let print: NumberText

  init(_ report: ScoreReport) {
    self.report = report
    words = ScoreWords(report)
    print = NumberText(report.rounding)
  }

  func write(into object: inout JSONObjectWriter) {
    object.field("edition", report.edition.id.text)
    object.field("as-of", report.edition.asOf.text)
    object.field("framework", report.framework.id.text)
    object.array("rules") { for rule in MethodWords(report).sentences { $0.item(rule) } }
    object.array("scores") { list in
      for score in report.method?.scores ?? [] {
        list.object { item in
          item.field("id", score.id.text)
          item.field("name", score.name(report.language))
          if score.direction == .less { item.field("direction", score.direction.rawValue) }
          if score.isHidden { item.field("hidden", true) }
        }
      }
    }
    object.field("total", report.method?.totalScore?.id.text)
    object.array("units") { list in for unit in report.units { list.object { write(unit, into: &$0) } } }
  }

  private func write(_ unit: ScoreReport.Unit, into object: inout JSONObjectWriter) {
    object.field("unit", unit.code.text)
    object.field("name", unit.name)
    object.field("country", unit.code.country != nil)
    object.object("scores") { scores in
      for entry in unit.scores?.entries ?? [] { scores.object(entry.id.text) { write(entry, into: &$0) } }
    }
    if let refusal = unit.scores?.refusal { object.field("refusal", words.refusal(refusal)) }
    object.object("category") { write(unit.standing, unit.override, into: &$0) }
    if let explanation = unit.explanation {
      ExplanationJSON(report).write(explanation, into: &object)
    }
  }

  private func write(_ entry: UnitScores.Entry, into object: inout JSONObjectWriter) {
    object.range(entry.value)
    if let value = entry.value, value.isExact { object.field("published", number: print.text(value.low)) }
    if let points = entry.points { object.object("points") { $0.range(points) } }
    if let places = entry.places {
      if places.count == 1 {
        object.field("rank", places.lowerBound)
      } else {
        object.array("rank") { list in for place in [places.lowerBound, places.upperBound] { list.item(place) } }
      }
    }
  }

  private func write(_ standing: Standing, _ override: CategoryOverride?, into object: inout JSONObjectWriter) {
    object.field("id", standing.category?.text)
    switch standing {
    case .computed(_, let rule):
      object.field("basis", "computed")
      object.field("case", rule)
    case .capped(_, let cap):
      object.field("basis", "capped")
      object.field("cap", cap)
    case .overridden(_, let before):
      object.field("basis", "overridden")
      object.field("computed", before?.text)
      object.field("role", override?.role.text)
      object.field("date", override?.date.text)
    case .published: object.field("basis", "published")
    case .undecided(let possible):
      object.field("basis", "undecided")
      object.array("possible") { for id in possible { $0.item(id.text) } }
    case .tooFewGrades(let graded, let needed):
      object.field("basis", "too-few-grades")
      object.field("graded", graded)
      object.field("needed", needed)
    case .none: object.field("basis", "none")
    }
  }
}

extension JSONObjectWriter {
  /// `value` where there is one number, `low` and `high` where there are two, `value: null` without one.
  mutating func range(_ range: ScoreRange?) {
    guard let range, !range.isExact else { return field("value", range?.low) }
    field("low", range.low)
    field("high", range.high)
  }
}

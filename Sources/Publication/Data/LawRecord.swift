import Cards
import Checks
import Formats

/// A law in JSON: what is asked of it, its proceedings, and what they come to.
struct LawRecord {
  let summary: LawSummary

  init(_ summary: LawSummary) { self.summary = summary }

  func write(into object: inout JSONObjectWriter, _ style: RecordStyle) {
    let law = summary.law
    object.field("id", law.id.text)
    object.text("title", law.title, style)
    object.field("country", law.country.alpha2)
    object.text("reference", law.reference, style)
    object.field("in-force", law.inForce.text)
    object.list("questions", law.questions) { object, question in
      object.field("id", question.id.text)
      object.text("question", question.question, style)
      object.prose("answer", question.answer, style)
      object.sources(question.sources, style)
    }
    object.sources(law.sources, style)
    object.field("prosecuted", law.prosecuted.count)
    object.object("outcomes") { object in
      for outcome in Proceeding.Outcome.allCases { object.field(outcome.rawValue, summary.count(outcome)) }
    }
    if let months = summary.months {
      object.object("months") { object in
        object.field("median", number: months.median.text)
        object.field("shortest", months.shortest)
        object.field("longest", months.longest)
        object.field("proceedings", months.proceedings)
      }
    }
    if let sentence = summary.sentence {
      object.object("sentence") { write(sentence, into: &$0) }
    }
    object.field("suspended", summary.suspended)
    guard !summary.proceedings.isEmpty else { return }
    object.object("children") { object in
      object.object("total") { write(summary.children.total, into: &$0) }
      object.list("years", summary.children.years) { object, year in
        object.field("year", year.year)
        write(year.figure, into: &object)
      }
    }
    object.list("proceedings", summary.proceedings) { write($1, into: &$0, style) }
  }

  private func write(_ sentence: ClosedRange<Int>, into object: inout JSONObjectWriter) {
    object.field("low", sentence.lowerBound)
    object.field("high", sentence.upperBound)
  }

  private func write(_ figure: PublishedFigure, into object: inout JSONObjectWriter) {
    switch figure {
    case .stated(let value, _, _): object.stated("value", value)
    case .below(let threshold): object.field("below", threshold)
    case .withheld: object.field("withheld", true)
    }
  }

  private func write(_ proceeding: Proceeding, into object: inout JSONObjectWriter, _ style: RecordStyle) {
    object.field("year", proceeding.year)
    object.field("level", proceeding.level.rawValue)
    object.field("stage", proceeding.stage.rawValue)
    object.field("outcome", proceeding.outcome.rawValue)
    if let sentence = proceeding.sentence { write(sentence, into: &object) }
    object.stated("suspended", proceeding.isSuspended)
    object.stated("months", proceeding.months)
    object.sources(proceeding.sources, style)
  }
}

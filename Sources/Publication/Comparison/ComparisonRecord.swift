import Cards
import Formats
import Scoring

/// Two editions compared, as data: what the command, the site and the data package say of it.
public struct ComparisonRecord {
  private let comparison: EditionComparison
  private let only: UnitCode?

  /// - Parameter only: the one unit that is asked for; all where it is `nil`.
  public init(_ comparison: EditionComparison, only: UnitCode? = nil) {
    (self.comparison, self.only) = (comparison, only)
  }

  public func write(into object: inout JSONObjectWriter) {
    object.object("from") { write(comparison.from, into: &$0) }
    object.object("to") { write(comparison.to, into: &$0) }
    object.object("mapping") { write(comparison.links.basis, into: &$0) }
    let rules = comparison.links.links.map { ($0, comparison.links.rules(of: $0)) }.filter { !$1.isEmpty }
    if !rules.isEmpty {
      object.array("rules") { list in for (link, rules) in rules { list.object { write(rules, of: link, into: &$0) } } }
    }
    if only == nil {
      object.object("grades") { write(ChangeTally(gradesOf: comparison.units), into: &$0) }
      let numbers = ChangeTally(numbersOf: comparison.units)
      if !numbers.isEmpty { object.object("numbers") { write(numbers, into: &$0) } }
      object.object("categories") { write(ChangeTally(categoriesOf: comparison.units), into: &$0) }
      object.array("transitions") { list in
        for cell in comparison.transitions.cells where !cell.units.isEmpty {
          list.object { item in
            item.field("from", cell.from.text)
            item.field("to", cell.to.text)
            item.array("units") { for unit in cell.units { $0.item(unit.text) } }
          }
        }
      }
    }
    object.array("units") { list in
      for unit in comparison.units where only == nil || unit.unit == only {
        list.object { write(unit, into: &$0) }
      }
    }
  }

  private func write(_ side: EditionSide, into object: inout JSONObjectWriter) {
    object.field("edition", side.edition.id.text)
    object.field("as-of", side.edition.asOf.text)
    object.field("framework", side.framework.id.text)
    if side.edition.seal.withdrawn > 0 { object.field("withdrawn", side.edition.seal.withdrawn) }
  }

  private func write(_ basis: FrameworkLinks.Basis, into object: inout JSONObjectWriter) {
    switch basis {
    case .same: object.field("basis", "same")
    case .names: object.field("basis", "names")
    case .stated(let by, let through):
      object.field("basis", "stated")
      object.field("by", by.text)
      if !through.isEmpty { object.array("through") { for id in through { $0.item(id.text) } } }
    }
  }

  private func write(_ tally: ChangeTally, into object: inout JSONObjectWriter) {
    for kind in ChangeKind.allCases where tally[kind] > 0 {
      object.object(kind.rawValue) { item in
        item.field("count", tally[kind])
        for cause in ChangeCause.allCases where tally.count(kind, by: [cause]) > 0 {
          item.field(cause.rawValue, tally.count(kind, by: [cause]))
        }
        if tally.mixed(kind) > 0 { item.field("several", tally.mixed(kind)) }
        if let doubts = tally.doubts[kind] { item.field("not-told-apart", doubts) }
      }
    }
  }

  /// One unit; the pages of countries have it too.
  func write(_ unit: UnitComparison, into object: inout JSONObjectWriter) {
    object.field("unit", unit.unit.text)
    object.field("presence", unit.presence.rawValue)
    object.object("category") { write(unit.category, into: &$0) }
    object.array("indicators") { list in for change in unit.indicators { list.object { write(change, into: &$0) } } }
    if !unit.numbers.isEmpty {
      object.array("numbers") { list in for change in unit.numbers { list.object { write(change, into: &$0) } } }
    }
    if !unit.scores.isEmpty {
      object.array("scores") { list in for move in unit.scores { list.object { write(move, into: &$0) } } }
    }
  }

  private func write(_ move: CategoryMove, into object: inout JSONObjectWriter) {
    object.field("change", move.kind.rawValue)
    object.field("before", move.before?.text)
    object.field("after", move.after?.text)
    object.array("steps") { list in
      for step in move.steps {
        list.object { item in
          item.field("cause", step.cause.rawValue)
          item.field("before", step.before?.text)
          item.field("after", step.after?.text)
        }
      }
    }
    if let doubt = move.doubt { object.field("doubt", doubt.rawValue) }
  }

  /// What the frameworks ask or judge in another way: each side as its framework has it.
  private func write(_ rules: [RuleChange], of link: IndicatorLink, into object: inout JSONObjectWriter) {
    write(link, into: &object)
    object.array("changed") { for rule in rules { $0.item(rule.rawValue) } }
    for (name, side, indicator) in [("before", comparison.from, link.from.first), ("after", comparison.to, link.to)] {
      guard let indicator else { continue }
      object.object(name) { object in
        guard let measure = indicator.measure else {
          object.field("reversed", indicator.isReversed)
          object.array("scale") { list in
            for level in side.framework.scale(of: indicator).levels { list.item(level.id.text) }
          }
          return
        }
        object.field("direction", measure.direction.rawValue)
        object.field("unit", measure.unit?.original.value)
        object.field("denominator", measure.denominator?.value.text)
        if let per = measure.per { object.field("per", number: per.text) }
      }
    }
  }

  private func write(_ link: IndicatorLink, into object: inout JSONObjectWriter) {
    object.field("indicator", link.to?.number.text)
    object.array("was") { for indicator in link.from { $0.item(indicator.number.text) } }
  }

  private func write(_ change: IndicatorChange, into object: inout JSONObjectWriter) {
    write(change.link, into: &object)
    object.field("change", change.kind.rawValue)
    if change.printed != change.before { object.field("printed", change.printed?.text) }
    object.field("before", change.before?.text)
    object.field("regraded", change.regraded?.text)
    if !change.possible.isEmpty { object.array("possible") { for level in change.possible { $0.item(level.text) } } }
    object.field("after", change.after?.text)
    object.array("steps") { list in
      for step in change.steps {
        list.object { item in
          item.field("cause", step.cause.rawValue)
          item.field("before", step.before.grade.text)
          item.field("after", step.after.grade.text)
          item.field("change", step.kind.rawValue)
        }
      }
    }
    if let doubt = change.doubt { object.field("doubt", doubt.rawValue) }
    if !change.conditions.isEmpty {
      object.array("conditions") { list in
        for condition in change.conditions {
          list.object { item in
            item.field("condition", condition.condition.id.text)
            item.object("before") { write(condition.before, into: &$0) }
            item.object("after") { write(condition.after, into: &$0) }
          }
        }
      }
    }
  }

  private func write(_ state: ConditionChange.State?, into object: inout JSONObjectWriter) {
    object.field("is", state?.status.rawValue)
    guard let state, !state.by.isEmpty else { return }
    object.array("by") { for provider in state.by { $0.item(provider.rawValue) } }
  }

  private func write(_ change: NumberChange, into object: inout JSONObjectWriter) {
    write(change.link, into: &object)
    object.field("change", change.kind.rawValue)
    object.object("before") { write(change.before, change.measureBefore, into: &$0) }
    object.object("after") { write(change.after, change.measureAfter, into: &$0) }
    object.array("causes") { for cause in change.causes { $0.item(cause.rawValue) } }
    if let doubt = change.doubt { object.field("doubt", doubt.rawValue) }
  }

  /// `value` is what is compared, and what the unit belongs to; `number` is what was divided.
  private func write(
    _ value: NumberChange.Value?, _ measure: Measure?, into object: inout JSONObjectWriter
  ) {
    guard measure?.denominator != nil else { return write(value?.figure.text, measure, into: &object) }
    write(value?.counted.map(NumberText(nil).plain), measure, into: &object)
    object.field("number", number: value?.figure.text)
  }

  private func write(_ number: String?, _ measure: Measure?, into object: inout JSONObjectWriter) {
    object.field("value", number: number)
    if number != nil { object.field("unit", measure?.unit?.original.value) }
  }

  private func write(_ move: ScoreMove, into object: inout JSONObjectWriter) {
    object.field("score", move.score.id.text)
    object.field("change", move.kind.rawValue)
    object.object("before") { write(move.before, move.placesBefore, into: &$0) }
    object.object("after") { write(move.after, move.placesAfter, into: &$0) }
    object.array("steps") { list in
      for step in move.steps {
        list.object { item in
          item.field("cause", step.cause.rawValue)
          item.field("effect", step.effect)
        }
      }
    }
    if let doubt = move.doubt { object.field("doubt", doubt.rawValue) }
  }

  private func write(_ range: ScoreRange?, _ places: ClosedRange<Int>?, into object: inout JSONObjectWriter) {
    if let range, !range.isExact {
      object.field("low", range.low)
      object.field("high", range.high)
    } else {
      object.field("value", range?.low)
    }
    object.field("rank", places.flatMap { $0.count == 1 ? $0.lowerBound : nil })
  }
}

extension Transitions.Place {
  /// A category's identifier, `none` or `absent` where it has none: those two stand in parentheses.
  var text: String {
    switch self {
    case .category(let id): id.text
    case .none: "(none)"
    case .absent: "(absent)"
    }
  }
}

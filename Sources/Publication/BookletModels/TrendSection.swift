import Cards
import Formats
import Scoring

extension Booklet {
  /// How the category and the grades went since the edition before, and why.
  var trend: BookletSection? {
    guard let terms = edition.comparison.value, let unit = terms.comparison[UnitCode(card.country)],
      unit.graded == .both
    else { return nil }
    let comparison = terms.comparison, words = terms.words
    let title = words.page.since(terms.title(comparison.from))
    return BookletSection("trend", [.text(title)], start: .flow) { [self] array in
      array.paragraph([.text(words.page.trendIntro)])
      if unit.category.before ?? unit.category.after != nil {
        array.paragraph([.text(wording.figures.label(wording.country.overall) + terms.category(of: unit) + ".")])
        array.list(
          (unit.category.steps.count > 1 ? unit.category.steps.map(terms.sentence) : []).map { [.text($0)] })
      }
      array.table(table(unit, comparison, terms))
      array.list(terms.meanings(of: [unit]).map { [.text($0)] })
    }
  }

  private func table(_ unit: UnitComparison, _ comparison: EditionComparison, _ terms: ComparisonTerms) -> ModelTable {
    let words = terms.words
    var table = ModelTable(columns: [
      .init(wording.country.indicator, width: 4), .init(terms.title(comparison.from), width: 3),
      .init(terms.title(comparison.to), width: 3), .init(words.page.why, width: 6),
    ])
    table.rowHeaders = true
    table.rows = unit.indicators.map { change in
      return .cells([
        name(of: change.link), look(change.printed, change.link.from.first, in: comparison.from),
        look(change.after, change.link.to, in: comparison.to), why(change, terms),
      ])
    }
    table.rows += unit.numbers.map { change in
      let why = terms.why(change), kind = terms.words.name(ofNumber: change.kind)
      return .cells([
        name(of: change.link), [.text(terms.number(change.before, by: change.measureBefore) ?? "–")],
        [.text(terms.number(change.after, by: change.measureAfter) ?? "–")],
        [.text((kind + (why.isEmpty ? "" : " (\(why))")).capitalisedFirst + ".")],
      ])
    }
    return table
  }

  private func name(of link: IndicatorLink) -> [Inline] {
    (link.to ?? link.from.first).map { [.text($0.number.text + " ")] + voice.text($0.name) } ?? []
  }

  private func look(_ grade: Grade?, _ indicator: Indicator?, in side: EditionSide) -> [Inline] {
    guard let grade, let indicator else { return [.text("–")] }
    let look = voice.look(grade, on: side.framework.scale(of: indicator))
    return [.text(look.label.behind(look.symbol))]
  }

  private func why(_ change: IndicatorChange, _ terms: ComparisonTerms) -> [Inline] {
    let causes = terms.why(change.causes, change.doubt)
    var sentences = [(terms.words.name(change.kind) + (causes.isEmpty ? "" : " (\(causes))")).capitalisedFirst + "."]
    if change.steps.count > 1 { sentences += change.steps.map { terms.sentence($0, change.link) } }
    if change.kind != .new, change.kind != .gone, !change.steps.isEmpty || change.doubt != nil {
      sentences += change.conditions.map(terms.sentence)
    }
    return [.text(sentences.joined(separator: " "))]
  }
}

extension ComparisonTerms {
  /// How a category went: `better (evidence), from “Behind” to “On the way”`.
  func category(of unit: UnitComparison) -> String {
    let move = unit.category
    let before = category(move.before, isLater: false), after = category(move.after, isLater: true)
    if move.kind == .same { return "\(words.name(.same)), \(figures.quoted(after))" }
    let why = why(move.causes, move.doubt)
    return "\(words.name(move.kind))\(why.isEmpty ? "" : " (\(why))"), \(self.move(before, after))"
  }
}

import Cards
import Formats
import Scoring

/// An indicator that asks for a number: what is measured, and the numbers of all units.
struct MeasurePart {
  let rendition: Rendition
  let view: IndicatorView
  let measure: Measure

  private var words: Wording.Scores { rendition.wording.scores }
  private var figures: Figures { rendition.wording.figures }
  private var sentences: ScoreSentences { rendition.sentences }

  struct Row {
    let unit: UnitCode
    let answer: AnswerTable.Answer
    /// After division by its denominator, where the measure has one.
    let divided: Double?
    /// What enters scores.
    let enters: ScoreRange?

    /// What is drawn.
    var number: Double? {
      if let divided { return divided }
      if case .number(let figure) = answer { return figure.value }
      return nil
    }
  }

  /// Best first; units without a number last, in the order of their codes.
  var rows: [Row] {
    let scores = rendition.checked.scores
    let table = rendition.checked.answers.table
    let rows = table.units.indices.map { unit in
      let divided = measure.denominator == nil ? nil : scores?.model.divided[unit, view.position]
      return Row(
        unit: table.units[unit], answer: table[unit, view.position], divided: divided,
        enters: scores?.entering(unit, view.position))
    }
    return rows.enumerated().sorted { a, b in
      guard let left = a.element.number, let right = b.element.number else {
        return a.element.number != nil ? true : b.element.number != nil ? false : a.offset < b.offset
      }
      if left == right { return a.offset < b.offset }
      return measure.direction == .more ? left > right : left < right
    }.map(\.element)
  }

  /// What the numbers mean.
  var summary: HTML {
    var lines: [String] = []
    lines.append(measure.direction == .more ? words.moreIsBetter : words.lessIsBetter)
    lines += sentences.numbers(view.indicator)
    if let posts = measure.goalposts, !posts.arePercentiles {
      lines.append(words.goalposts(sentences.number(posts.low), sentences.number(posts.high)))
    }
    if let target = measure.target { lines.append(words.target(sentences.number(target.value))) }
    let unit: HTML = measure.unit.map { [words.measuredIn.html(rendition.text($0)), " "] } ?? .empty
    return .element("p", [unit, .text(lines.joined(separator: " "))])
  }

  var content: [HTML] {
    let rows = rows
    guard rows.contains(where: { $0.answer.isThere }) else { return [summary] }
    return [summary, .element("figure", [chart(rows)]), table(rows)]
  }

  private func chart(_ rows: [Row]) -> HTML {
    let points = rows.map { row in
      PeriodChart.Point(
        period: rendition.unitNames[row.unit],
        value: row.number.map { .exact($0, text: number(row) ?? "–") } ?? .missing(text: reason(row.answer)))
    }
    let there = points.filter { !$0.value.numbers.isEmpty }
    let ends = [there.first, there.count > 1 ? there.last : nil].compactMap(\.self)
    return PeriodChart(
      heading: ChartHeading(
        id: "numbers", title: words.numbers,
        description: ends.map { figures.label($0.period) + $0.value.text }.joined(separator: "; "),
        direction: rendition.frame.direction),
      style: .bars, colour: rendition.plan.brand.surface, points: points,
      columns: .init(period: words.unit, value: words.number, note: "")
    ).chart.drawing
  }

  private func table(_ rows: [Row]) -> HTML {
    let unit = measure.unit.map { " (" + rendition.plain($0) + ")" } ?? ""
    let isDivided = measure.denominator != nil
    var table = PlainTable(columns: [
      .init(title: words.unit), .init(title: words.number + (isDivided ? "" : unit), isNumeric: true),
      .init(title: words.dividedNumber + unit, isNumeric: true), .init(title: words.enters, isNumeric: true),
    ])
    table.rows = rows.map { row in
      var written: HTML = .text(reason(row.answer))
      if case .number(let figure) = row.answer { written = .text(sentences.number(figure)) }
      return [
        rendition.linked(row.unit), written, row.divided.map { .text(figures.plain($0)) } ?? .empty,
        row.enters.map { .text(sentences.plain($0)) } ?? .empty,
      ]
    }
    return table.html(caption: nil, label: words.numbers)
  }

  private func number(_ row: Row) -> String? {
    if let divided = row.divided { return figures.plain(divided) }
    if case .number(let figure) = row.answer { return sentences.number(figure) }
    return nil
  }

  private func reason(_ answer: AnswerTable.Answer) -> String {
    switch answer {
    case .notApplicable: rendition.wording.grades.notApplicable
    case .noData: rendition.wording.grades.noData
    case .notAssessed, .level: rendition.wording.grades.notAssessed
    case .number: words.noDenominator
    }
  }

  func writeTwin(into object: inout JSONObjectWriter) {
    let numbers = NumberText(rendition.framework.method)
    object.list("numbers", rows) { object, row in
      object.field("unit", row.unit.text)
      object.field("name", rendition.unitNames[row.unit])
      switch row.answer {
      case .number(let figure): object.field("number", figure.value)
      case .noData: object.field("missing", Grade.noData.text)
      case .notApplicable: object.field("missing", Grade.notApplicable.text)
      case .notAssessed, .level: object.field("missing", Grade.notAssessed.text)
      }
      if let divided = row.divided { object.field("divided", number: numbers.plain(divided)) }
    }
  }
}

extension Rendition {
  /// What a unit is called on these pages.
  func name(_ unit: UnitCode) -> HTML {
    if let text = unitNames.text(of: unit) { return self.text(text) }
    return unit.country.map { name($0) } ?? .text(unit.text)
  }

  /// A unit's name; a link where it has a page.
  func linked(_ unit: UnitCode) -> HTML {
    guard index.standings[unit] != nil else { return name(unit) }
    return .link(SiteAddress.Page.unit(unit).file, [name(unit)])
  }
}

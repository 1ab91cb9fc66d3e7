import Cards
import Checks
import Formats

/// Figures with their charts, and what nobody publishes.
extension CountryPage {
  var statistics: [HTML] {
    let groups = Dictionary(grouping: rendition.checked.statistics(of: card.country), by: \.series.value)
    return rendition.dossier.series.compactMap { series in groups[series.id].map { figures(of: series, $0) } }
  }

  private func figures(of series: Series, _ observations: [PublishedObservation]) -> HTML {
    var parts: [HTML] = [.element("h3", [rendition.label(series.name)])]
    if let definition = series.definition { parts.append(.element("p", [rendition.text(definition)])) }
    if let chart = chart(of: series, observations) { parts.append(.element("figure", [chart])) }
    parts.append(table(of: observations, series))
    if let reason = words.withholding(observations, below: rendition.dossier.smallCounts) {
      parts.append(.element("p", reason))
    }
    return .element("section", [.class("series"), .id("series-" + series.id.text)], parts)
  }

  /// The figures for all, over time; `nil` where there are fewer than two.
  private func chart(of series: Series, _ observations: [PublishedObservation]) -> HTML? {
    let whole = observations.filter { $0.sex == nil && $0.form == nil }
      .sorted { ($0.period, $0.age?.from ?? -1) < ($1.period, $1.age?.from ?? -1) }
    guard whole.count > 1 else { return nil }
    let points = whole.compactMap { observation -> PeriodChart.Point? in
      let text = words.value(of: observation, unit: series.unit)
      let value: PeriodChart.Value
      if observation.figure.isWithheld {
        value = .missing(text: text)
      } else if let range = observation.figure.range {
        value = .range(
          lower: range.low.double, upper: range.high.double, best: observation.figure.value?.double, text: text)
      } else if let number = observation.figure.value {
        value = .exact(number.double, text: text)
      } else {
        return nil
      }
      let period = words.figures.period(observation.period)
      return .init(period: observation.age.map { "\(period), \(words.name($0))" } ?? period, value: value)
    }
    let name = rendition.plain(series.name)
    let heading = ChartHeading(
      id: "chart-" + series.id.text, title: name,
      description: points.map { "\($0.period): \($0.value.text)" }.joined(separator: "; "),
      direction: rendition.frame.direction)
    return PeriodChart(
      heading: heading, style: .bars, colour: rendition.plan.brand.midtone, points: points,
      columns: .init(period: words.evidence.period, value: words.evidence.value, note: words.evidence.quality)
    ).chart.drawing
  }

  private func table(of observations: [PublishedObservation], _ series: Series) -> HTML {
    let differs = (
      sex: observations.contains { $0.sex != nil }, age: observations.contains { $0.age != nil },
      form: observations.contains { $0.form != nil }
    )
    var table = PlainTable(columns: [
      .init(title: words.evidence.period), .init(title: words.evidence.sex), .init(title: words.evidence.age),
      .init(title: words.evidence.form), .init(title: words.evidence.value, isNumeric: true),
      .init(title: words.evidence.quality),
    ])
    table.rows = observations.map { observation in
      let form = observation.form.map { id in
        rendition.index.forms[id.value].map { rendition.label($0.name) } ?? .text(id.value.text)
      }
      return [
        .text(words.figures.period(observation.period)), differs.sex ? .text(words.name(observation.sex)) : .empty,
        differs.age ? .text(words.name(observation.age)) : .empty,
        form ?? (differs.form ? .text(words.evidence.allForms) : .empty),
        [.text(words.value(of: observation, unit: series.unit)), references(observation.sources)],
        rendition.text(observation.quality),
      ]
    }
    return table.html(
      caption: [rendition.label(series.name), .text(" (" + words.name(series.unit) + ")")],
      label: rendition.plain(series.name))
  }

  var gaps: [HTML] {
    guard !card.gaps.isEmpty else { return [] }
    var table = PlainTable(columns: [
      .init(title: words.evidence.gapSubject), .init(title: words.evidence.gapKind),
      .init(title: words.evidence.addressee),
      .init(title: words.evidence.asked), .init(title: words.evidence.answered), .init(title: words.evidence.note),
    ])
    table.rows = card.gaps.map { gap in
      [
        [rendition.text(gap.subject), references(gap.sources)], .text(words.name(gap.kind)),
        rendition.text(gap.addressee), gap.asked.map { .date(words.figures.date($0)) } ?? .empty,
        gap.answered.map { .date(words.figures.date($0)) } ?? .empty, rendition.text(gap.note),
      ]
    }
    let page = SiteAddress.Page.gaps(country).file
    return [
      .element("p", words.evidence.gapsIntro), table.html(caption: nil, label: words.evidence.gaps),
      .element("p", [.link(page, [.text(RequestWording.for(rendition.language).seePage)])]),
    ]
  }
}

extension Quantity {
  /// For the length of a bar alone: what is printed is made from the digits.
  var double: Double { Double(millionths) / 1_000_000 }
}

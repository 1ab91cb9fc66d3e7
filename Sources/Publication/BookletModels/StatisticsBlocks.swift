import Cards
import Checks
import Formats

extension Booklet {
  /// One table of all figures, gathered by series, and bars for each series whose totals run over several periods.
  func writeStatistics(into array: inout JSONArrayWriter) {
    guard !observations.isEmpty else { return }
    array.heading(2, [.text(wording.evidence.statistics)], id: "statistics")
    let groups = dossier.series.compactMap { series in
      let observations = self.observations.filter { $0.series.value == series.id }.sorted { $0.period < $1.period }
      return observations.isEmpty ? nil : (series: series, observations: observations)
    }
    for group in groups { writeBars(of: group.series, group.observations, into: &array) }
    var table = emptyTable
    for group in groups { table.rows += rows(of: group.series, group.observations) }
    table.notes = groups.compactMap { group in
      group.series.definition.map { voice.text(group.series.name) + [.text(wording.colon)] + voice.text($0) }
    }
    if let reason = wording.withholding(observations, below: dossier.smallCounts) {
      table.notes.append([.text(reason)])
    }
    array.table(table)
  }

  private var observations: [PublishedObservation] { edition.checked.statistics(of: card.country) }

  private var emptyTable: ModelTable {
    let terms = wording.evidence
    var table = ModelTable(columns: [
      .init(terms.period, width: 3), .init(terms.sex, width: .needed), .init(terms.age, width: .needed),
      .init(terms.form, width: 3), .init(terms.value, .end), .init(terms.quality, width: 5),
    ])
    table.rowHeaders = true
    return table
  }

  private func rows(of series: Series, _ observations: [PublishedObservation]) -> [ModelTable.Row] {
    let isLimited = (
      bySex: self.observations.contains { $0.sex != nil }, byAge: self.observations.contains { $0.age != nil },
      byForm: self.observations.contains { $0.form != nil }
    )
    let rows = observations.map { observation in
      let form = observation.form.flatMap { id in dossier.forms.first { $0.id == id.value } }
      return ModelTable.Row.cells([
        [.text(wording.figures.period(observation.period))],
        isLimited.bySex ? [.text(wording.name(observation.sex))] : [],
        isLimited.byAge ? [.text(wording.name(observation.age))] : [],
        isLimited.byForm ? form.map { voice.text($0.name) } ?? [.text(wording.evidence.allForms)] : [],
        [.text(wording.value(of: observation, unit: series.unit))] + voice.notes(observation.sources),
        voice.text(observation.quality),
      ])
    }
    let name = voice.text(series.name) + [.text(" (" + wording.name(series.unit) + ")")]
    return [.group(name)] + rows
  }
}

extension Booklet {
  /// Totals, one a period; figures by sex, age or form, and ranges, are left to the table.
  private func writeBars(of series: Series, _ observations: [PublishedObservation], into array: inout JSONArrayWriter) {
    let totals = observations.filter { $0.sex == nil && $0.age == nil && $0.form == nil && $0.figure.value != nil }
    guard totals.count > 1, Set(totals.map(\.period)).count == totals.count,
      totals.allSatisfy({ ($0.figure.value?.units ?? -1) >= 0 })
    else { return }
    let bars = totals.compactMap { observation in
      observation.figure.value.map { (period: wording.figures.period(observation.period), value: $0) }
    }
    let text = { [wording] (quantity: Quantity) in
      wording.figures.quantity(quantity, unit: series.unit, days: wording.evidence.days)
    }
    let name = series.name(edition.language)
    array.block("bars") { object in
      object.field("caption", name)
      object.field("alt", name + ": " + bars.map { "\($0.period) \(text($0.value))" }.joined(separator: "; ") + ".")
      object.list("bars", bars) { object, bar in
        object.field("label", bar.period)
        object.field("value", number: bar.value.text)
        object.field("text", text(bar.value))
      }
    }
  }
}

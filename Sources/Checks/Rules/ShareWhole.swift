import Cards

extension Rule {
  /// What a share is a share of is a series of counts: `of` stands in a series of percentages and names one of people, cases
  /// or a count.
  ///
  /// `series.yaml`:
  /// ```diff
  ///    - {id: victims, name: Victims, unit: people, about: victims}
  /// -  - {id: share, name: Share, unit: percent, about: children, of: share}
  /// +  - {id: share, name: Share, unit: percent, about: children, of: victims}
  /// ```
  static let shareWhole = Rule(
    "share-whole",
    .dossier { dossier, report in
      let units = Dictionary(dossier.series.map { ($0.id, $0.unit) }) { first, _ in first }
      let counts = dossier.series.filter { $0.unit == .people || $0.unit == .cases || $0.unit == .count }
      for series in dossier.series {
        guard let whole = series.whole else { continue }
        if series.unit != .percent {
          report.add(
            whole.place, found: "of in a series of \(series.unit.rawValue)",
            expected: "of in a series of percent alone",
            mend: "unit: percent")
        } else if units[whole.value] == nil {
          report.unknown(
            "series", whole.value.text, at: whole.place, among: counts.map(\.id.text),
            expected: "a series of people, cases or a count")
        } else if !counts.contains(where: { $0.id == whole.value }) {
          report.add(
            whole.place, found: "the series \(whole.value), which counts nothing",
            expected: "a series of people, cases or a count")
        }
      }
    })
}

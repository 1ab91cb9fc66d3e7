import Cards

extension Rule {
  /// A count of children that is marked as official names a public source by a state or an intergovernmental body: only what
  /// an office publishes itself, as finely as it publishes it, is shown although it is small.
  ///
  /// `editions/e1/LU/card.yaml`:
  /// ```diff
  ///  indicators: {1.1: {grade: no-data, reason: None.}}
  /// ```
  ///
  /// `editions/e1/LU/statistics.csv`:
  /// ```diff
  ///  series,period,value,published,source
  /// -victims,2007,5,official,report
  /// +victims,2007,5,official,law
  /// ```
  static let officialCount = Rule(
    "official-count", .safety,
    .card { card, checked, report in
      if report.unread.contains("sources.yaml") { return }
      let isProtected = Dictionary(checked.dossier.series.map { ($0.id, $0.isProtected) }) { first, _ in first }
      for observation in card.observations where observation.isOfficial {
        guard isProtected[observation.series.value] ?? true else { continue }
        let sources = observation.sources.compactMap { checked.dossier.sources[$0.key] }
        // A source that is not there is told by another rule.
        guard sources.count == observation.sources.count, !sources.contains(where: \.isOfficial) else { continue }
        let names = observation.sources.map(\.key.text).joined(separator: "; ")
        report.add(
          observation.place, found: "a count as official" + (names.isEmpty ? " without source" : " by \(names)"),
          expected: "a public source by a state or an intergovernmental body (sources.yaml)",
          mend: "leave published empty; a small count is then withheld")
      }
    })
}

extension Source {
  /// Whether everybody can read what an office published here.
  var isOfficial: Bool { access == .open && (by == .state || by == .intergovernmental) }
}

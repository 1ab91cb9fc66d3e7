import Cards

extension Rule {
  /// Identifiers within a file, and the keys of a table, occur once.
  ///
  /// `series.yaml`:
  /// ```diff
  ///  series:
  /// -  - {id: share, name: Victims, unit: people, about: victims}
  /// +  - {id: victims, name: Victims, unit: people, about: victims}
  ///    - {id: share, name: Share, unit: percent, about: children}
  /// ```
  static let duplicate = Rule(
    "duplicate",
    .dossier { dossier, report in
      once("series", dossier.series.map { ($0.id.text, $0.place) }, &report)
      once("form", dossier.forms.map { ($0.id.text, $0.place) }, &report)
      once("instrument", dossier.instruments.map { ($0.id.text, $0.place) }, &report)
      once(
        "row",
        dossier.ratifications.map { row in
          let parts = [row.party.alpha2, row.instrument.value.text, row.territory?.alpha2 ?? ""]
          return (parts.joined(separator: " ").trimmingEnd, row.place)
        }, &report)
      let instruments = Set(dossier.instruments.map(\.id))
      for row in dossier.ratifications where !instruments.contains(row.instrument.value) {
        report.unknown(
          "instrument", row.instrument.value.text, at: row.place, in: "treaties/instruments.yaml",
          among: dossier.instruments.map(\.id.text),
          expected: "an instrument of treaties/instruments.yaml")
      }
    },
    .evidence { card, report in
      once("provision", card.provisions.map { ($0.id.text, $0.place) }, &report)
      once("plan", card.plans.map { ($0.id.text, $0.place) }, &report)
      once("service", card.services.map { ($0.id.text, $0.place) }, &report)
      once("call", card.calls.map { ($0.id.text, $0.place) }, &report)
      once("demand", card.petition?.demands.map { ($0.id.text, $0.place) } ?? [], &report)
      for assessment in card.assessments {
        once("role", assessment.coders.map { ($0.role.text, $0.place) }, &report)
      }
      once("observation", card.observations.map { ($0.dimensions, $0.place) }, &report)
    })
}

extension Observation {
  /// All that tells one figure of a series from another.
  var dimensions: String {
    let parts = [
      series.value.text, period.text, sex?.rawValue ?? "", age?.text ?? "", form?.value.text ?? "",
      sources.map(\.key.text).joined(separator: " "),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension String {
  fileprivate var trimmingEnd: String { hasSuffix(" ") ? String(dropLast()).trimmingEnd : self }
}

import Cards

extension Rule {
  /// Dates are possible: nothing ends before it begins, is answered before it was asked or ratified before it was adopted.
  ///
  /// A source looked up more than ten years after every edition and every verified channel is a warning.
  ///
  /// `treaties/status.csv`:
  /// ```diff
  /// -BE,crc,1991-12-16,1990-01-26,ratification
  /// +BE,crc,1990-01-26,1991-12-16,ratification
  /// ```
  static let date = Rule(
    "date", .judgement,
    .dossier { dossier, report in
      for instrument in dossier.instruments {
        order(instrument.adopted, "adopted", instrument.inForce, "in force", instrument.place, &report)
      }
      let instruments = Dictionary(dossier.instruments.map { ($0.id, $0) }) { first, _ in first }
      for row in dossier.ratifications {
        let instrument = instruments[row.instrument.value]
        order(instrument?.adopted, "the treaty's adoption", row.signed, "signed", row.place, &report)
        order(instrument?.adopted, "the treaty's adoption", row.bound, "bound", row.place, &report)
        order(row.signed, "signed", row.bound, "bound", row.place, &report)
        order(row.bound, "bound", row.inForce, "in force", row.place, &report)
        order(row.bound, "bound", row.denounced, "denounced", row.place, &report)
        order(row.bound, "bound", row.ends, "the end", row.place, &report)
        order(row.denounced, "denounced", row.ends, "the end", row.place, &report)
        for statement in row.statements {
          order(row.signed ?? row.bound, "the first act", statement.withdrawn, "withdrawn", row.place, &report)
        }
      }
      let known = KnownDays(of: dossier)
      for source in dossier.sources.values.sorted(by: { $0.key < $1.key }) {
        order(source.issued, "issued", source.accessed, "accessed", source.place, &report)
        guard let accessed = source.accessed, let newest = known.limit(passedByAccessed: accessed) else { continue }
        report.add(
          source.place, .warning, reach: .file,
          found: "accessed \(accessed), more than ten years after \(newest), the last day of editions and channels",
          expected: "the day on which it was looked up", mend: "correct the year")
      }
    },
    .evidence { card, report in
      for plan in card.plans { order(plan.from, "from", plan.until, "until", plan.place, &report) }
      for gap in card.gaps { order(gap.asked, "asked", gap.answered, "answered", gap.place, &report) }
      if let reply = card.reply { order(reply.asked, "asked", reply.date, "date", reply.place, &report) }
    })

  private static func order(
    _ first: PartialDate?, _ firstName: String, _ second: PartialDate?, _ secondName: String, _ place: Place,
    _ report: inout Report
  ) {
    guard let first, let second, first.earliest > second.latest else { return }
    report.add(
      place, reach: .file, found: "\(firstName) \(first) after \(secondName) \(second)",
      expected: "\(firstName) before \(secondName)")
  }
}

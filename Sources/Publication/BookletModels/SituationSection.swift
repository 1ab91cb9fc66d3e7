import Cards
import Formats

extension Booklet {
  /// Role, narrative, treaties, reports, figures, and what belongs to no goal.
  var situation: BookletSection? {
    guard hasSituation else { return nil }
    return BookletSection(
      "situation", [.text(wording.country.situation)], short: wording.country.situationShort
    ) { [self] array in
      writeRoles(into: &array)
      voice.blocks(card.situation, heading: 2, into: &array)
      writePictures(into: &array)
      writeQuotations(of: nil, into: &array)
      titled(wording.treaties.title, treaties, into: &array)
      titled(wording.treaties.reports, reports, into: &array)
      writeEvidence(of: nil, into: &array)
      writeStatistics(into: &array)
      writeCases(of: nil, into: &array)
    }
  }

  private var hasSituation: Bool {
    card.roles != nil || card.situation.map { !$0(edition.language).isEmpty } ?? false || !card.reports.isEmpty
      || !card.observations.isEmpty || !edition.treatyRows(of: card.country).isEmpty
      || card.quotations.contains { $0.goal == nil } || card.provisions.contains { $0.goal == nil }
      || card.plans.contains { $0.goal == nil } || card.services.contains { $0.goal == nil }
      || edition.edition.stories(of: card).contains { $0.goal == nil } || !card.pictures.isEmpty
  }

  private func writePictures(into array: inout JSONArrayWriter) {
    for picture in card.pictures {
      array.block("image") { image in
        image.field("path", "card-pictures/" + edition.name(of: picture, card.country))
        image.field("alt", picture.text(edition.language))
        // No higher than half a page.
        let width = min(1, 0.65 * Double(picture.size.width) / Double(max(1, picture.size.height)))
        image.field("width", number: Quantity(units: Int(width * 100), decimals: 2).text)
        let caption = [picture.caption, picture.credit].compactMap { $0?(edition.language) }.joined(separator: " · ")
        image.stated("caption", caption.isEmpty ? [] : [Inline].text(caption))
      }
    }
  }

  /// A heading with its table; nothing where the table is empty.
  func titled(_ title: String, _ table: ModelTable, into array: inout JSONArrayWriter) {
    guard !table.rows.isEmpty else { return }
    array.heading(2, [.text(title)])
    array.table(table)
  }

  private func writeRoles(into array: inout JSONArrayWriter) {
    guard let roles = card.roles else { return }
    let kinds = wording.figures.list(roles.kinds.map(wording.name))
    array.facts([
      (
        wording.country.roles,
        .lines([
          .text(kinds) + voice.notes(roles.sources), voice.line(roles.note),
          [.emphasis([.text(wording.country.rolesNeverGraded)])],
        ])
      )
    ])
  }

  private var treaties: ModelTable {
    let terms = wording.treaties
    var table = ModelTable(columns: [
      .init(terms.treaty, width: 4), .init(terms.signed, width: .needed), .init(terms.status, width: 4),
    ])
    table.rowHeaders = true
    table.rows = edition.treatyRows(of: card.country).map { row in
      let (party, territory) = (row.ratification.party, row.ratification.territory)
      let place = territory.map {
        $0 == card.country ? terms.asTerritory(edition.names[party]) : terms.territory(edition.names[$0])
      }
      let remarks = wording.remarks(row).map { [Inline].text($0) }
      return .cells([
        .lines([voice.text(row.instrument?.short), .text(place ?? "")]) + voice.notes(row.ratification.sources),
        date(row.signed), .lines([[.text(words(for: row))]] + remarks + [voice.text(row.ratification.note)]),
      ])
    }
    return table
  }

  private func words(for row: TreatyRow) -> String {
    let symbol =
      switch row.status {
      case .party, .notYetInForce: "✓ "
      case .signatory, .notBound: "✗ "
      case .notApplicable: "– "
      }
    return symbol + wording.standing(row)
  }

  private var reports: ModelTable {
    let terms = wording.treaties
    var table = ModelTable(columns: [
      .init(terms.treaty, width: 3), .init(terms.due, width: .needed), .init(terms.submitted, width: 2),
      .init(wording.evidence.note, width: 4),
    ])
    table.rowHeaders = true
    table.rows = card.reports.map { report in
      let instrument = dossier.instruments.first { $0.id == report.instrument.value }
      return .cells([
        voice.text(instrument?.short) + voice.notes(report.sources), date(report.due), [.text(submission(of: report))],
        voice.line(report.note),
      ])
    }
    return table
  }

  private func submission(of report: Report) -> String {
    let asOf = edition.edition.asOf
    if let submitted = report.submitted.known(on: asOf) {
      let isLate = submitted.earliest > report.due.latest
      return wording.figures.date(submitted) + (isLate ? " (\(wording.treaties.late))" : "")
    }
    return report.due.latest > asOf.latest ? wording.treaties.notYetDue : wording.treaties.notSubmitted
  }

  func date(_ date: PartialDate?) -> [Inline] { date.map { [.text(wording.figures.date($0))] } ?? [] }
}

import Cards
import Formats

/// The treaties of a state as they stood on the edition's date, and the reports that it owes.
struct TreatyList {
  let rendition: Rendition
  let country: CountryCode

  private var words: Wording { rendition.wording }

  /// Nothing where no row of the treaty table speaks of the state.
  func html(_ cite: ([Citation]) -> HTML) -> [HTML] {
    guard let rows = rendition.index.treaties[country], !rows.isEmpty else { return [] }
    var table = PlainTable(columns: [
      .init(title: words.treaties.treaty), .init(title: words.treaties.status), .init(title: words.treaties.signed),
      .init(title: words.treaties.bound),
      .init(title: words.treaties.how), .init(title: words.evidence.note),
    ])
    table.rows = rows.map { row($0, cite) }
    return [
      .element("p", words.asOf(rendition.edition.asOf) + "."),
      table.html(caption: nil, label: words.treaties.title),
    ]
  }

  private func row(_ row: TreatyRow, _ cite: ([Citation]) -> HTML) -> [HTML] {
    var name: [HTML] = [
      row.instrument.map { rendition.text($0.short) } ?? .text(row.ratification.instrument.value.text)
    ]
    if let territory = row.ratification.territory {
      let line =
        territory == country
        ? words.treaties.asTerritory.html(rendition.name(row.ratification.party))
        : words.treaties.territory.html(rendition.name(territory))
      name.append(.element("small", [" ", line]))
    }
    return [
      .group(name + [cite(row.ratification.sources)]), TreatyMark(row, words).html,
      row.signed.map { .date(words.figures.date($0)) } ?? .empty,
      row.bound.map { .date(words.figures.date($0)) } ?? .empty,
      row.act.map { .text(words.name($0)) } ?? .empty, remarks(row),
    ]
  }

  /// What else is known, a line each.
  private func remarks(_ row: TreatyRow) -> HTML {
    let lines = words.remarks(row).map { HTML.text($0) }
    let note = rendition.text(row.ratification.note)
    let all = row.ratification.note == nil ? lines : lines + [note]
    return .group(all.enumerated().flatMap { $0.offset == 0 ? [$0.element] : [.element("br", []), $0.element] })
  }
}

/// Where a state stands towards a treaty, as a symbol and a word.
struct TreatyMark {
  let symbol: String
  let style: String
  let label: String

  init(_ row: TreatyRow, _ words: Wording) {
    switch row.status {
    case .party: (symbol, style, label) = ("✓", "party", words.treaties.isBound)
    case .signatory: (symbol, style, label) = ("◐", "signatory", words.treaties.signedNotBound)
    case .notBound:
      (symbol, style) = ("✕", "not-bound")
      label = row.denounced.map { words.treaties.denounced(words.figures.date($0)) } ?? words.treaties.notBound
    case .notYetInForce: (symbol, style, label) = ("✓", "party", words.treaties.notYetInForce)
    case .notApplicable:
      (symbol, style) = ("/", "not-yet")
      label = row.ground == .closed ? words.treaties.notOpen : words.treaties.notAdopted
    }
  }

  var html: HTML {
    .span(
      "treaty-status " + style,
      [.element("span", [.class("symbol"), .hiddenFromReaders], symbol), " ", .text(label)])
  }
}

extension CountryPage {
  var treaties: [HTML] { TreatyList(rendition: rendition, country: country).html { references($0) } }

  var reports: [HTML] {
    guard !card.reports.isEmpty else { return [] }
    var table = PlainTable(columns: [
      .init(title: words.treaties.treaty), .init(title: words.treaties.due), .init(title: words.treaties.submitted),
      .init(title: words.evidence.note),
    ])
    table.rows = card.reports.map { report in
      let instrument = rendition.index.instruments[report.instrument.value]
      return [
        [
          instrument.map { rendition.text($0.short) } ?? .text(report.instrument.value.text),
          references(report.sources),
        ],
        .date(words.figures.date(report.due)), .text(submission(of: report)),
        rendition.inline(report.note, references),
      ]
    }
    return [table.html(caption: nil, label: words.treaties.reports)]
  }

  private func submission(of report: Report) -> String {
    let asOf = rendition.edition.asOf
    guard let submitted = report.submitted, submitted.hasCome(on: asOf) else {
      return report.due.hasCome(on: asOf) ? words.treaties.notSubmitted : words.treaties.notYetDue
    }
    let date = words.figures.date(submitted)
    return submitted.earliest > report.due.latest ? "\(date) (\(words.treaties.late))" : date
  }
}

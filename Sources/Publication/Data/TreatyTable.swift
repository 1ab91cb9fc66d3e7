import Cards
import Checks
import Formats

/// What one party has done about one treaty, as a row.
final class TreatyRow: Sendable {
  let ratification: Ratification
  let instrument: Instrument?
  let status: TreatyStatus
  /// What had happened by the edition's date.
  let signed: PartialDate?
  let bound: PartialDate?
  let act: Ratification.Act?
  let denounced: PartialDate?

  init(_ row: Ratification, instrument: Instrument?, on date: PartialDate) {
    ratification = row
    self.instrument = instrument
    status = TreatyStatus(of: row, to: instrument, on: date)
    signed = row.signed.known(on: date)
    bound = row.bound.known(on: date)
    act = bound == nil ? nil : row.act
    denounced = row.denounced.known(on: date)
  }
}

extension TreatyRow {
  /// The treaty table as it stood on the edition's date, sorted by party, treaty, territory, and as they came.
  static func all(of checked: CheckedEdition) -> [TreatyRow] {
    let dossier = checked.dossier
    let instruments = Dictionary(dossier.instruments.map { ($0.id, $0) }) { first, _ in first }
    let rows = dossier.ratifications
    // Positions are sorted, since rows are large.
    let order = rows.indices.sorted { a, b in
      if rows[a].party != rows[b].party { return rows[a].party < rows[b].party }
      let (left, right) = (rows[a].instrument.value.text, rows[b].instrument.value.text)
      if left != right { return left < right }
      let (inner, outer) = (rows[a].territory, rows[b].territory)
      return inner == outer ? a < b : (inner?.alpha2 ?? "") < (outer?.alpha2 ?? "")
    }
    return order.map {
      TreatyRow(rows[$0], instrument: instruments[rows[$0].instrument.value], on: checked.edition.asOf)
    }
  }
}

extension DataPackage {
  /// `treaties.csv`: the treaty table as it stood on the edition's date.
  var treaties: DataTable<TreatyRow> {
    DataTable(
      name: "treaties", title: "Treaties",
      description: """
        Who had signed and was bound on the edition's date; later acts are left out. Of parties without a row for a \
        treaty nothing is said.
        """,
      columns: editionColumns(named: "party") { $0.ratification.party } + instrumentColumns + actColumns,
      rows: TreatyRow.all(of: checked), key: ["party", "instrument", "territory"], references: [])
  }

  private var instrumentColumns: [TableColumn<TreatyRow>] {
    let language = self.language
    return [
      TableColumn("instrument", .string, .required, "Identifier of the treaty.") {
        .text($0.ratification.instrument.value.text)
      },
      TableColumn("instrument_name", "Its short name.") { .text(orEmpty: $0.instrument?.short(language)) },
      TableColumn(
        "territory", .string, .matching("[A-Z]{2}"),
        "The territory of the party that the row speaks of (ISO 3166-1). Empty: the party itself."
      ) { .text(orEmpty: $0.ratification.territory?.alpha2) },
    ]
  }

  private var actColumns: [TableColumn<TreatyRow>] {
    let (dossier, language) = (self.dossier, self.language)
    return [
      TableColumn("signed", .string, Self.dates, "When it signed.") {
        .text(orEmpty: $0.signed?.text)
      },
      TableColumn("bound", .string, Self.dates, "When it ratified, acceded or consented otherwise.") {
        .text(orEmpty: $0.bound?.text)
      },
      TableColumn("how", .string, .oneOf(Ratification.Act.allCases.map(\.rawValue)), "How it consented.") {
        .text(orEmpty: $0.act?.rawValue)
      },
      TableColumn("denounced", .string, Self.dates, "When it left.") {
        .text(orEmpty: $0.denounced?.text)
      },
      TableColumn(
        "status", .string, .oneOf(TreatyStatus.allCases.map(\.rawValue), isRequired: true),
        "On the edition's date. not-applicable: the treaty did not exist yet."
      ) { .text($0.status.rawValue) },
      TableColumn("note", "A remark.") { .text(orEmpty: $0.ratification.note?(language)) },
      sourcesColumn { dossier.keys(of: $0.ratification.sources) },
    ]
  }
}

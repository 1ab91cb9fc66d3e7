import Cards
import Checks
import Formats

extension DataPackage {
  /// `treaties.csv`: the treaty table as it stood on the edition's date.
  var treaties: DataTable<TreatyRow> {
    DataTable(
      name: "treaties", title: "Treaties",
      description: """
        Who had signed and was bound on the edition's date; later acts are left out. Of parties without a row for a \
        treaty nothing is said. Territories have the rows of the states that speak for them.
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
      TableColumn(
        "in_force", .string, Self.dates, "When the treaty entered into force for it, where that is stated."
      ) { .text(orEmpty: $0.inForce?.text) },
      TableColumn("denounced", .string, Self.dates, "When it gave notice that it leaves.") {
        .text(orEmpty: $0.denounced?.text)
      },
      TableColumn("ends", .string, Self.dates, "When that takes effect, where it is later.") {
        .text(orEmpty: $0.ends?.text)
      },
      TableColumn(
        "statements",
        "What it had declared and not withdrawn, with the day where it is stated; several are separated by semicolons."
      ) { .text(orEmpty: $0.statements.map(\.text).joined(separator: "; ").nonEmpty) },
      TableColumn(
        "status", .string, .oneOf(TreatyStatus.allCases.map(\.rawValue), isRequired: true),
        "On the edition's date. not-applicable: the treaty did not exist yet, or is not open to it."
      ) { .text($0.status.rawValue) },
      TableColumn(
        "ground", .string, .oneOf(TreatyStanding.Ground.allCases.map(\.rawValue), isRequired: true),
        """
        From what it is known: a row of its own, its state's declaration, its state's row, that the treaty is not open \
        to it, or that the list of parties is whole.
        """
      ) { .text($0.ground.rawValue) },
      TableColumn("note", "A remark.") { .text(orEmpty: $0.ratification.note?(language)) },
      sourcesColumn { dossier.keys(of: $0.ratification.sources) },
    ]
  }
}

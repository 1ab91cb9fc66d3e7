import Scoring

/// The agreement on one set of ratings, as it is printed.
struct AgreementTable {
  /// What was rated; `nil` where that is the whole file.
  let heading: String?
  let edition: String?
  let indicators: [String]
  let agreement: Agreement
  /// Of a table over several indicators that of each.
  var parts: [AgreementTable] = []
}

/// Everything that one call says.
struct AgreementReport {
  let source: String
  let level: MeasurementLevel
  let settings: AgreementSettings
  let tables: [AgreementTable]
  let notes: [String]
  let print: NumberText
}

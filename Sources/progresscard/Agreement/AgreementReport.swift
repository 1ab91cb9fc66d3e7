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
  let print: Printer
}

/// Prints numbers rounded once, half up, to a number of decimals.
struct Printer {
  let rounding: Rounding

  init(decimals: Int) { rounding = Rounding(decimals: decimals) }

  var decimals: Int { rounding.decimals }

  func text(_ value: Double) -> String {
    var factor = 1.0
    for _ in 0..<decimals { factor *= 10 }
    let scaled = (abs(rounding(value)) * factor).rounded()
    // Past this a number has no decimals that could be told apart.
    guard scaled < 1e15 else { return "\(value)" }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + padded.dropLast(decimals) + (decimals > 0 ? "." + padded.suffix(decimals) : "")
  }

  /// Without zeros at the end: for what is no coefficient.
  func short(_ value: Double) -> String {
    var text = text(value)
    guard text.contains("."), !text.contains("e") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}

import Formats
import Foundation
import Scoring

/// A CSV file of ratings, in its long or wide form, and everything that is wrong with it.
struct RatingsFile {
  /// What the caller says of the file.
  struct Description {
    let level: MeasurementLevel
    /// The column with the units' names.
    let unit: String?
    /// All values, lowest first.
    let values: [String]?
  }

  let ratings: Ratings?
  /// Remarks on how the file was read, as sentences.
  let notes: [String]
  /// By line.
  let problems: [InputProblem]

  init(_ bytes: some Collection<UInt8>, _ description: Description) {
    let separator = CSVSeparator(of: bytes.prefix(65_536))
    let reading = CSV.parse(bytes, separator: separator, limits: InputLimits(bytes: 500_000_000, values: 50_000_000))
    guard let table = reading.value else {
      ratings = nil
      notes = []
      problems = reading.problems
      return
    }
    // Where spreadsheets put semicolons between cells, it is since a comma parts the decimals.
    let isNumeric = description.level == .interval || description.level == .ratio
    let sheet = RatingSheet(
      table, unit: description.unit, hasDecimalComma: separator == .semicolon && isNumeric)
    let codes = RatingCodes(sheet.tokens, description)
    problems = (reading.problems + sheet.problems + codes.problems(sheet)).sorted {
      ($0.line, $0.column) < ($1.line, $1.column)
    }
    notes =
      (separator == .comma ? [] : ["Columns are separated by \(separator.rawValue)s."]) + sheet.notes
      + codes.notes(sheet)
    ratings = problems.isEmpty ? codes.ratings(sheet) : nil
  }
}

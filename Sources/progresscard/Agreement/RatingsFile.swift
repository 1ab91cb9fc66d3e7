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
    let reading = CSV.parse(bytes, limits: InputLimits(bytes: 500_000_000, values: 50_000_000))
    guard let table = reading.value else {
      ratings = nil
      notes = []
      problems = reading.problems
      return
    }
    let sheet = RatingSheet(table, unit: description.unit)
    let codes = RatingCodes(sheet.tokens, description)
    problems = (reading.problems + sheet.problems + codes.problems(sheet)).sorted {
      ($0.line, $0.column) < ($1.line, $1.column)
    }
    notes = sheet.notes + codes.notes(sheet)
    ratings = problems.isEmpty ? codes.ratings(sheet) : nil
  }
}

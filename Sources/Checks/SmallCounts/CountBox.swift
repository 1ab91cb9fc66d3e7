import Cards

/// Whom a count counts: a span of days, and the sex, the ages and the form that it is limited to.
struct CountBox: Hashable {
  /// Days since a day long ago.
  let days: Range<Int>
  let sex: Observation.Sex?
  let ages: Range<Int>?
  let form: Identifier<FormOfExploitation>?
  /// The series of shares whose part of these children is meant; `nil` is all of them.
  let part: Identifier<Series>?

  static let oldest = 1_000
}

extension CountBox {
  init(_ observation: Observation, part: Identifier<Series>? = nil) {
    days = observation.period.civilDays
    sex = observation.sex
    ages = observation.age.map { $0.from..<max($0.from + 1, ($0.until.map { $0 + 1 } ?? Self.oldest)) }
    form = observation.form?.value
    self.part = part
  }

  /// How many limits it has.
  var limits: Int {
    (sex == nil ? 0 : 1) + (ages == nil ? 0 : 1) + (form == nil ? 0 : 1) + (part == nil ? 0 : 1)
  }
}

extension Period {
  /// The days that it spans, as days since a day long ago.
  var civilDays: Range<Int> {
    let (first, last) = (Self.day(from.earliest), Self.day(until.latest))
    return first..<max(first, last) + 1
  }

  /// The day of year × 10,000 + month × 100 + day, counted in the Gregorian calendar (Hinnant 2013, `days_from_civil`).
  private static func day(_ date: Int) -> Int {
    let month = date / 100 % 100
    let year = date / 10_000 - (month <= 2 ? 1 : 0)
    let century = year % 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + date % 100 - 1
    return year / 400 * 146_097 + century * 365 + century / 4 - century / 100 + ofYear
  }
}

/// What was found wrong in an edition after it was frozen, and what is right: printed with the edition from then on.
public final class Erratum: Sendable {
  /// The input that was changed, named as the lock names it.
  public let input: Located<String>
  public let date: PartialDate
  /// Whose cards print it; empty where all of the edition's do.
  public let countries: [Located<CountryCode>]
  public let wrong: ProseText
  public let right: ProseText
  /// The grades that were printed, where they were other ones than now.
  public let grades: [PrintedGrade]
  /// SHA-256 of the input as it is right, 64 hexadecimal digits; `nil` where it was removed.
  public let hash: String?
  public let place: Place

  public init(
    input: Located<String>, date: PartialDate, countries: [Located<CountryCode>], wrong: ProseText,
    right: ProseText, grades: [PrintedGrade], hash: String?, place: Place
  ) {
    self.input = input
    self.date = date
    self.countries = countries
    self.wrong = wrong
    self.right = right
    self.grades = grades
    self.hash = hash
    self.place = place
  }
}

/// A grade as it was printed before an erratum.
public struct PrintedGrade: Sendable {
  public let indicator: Located<IndicatorNumber>
  public let grade: Located<Grade>

  public init(indicator: Located<IndicatorNumber>, grade: Located<Grade>) {
    self.indicator = indicator
    self.grade = grade
  }
}

extension Edition {
  /// The errata that a country's card prints, in the order of the file.
  public func errata(of country: CountryCode) -> [Erratum] {
    seal.errata.filter { erratum in
      erratum.countries.isEmpty || erratum.countries.contains { $0.value == country }
    }
  }
}

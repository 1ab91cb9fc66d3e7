import Cards
import Formats

/// `errata.yaml`: what was found wrong in an edition after it was frozen.
enum ErrataFile {
  static let name = "errata.yaml"
}

extension Shape where Value == [Erratum] {
  static let errata = Shape<[Erratum]>.mapping { fields in
    fields.required("errata", Shape<Erratum>.erratum.list(least: 1))
  }
}

extension Shape where Value == Erratum {
  static let erratum = mapping { fields in
    let input = fields.required("file", Shape<String>.anyText.located)
    let date = fields.required("date", .date)
    let countries = fields.optional("countries", Shape<CountryCode>.country.located.list(least: 1))
    let wrong = fields.required("wrong", .prose)
    let right = fields.required("right", .prose)
    let grades = fields.optional("printed", Shape<PrintedGrade>.printedGrades)
    let hash = fields.optional("hash", Shape<String>.digest)
    guard let input, let date, let wrong, let right else { return nil }
    return Erratum(
      input: input, date: date, countries: countries ?? Self.countries(of: input), wrong: wrong, right: right,
      grades: grades ?? [], hash: hash, place: fields.place)
  }

  /// The country in whose folder a file lies.
  private static func countries(of input: Located<String>) -> [Located<CountryCode>] {
    let parts = input.value.split(separator: "/")
    guard parts.count > 3, parts[0] == "editions", let country = CountryCode(parts[2]) else { return [] }
    return [Located(country, input.place)]
  }
}

extension Shape where Value == PrintedGrade {
  /// Indicators with the grades that were printed.
  static let printedGrades = Shape<Grade>.grade.located.map(
    by: { IndicatorNumber($0) }, keys: IndicatorPattern.pattern, expected: "an indicator's number such as 1.1"
  ).map { entries in
    entries.map { PrintedGrade(indicator: Located($0.key, $0.place), grade: $0.value) }
  }
}

extension Shape where Value == String {
  static let digest = scalar("a SHA-256 in 64 hexadecimal digits", pattern: "[0-9a-f]{64}") { text in
    Digest(hex: text).map(\.hex) == text ? text : nil
  }
}

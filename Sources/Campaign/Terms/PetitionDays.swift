import Formats

extension PetitionTerms {
  /// `2010-06-30`, of the years 1900 to 2200.
  public static func isDay(_ text: String) -> Bool {
    text.utf8.count == 10 && Moment.seconds(text) != nil && ("1900-01-01"..."2200-12-31").contains(text)
  }

  /// The last day on which people can sign, since 1970-01-01; nil where none is stated.
  public var lastDay: Int64? { closes.flatMap(Moment.seconds).map(Days.of) }
}

import Cards

/// The languages in which comparisons are told.
public enum ComparisonLanguages {
  public static let all: [LanguageTag] = ComparisonWording.all.map(\.language)
}

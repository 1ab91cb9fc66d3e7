/// The forms that languages have for numbers (CLDR); no language has all, and every language has `other`.
public enum PluralCategory: String, Sendable, CaseIterable, Hashable {
  case zero, one, two, few, many, other
}

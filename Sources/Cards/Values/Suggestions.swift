/// Names to choose from, for many words of which some were meant to be among them.
///
/// The names are sorted once, and after enough of them were compared no more are suggested: a file with thousands of
/// unknown words among thousands of names would take minutes.
public struct Suggestions {
  /// How many names are compared before no more are suggested; the first word always has its answer.
  public static let mostComparisons = 200_000

  private let names: [String]
  private var left = Self.mostComparisons

  public init(_ names: some Sequence<String>) { self.names = names.sorted() }

  /// The nearest name, as `Spelling` finds it; `nil` once too many were compared.
  public mutating func nearest(_ word: String) -> String? {
    guard left > 0 else { return nil }
    left -= names.count
    return Spelling.nearest(word, among: names)
  }
}

import Cards
import Checks
import Scoring

/// Each edition beside the one before it, compared when it is first asked for, once a run.
public struct Comparisons: Sendable {
  /// All that there are, oldest first, whether they are published or not.
  let editions: [CheckedEdition]
  private let made: [Identifier<Edition>: Lazily<EditionComparison>]

  /// - Parameter editions: all of the workspace, oldest first: what is published may look back on others.
  public init(of editions: [CheckedEdition]) {
    var made: [Identifier<Edition>: Lazily<EditionComparison>] = [:]
    for (earlier, later) in zip(editions, editions.dropFirst()) {
      made[later.edition.id] = Lazily {
        EditionComparison(
          from: EditionSide(earlier.edition, earlier.framework, scores: earlier.scores),
          to: EditionSide(later.edition, later.framework, scores: later.scores), among: later.dossier.frameworks)
      }
    }
    self.made = made
    self.editions = editions
  }

  /// The edition beside the one before it; `nil` for the first.
  subscript(edition: Identifier<Edition>) -> EditionComparison? { made[edition]?.value }

  /// Whether there is an earlier edition; asks for no comparison.
  func has(_ edition: Identifier<Edition>) -> Bool { made[edition] != nil }
}

import Cards
import Scoring

extension Rule {
  /// A ranking that an edition asks for can be made.
  ///
  /// The framework needs scores or a category rule, and no more units than can be ranked together.
  ///
  /// `editions/e1/edition.yaml`:
  /// ```diff
  ///  framework: plain
  /// -ranking: {replications: 1000}
  /// ```
  static let ranking = Rule(
    "ranking",
    .edition { checked, report in
      guard let choice = checked.edition.ranking, !report.unread.contains(checked.framework.place.file) else { return }
      do throws(EditionRanking.Obstacle) {
        _ = try EditionRanking(of: checked.edition, in: checked.framework)
      } catch {
        switch error {
        case .nothingStated:
          report.add(
            choice.place, found: "a ranking by the framework \(checked.framework.id)",
            expected: "a framework with a method or a category-rule", mend: "leave ranking out")
        case .tooManyUnits(let count, let allowed):
          report.add(choice.place, found: "a ranking of \(count) units", expected: "at most \(allowed)")
        case .notComputable: break  // Other rules say why.
        }
      }
    })
}

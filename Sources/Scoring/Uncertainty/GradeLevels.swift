import Cards

/// Every level that a grade of a framework can have, numbered, with its points.
package struct GradeLevels: Sendable {
  package struct Level: Sendable {
    let id: Identifier<GradeLevel>
    /// 0 for a level without points; turned round for an indicator that is reversed.
    let millionths: Int128
  }

  /// What stands in a table of grades for no level: not graded though asked for; the question does not arise, or asks for a
  /// number.
  package static let ungraded: Int16 = -1
  package static let notApplicable: Int16 = -2

  package private(set) var levels: [Level] = []
  /// For each indicator the number of its scale's first level.
  private var starts: [Int] = []
  private let scales: [GradeScale]

  package init(_ framework: Framework) {
    struct Key: Hashable {
      let scale: Identifier<GradeScale>?
      let isReversed: Bool
    }
    var known: [Key: Int] = [:]
    let indicators = framework.indicators
    scales = indicators.map(framework.scale(of:))
    for (indicator, scale) in zip(indicators, scales) {
      let key = Key(scale: indicator.scale?.value, isReversed: indicator.isReversed)
      starts.append(known[key] ?? levels.count)
      guard known[key] == nil else { continue }
      known[key] = levels.count
      levels += scale.levels.map { level in
        Level(id: level.id, millionths: scale.millionths(of: level, reversed: indicator.isReversed) ?? 0)
      }
    }
  }

  /// The number of an indicator's level; `ungraded` for one that its scale lacks.
  package func number(of level: Identifier<GradeLevel>, indicator: Int) -> Int16 {
    guard let position = scales[indicator].position(level) else { return Self.ungraded }
    return Int16(clamping: starts[indicator] + position)
  }
}

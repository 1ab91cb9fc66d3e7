import Mutants

/// Frameworks of very different makes: none needs a change of code.
enum Make: String, CaseIterable, Sendable, CustomStringConvertible {
  case fiveLevels = "two goals, five indicators, five levels"
  case points = "one goal, forty indicators, points 0 to 4"
  case words = "yes, partial, no"
  case ownScale = "an indicator with a scale of its own"
  case noCategories = "no categories at all"
  case noCriteria = "no conditions and no criteria"
  case twoLevels = "one indicator, two levels, one category"
  case sums = "four goals, a rule over sums, three languages"
  case twelveLevels = "twelve levels"

  var description: String { rawValue }

  var workspace: SmallWorkspace {
    var workspace = SmallWorkspace()
    switch self {
    case .fiveLevels:
      workspace.goals = [2, 3]
      workspace.levels = 5
      workspace.levelNames = ["none", "poor", "fair", "good", "best"]
    case .points:
      workspace.goals = [40]
      workspace.levels = 5
      workspace.levelNames = ["p0", "p1", "p2", "p3", "p4"]
      workspace.hasPoints = true
      workspace.rule = .mean
    case .words:
      workspace.levelNames = ["no", "partial", "yes"]
      workspace.rule = .counts
    case .ownScale: workspace.hasSecondScale = true
    case .noCategories:
      workspace.categories = 0
      workspace.hasPoints = true
    case .noCriteria: workspace.hasCriteria = false
    case .twoLevels:
      workspace.goals = [1]
      workspace.levels = 2
      workspace.categories = 1
      workspace.hasEvidence = false
    case .sums:
      workspace.goals = [1, 2, 1, 3]
      workspace.hasPoints = true
      workspace.rule = .sum
      workspace.languages = ["en", "fr", "ar"]
    case .twelveLevels: workspace.levels = 12
    }
    return workspace
  }
}

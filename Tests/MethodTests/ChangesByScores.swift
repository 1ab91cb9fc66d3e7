import Cards
import Foundation
import Testing
import ToolsSupport
import Workspace

@testable import Scoring

/// What would change a category that follows from scores, against computing the whole edition again for every change.
@Suite("What would change scores") struct ChangesByScores {
  /// The workspace, or the same where what is not published is reckoned both ways.
  private func judged(byBounds: Bool) throws -> Judged {
    guard byBounds else { return Judged("answers") }
    let folder = Repository.folder.appending(path: "Tests/MethodTests/Workspaces/answers")
    func text(_ path: String) throws -> String {
      try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
    let framework = try text("frameworks/answers.yaml").replacing("no-data: lowest", with: "no-data: bounds")
    let names = ["values.csv", "groups.csv"]
    return try Judged.written(
      framework, Dictionary(uniqueKeysWithValues: names.map { ($0, try text("editions/2024/" + $0)) }))
  }

  @Test(arguments: [("XA", false), ("XB", false), ("north-province", false), ("XA", true), ("XB", true)])
  func `are those that a whole new computation finds`(code: String, byBounds: Bool) throws {
    let judged = try judged(byBounds: byBounds)
    let model = try #require(judged.model), framework = try #require(judged.framework)
    let unit = try #require(model.units.firstIndex { $0.text == code }), grades = model.table.grades(of: unit)
    let scores = EditionScores(model)
    let changes = try #require(
      CategoryChanges(of: model.units[unit], card: nil, grades: grades, scores: scores, in: framework))
    let now = try #require(position(model, unit, framework))
    for (outcome, isWanted) in [(changes.lift, { $0 > now }), (changes.drop, { (other: Int) in other < now })] {
      let found = Set(outcome.sets.map { Set($0.changes.map { "\($0.indicator.number) \($0.after)" }) })
      let singles = smallest(model, unit, framework, 1, isWanted)
      let expected = singles.isEmpty ? smallest(model, unit, framework, 2, isWanted) : singles
      #expect(!found.isEmpty && found.isSubset(of: expected))
      // Every set of indicators that can do it is among them, by the grades nearest to those there are.
      let indicators: (Set<Set<String>>) -> Set<Set<String>> = { sets in
        Set(sets.map { Set($0.map { String($0.prefix { $0 != " " }) }) })
      }
      #expect(indicators(found) == indicators(expected))
    }
  }

  private func position(_ model: ScoreModel, _ unit: Int, _ framework: Framework) -> Int? {
    let grades = model.table.grades(of: unit), scores = EditionScores(model).scores(of: unit)
    let category = Standing(grades, scores, in: framework, published: nil).category
    return framework.categories.firstIndex { $0.id == category }
  }

  /// Sets of `size` grades that change the category as wanted, each written as “number level”.
  private func smallest(
    _ model: ScoreModel, _ unit: Int, _ framework: Framework, _ size: Int, _ isWanted: (Int) -> Bool
  ) -> Set<Set<String>> {
    let options = model.table.indicators.enumerated().flatMap { column, indicator -> [(Int, GradeLevel, String)] in
      if case .notApplicable = model.table[unit, column] { return [] }
      return framework.scale(of: indicator).levels.compactMap { level in
        if case .level(let now) = model.table[unit, column], now.id == level.id { return nil }
        return (column, level, "\(indicator.number) \(level.id)")
      }
    }
    var found: Set<Set<String>> = []
    GradeOptions.forEachSet(of: options.count, size: size) { chosen in
      guard Set(chosen.map { options[$0].0 }).count == size else { return true }
      let table = chosen.reduce(model.table) {
        $0.replacing(unit: unit, indicator: options[$1].0, by: .level(options[$1].1))
      }
      let other = ScoreModel(of: table, in: framework, groups: UnitGroups())
      if let position = other.flatMap({ position($0, unit, framework) }), isWanted(position) {
        found.insert(Set(chosen.map { options[$0].2 }))
      }
      return true
    }
    return found
  }
}

import Cards

/// The class names under which the style sheet knows the colours of a framework's grades and categories.
struct GradeStyles: Sendable {
  private let prefix: String
  private let scales: [GradeScale]
  private let scaleIds: [Identifier<GradeScale>]
  private let categories: [Cards.Category]

  /// - Parameter position: that of the framework in the workspace.
  init(_ position: Int, _ framework: Framework) {
    let further = framework.scales.sorted { $0.key < $1.key }
    prefix = "f\(position)"
    scales = [framework.scale] + further.map(\.value)
    scaleIds = further.map(\.key)
    categories = framework.categories
  }

  /// The position of an indicator's scale among all; 0 is the framework's own.
  func scale(of indicator: Indicator) -> Int {
    indicator.scale.flatMap { scaleIds.firstIndex(of: $0.value) }.map { $0 + 1 } ?? 0
  }

  func name(scale: Int, level: Int) -> String { "\(prefix)-\(scale)-\(level)" }
  func name(category: Int) -> String { "\(prefix)-c\(category)" }

  static let absent = "absent"
  /// A number in place of a grade.
  static let number = "counted"

  /// The rules of the style sheet.
  var css: String {
    var css = ""
    for (position, scale) in scales.enumerated() {
      for (level, value) in scale.levels.enumerated() {
        css += Self.rule(name(scale: position, level: level), value.colour)
      }
    }
    for (position, category) in categories.enumerated() { css += Self.rule(name(category: position), category.colour) }
    return css
  }

  private static func rule(_ name: String, _ colour: Colour) -> String {
    ".\(name){--fill:\(colour.hex);--ink:\(colour.readableText.hex)}\n"
  }
}

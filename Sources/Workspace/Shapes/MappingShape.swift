import Cards
import Formats

extension Shape where Value == FrameworkMapping {
  static let frameworkMapping = mapping { fields in
    let framework = fields.required("framework", Shape<Identifier<Framework>>.identifier().located)
    let indicators = fields.optional(
      "indicators",
      Shape<OriginFields>.origin.map(
        by: { IndicatorNumber($0) }, keys: IndicatorPattern.pattern, expected: "the number of an indicator"))
    let grades = fields.optional("grades", Shape<[Renaming<GradeLevel>]>.renamings("a level of the earlier scale"))
    let categories = fields.optional("categories", Shape<[Renaming<Category>]>.renamings("an earlier category"))
    let scores = fields.optional("scores", Shape<[Renaming<ScoreRule>]>.renamings("an earlier score"))
    guard let framework else { return nil }
    let origins = (indicators ?? []).map { entry in
      IndicatorOrigin(
        indicator: Located(entry.key, entry.place), was: entry.value.was, conditions: entry.value.conditions,
        newConditions: entry.value.newConditions, grades: entry.value.grades, place: entry.value.place)
    }
    return FrameworkMapping(
      framework: framework, indicators: origins, grades: grades ?? [], categories: categories ?? [],
      scores: scores ?? [], place: fields.place)
  }
}

/// What stands behind the number of an indicator.
struct OriginFields {
  let was: [Located<IndicatorNumber>]
  let conditions: [ConditionOrigin]
  let newConditions: [Located<Identifier<Condition>>]
  let grades: [Renaming<GradeLevel>]
  let place: Place
}

extension Shape where Value == OriginFields {
  fileprivate static let origin = mapping { fields in
    let was = fields.required("was", .numbers)
    let conditions = fields.optional(
      "conditions",
      Shape<EarlierCondition>.earlierCondition.located.map(
        by: { Need(rawValue: $0) == nil ? Identifier<Condition>($0) : nil }, keys: ConditionPattern.pattern,
        expected: "a condition of this indicator"))
    let new = fields.list("new", Shape<Identifier<Condition>>.conditionName.located, most: 100)
    let grades = fields.optional("grades", Shape<[Renaming<GradeLevel>]>.renamings("a level of the earlier scale"))
    guard let was else { return nil }
    let origins = (conditions ?? []).map { entry in
      ConditionOrigin(
        condition: Located(entry.key, entry.place), indicator: entry.value.value.indicator,
        was: Located(entry.value.value.condition, entry.value.place))
    }
    return OriginFields(
      was: was, conditions: origins, newConditions: new, grades: grades ?? [], place: fields.place)
  }
}

extension Shape where Value == [Located<IndicatorNumber>] {
  private static let list = Shape<IndicatorNumber>.number.located.list(most: 20)

  /// One number, or a list of them.
  fileprivate static let numbers = Shape(schema: .either([Shape<IndicatorNumber>.number.schema, list.schema])) {
    node, desk in
    node.items == nil ? Shape<IndicatorNumber>.number.located.read(node, desk).map { [$0] } : list.read(node, desk)
  }
}

/// An earlier condition, with its indicator where that is named.
struct EarlierCondition {
  let indicator: IndicatorNumber?
  let condition: Identifier<Condition>
}

enum ConditionPattern {
  static let pattern = "(?!(required|ideal)$)" + IdentifierPattern.pattern
}

extension Shape where Value == EarlierCondition {
  fileprivate static let earlierCondition = scalar(
    "an earlier condition, or an earlier indicator, a slash and its condition: B.2/open",
    pattern: "(?:(?=[^/]{1,32}/)[0-9A-Za-z]+(\\.[0-9A-Za-z]+){0,5}/)?" + IdentifierPattern.pattern
  ) { text in
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let last = parts.last, parts.count <= 2, let condition = Identifier<Condition>(last) else { return nil }
    if parts.count == 1 { return EarlierCondition(indicator: nil, condition: condition) }
    return IndicatorNumber(parts[0]).map { EarlierCondition(indicator: $0, condition: condition) }
  }
}

extension Shape {
  /// A map of earlier names to present ones.
  fileprivate static func renamings<Of>(_ expected: String) -> Shape where Value == [Renaming<Of>] {
    Shape<Identifier<Of>>.identifier().located.map(
      by: { Identifier<Of>($0) }, keys: IdentifierPattern.pattern, expected: expected
    ).map { entries in
      entries.map { Renaming(earlier: Located($0.key, $0.place), now: $0.value) }
    }
  }
}

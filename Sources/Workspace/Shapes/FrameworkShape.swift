import Cards
import Formats

/// frameworks/ID.yaml, but for its name and its methodology text, which stand elsewhere.
struct FrameworkFile {
  let title: Text
  let summary: ProseText?
  let scale: GradeScale
  let scales: [MapEntry<Identifier<GradeScale>, GradeScale>]
  let star: Star?
  let goals: [Goal]
  let categories: [Category]
  let rule: CategoryRule?
  let method: Method?
  let selection: [ProseText]
  let follows: [FrameworkMapping]
  let place: Place
}

extension Shape where Value == FrameworkFile {
  static let framework = mapping { fields in
    let title = fields.required("title", .text)
    let summary = fields.optional("summary", .prose)
    let scale = fields.optional("scale", .gradeScale)
    let scales = fields.optional(
      "scales",
      Shape<GradeScale>.gradeScale.map(
        by: { Identifier<GradeScale>($0) }, keys: IdentifierPattern.pattern, expected: "the identifier of a scale"))
    let star = fields.optional("star", .star)
    let goals = fields.required("goals", Shape<Goal>.goal.list(least: 1, most: 30))
    let categories = fields.list("categories", .category, most: 30)
    let rule = fields.optional("category-rule", .categoryRule)
    let method = fields.optional("method", .method)
    let selection = fields.list("selection", .prose)
    let follows = fields.list("follows", .frameworkMapping, most: 20)
    guard let title, scale != nil || !fields.has("scale"), let goals else { return nil }
    return FrameworkFile(
      title: title, summary: summary, scale: scale ?? GradeScale(levels: [], place: fields.place),
      scales: scales ?? [], star: star, goals: goals,
      categories: categories, rule: rule, method: method, selection: selection, follows: follows,
      place: fields.place)
  }
}

extension Shape where Value == GradeScale {
  private static var levels: Shape<[GradeLevel]> { Shape<GradeLevel>.level.list(least: 2, most: 12) }

  static let gradeScale = Shape(schema: levels.schema) { node, desk in
    levels.read(node, desk).map {
      GradeScale(levels: $0, place: desk.place(node))
    }
  }
}

extension Shape where Value == GradeLevel {
  static let level = mapping { fields in
    let id = fields.required("id", Shape<Identifier<GradeLevel>>.identifier())
    let label = fields.required("label", .text)
    let symbol = fields.required("symbol", .symbol)
    let colour = fields.required("colour", .colour)
    let meaning = fields.required("meaning", .text)
    let points = fields.optional("points", .quantity)
    guard let id, let label, let symbol, let colour, let meaning else { return nil }
    return GradeLevel(
      id: id, label: label, symbol: symbol, colour: colour, meaning: meaning, points: points, place: fields.place)
  }
}

extension Shape where Value == Star {
  static let star = mapping { fields in
    let symbol = fields.required("symbol", .symbol)
    let label = fields.required("label", .text)
    let meaning = fields.required("meaning", .text)
    guard let symbol, let label, let meaning else { return nil }
    return Star(symbol: symbol, label: label, meaning: meaning, place: fields.place)
  }
}

extension Shape where Value == Goal {
  static let goal = mapping { fields in
    let id = fields.required("id", Shape<Identifier<Goal>>.identifier())
    let name = fields.required("name", .text)
    let summary = fields.optional("summary", .prose)
    let indicators = fields.required("indicators", Shape<Indicator>.indicator.list(least: 1, most: 500))
    guard let id, let name, let indicators else { return nil }
    return Goal(id: id, name: name, summary: summary, indicators: indicators, place: fields.place)
  }
}

extension Shape where Value == Indicator {
  static let indicator = mapping(rules: [.noneWith("measure", ["scale", "conditions", "criteria", "reversed"])]) {
    fields in
    let number = fields.required("number", .number)
    let name = fields.required("name", .text)
    let why = fields.optional("why", .prose)
    let scale = fields.optional("scale", Shape<Identifier<GradeScale>>.identifier().located)
    let conditions = fields.list("conditions", .condition, most: 100)
    let criteria = fields.list("criteria", .criterion, most: 100)
    let reversed = fields.optional("reversed", .yes)
    let measure = fields.optional("measure", .measure)
    guard let number, let name else { return nil }
    return Indicator(
      number: number, name: name, why: why, scale: scale, conditions: conditions, criteria: criteria,
      isReversed: reversed == true, measure: measure, place: fields.place)
  }
}

extension Shape where Value == Condition {
  static let condition = mapping(rules: [.noneWith("holds-when", ["counts"])]) { fields in
    let id = fields.required("id", .conditionName)
    let text = fields.required("text", .text)
    let need = fields.required("need", Shape<Need>.word())
    let counts = fields.optional("counts", Shape<Provider>.word().list(least: 1))
    let holdsWhen = fields.optional("holds-when", .treatyTest)
    guard let id, let text, let need, holdsWhen != nil || !fields.has("holds-when") else { return nil }
    return Condition(
      id: id, text: text, need: need, counts: counts.map(Set.init) ?? Provider.counting, holdsWhen: holdsWhen,
      place: fields.place)
  }
}

extension Shape where Value == Identifier<Condition> {
  /// `required` and `ideal` mean all conditions of that need.
  static let conditionName = scalar(
    "an identifier of a–z, 0–9 and -, other than required and ideal",
    pattern: "(?!(required|ideal)$)" + IdentifierPattern.pattern
  ) { Need(rawValue: $0) == nil ? Identifier<Condition>($0) : nil }
}

extension Shape where Value == Criterion {
  static let criterion = mapping(rules: [.exactlyOne(["when", "otherwise"])]) { fields in
    let grade = fields.required("grade", Shape<Identifier<GradeLevel>>.identifier().located)
    let when = fields.optional("when", .requirement)
    let otherwise = fields.optional("otherwise", .yes)
    let text = fields.optional("text", .text)
    guard let grade, let requirement = when ?? (otherwise == true ? .always : nil) else { return nil }
    return Criterion(grade: grade, when: requirement, text: text, place: fields.place)
  }
}

extension Shape where Value == Category {
  static let category = mapping { fields in
    let id = fields.required("id", Shape<Identifier<Category>>.identifier())
    let label = fields.required("label", .text)
    let definition = fields.required("definition", .text)
    let symbol = fields.required("symbol", .symbol)
    let colour = fields.required("colour", .colour)
    guard let id, let label, let definition, let symbol, let colour else { return nil }
    return Category(
      id: id, label: label, definition: definition, symbol: symbol, colour: colour, place: fields.place)
  }
}

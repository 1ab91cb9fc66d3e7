import Cards
import Formats

/// The framework as JSON, under the names that its file gives: with it a grade can be derived again.
struct FrameworkRecord: Sendable {
  let framework: Framework
  let style: RecordStyle

  func write(into object: inout JSONObjectWriter) {
    object.field("id", framework.id.text)
    object.text("title", framework.title, style)
    object.prose("summary", framework.summary, style)
    object.list("scale", framework.scale.levels) { write($1, into: &$0) }
    let scales = framework.scales.sorted { $0.key < $1.key }
    if !scales.isEmpty {
      object.object("scales") { object in
        for (id, scale) in scales { object.list(id.text, scale.levels) { write($1, into: &$0) } }
      }
    }
    if let star = framework.star {
      object.object("star") { object in
        object.field("symbol", star.symbol)
        object.text("label", star.label, style)
        object.text("meaning", star.meaning, style)
      }
    }
    object.list("goals", framework.goals) { write($1, into: &$0) }
    object.list("categories", framework.categories) { object, category in
      object.field("id", category.id.text)
      object.text("label", category.label, style)
      object.text("definition", category.definition, style)
      object.field("symbol", category.symbol)
      object.field("colour", category.colour.hex)
    }
    if let rule = framework.rule { object.object("category-rule") { write(rule, into: &$0) } }
    if let method = framework.method { object.object("method") { MethodRecord(style: style).write(method, into: &$0) } }
    if !framework.follows.isEmpty { object.list("follows", framework.follows) { $1.write(into: &$0) } }
  }

  private func write(_ level: GradeLevel, into object: inout JSONObjectWriter) {
    object.field("id", level.id.text)
    object.text("label", level.label, style)
    object.field("symbol", level.symbol)
    object.field("colour", level.colour.hex)
    object.text("meaning", level.meaning, style)
    object.stated("points", level.points)
  }

  private func write(_ goal: Goal, into object: inout JSONObjectWriter) {
    object.field("id", goal.id.text)
    object.text("name", goal.name, style)
    object.prose("summary", goal.summary, style)
    object.list("indicators", goal.indicators) { write($1, into: &$0) }
  }

  func write(_ indicator: Indicator, into object: inout JSONObjectWriter) {
    object.field("number", indicator.number.text)
    object.text("name", indicator.name, style)
    object.prose("why", indicator.why, style)
    object.stated("scale", indicator.scale?.value.text)
    if indicator.isReversed { object.field("reversed", true) }
    if let measure = indicator.measure { object.object("measure") { write(measure, into: &$0) } }
    object.list("conditions", indicator.conditions) { object, condition in
      object.field("id", condition.id.text)
      object.field("need", condition.need.rawValue)
      object.text("text", condition.text, style)
      object.list("counts", Provider.allCases.filter(condition.counts.contains).map(\.rawValue))
      if let test = condition.holdsWhen {
        object.object("holds-when") { $0.list(test.step.rawValue, test.instruments.map(\.value.text)) }
      }
    }
    object.list("criteria", indicator.criteria) { object, criterion in
      object.field("grade", criterion.grade.value.text)
      criterion.when.writeCriterion(into: &object)
      object.text("text", criterion.text, style)
    }
  }

  private func write(_ measure: Measure, into object: inout JSONObjectWriter) {
    object.text("unit", measure.unit, style)
    object.field("direction", measure.direction.rawValue)
    object.stated("denominator", measure.denominator?.value.text)
    if let per = measure.per { object.field("per", per.value) }
    object.stated("log", measure.isLogarithmic)
    if let offset = measure.offset { object.field("offset", offset.value) }
    if let posts = measure.goalposts {
      if posts.arePercentiles {
        object.object("goalposts") { $0.percentiles(posts) }
      } else {
        object.array("goalposts") { for end in [posts.low, posts.high] { $0.item(end.value) } }
      }
    }
    if let baseline = measure.baseline {
      object.object("baseline") { object in
        object.field("mean", baseline.mean.value)
        object.field("deviation", baseline.deviation.value)
      }
    }
    if let target = measure.target { object.field("target", target.value.value) }
    if measure.keepsOutliers { object.field("outliers", "keep") }
    if let rule = measure.normalise {
      object.object("normalise") { MethodRecord(style: style).write(rule, into: &$0) }
    }
  }

  private func write(_ rule: CategoryRule, into object: inout JSONObjectWriter) {
    object.prose("text", rule.text, style)
    object.list("cases", rule.cases) { object, entry in
      object.field("category", entry.category.value.text)
      if entry.tests.isEmpty { object.field("otherwise", true) }
      object.list("when", entry.tests) { write($1, into: &$0) }
    }
    if !rule.caps.isEmpty {
      object.list("caps", rule.caps) { object, cap in
        object.field("at-most", cap.category.value.text)
        object.list("while", cap.tests) { write($1, into: &$0) }
      }
    }
    object.stated("minimum", rule.minimum)
  }
}

extension FrameworkRecord {
  private func write(_ test: CategoryRule.Test, into object: inout JSONObjectWriter) {
    switch test.measure {
    case .count(let level): object.field("grade", level.value.text)
    case .meanPoints: object.field("points", "mean")
    case .sumOfPoints: object.field("points", "sum")
    case .score(let id): object.field("score", id.value.text)
    case .indicator(let number, let levels):
      object.field("indicator", number.value.text)
      object.list("is", levels.map(\.value.text))
      return
    }
    switch test.bound {
    case .atLeast(let bound): object.field("at-least", number: bound.text)
    case .atMost(let bound): object.field("at-most", number: bound.text)
    }
    object.stated("goal", test.goal?.value.text)
  }
}

extension Requirement {
  fileprivate func writeCriterion(into object: inout JSONObjectWriter) {
    switch self {
    case .always: object.field("otherwise", true)
    case .condition(let id, nil): object.field("when", id.value.text)
    case .every(let need): object.field("when", need.rawValue)
    default: object.object("when") { write(into: &$0) }
    }
  }

  private func write(into object: inout JSONObjectWriter) {
    switch self {
    case .always: object.field("otherwise", true)
    case .condition(let id, let by):
      object.field("condition", id.value.text)
      if let by { object.list("by", Provider.allCases.filter(by.contains).map(\.rawValue)) }
    case .every(let need): object.array("all") { $0.item(need.rawValue) }
    case .all(let parts): object.array("all") { Self.write(parts, into: &$0) }
    case .any(let parts): object.array("any") { Self.write(parts, into: &$0) }
    case .atLeast(let number, let parts):
      object.field("at-least", number)
      object.array("of") { Self.write(parts, into: &$0) }
    }
  }

  private static func write(_ parts: [Requirement], into array: inout JSONArrayWriter) {
    for part in parts {
      switch part {
      case .condition(let id, nil): array.item(id.value.text)
      case .every(let need): array.item(need.rawValue)
      default: array.object { part.write(into: &$0) }
      }
    }
  }
}

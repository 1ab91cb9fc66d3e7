import Cards
import Formats

extension Shape where Value == ScoreRule {
  static let score = mapping(rules: [
    .exactlyOne(["of", "of-goal"]), .implies(field: "by", value: "power", needs: "exponent"),
    .implies(field: "exponent", value: nil, needs: "by"),
  ]) { fields in
    let id = fields.required("id", Shape<Identifier<ScoreRule>>.identifier())
    let name = fields.required("name", .text)
    let parts = fields.optional("of", .parts)
    let goal = fields.optional("of-goal", Shape<Identifier<Goal>>.identifier().located)
    let weights = fields.optional("weights", Shape<ScoreRule.Weights>.word())
    let by = fields.optional("by", Shape<ScoreRule.Aggregate>.word())
    let exponent = fields.optional("exponent", .figure)
    let subtracted = fields.optional("subtract", .parts)
    let minimumData = fields.optional("minimum-data", .minimumData)
    let within = fields.optional("within", .interval)
    let round = fields.optional("round", .digit)
    let bands = fields.list("bands", .band, most: 100)
    let direction = fields.optional("direction", Shape<Measure.Direction>.word())
    let hidden = fields.optional("hidden", .yes)
    guard let id, let name, parts != nil || goal != nil else { return nil }
    return ScoreRule(
      id: id, name: name, parts: parts ?? [], goal: goal, weights: weights ?? .equal, by: by ?? .arithmetic,
      exponent: exponent, subtracted: subtracted ?? [], minimumData: minimumData, within: within, decimals: round,
      bands: bands, direction: direction ?? .more, isHidden: hidden == true, place: fields.place)
  }
}

extension Shape where Value == ScoreRule.Band {
  static let band = mapping { fields in
    let from = fields.optional("from", .figure)
    let points = fields.required("points", .figure)
    let label = fields.optional("label", .text)
    guard let points else { return nil }
    return ScoreRule.Band(from: from, points: points, label: label, place: fields.place)
  }
}

extension Shape where Value == [ScoreRule.Part] {
  /// A list of names, or a map of names to weights.
  static let parts = Shape(schema: .either([names.schema, weighted.schema])) { node, desk in
    node.entries == nil ? names.read(node, desk) : weighted.read(node, desk)
  }

  private static let names = Shape<String>.partName.located.list(least: 1, most: 500).map { names in
    names.map { ScoreRule.Part(name: $0) }
  }

  private static let weighted = Shape<Figure>.figure.map(
    by: { PartName.isWellFormed($0) ? $0 : nil }, keys: PartName.pattern, expected: PartName.expected, least: 1
  ).map { entries in
    entries.map { ScoreRule.Part(name: Located($0.key, $0.place), weight: $0.value) }
  }
}

extension Shape where Value == String {
  fileprivate static let partName = scalar(PartName.expected, pattern: PartName.pattern) {
    PartName.isWellFormed($0) ? $0 : nil
  }

  /// The name of a column of groups.csv.
  static let groupName = scalar(GroupName.expected, pattern: GroupName.pattern) {
    GroupName.isWellFormed($0) ? $0 : nil
  }
}

/// An indicator's number or a score's identifier.
private enum PartName {
  static let pattern = "(?:" + IndicatorPattern.pattern + "|" + IdentifierPattern.pattern + ")"
  static let expected = "the number of an indicator or the identifier of a score"

  static func isWellFormed(_ text: String) -> Bool {
    IndicatorNumber(text) != nil || Identifier<ScoreRule>(text) != nil
  }
}

/// The name of a column of groups.csv.
enum GroupName {
  static let pattern = "[A-Za-z][A-Za-z0-9_-]{0,63}"
  static let expected = "the name of a column of groups.csv"

  static func isWellFormed(_ text: String) -> Bool {
    let bytes = text.utf8
    let isLetter: (UInt8) -> Bool = { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    guard let first = bytes.first, isLetter(first), bytes.count <= 64 else { return false }
    return bytes.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D }
  }
}

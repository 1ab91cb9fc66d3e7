/// Which form of a noun goes with which number in a language (Unicode CLDR 48, cardinal rules).
///
/// Conditions look at the number as it is printed: `i` its whole part, `v` how many decimals it shows, `f` these as a
/// number, `t` the same without zeros at the end, `n` the number itself.
public struct PluralRule: Sendable {
  private let cases: [(category: PluralCategory, alternatives: [[Relation]])]

  /// The rule of a language; of one that CLDR does not know, that all numbers take the same form.
  public static func of(_ language: LanguageTag) -> PluralRule {
    let regional = language.region.map { language.language + "-" + $0 }
    return regional.flatMap { all[$0] } ?? all[language.language] ?? PluralRule(cases: [])
  }

  public func category(of number: Quantity) -> PluralCategory {
    let operands = Operands(number)
    return cases.first { entry in entry.alternatives.contains { $0.allSatisfy { $0.holds(for: operands) } } }?.category
      ?? .other
  }

  /// The forms that the language has at all, in the order of the enumeration.
  public var known: [PluralCategory] {
    let found = Set(cases.map(\.category))
    return PluralCategory.allCases.filter { $0 == .other || found.contains($0) }
  }

  private static let all: [String: PluralRule] = {
    var rules: [String: PluralRule] = [:]
    for (languages, text) in PluralRules.all {
      let rule = PluralRule(text)
      for language in languages.split(separator: " ") { rules[String(language)] = rule }
    }
    return rules
  }()
}

extension PluralRule {
  /// Reads `one i=1&v=0;few i=2..4`.
  private init(_ text: String) {
    cases = text.split(separator: ";").compactMap { entry in
      let parts = entry.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let category = PluralCategory(rawValue: String(parts[0])) else { return nil }
      return (category, parts[1].split(separator: "|").map { $0.split(separator: "&").compactMap(Relation.init) })
    }
  }
}

/// The parts of a number that rules look at.
private struct Operands {
  private let whole: Int
  private let visible: Int
  private let fraction: Int
  private let trimmed: Int

  init(_ number: Quantity) {
    var power = 1
    for _ in 0..<min(max(number.decimals, 0), 6) { power *= 10 }
    let magnitude = Int(clamping: number.units.magnitude)
    (whole, fraction, visible) = (magnitude / power, magnitude % power, number.decimals)
    var rest = fraction
    while rest > 0, rest % 10 == 0 { rest /= 10 }
    trimmed = rest
  }

  /// `nil` for `n` where the number is not whole: no condition on it then holds.
  subscript(operand: Relation.Operand) -> Int? {
    switch operand {
    case .n: fraction == 0 ? whole : nil
    case .i: whole
    case .v: visible
    case .f: fraction
    case .t: trimmed
    }
  }
}

/// One condition: `i%10!=2..4,9`.
private struct Relation: Sendable {
  enum Operand: String { case n, i, v, f, t }

  let operand: Operand
  let modulus: Int?
  let isNegated: Bool
  let ranges: [ClosedRange<Int>]

  init?(_ text: Substring) {
    let sides = text.split(separator: "=")
    guard sides.count == 2, let operand = Operand(rawValue: String(sides[0].prefix(1))) else { return nil }
    self.operand = operand
    isNegated = sides[0].hasSuffix("!")
    let left = sides[0].dropFirst().drop { $0 == "%" }.prefix { $0 != "!" }
    modulus = Int(left).flatMap { $0 > 0 ? $0 : nil }
    ranges = sides[1].split(separator: ",").compactMap { range in
      let ends = range.split(separator: ".").compactMap { Int($0) }
      guard let low = ends.first, let high = ends.last, low <= high else { return nil }
      return low...high
    }
  }

  func holds(for operands: Operands) -> Bool {
    guard var value = operands[operand] else { return isNegated }
    if let modulus { value %= modulus }
    return ranges.contains { $0.contains(value) } != isNegated
  }
}

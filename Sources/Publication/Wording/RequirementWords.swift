import Cards

extension Wording {
  /// What a criterion requires, in words.
  func words(for requirement: Requirement, of indicator: Indicator, in language: LanguageTag) -> String {
    let terms = reasoning
    switch requirement {
    case .always: return terms.otherwise
    case .every(.required): return terms.everyRequired
    case .every(.ideal): return terms.everyIdeal
    case .condition(let id, let by):
      let text = figures.quoted(indicator.condition(id.value)?.text(language) ?? id.value.text)
      return by.map { terms.conditionBy(text, choice($0)) } ?? text
    case .all(let parts): return words(terms.allOf, parts, of: indicator, in: language)
    case .any(let parts): return words(terms.anyOf, parts, of: indicator, in: language)
    case .atLeast(let number, let parts):
      return words(terms.atLeast(figures.integer(number)), parts, of: indicator, in: language)
    }
  }

  /// `all of these hold: a; b; (at least one of these holds: c; d)`; a single part stands alone.
  private func words(
    _ head: String, _ parts: [Requirement], of indicator: Indicator, in language: LanguageTag
  ) -> String {
    if parts.count == 1, let part = parts.first { return words(for: part, of: indicator, in: language) }
    let list = parts.map { part in
      let words = words(for: part, of: indicator, in: language)
      return part.isNested ? "(" + words + ")" : words
    }
    return head + " " + list.joined(separator: figures.semicolon)
  }
}

extension Requirement {
  fileprivate var isNested: Bool {
    switch self {
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.count > 1
    case .always, .condition, .every: false
    }
  }
}

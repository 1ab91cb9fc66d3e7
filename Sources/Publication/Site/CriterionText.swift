import Cards
import Formats

/// A criterion in words: its own sentence, or one made from what it requires.
struct CriterionText {
  let rendition: Rendition
  let indicator: Indicator

  init(_ rendition: Rendition, _ indicator: Indicator) {
    self.rendition = rendition
    self.indicator = indicator
  }

  private var words: Wording { rendition.wording }

  /// On one line: the items of lists stand between points.
  func line(_ criterion: Criterion) -> HTML {
    if let text = criterion.text { return rendition.text(text) }
    return [line(criterion.when), "."]
  }

  /// As a block: parts as a list.
  func block(_ criterion: Criterion) -> HTML {
    if let text = criterion.text { return .element("p", [rendition.text(text)]) }
    return block(criterion.when)
  }

  private func line(_ requirement: Requirement) -> HTML {
    switch requirement {
    case .all(let parts) where parts.count == 1: return parts.first.map(line) ?? .empty
    case .any(let parts) where parts.count == 1: return parts.first.map(line) ?? .empty
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      let inner = parts.map { part -> HTML in part.isCompound ? ["(", line(part), ")"] : line(part) }
      return [.text(lead(requirement) + " "), .joined(inner, by: " · ")]
    default: return plain(requirement)
    }
  }

  private func block(_ requirement: Requirement) -> HTML {
    switch requirement {
    case .all(let parts) where parts.count == 1: return parts.first.map(block) ?? .empty
    case .any(let parts) where parts.count == 1: return parts.first.map(block) ?? .empty
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      return [
        .element("p", lead(requirement)),
        .element("ul", parts.map { .element("li", [$0.isCompound ? block($0) : plain($0)]) }),
      ]
    default: return .element("p", [plain(requirement)])
    }
  }

  private func lead(_ requirement: Requirement) -> String {
    switch requirement {
    case .all: words.reasoning.allOf
    case .any: words.reasoning.anyOf
    case .atLeast(1, _): words.reasoning.anyOf
    case .atLeast(let number, _): words.reasoning.atLeast(words.figures.integer(number))
    default: ""
    }
  }

  private func plain(_ requirement: Requirement) -> HTML {
    switch requirement {
    case .always: return .text(words.reasoning.otherwise)
    case .every(.required): return .text(words.reasoning.everyRequired)
    case .every(.ideal): return .text(words.reasoning.everyIdeal)
    case .condition(let id, let by):
      let condition = indicator.condition(id.value).map { rendition.label($0.text) } ?? .text(id.value.text)
      return by.map { words.reasoning.conditionBy.html(condition, .text(words.choice($0))) } ?? condition
    default: return line(requirement)
    }
  }
}

extension Requirement {
  /// Whether it is a list of more than one.
  fileprivate var isCompound: Bool {
    switch self {
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.count > 1
    default: false
    }
  }
}

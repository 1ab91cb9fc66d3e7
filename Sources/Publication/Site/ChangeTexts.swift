import Cards
import Formats
import Scoring

/// Changes between two editions as pieces of a page.
struct ChangeTexts {
  let rendition: Rendition
  let comparison: EditionComparison
  let terms: ComparisonTerms

  /// `nil` where there is no earlier edition.
  init?(on rendition: Rendition) {
    guard let terms = rendition.comparison.value else { return nil }
    self.rendition = rendition
    self.terms = terms
    comparison = terms.comparison
  }

  private func marks(isLater: Bool) -> EditionMarks? {
    rendition.marks.value[(isLater ? comparison.to : comparison.from).edition.id]
  }

  var words: ComparisonWording { terms.words }
  private var figures: Figures { rendition.wording.figures }

  func chip(_ grade: Grade?, isLater: Bool, _ link: IndicatorLink) -> HTML {
    guard let grade, let indicator = isLater ? link.to : link.from.first else { return .text("–") }
    return marks(isLater: isLater)?.mark(grade, of: indicator.number).chip ?? .empty
  }

  func chip(_ category: Identifier<Cards.Category>?, isLater: Bool) -> HTML {
    mark(category, isLater: isLater)?.chip ?? .text(words.page.none)
  }

  func mark(_ category: Identifier<Cards.Category>?, isLater: Bool) -> GradeMark? {
    marks(isLater: isLater)?.mark(category)
  }

  private func arrow(_ first: HTML, _ last: HTML) -> HTML {
    [first, rendition.frame.direction == .leftToRight ? " → " : " ← ", last]
  }

  /// Why a grade changed: its causes, each move where there are several, the conditions, and what is in doubt.
  func why(_ change: IndicatorChange) -> HTML {
    var lines: [HTML] = []
    if change.steps.count > 1 {
      for step in change.steps {
        lines.append([
          .text(figures.label(words.name(step.cause).capitalisedFirst)),
          arrow(
            chip(step.before.grade, isLater: step.before.isLater, change.link),
            chip(step.after.grade, isLater: step.after.isLater, change.link)),
        ])
      }
    }
    if change.kind != .new, change.kind != .gone, !change.steps.isEmpty || change.doubt != nil {
      lines += change.conditions.map(sentence)
    }
    if let doubt = change.doubt { lines += terms.sentences(doubt, change).map { HTML.text($0) } }
    let head = change.doubt == nil ? causes(change.causes) : .empty
    return [head, list(lines)]
  }

  func why(_ move: CategoryMove) -> HTML {
    var lines: [HTML] = []
    if move.steps.count > 1 {
      for step in move.steps {
        lines.append([
          .text(figures.label(words.name(step.cause).capitalisedFirst)),
          arrow(
            chip(step.before, isLater: step.isLaterBefore), chip(step.after, isLater: step.isLaterAfter)),
        ])
      }
    }
    if let doubt = move.doubt { lines.append(.text(words.sentence(doubt))) }
    return [move.doubt == nil ? causes(move.causes) : .empty, list(lines)]
  }

  private func causes(_ causes: [ChangeCause]) -> HTML {
    causes.isEmpty ? .empty : .element("strong", figures.list(causes.map(words.name)).capitalisedFirst)
  }

  private func list(_ lines: [HTML]) -> HTML {
    lines.isEmpty ? .empty : .element("ul", .class("moves"), lines.map { .element("li", [$0]) })
  }

  /// What became of a condition, its text in its own language.
  func sentence(_ change: ConditionChange) -> HTML {
    let text: HTML = [
      .text(figures.openQuote), rendition.label(change.condition.text), .text(figures.closeQuote),
    ]
    return terms.phrase(change).html(text, .text(rendition.wording.names(change.after?.by ?? [])))
  }

  /// The kind, and the grades before and now.
  func outcome(_ change: IndicatorChange) -> HTML {
    let last = chip(change.after, isLater: true, change.link)
    let kind = HTML.text(figures.label(words.name(change.kind)))
    switch change.kind {
    case .new, .same: return [kind, last]
    case .gone: return [kind, chip(change.printed, isLater: false, change.link)]
    default:
      let first =
        change.printed == nil
        ? chip(change.regraded, isLater: true, change.link) : chip(change.printed, isLater: false, change.link)
      return [kind, arrow(first, last)]
    }
  }

  /// How a number shows; `nil` where there is none.
  func mark(_ value: NumberChange.Value?, by measure: Measure?) -> GradeMark? {
    value.map { rendition.mark($0.figure, by: measure, quotient: $0.counted) }
  }

  /// What became of a number, each with the unit that belongs to it.
  func outcome(_ change: NumberChange) -> HTML {
    let first = mark(change.before, by: change.measureBefore)?.chip
    let last = mark(change.after, by: change.measureAfter)?.chip
    let name = words.name(ofNumber: change.kind)
    guard first != nil || last != nil else { return .text(name) }
    let kind = HTML.text(figures.label(name))
    switch change.kind {
    case .new, .same, .gone: return [kind, last ?? first ?? .empty]
    default: return [kind, arrow(first ?? .text("–"), last ?? .text("–"))]
    }
  }

  func why(_ change: NumberChange) -> HTML {
    let why = terms.why(change)
    return why.isEmpty ? .empty : .element("strong", why.capitalisedFirst)
  }

  func outcome(_ move: CategoryMove) -> HTML {
    let last = chip(move.after, isLater: true)
    let kind = HTML.text(figures.label(words.name(move.kind)))
    return move.kind == .same ? [kind, last] : [kind, arrow(chip(move.before, isLater: false), last)]
  }
}

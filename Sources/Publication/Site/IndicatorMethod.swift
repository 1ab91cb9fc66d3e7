import Cards
import Formats

/// An indicator's conditions and criteria in words, for its page and for the methodology.
struct IndicatorMethod {
  let rendition: Rendition
  let view: IndicatorView

  init(_ rendition: Rendition, _ view: IndicatorView) {
    self.rendition = rendition
    self.view = view
  }

  private var words: Wording { rendition.wording }

  /// That the question is reversed, where it is.
  var reversed: [HTML] {
    guard view.indicator.isReversed, let (lowest, highest) = view.scale.ends else { return [] }
    let language = rendition.language
    return [.element("p", words.scores.isReversed(lowest.label(language), highest.label(language)))]
  }

  var conditions: [HTML] {
    guard !view.indicator.conditions.isEmpty else { return [] }
    return [
      .element(
        "ul", .class("plain-conditions"),
        view.indicator.conditions.map { condition in
          var parts: [HTML] = [
            rendition.text(condition.text), .text(" (" + words.name(condition.need) + ")"),
          ]
          if condition.counts != Provider.counting {
            parts += [" ", .element("small", words.reasoning.counts(words.choice(condition.counts)) + ".")]
          }
          return .element("li", parts)
        })
    ]
  }

  var criteria: [HTML] {
    let criteria = view.indicator.criteria
    guard !criteria.isEmpty else { return [.element("p", words.reasoning.noCriteria)] }
    let text = CriterionText(rendition, view.indicator)
    return [
      .element("p", words.method.criteriaIntro),
      .element(
        "ol", .class("criteria"),
        criteria.map { criterion in
          let mark = rendition.mark(.level(criterion.grade.value), view)
          return .element("li", [.div("grade", [mark.chip]), .div("when", [text.block(criterion)])])
        }),
    ]
  }
}

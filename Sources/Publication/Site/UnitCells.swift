import Cards
import Formats
import Scoring

/// The answers of a unit: a cell for every indicator, whether a card or values.csv says what stands in it.
struct UnitCells {
  let rendition: Rendition
  let unit: UnitCode
  /// `nil` for a unit of which only values are known.
  let card: Card?
  let references: References

  private var words: Wording { rendition.wording }

  var html: [HTML] {
    var parts: [HTML] = [rendition.fallbacks(rendition.framework.names)]
    for goal in rendition.goals {
      parts.append(.element("h3", .id(goal.cellsAnchor), [rendition.title(of: goal)]))
      // Else the goal has a section of its own, which begins with it.
      if card?.tells(of: goal.goal) == false { parts.append(rendition.prose(goal.goal.summary, references)) }
      parts.append(.element("ul", .class("cells"), goal.indicators.map(cell)))
    }
    parts.append(.element("details", .class("key"), [.element("summary", words.grades.key)] + [rendition.key]))
    return parts
  }

  private func cell(_ view: IndicatorView) -> HTML {
    let mark = rendition.mark(of: unit, view)
    var parts: [HTML] = [
      .element(
        "h4",
        [
          .span("band", [.span("number", [.text(view.indicator.number.text)]), " ", .span("grade", mark.content)]),
          " ",
          .element(
            "a",
            [.href(view.file), .class("name")]
              + rendition.turn(view.indicator.name), [view.name]),
        ])
    ]
    let assessment = card?.assessment(view.indicator.number)
    if assessment?.statement == nil, let sources = assessment?.sources, !sources.isEmpty {
      parts.append(.div("statement", [.text(words.figures.label(words.sources.title)), references(sources)]))
    } else {
      let statement = rendition.block(
        "statement", assessment?.statement, citing: assessment?.sources ?? [], references)
      if !statement.isEmpty { parts.append(statement) }
    }
    if let row = rendition.checked.answers.row(unit, view.position) {
      // A mark that stands alone says what it is.
      let lead: HTML = row.note == nil ? .text(words.figures.label(words.sources.title)) : rendition.text(row.note)
      let said: HTML = [lead, references(row.sources)]
      if row.note != nil || !row.sources.isEmpty { parts.append(.div("statement", [said])) }
    }
    if let star = assessment?.star { parts.append(self.star(star)) }
    if card?.explains(view.indicator) == true {
      parts.append(.p("how", [.element("a", [.href("#" + view.howAnchor)], words.country.howLink)]))
    }
    return .element("li", [.class("cell " + mark.style), .id(view.cellAnchor)], parts)
  }

  private func star(_ star: StarredWork) -> HTML {
    let symbol = rendition.framework.star?.symbol ?? "★"
    let label = rendition.framework.star.map { rendition.label($0.label) } ?? .text(words.grades.star)
    let work = rendition.inline(star.work, references)
    return .div(
      "star",
      [
        .element("span", [.class("symbol"), .hiddenFromReaders], symbol), " ", .element("strong", [label]),
        work.isEmpty ? .empty : .text(words.figures.label("")), work, references(star.sources),
      ])
  }
}

extension Rendition {
  /// A goal with its number, as a heading has it.
  func title(of goal: GoalView) -> HTML {
    [.text(wording.figures.label(wording.country.goal(String(goal.number)))), label(goal.goal.name)]
  }

  /// What the grades of the framework's own scale, the missing ones and the star mean.
  var key: HTML {
    var items = zip(GradeKey.levels(of: self), framework.scale.levels).map { mark, level in
      HTML.element("div", [.element("dt", [mark.chip]), .element("dd", [text(level.meaning)])])
    }
    items += GradeKey.absent(of: self)
    if let star = framework.star, !edition.cards.isEmpty {
      items.append(
        .element(
          "div",
          [
            .element(
              "dt",
              [.span("star", [.element("span", [.hiddenFromReaders], star.symbol), " ", label(star.label)])]),
            .element("dd", [text(star.meaning)]),
          ]))
    }
    return .element("dl", [.class("meanings")], items)
  }
}

/// The entries of a list that says what grades mean.
enum GradeKey {
  /// The levels of the framework's own scale, or of that of an indicator, as they are without any question.
  static func levels(of rendition: Rendition, for indicator: Indicator? = nil) -> [GradeMark] {
    let styles = rendition.plan.styles(of: rendition.framework)
    let number = indicator.map { styles.scale(of: $0) } ?? 0
    let scale = indicator.map { rendition.framework.scale(of: $0) } ?? rendition.framework.scale
    return scale.levels.enumerated().map { position, level in
      Rendition.mark(
        level.label, level.symbol, level.colour, styles.name(scale: number, level: position), rendition.language,
        rendition.frame)
    }
  }

  static func absent(of rendition: Rendition) -> [HTML] {
    let words = rendition.wording.grades
    return [
      (rendition.notAssessed, words.notAssessedMeaning), (rendition.noData, words.noDataMeaning),
      (rendition.notApplicable, words.notApplicableMeaning),
    ].map { mark, meaning in
      HTML.element("div", [.element("dt", [mark.chip]), .element("dd", meaning)])
    }
  }
}

import Cards
import Formats

/// The card itself: a cell for every indicator.
extension CountryPage {
  var cells: [HTML] {
    var parts: [HTML] = [rendition.fallbacks(rendition.framework.names)]
    for goal in rendition.goals {
      parts.append(.element("h3", .id(goal.cellsAnchor), [title(of: goal)]))
      parts.append(
        .element("ul", .class("cells"), goal.indicators.map { cell(entries[$0.position]) }))
    }
    parts.append(.element("details", .class("key"), [.element("summary", words.grades.key)] + [key]))
    return parts
  }

  private func cell(_ entry: Entry) -> HTML {
    let (view, assessment) = (entry.view, entry.assessment)
    let statement = rendition.block(
      "statement", assessment?.statement, citing: assessment?.sources ?? [], references)
    var parts: [HTML] = [
      .element(
        "h4",
        [
          .span(
            "band", [.span("number", [.text(view.indicator.number.text)]), " ", .span("grade", entry.mark.content)]),
          " ",
          .element(
            "a",
            [.href(view.file), .class("name")]
              + rendition.turn(view.indicator.name), [view.name]),
        ])
    ]
    if !statement.isEmpty { parts.append(statement) }
    if let star = assessment?.star { parts.append(self.star(star)) }
    guard view.indicator.measure == nil else {
      return .element("li", [.class("cell " + entry.mark.style), .id(view.cellAnchor)], parts)
    }
    parts.append(
      .p("how", [.element("a", [.href("#" + view.howAnchor)], words.country.howLink)]))
    return .element("li", [.class("cell " + entry.mark.style), .id(view.cellAnchor)], parts)
  }

  func star(_ star: StarredWork) -> HTML {
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

  /// What grades and star mean.
  private var key: HTML { rendition.key }
}

extension Rendition {
  /// What the grades of the framework's own scale, the missing ones and the star mean.
  var key: HTML {
    var items = zip(GradeKey.levels(of: self), framework.scale.levels).map { mark, level in
      HTML.element("div", [.element("dt", [mark.chip]), .element("dd", [text(level.meaning)])])
    }
    items += GradeKey.absent(of: self)
    if let star = framework.star {
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
  static func levels(of rendition: Rendition) -> [GradeMark] {
    let styles = rendition.plan.styles(of: rendition.framework)
    return rendition.framework.scale.levels.enumerated().map { position, level in
      Rendition.mark(
        level.label, level.symbol, level.colour, styles.name(scale: 0, level: position), rendition.language,
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

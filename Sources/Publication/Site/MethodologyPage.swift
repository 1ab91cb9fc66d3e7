import Cards
import Formats
import Scoring

/// How grades and categories come about, made from the framework itself.
struct MethodologyPage {
  let rendition: Rendition
  let references: References

  init(_ rendition: Rendition) {
    self.rendition = rendition
    let (framework, language) = (rendition.framework, rendition.language)
    var book = NoteBook(sources: rendition.dossier.sources)
    for text in [framework.summary, framework.methodology, framework.rule?.text, framework.method?.text]
      + framework.selection
    {
      if let text { book.cite(text(language)) }
    }
    for acceptance in rendition.edition.acceptances { book.cite(acceptance.reason(language)) }
    references = References(book)
  }

  private var words: Wording { rendition.wording }
  private var framework: Framework { rendition.framework }

  var content: PageContent {
    var sections: [PageContent.Section] = []
    func add(_ id: String, _ title: String, _ content: [HTML]) {
      sections.append(.init(id: id, title: .text(title), content: content))
    }
    let summary = rendition.prose(framework.summary, heading: 2, references)
    add("text", rendition.plain(framework.title), [rendition.prose(framework.methodology, heading: 3, references)])
    add("selection", words.method.selection, selection)
    add("scale", words.method.scale, scales)
    add("how", words.method.howGradesFollow, howGradesFollow)
    add("categories", words.method.categories, categories)
    add("rule", words.method.rule, rule)
    add("scores", words.computing.title, computing)
    for goal in rendition.goals {
      sections.append(
        .init(
          id: goal.anchor,
          title: [
            .text(words.figures.label(words.country.goal(String(goal.number)))), rendition.label(goal.goal.name),
          ],
          content: [
            rendition.prose(goal.goal.summary, heading: 3, nil), rendition.fallbacks(framework.names(of: goal.goal)),
          ] + indicators(of: goal)))
    }
    add("case-studies", words.method.caseStudies, caseStudies)
    add("accepted", words.method.accepted, accepted)
    add("notes", words.sources.notes, NoteList(rendition: rendition).html(references))
    return PageContent(
      page: .methodology, title: words.method.title,
      description: framework.summary.map { rendition.plain($0) } ?? words.method.intro,
      lead: [.element("h1", words.method.title), .div("headline", [summary]), .element("p", words.method.intro)],
      sections: sections, metadata: Metadata("WebPage"))
  }

  /// Nothing of conditions and stars where no card can have any.
  private var howGradesFollow: [HTML] {
    let hasConditions = hasCards && framework.indicators.contains { !$0.conditions.isEmpty }
    if hasConditions {
      return [.element("p", words.method.howGradesFollowText), .element("p", words.method.whoCounts), explained]
    }
    return framework.method == nil ? [explained] : []
  }

  private var hasCards: Bool { !rendition.edition.cards.isEmpty }

  /// Each with its criteria; a list where none has anything of the kind.
  private func indicators(of goal: GoalView) -> [HTML] {
    let isBare = goal.indicators.allSatisfy { view in
      let indicator = view.indicator
      return indicator.conditions.isEmpty && indicator.criteria.isEmpty && indicator.measure == nil
        && !indicator.isReversed
    }
    guard isBare, !goal.indicators.isEmpty else { return goal.indicators.map(indicator) }
    return [
      .element("p", words.reasoning.noCriteriaHere),
      .element(
        "ul", .class("indicator-list"),
        goal.indicators.map { view in
          .element("li", .id("indicator-" + view.indicator.number.text), name(of: view))
        }),
    ]
  }

  private func name(of view: IndicatorView) -> [HTML] {
    [.span("indicator-number", [.text(view.indicator.number.text)]), " ", .link(view.file, [view.name])]
  }

  private func indicator(_ view: IndicatorView) -> HTML {
    let method = IndicatorMethod(rendition, view)
    return .element(
      "section", [.class("indicator"), .id("indicator-" + view.indicator.number.text)],
      [
        .element("h3", name(of: view))
      ] + method.reversed + method.conditions
        + (view.indicator.measure.map { [MeasurePart(rendition: rendition, view: view, measure: $0).summary] }
          ?? method.criteria))
  }

  /// Errors that the edition is published with. What was found is not printed: it may name what is confidential.
  private var accepted: [HTML] {
    let acceptances = rendition.edition.acceptances
    guard !acceptances.isEmpty else { return [] }
    return [
      .element("p", words.method.acceptedIntro),
      .element(
        "ul", .class("corrections"),
        acceptances.map { acceptance in
          let rule = words.method.acceptedRule(acceptance.rule.value)
          let who = words.method.acceptedBy(acceptance.role.text, words.figures.date(acceptance.date))
          return .element(
            "li", [.p("label", [.text(rule + " · " + who)]), rendition.inline(acceptance.reason, references)])
        }),
    ]
  }

  /// How case studies were approved: never by whom, nor in which role.
  private var caseStudies: [HTML] {
    let edition = rendition.edition
    let told = edition.cards.reduce(0) { $0 + $1.cases.count }
    let since = edition.seal.withdrawn, before = edition.withdrawals.count - since
    return [
      (told, words.method.caseStudiesApproved), (since, words.method.sameButWithdrawn),
      (before, words.method.withdrawn),
    ].compactMap { count, words in
      count > 0 ? .element("p", rendition.wording.figures.count(count, words)) : nil
    }
  }

  private var selection: [HTML] {
    guard !framework.selection.isEmpty else { return [] }
    return [
      .element("ul", framework.selection.map { .element("li", [rendition.inline($0, references)]) })
    ]
  }

  private var scales: [HTML] {
    var parts: [HTML] = [levels(framework.scale, GradeKey.levels(of: rendition))]
    for (id, scale) in framework.scales.sorted(by: { $0.key < $1.key }) {
      let users = rendition.indicators.filter { $0.indicator.scale?.value == id }
      guard let marks = users.first.map({ GradeKey.levels(of: rendition, for: $0.indicator) }) else { continue }
      parts.append(
        .element(
          "h3",
          [
            .text(
              words.figures.label(words.method.furtherScale)
                + words.figures.list(users.map(\.indicator.number.text)))
          ]))
      parts.append(levels(scale, marks))
    }
    parts.append(.element("h3", words.method.noGrade))
    parts.append(.element("dl", [.class("meanings")], GradeKey.absent(of: rendition)))
    if let star = framework.star, hasCards {
      parts.append(
        .element("h3", [.element("span", [.hiddenFromReaders], star.symbol), " ", rendition.label(star.label)]))
      parts.append(.element("p", [rendition.text(star.meaning), " ", .text(words.grades.starNeverGraded)]))
    }
    return parts
  }

  private func levels(_ scale: GradeScale, _ marks: [GradeMark]) -> HTML {
    .element(
      "dl", [.class("meanings")],
      zip(marks, scale.levels).map { mark, level in
        let points = level.points.map { " (" + words.grades.points(words.figures.decimal($0)) + ")" } ?? ""
        return .element(
          "div",
          [.element("dt", [mark.chip]), .element("dd", [rendition.text(level.meaning), .text(points)])])
      })
  }

  private var categories: [HTML] {
    guard !framework.categories.isEmpty else { return [] }
    return [CategoryMeanings(rendition: rendition).html]
  }

  private var rule: [HTML] {
    guard !framework.categories.isEmpty else { return [] }
    guard let rule = framework.rule else { return [.element("p", words.method.ruleUnknown)] }
    let minimum =
      rule.minimum.map { words.figures.count($0, words.method.minimum) }
      ?? (rule.asksForGrades ? words.method.minimumAll : nil)
    return [
      rendition.prose(rule.text, heading: 3, references),
      .element(
        "ol", .class("criteria"),
        rule.cases.map { entry in
          let mark = rendition.mark(entry.category.value)?.chip ?? .text(entry.category.value.text)
          let tests: HTML =
            entry.tests.isEmpty
            ? .element("p", words.method.otherCases)
            : .element("ul", entry.tests.map { .element("li", rendition.sentences.test($0)) })
          return .element("li", [.div("grade", [mark]), .div("when", [tests])])
        }),
      minimum.map { .element("p", $0) } ?? .empty, caps(rule),
    ]
  }

  /// What the method does with numbers, in words made from the framework.
  private var computing: [HTML] {
    guard let method = framework.method else { return [] }
    return [
      rendition.prose(method.text, heading: 3, references),
      .element("ul", rendition.sentences.method.map { .element("li", $0) }), explained,
    ]
  }

  /// Caps of the category rule.
  private func caps(_ rule: CategoryRule) -> HTML {
    guard !rule.caps.isEmpty else { return .empty }
    return .element(
      "ol", .class("criteria"),
      rule.caps.map { cap in
        let mark = rendition.mark(cap.category.value)?.chip ?? .text(cap.category.value.text)
        return .element(
          "li",
          [
            .div("grade", [mark]),
            .div(
              "when",
              [
                .element("p", words.scores.noMoreThan(cap.tests.count) + words.figures.colon),
                .element("ul", cap.tests.map { .element("li", rendition.sentences.test($0)) }),
              ]),
          ])
      })
  }

  private var explained: HTML {
    .element(
      "p",
      [
        .element(
          "a", [.href(SiteAddress.method.link(from: rendition.address(.methodology))), Attribute("hreflang", "en")],
          words.computing.explained)
      ])
  }
}

/// The categories with what they mean.
struct CategoryMeanings {
  let rendition: Rendition

  var html: HTML {
    .element(
      "dl", [.class("meanings")],
      zip(rendition.categories, rendition.framework.categories).map { mark, category in
        .element("div", [.element("dt", [mark.chip]), .element("dd", [rendition.text(category.definition)])])
      })
  }
}

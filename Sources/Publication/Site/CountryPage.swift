import Cards
import Formats
import Scoring

/// The page of a country that has a card: everything that the edition says of it, in the order of `ReadingOrder`.
final class CountryPage {
  let rendition: Rendition
  let card: Card
  let result: UnitResult?
  let explanation: UnitExplanation?
  let references: References
  /// In the order of the framework, one for every indicator.
  let entries: [Entry]

  final class Entry {
    let view: IndicatorView
    let assessment: Assessment?
    let derivation: Derivation?
    let mark: GradeMark

    init(view: IndicatorView, assessment: Assessment?, derivation: Derivation?, mark: GradeMark) {
      self.view = view
      self.assessment = assessment
      self.derivation = derivation
      self.mark = mark
    }
  }

  init(of card: Card, in rendition: Rendition) {
    self.rendition = rendition
    self.card = card
    let unit = UnitCode(card.country)
    let result = rendition.checked.results[unit]
    self.result = result
    explanation = rendition.checked.explanation(of: unit)
    references = References(rendition.notes(of: card))
    let assessments = Dictionary(card.assessments.map { ($0.indicator.value, $0) }) { first, _ in first }
    entries = rendition.indicators.map { view in
      let assessment = assessments[view.indicator.number]
      return Entry(
        view: view, assessment: assessment, derivation: result?.derivations[view.indicator.number],
        mark: rendition.mark(of: unit, view))
    }
  }

  var words: Wording { rendition.wording }
  var country: CountryCode { card.country }
  var unit: UnitCode { UnitCode(card.country) }

  var content: PageContent {
    let lead = lead
    var sections: [PageContent.Section] = []
    func add(_ id: String, _ title: String, _ content: [HTML]) {
      sections.append(.init(id: id, title: .text(title), content: content))
    }
    let cells = UnitCells(rendition: rendition, unit: unit, card: card, references: references)
    let results = UnitScoresPart(rendition: rendition, unit: unit, card: card)
    add("card", words.country.cardTitle, cells.html)
    add("help", words.country.channels, channels)
    add("situation", words.country.situation, situation)
    for goal in rendition.goals {
      sections.append(.init(id: goal.anchor, title: rendition.title(of: goal), content: section(on: goal)))
    }
    add("further", words.country.further, quotations(goal: nil) + laws(goal: nil))
    add("grades", words.reasoning.title, reasoning)
    add(
      "trend", ComparisonWording.for(rendition.language).page.trend,
      CountryTrend(rendition: rendition, unit: unit).html)
    add("scores", words.scores.resultTitle, results.scores)
    add("category", words.scores.categoryTitle, results.category)
    add("changes", words.scores.changesTitle, results.changes)
    add("statistics", words.evidence.statistics, statistics)
    add("treaties", words.treaties.title, treaties)
    add("reports", words.treaties.reports, reports)
    add("gaps", words.evidence.gaps, gaps)
    add("cases", words.campaign.cases, cases)
    add("calls", words.campaign.calls, calls)
    add("petition", words.campaign.petition, petition)
    add("reply", words.campaign.reply, reply)
    for section in ChroniclePart(rendition: rendition, page: .country(country)).sections(of: country) {
      sections.append(section)
    }
    add("corrections", words.campaign.corrections, corrections)
    add("errata", words.campaign.errata, errata)
    add("notes", words.sources.notes, notes)
    return PageContent(
      page: .country(country), title: words.country.title(rendition.names[country]), description: description,
      lead: lead, sections: sections, isSensitive: true,
      hasCounts: PetitionSigning(of: card, in: rendition) != nil, metadata: Metadata("Report", about: country))
  }
}

extension CountryPage {
  private var description: String {
    if let headline = card.headline { return rendition.plain(headline) }
    let name = rendition.names[country]
    guard let category = result?.standing.category, let mark = rendition.mark(category) else { return name }
    return words.figures.label(name) + mark.label
  }

  private var lead: [HTML] {
    var lead: [HTML] = [
      .element("h1", [rendition.name(country)]),
      CategoryLead(rendition: rendition, unit: unit, standing: result?.standing ?? .none).html { references($0) },
      ChannelList(rendition: rendition, country: country).box,
    ]
    if let override = card.override { lead.append(.div("basis", [rendition.prose(override.reason, references)])) }
    lead.append(UnitScoresPart(rendition: rendition, unit: unit, card: card).certainty)
    let headline = rendition.prose(card.headline, references)
    if !headline.isEmpty { lead.append(.div("headline", [headline])) }
    if let roles = card.roles { lead.append(self.roles(roles)) }
    lead.append(summary)
    lead.append(rendition.otherEditions(of: unit))
    return lead
  }

  private func roles(_ roles: Roles) -> HTML {
    let kinds = words.figures.list(roles.kinds.map(words.name))
    let note = rendition.inline(roles.note, references)
    return .div(
      "roles",
      [
        .element("strong", words.figures.label(words.country.roles)), .text(kinds + ". "), note,
        references(roles.sources), " ",
        .element("small", words.country.rolesNeverGraded),
      ])
  }

  /// How often each grade was given, in the order of the scale; those of further scales and missing grades come after.
  private var summary: HTML {
    var counts: [(mark: GradeMark, count: Int)] = []
    for entry in entries where entry.view.indicator.measure == nil {
      if let known = counts.firstIndex(where: { $0.mark.style == entry.mark.style && $0.mark.label == entry.mark.label }
      ) {
        counts[known].count += 1
      } else {
        counts.append((entry.mark, 1))
      }
    }
    let order =
      (rendition.indicators.flatMap(\.levels) + [rendition.notAssessed, rendition.noData, rendition.notApplicable])
      .map { $0.style + $0.label }
    counts.sort {
      (order.firstIndex(of: $0.mark.style + $0.mark.label) ?? order.count)
        < (order.firstIndex(of: $1.mark.style + $1.mark.label) ?? order.count)
    }
    let items = counts.map { mark, count in
      HTML.element("li", [.text(String(count) + " × "), mark.chip])
    }
    return .element(
      "ul", [.class("counts"), Attribute("aria-label", words.front.gradesHere)], items)
  }

  var channels: [HTML] { ChannelList(rendition: rendition, country: country).html { references($0) } }

  private var situation: [HTML] {
    [rendition.prose(card.situation, heading: 3, references)] + card.pictures.map(figure)
  }

  private func figure(_ picture: Picture) -> HTML {
    rendition.figure(
      picture, at: .picture(rendition.edition.id, country, picture.id, picture.ending), on: .country(country))
  }
}

extension Rendition {
  /// The notes of a card's page and booklet.
  func notes(of card: Card) -> NoteBook {
    ReadingOrder(
      card: card, framework: framework, language: language, series: dossier.series,
      overview: index.overview[card.country],
      channels: index.channels[card.country] ?? [],
      ratifications: (index.treaties[card.country] ?? []).map(\.ratification), errata: edition.errata(of: card.country),
      values: checked.answers.rows(of: UnitCode(card.country))
    ).notes(from: dossier.sources)
  }
}

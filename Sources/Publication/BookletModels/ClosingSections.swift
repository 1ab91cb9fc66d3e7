import Cards
import Formats
import Scoring

extension Booklet {
  /// How grades and categories follow, written from the framework itself; `nil` where it only asks.
  var methodology: BookletSection? {
    let hasConditions = framework.indicators.contains { !$0.conditions.isEmpty }
    guard
      hasConditions || !framework.categories.isEmpty || framework.method != nil || framework.methodology != nil
        || !framework.selection.isEmpty
    else { return nil }
    return BookletSection("methodology", [.text(wording.method.title)]) { [self] array in
      voice.blocks(framework.methodology, heading: 2, into: &array)
      if hasConditions {
        array.heading(2, [.text(wording.method.howGradesFollow)], id: "method-grades")
        array.paragraph([.text(wording.method.howGradesFollowText)])
        array.paragraph([.text(wording.method.whoCounts)])
        array.small(voice.fallbacks(framework.names))
        array.table(criteria)
      }
      writeCategories(into: &array)
      if let method = framework.method {
        array.heading(2, [.text(wording.computing.title)], id: "method-scores")
        voice.blocks(method.text, heading: 3, into: &array)
        array.list(edition.sentences.method.map { [.text($0)] })
      }
      if !framework.selection.isEmpty {
        array.heading(2, [.text(wording.method.selection)])
        array.list(framework.selection.map { voice.line($0) })
      }
    }
  }

  private var criteria: ModelTable {
    var table = ModelTable(columns: [
      .init(wording.grades.grade, width: 2), .init(wording.reasoning.criteria, width: 5),
    ])
    table.rowHeaders = true
    for indicator in framework.indicators where !indicator.criteria.isEmpty {
      let scale = framework.scale(of: indicator)
      table.rows.append(.group([.text(indicator.number.text + "  ")] + voice.name(indicator.name)))
      for criterion in indicator.criteria {
        let look = voice.look(.level(criterion.grade.value), on: scale)
        table.rows.append(.cells([[.chip(look)], words(for: criterion, of: indicator)]))
      }
    }
    return table
  }

  private func writeCategories(into array: inout JSONArrayWriter) {
    guard !framework.categories.isEmpty else { return }
    array.heading(2, [.text(wording.method.categories)], id: "method-categories")
    array.legend(framework.categories.map(voice.look), star: nil)
    array.heading(2, [.text(wording.method.rule)])
    guard let rule = framework.rule else { return array.paragraph([.text(wording.method.ruleUnknown)]) }
    voice.blocks(rule.text, heading: 3, into: &array)
    array.table(table(of: rule))
    guard rule.minimum != nil || rule.asksForGrades else { return }
    array.paragraph([
      .text(rule.minimum.map { wording.figures.count($0, wording.method.minimum) } ?? wording.method.minimumAll)
    ])
  }

  private func table(of rule: CategoryRule) -> ModelTable {
    var table = ModelTable(columns: [.init(wording.front.category, width: 2), .init(wording.method.rule, width: 5)])
    table.rowHeaders = true
    table.rows = rule.cases.compactMap { entry in
      guard let category = framework.category(entry.category.value) else { return nil }
      let tests = entry.tests.map(words)
      return .cells([
        [.chip(voice.look(category))],
        [.text(tests.isEmpty ? wording.method.otherCases : wording.figures.list(tests))],
      ])
    }
    table.rows += rule.caps.compactMap { cap in
      guard let category = framework.category(cap.category.value) else { return nil }
      let head = wording.figures.label(wording.scores.noMoreThan(cap.tests.count))
      return .cells([[.chip(voice.look(category))], [.text(head + wording.figures.list(cap.tests.map(words)))]])
    }
    return table
  }

  /// What is not published, and by whom.
  var gaps: BookletSection? {
    guard !card.gaps.isEmpty else { return nil }
    return BookletSection("gaps", [.text(wording.evidence.gaps)], start: .flow) { [self] array in
      array.paragraph([.text(wording.evidence.gapsIntro)])
      array.table(gapTable)
    }
  }

  private var gapTable: ModelTable {
    let terms = wording.evidence
    var table = ModelTable(columns: [
      .init(terms.gapSubject, width: 3), .init(terms.gapKind, width: 2), .init(terms.addressee, width: 2),
      .init(terms.asked, width: 2), .init(terms.answered, width: 2), .init(terms.note, width: 3),
    ])
    table.rowHeaders = true
    table.rows = card.gaps.map { gap in
      .cells([
        voice.text(gap.subject) + voice.notes(gap.sources), [.text(wording.name(gap.kind))], voice.text(gap.addressee),
        date(gap.asked), date(gap.answered), voice.text(gap.note),
      ])
    }
    return table
  }
}

extension Booklet {
  /// Who publishes it, under which licence, and how to cite it.
  func writeImprint(into array: inout JSONArrayWriter) {
    let publisher = dossier.publisher
    let title = "\(wording.country.title(name)), \(edition.edition.title(edition.language))"
    array.paragraph([.strong([.text(title)])])
    array.paragraph(
      .lines([[.text(wording.frame.publishedBy(publisher.name(edition.language)))], voice.text(publisher.address)]))
    let licence = dossier.licence
    let licenceName = Inline.text(licence.name?(edition.language) ?? licence.id)
    let linked = licence.web.flatMap(WebAddress.init).map { Inline.link(to: $0.text, [licenceName]) } ?? licenceName
    array.facts([
      (wording.frame.contact, contact),
      (wording.method.title, voice.text(framework.title)),
      (wording.booklet.cite, [.text(edition.citation(of: card, title: title))]),
    ])
    array.paragraph(filled(wording.frame.licence, with: linked))
    voice.boxed(dossier.imprint, into: &array)
    array.small([.text(wording.frame.noView + " " + wording.frame.madeWith(edition.options.version))])
  }

  private var contact: [Inline] {
    let publisher = dossier.publisher
    return .joined(
      [
        publisher.email.map { [.link(to: "mailto:" + $0, [.text($0)])] } ?? [],
        publisher.web.flatMap(WebAddress.init).map { [.link(to: $0.text, [])] } ?? [],
      ], by: " · ")
  }

  private func filled(_ phrase: Phrase, with inline: Inline) -> [Inline] {
    phrase.pieces.map { piece in
      switch piece {
      case .words(let words): .text(words)
      case .gap: inline
      }
    }
  }
}

extension BookletEdition {
  /// `Publisher, Title, Edition. Address`.
  func citation(of card: Card, title: String) -> String {
    let address = cardAddress(of: card.country).map { " " + $0 } ?? ""
    return "\(dossier.publisher.name(language)), \(title).\(address)"
  }

  func languageName(_ other: LanguageTag) -> String {
    if let name = languageNames[other] { return name }
    let name = other.name(in: wording.language)
    return wording.figures.languagesAreLowercase ? name.lowercased() : name
  }
}

import Cards
import Formats

extension Booklet {
  /// What the card is, how to read it, and its grades at a glance.
  var about: BookletSection {
    BookletSection("about", [.text(wording.booklet.aboutCard)]) { [self] array in
      array.lead(voice.line(card.headline))
      voice.blocks(framework.summary, heading: 2, into: &array)
      array.heading(2, [.text(wording.grades.key)], id: "legend")
      array.small(voice.fallbacks(framework.names))
      writeLegends(into: &array)
      array.heading(2, [.text(wording.country.cardTitle)], id: "glance")
      array.table(glance)
    }
  }

  private func writeLegends(into array: inout JSONArrayWriter) {
    let scale = framework.scale
    let missing: [Grade] = [.notAssessed, .noData, .notApplicable].filter { grade in
      framework.indicators.contains { $0.measure == nil && self.grade(of: $0) == grade }
    }
    let levels = scale.levels.map { Grade.level($0.id) }
    array.legend((levels + missing).map { voice.look($0, on: scale) }, star: star)
    for scale in furtherScales {
      array.small([.text(wording.method.furtherScale)])
      array.legend(scale.levels.map(voice.look), star: nil)
    }
    if let meaning = framework.star?.meaning {
      array.small(voice.text(meaning) + [.text(" " + wording.grades.starNeverGraded)])
    }
  }

  /// Scales of single indicators, each once, in the order of the indicators.
  private var furtherScales: [GradeScale] {
    var seen: Set<Identifier<GradeScale>> = []
    return framework.indicators.compactMap { indicator in
      guard let id = indicator.scale?.value, seen.insert(id).inserted else { return nil }
      return framework.scales[id]
    }
  }

  var star: Mark? { framework.star.map { Mark(symbol: $0.symbol, label: $0.label(edition.language)) } }

  func grade(of indicator: Indicator) -> Grade {
    edition.answer(to: indicator, on: card).grade ?? .noData
  }

  func look(of indicator: Indicator) -> GradeLook { edition.look(of: indicator, on: card, voice) }

  private var glance: ModelTable {
    var table = ModelTable(columns: [
      .init(wording.country.indicator, width: 3), .init(wording.grades.grade, width: 2),
      .init(wording.booklet.page, .end),
    ])
    table.id = "t-glance"
    table.rowHeaders = true
    for goal in framework.goals {
      table.rows.append(.group(voice.name(goal.name)))
      for indicator in goal.indicators {
        let look = look(of: indicator)
        let hasStar = card.assessment(indicator.number)?.star != nil
        table.rows.append(
          .cells([
            [.text(indicator.number.text + "  ")] + voice.name(indicator.name),
            [.chip(look)] + (hasStar ? star.map { [.text(" " + $0.symbol)] } ?? [] : []),
            indicator.measure == nil ? [.page(of: anchor(of: indicator, in: goal))] : [],
          ]))
      }
    }
    return table
  }

  static func anchor(of indicator: Indicator) -> String { "i-" + indicator.number.text }
}

extension Booklet {
  /// The states by category: shares, and the list in which this one is marked.
  var overview: BookletSection {
    let title = edition.hasOtherUnits ? wording.frame.overview : wording.front.overviewTitle
    return BookletSection("overview", [.text(title)], short: wording.frame.overview) { [self] array in
      voice.blocks(edition.edition.overviewText, heading: 2, into: &array)
      let standing = edition.checked.standing(of: UnitCode(card.country))
      let chip = standing.category.flatMap(framework.category).map { [Inline.chip(voice.look($0)), .text("  ")] }
      array.paragraph(
        (chip ?? []) + [.text(edition.basis(of: standing))]
          + voice.notes(edition.edition.overview.first { $0.country == card.country }?.sources ?? []))
      voice.blocks(card.override?.reason, heading: 3, into: &array)
      array.block("shares", writeShares)
      array.heading(2, [.text(edition.hasOtherUnits ? wording.front.allUnits : wording.front.byCategory)], id: "states")
      array.block("countries", writeCountries)
    }
  }

  private func writeShares(into object: inout JSONObjectWriter) {
    let groups = edition.groups.compactMap { group in group.category.map { ($0, group.units.count) } }
    let total = groups.reduce(0) { $0 + $1.1 }
    let figures = wording.figures
    let shares = groups.map { figures.share($0.1, of: total) }
    object.field("id", "fig-overview")
    let title = edition.hasOtherUnits ? wording.front.overviewChartOfUnits : wording.front.overviewChart
    object.field("caption", "\(title), \(edition.edition.title(edition.language))")
    let count = edition.hasOtherUnits ? wording.scores.units : wording.front.statesCount
    let parts = zip(groups, shares).map { group, share in
      wording.front.chartPart(
        group.0.label(edition.language), figures.count(group.1, count), share)
    }
    object.field("alt", title + ": " + parts.joined(separator: "; ") + ".")
    object.list(
      "heads",
      [
        wording.front.category, edition.hasOtherUnits ? wording.scores.unitsTitle : wording.front.states,
        wording.front.share,
      ])
    object.list("parts", Array(zip(groups, shares))) { object, part in
      let ((category, count), share) = part
      voice.look(category).write(into: &object, withMeaning: false)
      object.field("value", count)
      object.field("count", figures.integer(count))
      object.field("share", share)
    }
  }

  private func writeCountries(into object: inout JSONObjectWriter) {
    object.list("groups", edition.groups.filter { !$0.units.isEmpty }) { object, group in
      let look = group.category.map(voice.look) ?? voice.lookOfNoCategory
      look.write(into: &object, withMeaning: false)
      object.field("count", wording.figures.integer(group.units.count))
      object.list("items", group.units) { object, unit in
        object.field("name", edition.unitNames[unit])
        object.stated("here", unit == UnitCode(card.country))
      }
    }
    object.field("note", wording.frame.noView)
  }
}

extension Voice {
  var lookOfNoCategory: GradeLook {
    GradeLook(
      symbol: "–", label: wording.front.withoutCategory, fill: Colour(red: 0xE3, green: 0xE5, blue: 0xE8), meaning: [])
  }
}

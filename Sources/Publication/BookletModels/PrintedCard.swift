import Cards
import Formats

/// The card of one country in one language, on one page.
final class PrintedCard {
  let card: Card
  let edition: BookletEdition
  let wording: Wording
  let framework: Framework
  let voice: Voice

  init(of card: Card, in edition: BookletEdition) {
    self.card = card
    self.edition = edition
    wording = edition.wording
    framework = edition.framework
    voice = Voice(
      language: edition.language, wording: edition.wording, languageNames: edition.languageNames,
      facts: edition.checked.facts, references: nil)
  }

  private func grade(of indicator: Indicator) -> Grade {
    edition.answer(to: indicator, on: card).grade ?? .noData
  }

  private var star: Mark? { framework.star.map { Mark(symbol: $0.symbol, label: $0.label(edition.language)) } }
}

extension PrintedCard {
  func write(into out: inout Bytes) {
    JSON.object(into: &out) { object in
      edition.writeHead(of: .card, card, into: &object)
      object.object("labels") { labels in
        labels.field("legend", wording.grades.key)
        labels.field("readOn", wording.booklet.readOn)
      }
      if let look = voice.look(ofStandingOf: card, in: edition) {
        object.object("category") { look.write(into: &$0, withMeaning: true) }
        object.field("categoryLabel", wording.country.overall)
        object.stated("categoryBasis", edition.origin(of: edition.checked.standing(of: UnitCode(card.country))))
      }
      let goals = framework.goals.filter { !$0.indicators.isEmpty }
      object.list("goals", Array(goals.enumerated())) { object, entry in
        object.field("number", String(entry.offset + 1))
        object.inlines("title", voice.name(entry.element.name))
        object.list("cells", entry.element.indicators) { write($1, into: &$0) }
      }
      object.list("legend", legend) { $1.write(into: &$0, withMeaning: true) }
      if let star { object.object("star") { star.write(into: &$0) } }
      object.stated("fallbacks", voice.fallbacks(framework.names))
      writeCalls(into: &object)
      writeHelp(into: &object)
      if let address = edition.cardAddress(of: card.country) {
        object.object("readOn") { link in
          link.field("c", wording.booklet.readOn)
          link.field("shortened", wording.booklet.shortened)
          link.field("url", address)
        }
      } else {
        object.field("shortened", wording.booklet.shortenedBooklet)
      }
    }
  }

  private func write(_ indicator: Indicator, into cell: inout JSONObjectWriter) {
    let assessment = card.assessment(indicator.number)
    cell.field("number", indicator.number.text)
    cell.inlines("name", voice.name(indicator.name))
    cell.object("grade") {
      edition.look(of: indicator, on: card, voice).write(into: &$0, withMeaning: false)
    }
    cell.stated("statement", edition.statement(on: indicator, of: card, voice))
    if assessment?.star != nil, let star { cell.object("star") { star.write(into: &$0) } }
  }

  /// Best first, each look once, and after the levels the reasons why a cell has no grade.
  private var legend: [GradeLook] {
    var looks: [GradeLook] = []
    let scales = [framework.scale] + framework.indicators.filter { $0.scale != nil }.map(framework.scale)
    for look in scales.flatMap(\.levels).map(voice.look) where !looks.contains(look) {
      looks.append(look)
    }
    for grade in [Grade.notAssessed, .noData, .notApplicable]
    where framework.indicators.contains(where: { $0.measure == nil && self.grade(of: $0) == grade }) {
      looks.append(voice.look(grade, on: framework.scale))
    }
    return looks
  }

  /// Where to turn, in the order of `channels.csv`: what can be called or looked up.
  private func writeHelp(into object: inout JSONObjectWriter) {
    let channels = edition.dossier.channels.filter {
      $0.country == card.country && ($0.number != nil || $0.address.flatMap(WebAddress.init) != nil)
    }
    guard !channels.isEmpty else { return }
    object.object("help") { help in
      help.field("title", wording.country.channels)
      help.list("items", channels) { item, channel in
        item.stated("number", channel.number)
        if channel.number == nil { item.stated("url", channel.address.flatMap(WebAddress.init)?.text) }
        item.inlines("name", voice.name(channel.name))
        item.stated("hours", voice.name(channel.hours))
      }
    }
  }

  private func writeCalls(into object: inout JSONObjectWriter) {
    guard !card.calls.isEmpty else { return }
    object.object("calls") { calls in
      calls.field("title", wording.campaign.calls)
      calls.array("items") { items in
        for call in card.calls {
          let addressee = voice.text(call.addressee)
          items.inlines(
            (addressee.isEmpty ? [] : [.strong(addressee + [.text(wording.colon)])]) + voice.line(call.text))
        }
      }
      calls.field("more", wording.booklet.moreCalls)
    }
  }
}

extension BookletEdition {
  /// Where the country's page stands on the web; `nil` where nobody has said where that is.
  func cardAddress(of country: CountryCode) -> String? {
    address.map { "\($0)/site/\(edition.id.text)/\(language.text)/\(country.alpha2).html" }
  }
}

import Cards
import Formats

extension Booklet {
  /// The goal under which a call is printed: its own, or that of its first indicator.
  func goal(of call: CallToAction) -> Identifier<Goal>? {
    call.goal?.value ?? call.indicators.lazy.compactMap { self.framework.goal(of: $0.value)?.id }.first
  }

  func calls(of goal: Goal?) -> [CallToAction] { card.calls.filter { self.goal(of: $0) == goal?.id } }

  static func anchor(ofCallsOf goal: Identifier<Goal>?) -> String { "calls" + (goal.map { "-" + $0.text } ?? "") }

  func writeCalls(_ calls: [CallToAction], id: String, into array: inout JSONArrayWriter) {
    guard !calls.isEmpty else { return }
    array.box(.call, title: [.text(wording.campaign.calls)], id: id) { box in
      box.list(calls.map { words(for: $0) })
    }
  }

  func words(for call: CallToAction) -> [Inline] {
    let addressee = voice.text(call.addressee)
    let numbers = call.indicators.map(\.value.text)
    let moves: [Inline] =
      numbers.isEmpty
      ? [] : [.text(" (" + wording.campaign.movesIndicators + wording.colon + wording.figures.list(numbers) + ")")]
    return (addressee.isEmpty ? [] : [.strong(addressee + [.text(wording.colon)])])
      + voice.line(call.text, citing: call.sources) + moves
  }

  /// Calls that belong to no goal.
  var furtherCalls: BookletSection? {
    let calls = calls(of: nil)
    guard !calls.isEmpty else { return nil }
    return BookletSection("calls-further", [.text(wording.campaign.calls)], start: .flow) { [self] array in
      writeCalls(calls, id: Self.anchor(ofCallsOf: nil), into: &array)
    }
  }

  var petition: BookletSection? {
    guard let petition = card.petition else { return nil }
    return BookletSection("petition", [.text(wording.campaign.petition)]) { [self] array in
      array.lead(voice.text(petition.title))
      array.facts([(wording.campaign.addressedTo, voice.text(petition.addressee))])
      voice.blocks(petition.introduction, heading: 2, into: &array)
      guard !petition.demands.isEmpty else { return }
      array.heading(2, [.text(wording.campaign.demands)])
      array.list(petition.demands.map { voice.line($0.text) + origin(of: $0) }, ordered: true)
    }
  }

  /// ` (Calls to action behind it: p. 7, p. 9)`.
  private func origin(of demand: Demand) -> [Inline] {
    var anchors: [String] = []
    for id in demand.calls {
      guard let call = card.calls.first(where: { $0.id == id.value }) else { continue }
      let anchor = Self.anchor(ofCallsOf: goal(of: call))
      if !anchors.contains(anchor) { anchors.append(anchor) }
    }
    guard !anchors.isEmpty else { return [] }
    let pages = anchors.map { [Inline.text(wording.booklet.page + " "), .page(of: $0)] }
    return [.text(" (" + wording.campaign.restsOnCalls + wording.colon)] + .joined(pages, by: ", ") + [.text(")")]
  }

  var reply: BookletSection? {
    guard let reply = card.reply else { return nil }
    return BookletSection("reply", [.text(wording.campaign.reply)], start: .flow) { [self] array in
      array.box(.reply, title: [.text(words(for: reply))]) { box in
        if let asked = reply.asked {
          box.small([.text(wording.campaign.replyAsked(wording.figures.date(asked)))])
        }
        voice.boxed(reply.text, into: &box)
      }
    }
  }

  private func words(for reply: Reply) -> String {
    let date = reply.date.map(wording.figures.date)
    switch reply.status {
    case .received: return date.map { wording.campaign.replyReceived($0) } ?? wording.campaign.replyReceivedUndated
    case .none: return date.map { wording.campaign.replyNone($0) } ?? wording.campaign.replyNoneUndated
    }
  }
}

extension Booklet {
  var channels: BookletSection? {
    let channels = dossier.channels.filter { $0.country == card.country }
    guard !channels.isEmpty else { return nil }
    return BookletSection("channels", [.text(wording.country.channels)], start: .flow) { [self] array in
      array.box(.channels) { box in
        box.paragraph([.text(wording.country.channelsIntro)])
        box.table(table(of: channels))
      }
    }
  }

  private func table(of channels: [Channel]) -> ModelTable {
    let terms = wording.country
    var table = ModelTable(columns: [
      .init(terms.answeredBy, width: 4), .init(terms.number, width: 5), .init(terms.audience, width: 6),
      .init(terms.hours, width: 4), .init(terms.verified, width: .needed),
    ])
    table.rowHeaders = true
    table.rows = channels.map { channel in
      let languages = channel.languages.map { edition.languageName($0) }
      return .cells([
        .lines([[.strong(voice.text(channel.name))], voice.text(channel.operatedBy)]),
        .lines([channel.number.map { [.strong([.text($0)])] } ?? [], link(channel.address)]),
        // Raised digits must hang on no number to call, no name and no date.
        voice.text(channel.audience) + voice.notes(channel.sources),
        .lines([voice.text(channel.hours), .text(wording.figures.list(languages)), voice.text(channel.cost)]),
        date(channel.verified),
      ])
    }
    return table
  }

  private func link(_ address: String?) -> [Inline] {
    address.flatMap(WebAddress.init).map { [.link(to: $0.text, [])] } ?? []
  }

  var corrections: BookletSection? {
    guard !card.corrections.isEmpty else { return nil }
    return BookletSection("corrections", [.text(wording.campaign.corrections)], start: .flow) { [self] array in
      array.paragraph([.text(wording.campaign.correctionsIntro)])
      array.table(correctionTable)
    }
  }

  private var correctionTable: ModelTable {
    var table = ModelTable(columns: [
      .init(wording.campaign.printed, width: 1), .init(wording.campaign.right, width: 1),
    ])
    table.rowHeaders = true
    table.rows = card.corrections.map { correction in
      .cells([
        .lines([[.strong(title(of: correction.subject.value))], voice.line(correction.printed)]),
        voice.line(correction.right, citing: correction.sources),
      ])
    }
    return table
  }

  /// What was found wrong after the edition was frozen.
  var errata: BookletSection? {
    let errata = edition.edition.errata(of: card.country)
    guard !errata.isEmpty else { return nil }
    return BookletSection("errata", [.text(wording.campaign.errata)], start: .flow) { [self] array in
      array.paragraph([.text(wording.campaign.errataIntro)])
      var table = ModelTable(columns: [
        .init(wording.campaign.printed, width: 1), .init(wording.campaign.right, width: 1),
      ])
      table.rowHeaders = true
      table.rows = errata.map { erratum in
        .cells([
          .lines([[.strong([.text(wording.figures.date(erratum.date))])], voice.line(erratum.wrong)]),
          voice.line(erratum.right),
        ])
      }
      array.table(table)
    }
  }

  private func title(of subject: Correction.Subject) -> [Inline] {
    switch subject {
    case .indicator(let number): [.text(number.text + "  ")] + voice.text(framework.indicator(number)?.name)
    case .goal(let id): voice.text(framework.goal(id)?.name)
    case .situation: [.text(wording.country.situation)]
    case .overview: [.text(wording.campaign.whereOverview)]
    case .statistics: [.text(wording.evidence.statistics)]
    case .treaties: [.text(wording.treaties.title)]
    case .cases: [.text(wording.campaign.cases)]
    case .notes: [.text(wording.campaign.whereNotes)]
    }
  }
}

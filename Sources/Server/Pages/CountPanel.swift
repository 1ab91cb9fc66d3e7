import Campaign
import Formats
import Synchronization

/// How many have signed, and how far it is to the next milestone, as it is now.
struct CountPanel {
  let petition: PetitionTerms
  let language: String
  let online: Int64
  let paper: Int64
  /// How many allow their name to be shown; 0 where names are kept.
  let names: Int64
  /// Seconds since 1970.
  let at: Int64

  private var words: SigningWords { .in(language) }
  private var total: Int64 { online + paper }

  /// Milestones and goal, from the lowest.
  private var steps: [Int64] {
    Set((petition.milestones ?? []).map(Int64.init) + (petition.goal.map { [Int64($0)] } ?? [])).sorted()
  }

  private func said(_ text: String, _ number: Int64) -> String {
    SigningWords.filled(text, LanguageNames.number(number, language))
  }

  var html: HTML {
    let moment = SigningWords.filled(words.asOf, LanguageNames.moment(at, language))
    let parts = [said(words.online, online), said(words.onPaper, paper), moment]
    return .element(
      "div", [.class("signatures")],
      [.element("p", [.class("tally")], said(words.signedSoFar, total))] + progress
        + [.element("p", [.class("remark")], parts.joined(separator: " · ")), link])
  }

  private var link: HTML {
    guard names > 0 else { return .empty }
    let address = CampaignAddress.names(petition: petition.id, language: language, from: nil)
    return .element("p", [.link(address.path, said(words.namesLink, names))])
  }

  private var progress: [HTML] {
    guard let last = steps.last, last > 0 else { return [] }
    let next = steps.first { $0 > total } ?? last
    let goal = petition.goal.map(Int64.init)
    let text: HTML
    if total >= last {
      text = .element("strong", said(goal == last ? words.goalReached : words.lastReached, last))
    } else {
      // The bar is of what is named first; a goal that is farther comes after.
      var parts = [said(next == goal ? words.goal : words.nextMilestone, next), said(words.toGo, next - total)]
      if let goal, goal > next { parts.append(said(words.goal, goal)) }
      text = .text(parts.joined(separator: " · "))
    }
    return [
      .element(
        "progress",
        [
          Attribute("max", String(next)), Attribute("value", String(min(total, next))),
          Attribute("aria-labelledby", "milestone"),
        ], []), .element("p", [.id("milestone")], [text]),
    ]
  }
}

/// The panels as they were made last: one is made anew when its number changes, and once a minute.
final class CountPanels: Sendable {
  private struct Made {
    let online: Int64
    let paper: Int64
    let names: Int64
    let minute: Int64
    let markup: String
  }

  private let made = Mutex<[String: Made]>([:])

  func markup(_ panel: CountPanel) -> String {
    let key = panel.petition.id + "/" + panel.language
    let minute = panel.at / 60
    let known = made.withLock { $0[key] }
    if let known, known.online == panel.online, known.paper == panel.paper, known.names == panel.names,
      known.minute == minute
    {
      return known.markup
    }
    var out = Bytes()
    panel.html.render(into: &out)
    let markup = String(decoding: out.array, as: UTF8.self)
    made.withLock {
      $0[key] = Made(
        online: panel.online, paper: panel.paper, names: panel.names, minute: minute, markup: markup)
    }
    return markup
  }
}

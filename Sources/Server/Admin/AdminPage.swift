import Campaign
import Formats
import Store

/// The pages of the admin site: their frame, and what they are made of. Each subject has a file of its own.
struct AdminPage {
  let desk: SigningDesk
  let session: Session?

  private var title: String { desk.terms.campaign.texts[language]?.title ?? desk.terms.campaign.id }
  var language: String { desk.terms.campaign.languages.first ?? "en" }

  /// - Parameter isWrong: whether something was not done: the browser's tab says so first.
  func page(_ title: String, isWrong: Bool = false, _ content: [HTML]) -> ServerPage {
    ServerPage(
      words: .english, language: "en",
      title: isWrong ? SigningWords.filled(SigningWords.english.errorTitle, title) : title,
      site: "Admin – " + self.title,
      isDemonstration: desk.terms.isDemonstration, hasExit: false,
      content: [bar, .element("h1", title), alarm] + content)
  }

  private var bar: HTML {
    guard let session else { return .empty }
    return .element(
      "nav", [.class("tools"), Attribute("aria-label", "Admin")],
      [
        .link(CampaignAddress.admin(.overview).path, "Petitions"),
        .link(CampaignAddress.admin(.sessions).path, "Sessions and audit log"),
        .element("span", "\(session.account), \(session.role.rawValue)"), form(.logout, [.button("Log out")]),
      ])
  }

  private var alarm: HTML {
    guard session != nil, let alarm = desk.alarm else { return .empty }
    return .element("div", [.class("alarm"), Attribute("role", "alert")], [.p("Alarm: " + alarm)])
  }

  /// A form that carries the session's token.
  func form(_ address: AdminAddress, _ children: [HTML], panel: Bool = false) -> HTML {
    .form(
      .admin(address), panel ? [.class("panel")] : [], [.hidden("csrf", session?.csrf ?? "")] + children)
  }

  /// What is wrong, one a line.
  func complaint(_ problems: [String]) -> HTML {
    guard let first = problems.first else { return .empty }
    return .element(
      "div",
      [.class("problems"), Attribute("role", "alert"), Attribute("tabindex", "-1"), Attribute("autofocus", nil)],
      [problems.count == 1 ? .p(first) : .element("ul", problems.map { .element("li", $0) })])
  }

  func number(_ number: Int64) -> HTML {
    .element("td", [.class("end")], LanguageNames.number(number, "en"))
  }

  func figure(_ number: Int64, _ label: String) -> HTML {
    .element("li", [.element("strong", LanguageNames.number(number, "en")), .text(label)])
  }

  func table(_ heads: [String], _ rows: [HTML]) -> HTML {
    guard !rows.isEmpty else { return .p("None.") }
    return .element(
      "div",
      [
        .class("scroll"), Attribute("role", "group"), Attribute("tabindex", "0"),
        Attribute("aria-label", heads.first ?? ""),
      ],
      [
        .element(
          "table",
          [
            .element(
              "thead", [.element("tr", heads.map { .element("th", [Attribute("scope", "col")], $0) })]),
            .element("tbody", rows),
          ])
      ])
  }

  func cells(_ texts: [String], _ last: HTML = .empty) -> HTML {
    .element("tr", texts.map { .element("td", $0) } + (last.isEmpty ? [] : [.element("td", [last])]))
  }
}

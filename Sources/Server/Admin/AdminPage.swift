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
      content: [bar(title), .element("h1", title), alarm] + content)
  }

  /// - Parameter title: of the page, which is not linked as another one.
  private func bar(_ title: String) -> HTML {
    guard let session else { return .empty }
    func link(_ address: AdminAddress, _ text: String) -> HTML {
      .element(
        "a",
        [Attribute("href", CampaignAddress.admin(address).path)]
          + (text == title ? [Attribute("aria-current", "page")] : []), text)
    }
    return .element(
      "nav", [.class("bar"), Attribute("aria-label", "Admin")],
      [
        link(.overview, AdminWords.petitions), link(.sessions, AdminWords.sessions),
        .element("span", "\(session.account), \(session.role.rawValue)"),
        form(.logout, [.button("Log out", [.class("quiet")])]),
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

  /// A form that is seldom needed: its title is seen, and opens it.
  ///
  /// - Parameter isOpen: where it comes back with what was typed.
  func folded(_ title: String, isOpen: Bool, _ address: AdminAddress, _ children: [HTML]) -> HTML {
    guard !isOpen else { return form(address, [.element("h2", title)] + children, panel: true) }
    return .element("details", [.class("panel")], [.element("summary", title), form(address, children)])
  }

  /// Fields beside one another where there is room.
  func beside(_ fields: [HTML]) -> HTML { .element("div", [.class("fields")], fields) }

  /// A part of a page, with the address that leads to it.
  func heading(_ id: String, _ text: String) -> HTML { .element("h2", [.id(id)], text) }

  func back(to address: AdminAddress, _ text: String) -> HTML {
    .element("p", [.class("way")], [.link(CampaignAddress.admin(address).path, text)])
  }

  /// What is wrong, one a line.
  func complaint(_ problems: [String]) -> HTML {
    guard let first = problems.first else { return .empty }
    return .element(
      "div",
      [.class("problems"), Attribute("role", "alert"), Attribute("tabindex", "-1"), Attribute("autofocus", nil)],
      [problems.count == 1 ? .p(first) : .element("ul", problems.map { .element("li", $0) })])
  }

  func figure(_ number: Int64, _ label: String) -> HTML {
    .element("li", [.element("strong", LanguageNames.number(number, "en")), .text(label)])
  }

  func table(_ heads: [String], _ rows: [[AdminCell]]) -> HTML { AdminTable(heads: heads, rows: rows).html }

  /// Cells of texts, and one of links and buttons.
  func cells(_ texts: [String], _ last: HTML = .empty) -> [AdminCell] { texts.map { .text($0) } + [.html(last)] }
}

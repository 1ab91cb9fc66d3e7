import Formats

/// What is seen without a session.
extension AdminPage {
  func problem(_ sentence: String) -> ServerPage {
    page("This was not done", isWrong: true, [complaint(sentence), .element("p", [.link("/admin", "Back")])])
  }

  func login(problem: String? = nil) -> ServerPage {
    page(
      "Log in", isWrong: problem != nil,
      [
        complaint(problem),
        .form(
          .admin(.login), [.class("panel")],
          [
            field("Account", "account"), field("Password", "password", type: "password"),
            .element("p", [.button("Log in")]),
          ]), .element("p", [.link(CampaignAddress.admin(.recover).path, "Set a password with a one-time code")]),
      ])
  }

  func recovery(problem: String? = nil) -> ServerPage {
    page(
      "Set a password", isWrong: problem != nil,
      [
        complaint(problem),
        .form(
          .admin(.recover), [.class("panel")],
          [
            field("Account", "account"), field("One-time code", "code"),
            field("New password", "password", type: "password", hint: AdminWords.shortPassword),
            .element("p", [.button("Set password")]),
          ]),
      ])
  }

  func recovered(_ next: String) -> ServerPage {
    page(
      "Password set",
      [
        .p("Keep this code for the day you forget the password. It is shown now and never again:"),
        .element("p", [.element("code", next)]),
        .element("p", [.link(CampaignAddress.admin(.login).path, "Log in")]),
      ])
  }
}

import Formats

/// What is seen without a session.
extension AdminPage {
  /// - Parameters:
  ///   - address: what was asked for, to lead back to where it was asked from.
  ///   - typed: the fields that were sent, to mend them.
  func problem(_ sentences: [String], at address: AdminAddress = .overview, _ typed: [String: String] = [:])
    -> ServerPage
  {
    page(
      "This was not done", isWrong: true,
      [
        complaint(sentences), again(address, typed),
        back(to: address.origin, "Back"),
      ])
  }

  func login(problem: String? = nil) -> ServerPage {
    page(
      "Log in", isWrong: problem != nil,
      [
        complaint([problem].compactMap(\.self)),
        .form(
          .admin(.login), [.class("panel narrow")],
          [
            fields.field("account", autocomplete: "username"),
            fields.field("password", type: "password", autocomplete: "current-password"),
            .element("p", [.button("Log in")]),
          ]), back(to: .recover, "New here, or password forgotten? Set one with a one-time code"),
      ])
  }

  func recovery(problem: String? = nil) -> ServerPage {
    page(
      "Set a password", isWrong: problem != nil,
      [
        complaint([problem].compactMap(\.self)),
        .form(
          .admin(.recover), [.class("panel narrow")],
          [
            fields.field("account", autocomplete: "username"),
            fields.field("code", hint: "from whoever made your account, or the one you kept"),
            fields.field(
              "password", "New password", type: "password", hint: AdminWords.shortPassword,
              autocomplete: "new-password"),
            .element("p", [.button("Set password")]),
          ]),
      ])
  }

  /// A page of its own has one form.
  private var fields: AdminFields { AdminFields(form: "") }

  func recovered(_ next: String) -> ServerPage {
    page(
      "Password set",
      [
        .p("Keep this code for the day you forget the password. It is shown now and never again:"),
        .element("p", [.class("once")], [.element("code", next)]), back(to: .login, "Log in"),
      ])
  }
}

import Formats

/// The fields of one form of the admin site. A page holds several forms: ids carry the form's name, so that none is there
/// twice.
struct AdminFields {
  let form: String
  /// What was typed, where the form is shown again.
  var typed: [String: String] = [:]

  private func id(_ name: String) -> String { form.isEmpty ? "f-" + name : "f-\(form)-\(name)" }

  private func label(_ name: String, _ text: String?) -> HTML {
    .element("label", [Attribute("for", id(name))], text ?? AdminWords.label(name))
  }

  /// - Parameter autocomplete: what browsers may fill in; nothing, unless it is said.
  func field(
    _ name: String, _ text: String? = nil, type: String = "text", value: String = "", hint: String? = nil,
    autocomplete: String = "off"
  ) -> HTML {
    let value = type == "password" ? "" : typed[name] ?? value
    return .element(
      "div", [.class("field")],
      [
        label(name, text), hint.map { .element("p", [.class("hint")], $0) } ?? .empty,
        .input([
          Attribute("type", type), .id(id(name)), Attribute("name", name), Attribute("value", value),
          Attribute("autocomplete", autocomplete),
        ]),
      ])
  }

  /// Some lines of text.
  func lines(_ name: String, value: String = "") -> HTML {
    .element(
      "div", [.class("field wide")],
      [
        label(name, nil),
        .element("textarea", [.id(id(name)), Attribute("name", name), Attribute("rows", "3")], typed[name] ?? value),
      ])
  }

  /// - Parameter called: what people read for each option.
  func choice(
    _ name: String, _ options: [String], value: String? = nil, called: (String) -> String = { $0 }
  ) -> HTML {
    let value = typed[name] ?? value
    return .element(
      "div", [.class("field")],
      [
        label(name, nil),
        .element(
          "select", [.id(id(name)), Attribute("name", name)],
          options.map { option in
            .element(
              "option", [Attribute("value", option)] + (option == value ? [Attribute("selected", nil)] : []),
              option.isEmpty ? "any" : called(option))
          }),
      ])
  }

  func tick(_ name: String) -> HTML {
    .element(
      "div", [.class("tick")],
      [
        .input(
          [Attribute("type", "checkbox"), .id(id(name)), Attribute("name", name), Attribute("value", "yes")]
            + (typed[name] == nil ? [] : [Attribute("checked", nil)])), label(name, nil),
      ])
  }
}

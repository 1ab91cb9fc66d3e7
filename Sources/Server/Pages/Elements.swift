import Formats

extension Attribute {
  static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  static func id(_ id: String) -> Attribute { Attribute("id", id) }
}

extension HTML {
  static func p(_ text: String) -> HTML { .element("p", text) }

  static func link(_ address: String, _ text: String) -> HTML {
    .element("a", [Attribute("href", address)], text)
  }

  static func input(_ attributes: [Attribute]) -> HTML { .element("input", attributes, []) }

  static func hidden(_ name: String, _ value: String) -> HTML {
    .input([Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value)])
  }

  static func button(_ text: String, _ attributes: [Attribute] = []) -> HTML {
    .element("button", [Attribute("type", "submit")] + attributes, text)
  }

  static func form(_ address: CampaignAddress, _ attributes: [Attribute] = [], _ children: [HTML]) -> HTML {
    .element("form", [Attribute("method", "post"), Attribute("action", address.path)] + attributes, children)
  }

  /// Plain text with empty lines between its paragraphs.
  static func paragraphs(_ text: String) -> HTML {
    .group(text.split(separator: "\n\n").map { .p(String($0)) })
  }
}

extension String {
  /// Whether a language is written from right to left.
  static func direction(of language: String) -> String {
    ["ar", "fa", "he", "ur", "ps", "yi", "dv", "ckb"].contains(String(language.split(separator: "-").first ?? ""))
      ? "rtl" : "ltr"
  }
}

import Cards
import Formats

extension Attribute {
  static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  static func id(_ id: String) -> Attribute { Attribute("id", id) }
  static func href(_ address: String) -> Attribute { Attribute("href", address) }
  static func lang(_ language: LanguageTag) -> Attribute { Attribute("lang", language.text) }
  static func dir(_ language: LanguageTag) -> Attribute { Attribute("dir", language.direction.rawValue) }
  static let hiddenFromReaders = Attribute("aria-hidden", "true")
}

extension HTML {
  static func div(_ names: String, _ children: [HTML]) -> HTML { .element("div", [.class(names)], children) }
  static func p(_ names: String, _ children: [HTML]) -> HTML { .element("p", [.class(names)], children) }
  static func span(_ names: String, _ children: [HTML]) -> HTML { .element("span", [.class(names)], children) }
  static func link(_ address: String, _ children: [HTML]) -> HTML { .element("a", [.href(address)], children) }

  /// A link to somewhere that is not ours; words alone where the address leads nowhere a link may.
  static func outside(_ address: String, _ children: [HTML]) -> HTML {
    guard let address = WebAddress(address) else { return .group(children) }
    return .element("a", [.href(address.text), Attribute("rel", "noopener")], children)
  }

  /// Something wider than a phone, in a box that scrolls and that the keyboard reaches.
  static func scrolling(_ content: HTML, label: String) -> HTML {
    .element(
      "div",
      [.class("scroll"), Attribute("role", "group"), Attribute("tabindex", "0"), Attribute("aria-label", label)],
      [content])
  }

  static func heading(_ level: Int, _ children: [HTML]) -> HTML { .element(ProseHTML.headingName(level), children) }

  /// A section with its heading, which names it; nothing where there is nothing to say.
  static func section(id: String, _ level: Int, _ title: [HTML], _ children: [HTML]) -> HTML {
    .element("section", [.id(id)], [heading(level, title)] + children)
  }

  /// Pieces with something between them.
  static func joined(_ pieces: [HTML], by separator: HTML) -> HTML {
    var all: [HTML] = []
    for piece in pieces {
      if !all.isEmpty { all.append(separator) }
      all.append(piece)
    }
    return .group(all)
  }
}

/// A table whose first column names its rows. Columns in which nothing stands are left out unless they are kept.
struct PlainTable {
  struct Column {
    let title: String
    var isNumeric = false
  }
  let columns: [Column]
  var rows: [[HTML]] = []

  func html(caption: HTML?, label: String, keepsEmpty: Bool = false) -> HTML {
    let used = columns.indices.filter { column in
      column == 0 || keepsEmpty || rows.contains { $0.indices.contains(column) && !$0[column].isEmpty }
    }
    let heads = used.map { column in
      HTML.element(
        "th", [Attribute("scope", "col")] + (columns[column].isNumeric ? [.class("end")] : []),
        [.text(columns[column].title)])
    }
    let body = rows.map { row in
      HTML.element(
        "tr",
        used.map { column in
          let content = row.indices.contains(column) ? row[column] : .empty
          if column == 0 { return .element("th", [Attribute("scope", "row")], [content]) }
          return .element("td", columns[column].isNumeric ? [.class("end")] : [], [content])
        })
    }
    var parts: [HTML] = caption.map { [.element("caption", [$0])] } ?? []
    parts += [.element("thead", [.element("tr", heads)]), .element("tbody", body)]
    return .scrolling(.element("table", parts), label: label)
  }
}

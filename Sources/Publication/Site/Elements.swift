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
  static func div(_ names: String, _ children: [HTML]) -> HTML { .element("div", .class(names), children) }
  static func p(_ names: String, _ children: [HTML]) -> HTML { .element("p", .class(names), children) }
  static func span(_ names: String, _ children: [HTML]) -> HTML { .element("span", .class(names), children) }
  /// A date, which never breaks over lines.
  static func date(_ words: String) -> HTML { .span("date", [.text(words)]) }
  static func link(_ address: String, _ children: [HTML]) -> HTML { .element("a", .href(address), children) }

  /// A title, in which short words with a hyphen stay whole where lines are balanced: no “two-” above a “minute”.
  static func title(_ text: String) -> HTML {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return .joined(
      words.map { word in
        word.contains("-") && word.count <= 14 ? .span("whole", [.text(String(word))]) : .text(String(word))
      }, by: " ")
  }

  /// A link to somewhere that is not ours; words alone where the address leads nowhere a link may.
  static func outside(_ address: String, _ children: [HTML]) -> HTML {
    guard let address = WebAddress(address) else { return .group(children) }
    return .element("a", [.href(address.text), Attribute("rel", "noreferrer")], children)
  }

  /// Something wider than a phone, in a box that scrolls and that the keyboard reaches.
  static func scrolling(_ content: HTML, label: String) -> HTML {
    .element("div", scrollAttributes(label: label), [content])
  }

  static func scrollAttributes(label: String) -> [Attribute] {
    [.class("scroll"), Attribute("role", "group"), Attribute("tabindex", "0"), Attribute("aria-label", label)]
  }

  static func heading(_ level: Int, _ children: [HTML]) -> HTML { .element(ProseHTML.headingName(level), children) }

  /// A section with its heading, which names it; nothing where there is nothing to say.
  static func section(id: String, _ level: Int, _ title: [HTML], _ children: [HTML]) -> HTML {
    .element("section", .id(id), [heading(level, title)] + children)
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
    var writer = HTMLWriter(capacity: 4096)
    writer.open("div", HTML.scrollAttributes(label: label))
    writer.open("table")
    if let caption {
      writer.open("caption")
      writer.append(caption)
      writer.close()
    }
    writer.open("thead")
    writer.open("tr")
    for column in used {
      let scope = Attribute("scope", "col")
      if columns[column].isNumeric { writer.open("th", [scope, .class("end")]) } else { writer.open("th", scope) }
      writer.text(columns[column].title)
      writer.close()
    }
    writer.close()
    writer.close()
    writer.open("tbody")
    for row in rows { write(row, used, into: &writer) }
    return writer.finish()
  }

  private func write(_ row: [HTML], _ used: [Int], into writer: inout HTMLWriter) {
    writer.open("tr")
    for column in used {
      if column == 0 {
        writer.open("th", Attribute("scope", "row"))
      } else if columns[column].isNumeric {
        writer.open("td", .class("end"))
      } else {
        writer.open("td")
      }
      if row.indices.contains(column) { writer.append(row[column]) }
      writer.close()
    }
    writer.close()
  }
}

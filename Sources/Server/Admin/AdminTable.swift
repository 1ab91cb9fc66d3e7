import Formats

/// One cell of a table of the admin site.
enum AdminCell {
  case text(String)
  case number(Int64)
  /// Seconds since 1970, shown to the minute.
  case moment(Int64)
  /// Seconds since 1970, shown to the second.
  case second(Int64)
  /// Text that is never broken over lines: a day, a range.
  case whole(String)
  case html(HTML)

  var isNumber: Bool { if case .number = self { true } else { false } }

  var isEmpty: Bool {
    switch self {
    case .text(let text), .whole(let text): text.isEmpty
    case .html(let html): html.isEmpty
    case .number, .moment, .second: false
    }
  }

  var html: HTML {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .text(LanguageNames.number(number, "en"))
    case .moment(let at): AdminWords.time(at)
    case .second(let at): AdminWords.time(at, seconds: true)
    case .whole(let text): .element("span", [.class("date")], text)
    case .html(let html): html
    }
  }
}

/// A table whose first column names its rows. Columns in which nothing stands are left out. On a telephone each row is a
/// card, so every cell knows what its column is called; the roles keep it a table for screen readers all the same.
struct AdminTable {
  let heads: [String]
  let rows: [[AdminCell]]

  var html: HTML {
    guard !rows.isEmpty else { return .element("p", [.class("remark")], "None so far.") }
    let columns = heads.indices.filter { column in rows.contains { !(cell(column, $0)?.isEmpty ?? true) } }
    return .element(
      "div",
      [
        .class("scroll"), Attribute("role", "group"), Attribute("tabindex", "0"),
        Attribute("aria-label", heads.first ?? ""),
      ],
      [
        .element(
          "table", [.class("stack"), Attribute("role", "table")],
          [
            .element(
              "thead", [Attribute("role", "rowgroup")],
              [.element("tr", [Attribute("role", "row")], columns.map(head))]),
            .element(
              "tbody", [Attribute("role", "rowgroup")],
              rows.map { row in
                .element("tr", [Attribute("role", "row")], columns.map { shown($0, row) })
              }),
          ])
      ])
  }

  private func cell(_ column: Int, _ row: [AdminCell]) -> AdminCell? {
    row.indices.contains(column) ? row[column] : nil
  }

  private func head(_ column: Int) -> HTML {
    let isNumber = rows.allSatisfy { cell(column, $0)?.isNumber ?? true }
    return .element(
      "th",
      [Attribute("scope", "col"), Attribute("role", "columnheader")] + (isNumber ? [.class("end")] : []), heads[column])
  }

  private func shown(_ column: Int, _ row: [AdminCell]) -> HTML {
    let cell = cell(column, row) ?? .text("")
    guard column > 0 else {
      return .element("th", [Attribute("scope", "row"), Attribute("role", "rowheader")], [cell.html])
    }
    return .element(
      "td",
      [Attribute("role", "cell"), Attribute("data-label", heads[column])] + (cell.isNumber ? [.class("end")] : []),
      [cell.html])
  }
}

import Cards
import Formats
import Foundation

extension Shape where Value == String {
  /// Any text, none included.
  static let cellText = Shape(schema: .scalar(pattern: "[\\s\\S]*")) { node, desk in
    if node.isNull { return "" }
    if let text = node.scalar { return text }
    desk.report(desk.place(node), found: node.kind, expected: "a text")
    return nil
  }

  /// Spaces at the ends and double ones do not matter, as in the table.
  static let columnName = anyText.map { Pick.plain($0) }
}

extension Shape where Value == [String] {
  /// One text or a list of them.
  static let oneOrMore = Shape(
    schema: .either([Shape<String>.cellText.schema, Shape<String>.cellText.list(least: 1).schema])
  ) {
    node, desk in
    if node.items != nil { return Shape<String>.cellText.readList(node, desk, least: 1) }
    return Shape<String>.cellText.read(node, desk).map { [$0] }
  }
}

extension Shape where Value == Decimal {
  static let factor = Shape<Figure>.figure.map {
    Decimal(string: $0.text, locale: Locale(identifier: "en_US_POSIX")) ?? 1
  }
}

extension Shape where Value == TableMapping {
  static let mapping: Shape<TableMapping> = mapping(rules: [.noneWith("country", ["unit"])]) { fields in
    let separator = fields.optional("separator", Shape<CSVSeparator>.word())
    let encoding = fields.optional("encoding", Shape<TableEncoding>.word())
    let headerRow = fields.optional("header-row", Shape<Int>.count.located)
    let unfold = fields.optional("unfold", .unfolding)
    let filters = RowFilter.read(&fields)
    let edition = fields.optional("edition", .pick)
    let newEdition = fields.optional("new-edition", .newEdition)
    let country = fields.optional("country", .countryPick)
    let unit = fields.optional("unit", .unitPick)
    let writes = fields.required("writes", Shape<WriteRule>.write.list(least: 1, most: 50))
    guard let writes else { return nil }
    return TableMapping(
      separator: separator, encoding: encoding ?? .utf8, headerRow: headerRow, unfold: unfold, filters: filters,
      edition: edition, newEdition: newEdition, unit: country ?? unit, writes: writes, place: fields.place)
  }
}

extension RowFilter {
  /// The fields `only` and `skip`.
  static func read(_ fields: inout Fields) -> [RowFilter] {
    let only = fields.optional("only", columns) ?? []
    let skip = fields.optional("skip", columns) ?? []
    let filter = { (entry: MapEntry<String, [String]>, isOnly: Bool) in
      RowFilter(
        column: Located(entry.key, entry.place), values: Set(entry.value.map { Pick.plain($0) }), isOnly: isOnly)
    }
    return only.map { filter($0, true) } + skip.map { filter($0, false) }
  }

  private static let columns = Shape<[String]>.oneOrMore.map(
    by: { Pick.plain($0) }, keys: "[\\s\\S]*", expected: "the names of columns", least: 1)
}

extension Shape where Value == Unfolding {
  static let unfolding = mapping(rules: [.exactlyOne(["columns", "except"])]) { fields in
    let columns = fields.optional("columns", Shape<String>.columnName.located.list(least: 1))
    let except = fields.optional("except", Shape<String>.columnName.located.list())
    let name = fields.required("name", .oneOrMore)
    let split = fields.optional("split", .cellText)
    let value = fields.required("value", .columnName)
    guard let name, let value else { return nil }
    return Unfolding(
      columns: columns, except: except ?? [], names: name, split: split, value: value, place: fields.place)
  }
}

extension Shape where Value == NewEdition {
  static let newEdition = mapping { fields in
    let title = fields.required("title", .plainText)
    let asOf = fields.required("as-of", .anyText)
    let framework = fields.required("framework", Shape<String>.anyText.located)
    let notice = fields.optional("notice", .plainText)
    guard let title, let asOf, let framework else { return nil }
    return NewEdition(title: title, asOf: asOf, framework: framework, notice: notice, place: fields.place)
  }
}

extension Shape where Value == LanguageTag {
  /// A language in which names of countries are known.
  fileprivate static let namingLanguage = Shape(schema: language.schema) { node, desk in
    guard let tag = language.read(node, desk) else { return nil }
    if tag.isKnown { return tag }
    desk.report(
      desk.place(node), found: "the language \(quoted(tag.text)), in which no names of countries are known",
      expected: "a language such as en or fr", mend: "leave it out where names are English")
    return nil
  }
}

extension Shape where Value == UnitPick {
  static let countryPick = orColumn(
    mapping(rules: Pick.rules) { fields in
      let pick = Pick.read(&fields)
      let naming = fields.optional("as", Shape<CountryFinder.Naming>.word())
      let language = fields.optional("in", .namingLanguage)
      let name = fields.optional("name", .pick)
      guard let pick else { return nil }
      return UnitPick(pick: pick.keepingOthers, kind: .country(naming ?? .code, language ?? .english), name: name)
    }
  ) { UnitPick(pick: $0, kind: .country(.code, .english), name: nil) }

  static let unitPick = orColumn(
    mapping(rules: Pick.rules) { fields in
      let pick = Pick.read(&fields)
      let name = fields.optional("name", .pick)
      guard let pick else { return nil }
      return UnitPick(pick: pick.keepingOthers, kind: .unit, name: name)
    }
  ) { UnitPick(pick: $0, kind: .unit, name: nil) }
}

extension Shape {
  /// The name of a column, or a map that says more.
  fileprivate static func orColumn(_ map: Shape, _ plain: @escaping @Sendable (Pick) -> Value) -> Shape {
    Shape(schema: .either([Shape<String>.columnName.schema, map.schema])) { node, desk in
      if node.entries != nil { return map.read(node, desk) }
      return Shape<String>.columnName.read(node, desk).map {
        plain(Pick(source: .column(Located($0, desk.place(node))), place: desk.place(node)))
      }
    }
  }
}

extension Shape where Value == Pick {
  static let pick = orColumn(mapping(rules: Pick.rules) { Pick.read(&$0) }) { $0 }
}

extension Pick {
  /// A map of countries holds exceptions; what it does not name is looked up.
  fileprivate var keepingOthers: Pick {
    var pick = self
    pick.keepsOthers = otherwise == nil
    return pick
  }

  static let rules: [Schema.Rule] = [
    .exactlyOne(["column", "columns", "value"]), .implies(field: "join", value: nil, needs: "columns"),
    .noneWith("keep", ["otherwise"]),
  ]

  fileprivate static func read(_ fields: inout Fields) -> Pick? {
    let column = fields.optional("column", Shape<String>.columnName.located)
    let columns = fields.optional("columns", Shape<String>.columnName.located.list(least: 1))
    let join = fields.optional("join", .cellText)
    let value = fields.optional("value", .cellText)
    let replace = fields.optional(
      "replace",
      Shape<String>.cellText.map(by: { $0.isEmpty ? nil : $0 }, keys: "[\\s\\S]+", expected: "a piece of text"))
    let strip = fields.optional("strip", .anyText)
    let after = fields.optional("after", .cellText)
    let before = fields.optional("before", .cellText)
    let map = fields.optional("map", Shape<String>.cellText.map(by: { $0 }, keys: "[\\s\\S]*", expected: "a text"))
    let ignores = fields.optional("case", Shape<LetterCase>.word())
    let keep = fields.optional("keep", .yes)
    let otherwise = fields.optional("otherwise", .cellText)
    let number = fields.optional("number", .numberForm)
    let times = fields.optional("times", .factor)
    let round = fields.optional("round", .digit)
    let bands = fields.optional("bands", .pickBands) ?? []
    let source: Source
    if let column {
      source = .column(column)
    } else if let columns {
      source = .columns(columns, join: join ?? " ")
    } else if let value {
      source = .fixed(value)
    } else {
      return nil
    }
    var pick = Pick(source: source, place: fields.place)
    pick.replaced = (replace ?? []).map { ($0.key, $0.value) }
    pick.strip = strip ?? ""
    pick.after = after.flatMap { $0.isEmpty ? nil : $0 }
    pick.before = before.flatMap { $0.isEmpty ? nil : $0 }
    pick.ignoresCase = ignores == .ignore
    for entry in map ?? [] {
      pick.map[plain(entry.key, ignoresCase: pick.ignoresCase)] = entry.value
      pick.mapped.append(entry.key)
      pick.results.append(Located(entry.value, entry.place))
    }
    pick.keepsOthers = keep == true
    pick.otherwise = otherwise
    pick.number = number ?? (times == nil && round == nil && bands.isEmpty ? nil : NumberForm())
    pick.times = times
    pick.round = round
    pick.bands = bands
    return pick
  }

  /// Without spaces at the ends and with single ones between words, so that neither matters.
  static func plain(_ text: String, ignoresCase: Bool = false) -> String {
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    return ignoresCase ? words.lowercased() : words
  }
}

enum LetterCase: String, CaseIterable, Sendable { case ignore, matters }

extension Shape where Value == NumberForm {
  static let numberForm = mapping { fields in
    let decimal = fields.optional("decimal", Shape<NumberForm.Mark>.word())
    let thousands = fields.optional("thousands", Shape<NumberForm.Mark>.word())
    let percent = fields.optional("percent", .yes)
    let factors = fields.optional(
      "factors", Shape<Decimal>.factor.map(by: { $0 }, keys: "[\\s\\S]*", expected: "words behind numbers"))
    return NumberForm(
      decimal: decimal ?? .point, thousands: thousands, isPercent: percent == true,
      factors: Dictionary((factors ?? []).map { (Pick.plain($0.key, ignoresCase: true), $0.value) }) { first, _ in first
      })
  }
}

extension Shape where Value == [Pick.Band] {
  /// Bands of which no two begin alike.
  fileprivate static let pickBands = Shape(schema: Shape<Pick.Band>.pickBand.list(most: 100).schema) { node, desk in
    guard let bands = Shape<Pick.Band>.pickBand.readList(node, desk, most: 100) else { return nil }
    for (index, band) in bands.enumerated() where bands[..<index].contains(where: { $0.from == band.from }) {
      desk.report(
        band.place, found: band.from.map { "from: \(Exact.text($0)) a second time" } ?? "a second band without from",
        expected: "each band with a from of its own", mend: "take one of both away")
    }
    return bands
  }
}

extension Shape where Value == Pick.Band {
  static let pickBand = mapping { fields in
    let from = fields.optional("from", .factor)
    let result = fields.required("is", .cellText)
    guard let result else { return nil }
    return Pick.Band(from: from, result: result, place: fields.place)
  }
}

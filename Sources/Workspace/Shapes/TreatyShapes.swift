import Cards
import Formats

extension Shape where Value == Instrument {
  static let instrument = mapping { fields in
    let id = fields.required("id", Shape<Identifier<Instrument>>.identifier())
    let short = fields.required("short", .text)
    let title = fields.required("title", .text)
    let body = fields.optional("body", .text)
    let adopted = fields.optional("adopted", .date)
    let inForce = fields.optional("in-force", .date)
    let firstReport = fields.optional("first-report", .count)
    let openTo = fields.optional("open-to", .openness)
    let territories = fields.optional(
      "territories",
      Shape<CountryCode>.country.map(
        by: { CountryCode($0) }, keys: CountryPattern.pattern, expected: "a territory's two letters (ISO 3166-1)"))
    let complete = fields.optional("complete", .date)
    let sources = fields.list("sources", .citation)
    guard let id, let short, let title else { return nil }
    return Instrument(
      id: id, short: short, title: title, body: body, adopted: adopted, inForce: inForce, firstReport: firstReport,
      openTo: openTo ?? .all,
      territories: Dictionary((territories ?? []).map { ($0.key, $0.value) }) { first, _ in first },
      complete: complete, sources: sources, place: fields.place)
  }

  /// treaties/instruments.yaml.
  static let instruments = Shape<[Instrument]>.mapping { fields in
    fields.required("instruments", instrument.list())
  }
}

extension Shape where Value == TreatyOpenness {
  private static let countries = Shape<CountryCode>.country.set(least: 1, most: 300)

  private static let exceptions: Shape<TreatyOpenness> = mapping { fields in
    fields.required("all-but", countries).map { .allBut(Set($0)) }
  }

  /// A list of countries, or `all-but` with one.
  static let openness = Shape(schema: .either([countries.schema, exceptions.schema])) { node, desk in
    if node.items != nil { return countries.read(node, desk).map { .only(Set($0)) } }
    guard node.entries != nil else {
      desk.report(
        desk.place(node), found: node.kind, expected: "a list of countries, or a map of all-but to one",
        mend: "open-to: {all-but: [TW, XK]}")
      return nil
    }
    return exceptions.read(node, desk)
  }
}

extension Shape where Value == TreatyTest {
  private static let instrument = Shape<Identifier<Instrument>>.identifier().located

  private static let instruments = Shape<[Located<Identifier<Instrument>>]>(
    schema: .either([instrument.schema, instrument.list(least: 1, most: 50).schema])
  ) { node, desk in
    guard node.items == nil else { return instrument.list(least: 1, most: 50).read(node, desk) }
    return instrument.read(node, desk).map { [$0] }
  }

  /// `{bound: opsc}`: one step, and one treaty or several.
  static let treatyTest = mapping(rules: [.exactlyOne(TreatyTest.Step.allCases.map(\.rawValue))]) { fields in
    var test: TreatyTest?
    for step in TreatyTest.Step.allCases {
      let instruments = fields.optional(step.rawValue, instruments)
      if test == nil { test = instruments.map { TreatyTest(step, $0) } }
    }
    return test
  }
}

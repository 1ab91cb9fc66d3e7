import Cards
import Formats

extension Shape where Value == CountryCode {
  static let country = scalar(
    "a country's two letters (ISO 3166-1 alpha-2)", pattern: CountryPattern.pattern,
    mend: { CountryCode.meant(by: $0)?.alpha2 }
  ) { CountryCode($0) }
}

extension Shape where Value == Period {
  static let period = scalar("a period such as 2007 or 2008-01/2008-06", pattern: "[0-9/-]+") { Period($0) }
}

extension Shape where Value == AgeRange {
  static let age = scalar(
    "ages such as 0-17 or 18+, the lower first", pattern: "[0-9]+(-[0-9]+|\\+)", mend: { AgeRange.meant(by: $0)?.text }
  ) { AgeRange($0) }
}

extension Shape where Value == TreatyStatement {
  static let treatyStatement = scalar(
    "a statement such as reservation, or reservation 1991-12-16/2005-03-01 with the day of its withdrawal; one of "
      + TreatyStatement.Kind.allCases.map(\.rawValue).joined(separator: ", "),
    pattern: TreatyStatement.Kind.allCases.map(\.rawValue).joined(separator: "|"),
    mend: { Spelling.nearest($0, among: TreatyStatement.Kind.allCases.map(\.rawValue)) }
  ) { TreatyStatement($0) }
}

/// The CSV files of a workspace. Each function reads one file and reports everything wrong with it.
enum Tables {
  /// The number of a channel; one that cannot be dialled is told once.
  private static func number(_ row: TableRow) -> String? {
    guard let text = row.cell("number"), PhoneNumber(text) == nil else { return row.cell("number") }
    row.desk.report(
      row.place, found: "the number \(quoted(text))",
      expected: "one number that a telephone can dial, such as 116 111, +32 2 555 01 00 or *100#",
      mend: PhoneNumber.mend(of: text))
    row.desk.lose()
    return nil
  }

  static func overview(_ bytes: [UInt8], _ desk: Desk) -> [OverviewRow] {
    let columns: [TableReader.Column] = [
      .init(name: "country", isRequired: true), .init(name: "category", isRequired: true), .init(name: "position"),
      .init(name: "source"),
    ]
    return TableReader(bytes, columns: columns, desk: desk)?.map { row in
      let country = row.required("country", .country)
      let category = row.required("category", Shape<Identifier<Category>>.identifier())
      let position = row.value("position", .count)
      let sources = row.citations("source")
      guard let country, let category else { return nil }
      return OverviewRow(
        country: country, category: Located(category, row.place), position: position, sources: sources,
        place: row.place)
    } ?? []
  }

  static func observations(_ bytes: [UInt8], _ desk: Desk) -> [Observation] {
    let columns: [TableReader.Column] = [
      .init(name: "series", isRequired: true), .init(name: "period", isRequired: true), .init(name: "sex"),
      .init(name: "age"), .init(name: "form"), .init(name: "value"), .init(name: "low"), .init(name: "high"),
      .init(name: "published"), .init(name: "source"), .init(name: "quality", isText: true),
    ]
    return TableReader(bytes, columns: columns, desk: desk)?.map { row in
      let series = row.required("series", Shape<Identifier<Series>>.identifier())
      let period = row.required("period", .period)
      let sex = row.value("sex", Shape<Observation.Sex>.word())
      let age = row.value("age", .age)
      let form = row.value("form", Shape<Identifier<FormOfExploitation>>.identifier())
      let (value, low, high) = (
        row.value("value", .quantity), row.value("low", .quantity), row.value("high", .quantity)
      )
      let release = row.value("published", Shape<ObservationRelease>.word())
      let sources = row.citations("source")
      if row.cell("value") == nil, row.cell("low") == nil || row.cell("high") == nil {
        row.desk.report(
          row.place, found: "neither a value nor a range", expected: "value, or low and high", rule: "csv")
      }
      // What tells one figure from another must be known: without its age, one would be another's double.
      let isWrong =
        row.isWrong("sex", sex) || row.isWrong("age", age) || row.isWrong("form", form)
        || sources.count < row.count("source")
      guard let series, let period, !isWrong else { return nil }
      return Observation(
        series: Located(series, row.place), period: period, sex: sex, age: age,
        form: form.map { Located($0, row.place) }, value: value, low: low, high: high,
        isOfficial: release == .official, sources: sources, quality: row.text("quality"), place: row.place)
    } ?? []
  }

  static func gaps(_ bytes: [UInt8], _ desk: Desk) -> [Gap] {
    let columns: [TableReader.Column] = [
      .init(name: "subject", isRequired: true, isText: true), .init(name: "kind", isRequired: true),
      .init(name: "addressee", isText: true), .init(name: "asked"), .init(name: "answered"),
      .init(name: "note", isText: true), .init(name: "source"),
    ]
    return TableReader(bytes, columns: columns, desk: desk)?.map { row in
      let subject = row.requiredText("subject")
      let kind = row.required("kind", Shape<Gap.Kind>.word())
      let (asked, answered) = (row.value("asked", .date), row.value("answered", .date))
      guard let subject, let kind else { return nil }
      return Gap(
        subject: subject, kind: kind, addressee: row.text("addressee"), asked: asked, answered: answered,
        note: row.text("note"), sources: row.citations("source"), place: row.place)
    } ?? []
  }

  static func ratifications(_ bytes: [UInt8], _ desk: Desk) -> [Ratification] {
    let columns: [TableReader.Column] = [
      .init(name: "party", isRequired: true), .init(name: "instrument", isRequired: true), .init(name: "territory"),
      .init(name: "signed"), .init(name: "bound"), .init(name: "how"), .init(name: "in-force"),
      .init(name: "denounced"), .init(name: "ends"), .init(name: "statements"), .init(name: "note", isText: true),
      .init(name: "source"),
    ]
    return TableReader(bytes, columns: columns, desk: desk)?.map { row in
      let party = row.required("party", .country)
      let instrument = row.required("instrument", Shape<Identifier<Instrument>>.identifier())
      let territory = row.value("territory", .country)
      let (signed, bound) = (row.value("signed", .date), row.value("bound", .date))
      let act = row.value("how", Shape<Ratification.Act>.word())
      let inForce = row.value("in-force", .date)
      let (denounced, ends) = (row.value("denounced", .date), row.value("ends", .date))
      let statements = row.list("statements", .treatyStatement)
      guard let party, let instrument, !row.isWrong("territory", territory) else { return nil }
      return Ratification(
        party: party, instrument: Located(instrument, row.place), territory: territory, signed: signed, bound: bound,
        act: act, inForce: inForce, denounced: denounced, ends: ends, statements: statements, note: row.text("note"),
        sources: row.citations("source"), place: row.place)
    } ?? []
  }

  static func channels(_ bytes: [UInt8], _ desk: Desk) -> [Channel] {
    let columns: [TableReader.Column] = [
      .init(name: "country", isRequired: true), .init(name: "name", isRequired: true, isText: true),
      .init(name: "number"), .init(name: "operator", isText: true), .init(name: "for", isText: true),
      .init(name: "hours", isText: true), .init(name: "languages"), .init(name: "cost", isText: true),
      .init(name: "address"), .init(name: "verified"), .init(name: "source"),
    ]
    return TableReader(bytes, columns: columns, desk: desk)?.map { row in
      let country = row.required("country", .country)
      let name = row.requiredText("name")
      let languages = (row.cell("languages") ?? "").split(separator: " ").compactMap { word in
        Shape<LanguageTag>.language.read(
          YAMLNode(line: row.place.line, column: 0, content: .scalar(String(word), style: .quoted)), desk)
      }
      let address = row.value("address", .webAddress)
      // The mark of a new workspace is no date that is wrong: a rule tells it where a child may read it.
      let awaitsVerification = Placeholder.isIn(row.cell("verified"))
      let verified = awaitsVerification ? nil : row.value("verified", .date)
      guard let country, let name else { return nil }
      return Channel(
        country: country, name: name, number: number(row), operatedBy: row.text("operator"),
        audience: row.text("for"), hours: row.text("hours"), languages: languages, cost: row.text("cost"),
        address: address, verified: verified, awaitsVerification: awaitsVerification,
        sources: row.citations("source"), place: row.place)
    } ?? []
  }

  static func stamps(_ bytes: [UInt8], _ desk: Desk) -> Stamps {
    let columns = ["text", "language", "original"].map { TableReader.Column(name: $0, isRequired: true) }
    var stamps = Stamps()
    let rows = TableReader(bytes, columns: columns, desk: desk)?.map { row -> (String, LanguageTag, String, Place)? in
      let text = row.required("text", .anyText)
      let language = row.required("language", .language)
      let original = row.required("original", Stamps.shape)
      guard let text, let language, let original else { return nil }
      return (text, language, original, row.place)
    }
    for (text, language, original, place) in rows ?? [] {
      stamps.add(text: text, language: language, original: original, at: place)
    }
    return stamps
  }
}

/// Who else publishes a figure.
enum ObservationRelease: String, CaseIterable { case official }

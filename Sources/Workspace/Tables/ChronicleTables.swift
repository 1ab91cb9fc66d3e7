import Cards
import Formats

extension Tables {
  static func days(_ bytes: [UInt8], _ desk: Desk) -> [InternationalDay] {
    let columns: [TableReader.Column] = [
      .init(name: "day", isRequired: true), .init(name: "name", isRequired: true, isText: true), .init(name: "since"),
      .init(name: "country"), .init(name: "web"), .init(name: "source"),
    ]
    return TableReader(bytes, columns: columns, desk: desk)?.map { row in
      let day = row.required("day", .monthDay)
      let name = row.requiredText("name")
      let since = row.value("since", .year)
      let country = row.value("country", .country)
      let address = row.value("web", .webAddress)
      guard let day, let name, !row.isWrong("country", country) else { return nil }
      return InternationalDay(
        day: day, name: name, since: since, country: country, address: address, sources: row.citations("source"),
        place: row.place)
    } ?? []
  }

  static func activities(_ bytes: [UInt8], _ desk: Desk) -> [Activity] {
    let columns: [TableReader.Column] = [
      .init(name: "id", isRequired: true), .init(name: "kind", isRequired: true),
      .init(name: "title", isRequired: true, isText: true), .init(name: "start", isRequired: true),
      .init(name: "end"), .init(name: "countries"), .init(name: "place", isText: true),
      .init(name: "partners", isText: true), .init(name: "part-of"), .init(name: "follows"),
      .init(name: "note", isText: true), .init(name: "source"),
    ]
    return TableReader(bytes, columns: columns, desk: desk)?.map { row in
      let id = row.required("id", Shape<Identifier<Activity>>.identifier())
      let kind = row.required("kind", Shape<Activity.Kind>.word())
      let title = row.requiredText("title")
      let start = row.required("start", .date)
      let end = row.value("end", .date)
      let countries = row.list("countries", .country)
      let (whole, follows) = (
        row.value("part-of", Shape<Identifier<Activity>>.identifier()),
        row.value("follows", Shape<Identifier<Activity>>.identifier())
      )
      let venue = row.text("place"), partners = row.text("partners")
      // Without what it is a part of, its reach would be counted twice.
      guard let id, let kind, let title, let start, !row.isWrong("part-of", whole) else { return nil }
      return Activity(
        id: id, kind: kind, title: title, start: start, end: end, countries: countries, venue: venue,
        partners: partners, whole: whole.map { Located($0, row.place) },
        follows: follows.map { Located($0, row.place) },
        note: row.text("note"), sources: row.citations("source"), place: row.place)
    } ?? []
  }

  static func reach(_ bytes: [UInt8], _ desk: Desk) -> [Reach] {
    let columns: [TableReader.Column] = [
      .init(name: "activity", isRequired: true), .init(name: "metric", isRequired: true, isText: true),
      .init(name: "value"), .init(name: "low"), .init(name: "high"),
      .init(name: "unit", isRequired: true, isText: true), .init(name: "method", isText: true),
      .init(name: "source"),
    ]
    return TableReader(bytes, columns: columns, desk: desk)?.map { row in
      let activity = row.required("activity", Shape<Identifier<Activity>>.identifier())
      let (metric, unit) = (row.requiredText("metric"), row.requiredText("unit"))
      let range = range(of: row)
      let method = row.text("method"), sources = row.citations("source")
      guard let activity, let metric, let unit, let range else { return nil }
      return Reach(
        activity: Located(activity, row.place), metric: metric, low: range.low, high: range.high, unit: unit,
        method: method, sources: sources, place: row.place)
    } ?? []
  }

  /// A value, or the two ends of a range.
  private static func range(of row: TableRow) -> (low: Quantity, high: Quantity)? {
    let (value, low, high) = (row.value("value", .quantity), row.value("low", .quantity), row.value("high", .quantity))
    let stands = ["value", "low", "high"].map { row.cell($0) != nil }
    guard stands == [true, false, false] || stands == [false, true, true] else {
      row.desk.report(
        row.place,
        found: stands.contains(true) ? "a value beside a range, or half a range" : "neither a value nor a range",
        expected: "value, or low and high", rule: "csv")
      return nil
    }
    guard let low = value ?? low, let high = value ?? high else { return nil }
    guard low >= Quantity(units: 0), high <= Reach.most, low <= high else {
      row.desk.report(
        row.place, found: value.map { "the value \($0)" } ?? "a range from \(low) to \(high)",
        expected: "numbers from 0 to \(Reach.most), the lower one as low", rule: "csv")
      return nil
    }
    return (low, high)
  }

  static func signatories(_ bytes: [UInt8], _ desk: Desk) -> [Signatory] {
    let columns: [TableReader.Column] = [
      .init(name: "activity", isRequired: true), .init(name: "name", isRequired: true, isText: true),
      .init(name: "country"), .init(name: "date"), .init(name: "source"),
    ]
    return TableReader(bytes, columns: columns, desk: desk)?.map { row in
      let activity = row.required("activity", Shape<Identifier<Activity>>.identifier())
      let name = row.requiredText("name")
      let (country, date) = (row.value("country", .country), row.value("date", .date))
      guard let activity, let name else { return nil }
      return Signatory(
        activity: Located(activity, row.place), name: name, country: country, date: date,
        sources: row.citations("source"), place: row.place)
    } ?? []
  }
}

extension Shape where Value == Int {
  static let year = scalar("a year such as 2015", pattern: "(?!0000)[0-9]{4}") { text in
    PartialDate(text).flatMap { $0.month == nil ? $0.year : nil }
  }
}

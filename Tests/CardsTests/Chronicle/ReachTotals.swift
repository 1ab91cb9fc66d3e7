import Testing

@testable import Cards

/// What a campaign's activities come to in a year.
@Suite("Totals of reach") struct ReachTotals {
  private static let place = Place(file: "activities.csv", line: 1)

  private static func activity(_ id: String, _ start: String, of whole: String? = nil) throws -> Activity {
    try Activity(
      id: #require(Identifier(id)), kind: .training, title: .init(id), start: #require(PartialDate(start)), end: nil,
      countries: [], venue: nil, partners: nil, whole: whole.map { Located(try #require(Identifier($0)), place) },
      follows: nil, note: nil, sources: [], place: place)
  }

  private static func reach(
    _ activity: String, _ metric: String, _ low: String, _ high: String? = nil, _ unit: String = "people"
  ) throws -> Reach {
    try Reach(
      activity: Located(#require(Identifier(activity)), place), metric: .init(metric), low: #require(Quantity(low)),
      high: #require(Quantity(high ?? low)), unit: .init(unit), method: nil, sources: [], place: place)
  }

  private static func totals(_ activities: [Activity], _ reach: [Reach]) -> [String] {
    Chronicle(activities: activities, reach: reach).totals.map { total in
      let range = total.low == total.high ? total.low.text : "\(total.low)–\(total.high)"
      return "\(total.year) \(total.metric.original.value): \(range) \(total.unit.original.value), \(total.activities)"
    }
  }

  @Test func `one metric in one unit is added, and nothing else`() throws {
    let activities = try [Self.activity("a", "2015-03"), Self.activity("b", "2015"), Self.activity("c", "2014-12")]
    let reach = try [
      Self.reach("a", "Reached", "100"), Self.reach("b", "Reached", "20.5"),
      Self.reach("b", "Reached", "7", nil, "homes"),
      Self.reach("b", "Trained", "3"), Self.reach("c", "Reached", "1000"),
    ]
    #expect(
      Self.totals(activities, reach) == [
        "2015 Reached: 120.5 people, 2", "2015 Reached: 7 homes, 1", "2015 Trained: 3 people, 1",
        "2014 Reached: 1000 people, 1",
      ])
  }

  @Test func `a range and a number make a range`() throws {
    let activities = try [Self.activity("a", "2015"), Self.activity("b", "2015")]
    let reach = try [Self.reach("a", "Reached", "40000", "55000"), Self.reach("b", "Reached", "310")]
    #expect(Self.totals(activities, reach) == ["2015 Reached: 40310–55310 people, 2"])
  }

  @Test func `a part is not counted beside its whole, however far above, but by its own metrics`() throws {
    let activities = try [
      Self.activity("year", "2015"), Self.activity("tour", "2015", of: "year"),
      Self.activity("day", "2015", of: "tour"),
      Self.activity("other", "2015"),
    ]
    let reach = try [
      Self.reach("year", "Reached", "500"), Self.reach("day", "Reached", "40"), Self.reach("day", "Trained", "9"),
      Self.reach("other", "Reached", "1"),
    ]
    #expect(Self.totals(activities, reach) == ["2015 Reached: 501 people, 2", "2015 Trained: 9 people, 1"])
  }

  @Test func `parts are added where their whole has no number of its own`() throws {
    let activities = try [
      Self.activity("year", "2015"), Self.activity("a", "2015", of: "year"), Self.activity("b", "2015", of: "year"),
    ]
    let reach = try [Self.reach("a", "Reached", "1"), Self.reach("b", "Reached", "2")]
    #expect(Self.totals(activities, reach) == ["2015 Reached: 3 people, 2"])
  }

  @Test func `a circle of parts ends`() throws {
    let activities = try [
      Self.activity("a", "2015", of: "b"), Self.activity("b", "2015", of: "c"), Self.activity("c", "2015", of: "b"),
    ]
    #expect(Self.totals(activities, [try Self.reach("a", "Reached", "5")]) == ["2015 Reached: 5 people, 1"])
  }

  @Test func `the largest numbers are added too`() throws {
    let activities = try (0..<50).map { try Self.activity("a\($0)", "2015") }
    let reach = try (0..<50).map { try Self.reach("a\($0)", "Reached", "1000000000000") }
    let small = try (0..<50).map { try Self.reach("a\($0)", "Spent", "0.000001", "999999999.999999") }
    #expect(
      Self.totals(activities, reach + small) == [
        "2015 Reached: 50000000000000 people, 50", "2015 Spent: 0.000050–49999999999.999950 people, 50",
      ])
  }

  @Test func `a day of the year is one that some year has`() {
    #expect(MonthDay("02-29")?.text == "02-29" && MonthDay("11-18")?.text == "11-18")
    for text in ["2-29", "02-30", "13-01", "00-10", "1118", "11-1x", "", "11-18-"] { #expect(MonthDay(text) == nil) }
  }

  @Test func `a post's name begins with its day`() {
    #expect(Post.date(in: "2015-11-18-first-day")?.text == "2015-11-18")
    for name in ["2015-11-18", "2015-11-18-", "2015-11-31-x", "2015-11-x", "2015-11-18x", "news"] {
      #expect(Post.date(in: name) == nil, "\(name)")
    }
  }
}

extension Localized where Value == String {
  fileprivate init(_ text: String) { self.init(original: .init(language: .english, value: text)) }
}

import Cards
import Testing

@Suite("Day counts") struct DayCounts {
  private func days(_ from: String, _ to: String) throws -> Int {
    PartialDate.days(from: try #require(PartialDate(from)), to: try #require(PartialDate(to)))
  }

  @Test(arguments: [
    ("2010-06-30", "2010-06-30", 0), ("2010-06-30", "2010-07-01", 1), ("2011-02-28", "2011-03-01", 1),
    ("2012-02-28", "2012-03-01", 2), ("1900-02-28", "1900-03-01", 1), ("2000-02-28", "2000-03-01", 2),
    ("2010-01-01", "2011-01-01", 365), ("2012-01-01", "2013-01-01", 366), ("2009-12-31", "2010-01-01", 1),
    ("1970-01-01", "2026-11-29", 20_786), ("0001-01-01", "9999-12-31", 3_652_058),
  ])
  func `between two days lie as many as the calendar has`(from: String, to: String, days: Int) throws {
    #expect(try self.days(from, to) == days)
  }

  @Test(arguments: [
    ("2010-06", "2010-07", 1), ("2010", "2011-01-10", 10), ("2010-06-10", "2010", 0), ("2010-06-10", "2010-05-01", 0),
  ])
  func `dates that are not known to the day count what has surely passed`(from: String, to: String, days: Int) throws {
    #expect(try self.days(from, to) == days)
  }
}

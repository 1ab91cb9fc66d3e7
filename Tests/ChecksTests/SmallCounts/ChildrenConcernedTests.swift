@_spi(Unprotected) import Cards
import Testing

@testable import Checks

/// How many children proceedings concerned, as it may be published.
@Suite("Children concerned") struct ChildrenConcernedTests {
  private func concerned(_ counts: [(year: Int, children: Int)], below threshold: Int = 10) throws -> ChildrenConcerned
  {
    let place = Place(file: "law/x.csv")
    let country = try #require(CountryCode("XA")), date = try #require(PartialDate("2000"))
    let law = LawImpact(
      id: try #require(Identifier("x")), title: Text(original: .init(language: .english, value: "X")),
      country: country, reference: nil, inForce: date, questions: [], sources: [],
      proceedings: counts.map { year, children in
        Proceeding(
          year: year, level: .firstInstance, stage: .final, outcome: .convicted, sentence: nil, isSuspended: false,
          children: children, months: nil, sources: [], place: place)
      }, place: place)
    return ChildrenConcerned(of: law, below: threshold)
  }

  private func stated(_ count: Int) -> PublishedFigure {
    .stated(value: Quantity(units: count), low: nil, high: nil)
  }

  @Test func `large counts of years are sums, and all of them the total`() throws {
    let concerned = try concerned([(2019, 12), (2019, 8), (2020, 30)])
    #expect(concerned.years.map(\.year) == [2019, 2020])
    #expect(concerned.years.map(\.figure) == [stated(20), stated(30)])
    #expect(concerned.total == stated(50))
  }

  @Test func `a small one is withheld, and the figure that would give it back`() throws {
    let concerned = try concerned([(2019, 4), (2020, 30), (2021, 25)])
    #expect(concerned.years.first?.figure.isWithheld == true)
    let shown = concerned.years.dropFirst().filter { !$0.figure.isWithheld }
    // Were total and both large years shown, the small one would be their difference.
    #expect(concerned.total.isWithheld || shown.count < 2)
    #expect(!concerned.total.isWithheld || !shown.isEmpty)
  }

  @Test func `one year is its own total, and a threshold is the workspace's`() throws {
    let small = try concerned([(2019, 4)])
    #expect(small.total == .below(10) && small.years.map(\.figure) == [.below(10)])
    #expect(try concerned([(2019, 4)], below: 3).total == stated(4))
  }

  @Test func `years without proceedings between others are zeros, and no proceedings are none`() throws {
    let concerned = try concerned([(2019, 40), (2021, 50)])
    #expect(concerned.years.map(\.figure) == [stated(40), stated(0), stated(50)])
    let none = try self.concerned([])
    #expect(none.years.isEmpty && none.total == stated(0))
  }

  @Test func `numbers that no count can be are no trap`() throws {
    #expect(try concerned([(2019, .max), (2019, .max), (2018, 20)]).years.count == 2)
  }
}

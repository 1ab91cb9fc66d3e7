import Cards
import Testing

@testable import Checks

/// The search for tables that fit.
@Suite("Integer programs") struct IntegerPrograms {
  @Test func `the ends of a sum are found, and what does not fit is none`() throws {
    // x + y + z = 20, 1 ≤ x ≤ 9, y ≥ 4.
    var program = IntegerProgram(columns: 3)
    program.add(sumOf: [0, 1, 2], from: 20, to: 20)
    program.add(sumOf: [0], from: 1, to: 9)
    program.add(sumOf: [1], from: 4, to: nil)
    var simplex = try #require(Simplex(program))
    let most = program.extreme([0, 0, 1], isGreatest: true, from: &simplex)
    let least = program.extreme([0, 0, 1], isGreatest: false, from: &simplex)
    #expect(most?[2] == 15)
    #expect(least?[2] == 0)
    #expect(most.map(program.holds) == true)
    program.add(sumOf: [1, 2], from: 20, to: nil)
    #expect(Simplex(program) == nil)
  }

  @Test func `between whole numbers the search branches`() throws {
    // 2x + 2y = 2z + 3 has solutions, and none in whole numbers.
    var program = IntegerProgram(columns: 3)
    program.add([(0, 2), (1, 2), (2, -2)], from: 3, to: 3)
    program.add(sumOf: [0, 1, 2], from: nil, to: 10)
    var simplex = try #require(Simplex(program))
    #expect(program.extreme([1, 0, 0], isGreatest: true, from: &simplex) == nil)
    // 3x + 2y ≤ 7: at most x = 2 in whole numbers, and then y = 0.
    var second = IntegerProgram(columns: 2)
    second.add([(0, 3), (1, 2)], from: nil, to: 7)
    var other = try #require(Simplex(second))
    #expect(second.extreme([1, 0], isGreatest: true, from: &other) == [2, 0])
  }

  @Test func `days are counted as the calendar has them`() throws {
    let days = try ["2008-02-28", "2008-02-29", "2008-03-01", "2008", "2007/2008"].map {
      try #require(Period.init($0)).civilDays
    }
    #expect(days[0].upperBound == days[1].lowerBound)
    #expect(days[1].upperBound == days[2].lowerBound)
    #expect(days[3].count == 366)
    #expect(days[4].count == 731)
    #expect(days[4].upperBound == days[3].upperBound)
  }
}

import Campaign
import Foundation
import Store
import Testing

@Suite struct `Whether people can sign` {
  private func terms(opens: String? = nil, closes: String? = nil) throws -> PetitionTerms {
    let days = [("opens", opens), ("closes", closes)].compactMap { name, day in day.map { #","\#(name)":"\#($0)""# } }
    let json = #"{"id":"be","country":"BE","edition":"2010","age":16,"demands":[],"texts":{}\#(days.joined())}"#
    return try JSONDecoder().decode(PetitionTerms.self, from: Data(json.utf8))
  }

  private func day(_ text: String) throws -> Int64 { try #require(try terms(closes: text).lastDay) }

  private func standing(_ state: PetitionState, since text: String) throws -> PetitionStanding {
    PetitionStanding(state: state, message: "A storm.", changed: try day(text) * Days.seconds + 3600)
  }

  @Test func `a petition is open where nothing else was said`() throws {
    #expect(try terms().state(nil, on: 20_000) == .open)
    #expect(try terms().state(standing(.open, since: "2010-06-30"), on: 20_000) == .open)
  }

  @Test func `its own days hold, the first and the last with them`() throws {
    let terms = try terms(opens: "2010-06-30", closes: "2010-07-02")
    #expect(try terms.state(nil, on: day("2010-06-29")) == .upcoming(opens: "2010-06-30"))
    #expect(try terms.state(nil, on: day("2010-06-30")) == .open)
    #expect(try terms.state(nil, on: day("2010-07-02")) == .open)
    #expect(try terms.state(nil, on: day("2010-07-03")) == .closed(lastDay: day("2010-07-02")))
  }

  @Test func `what was decided goes before its days`() throws {
    let terms = try terms(closes: "2010-07-02")
    let paused = try standing(.paused, since: "2010-06-30")
    #expect(try terms.state(paused, on: day("2010-07-01")) == .paused(message: "A storm."))
    let closed = try standing(.closed, since: "2010-06-30")
    #expect(try terms.state(closed, on: day("2010-07-01")) == .closed(lastDay: day("2010-06-30")))
    let archived = try standing(.archived, since: "2011-01-01")
    #expect(try terms.state(archived, on: day("2011-02-01")) == .archived(lastDay: day("2010-07-02")))
    #expect(try terms.state(archived, on: day("2011-02-01")).name == "archived")
  }
}

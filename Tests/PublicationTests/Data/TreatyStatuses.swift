import Cards
import Testing

@testable import Publication

@Suite("Treaty status")
struct TreatyStatuses {
  private let treaty = Sample.dossier.instruments.first

  private func status(
    signed: String? = nil, bound: String? = nil, denounced: String? = nil, on date: String
  ) -> TreatyStatus {
    let row = Ratification(
      party: Sample.country("XA"), instrument: Sample.located(Sample.id("safe")), territory: nil,
      signed: signed.map(Sample.date), bound: bound.map(Sample.date), act: nil,
      denounced: denounced.map(Sample.date), note: nil, sources: [], place: Sample.place)
    return TreatyStatus(of: row, to: treaty, on: Sample.date(date))
  }

  @Test func `only what has happened by the edition's date counts`() {
    #expect(status(signed: "2016-06-01", bound: "2021-03-15", on: "2021-03-15") == .party)
    #expect(status(signed: "2016-06-01", bound: "2021-03-15", on: "2021-03-14") == .signatory)
    #expect(status(signed: "2016-06-01", bound: "2021-03-15", on: "2016-05-31") == .notBound)
    #expect(status(on: "2021") == .notBound)
  }

  @Test func `a date known to the year counts from its first day`() {
    #expect(status(bound: "2021", on: "2021-01-01") == .party)
    #expect(status(bound: "2021", on: "2020-12-31") == .notBound)
    #expect(status(bound: "2021-06-30", on: "2021") == .party)
  }

  @Test func `who has left is not bound, whatever was signed`() {
    #expect(status(signed: "2016", bound: "2018", denounced: "2020-01-01", on: "2020-01-01") == .notBound)
    #expect(status(signed: "2016", bound: "2018", denounced: "2020-01-01", on: "2019-12-31") == .party)
  }

  @Test func `a treaty that did not exist yet does not apply`() {
    #expect(status(on: "2015-05-03") == .notApplicable)
    #expect(status(on: "2015-05-04") == .notBound)
  }
}

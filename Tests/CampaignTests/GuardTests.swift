@testable import Campaign
import Foundation
import Testing

@Suite struct `Guards of the form` {
  private let petition: PetitionTerms
  private let secrets: Secrets

  init() throws {
    petition = try Self.terms(postcode: "optional")
    secrets = try #require(Secrets(root: [UInt8](repeating: 3, count: 32)))
  }

  private static func terms(postcode: String) throws -> PetitionTerms {
    let json = """
      {"id":"be","country":"BE","edition":"2010-06","age":16,"postcode":"\(postcode)","demands":[],"texts":{}}
      """
    return try JSONDecoder().decode(PetitionTerms.self, from: Data(json.utf8))
  }

  private func form(_ change: (inout SigningForm) -> Void) -> SigningForm {
    var form = SigningForm()
    form.name = "Ada Invented"
    form.address = "ada@example.org"
    form.country = "BE"
    form.consents = [.sign, .age]
    change(&form)
    return form
  }

  @Test func `a form in which nothing is wrong passes`() throws {
    let checked = try form { $0.name = "  Zoé\u{202E}  de\tInvented " }.checked(for: petition).get()
    #expect(checked.name == "Zoé de Invented")
    #expect(checked.postcode == nil)
  }

  @Test func `all that is wrong is said at once`() {
    let result = SigningForm().checked(for: petition)
    #expect(throws: FormProblems(fields: [.name, .address, .country, .consent, .age])) { try result.get() }
  }

  @Test(arguments: [
    "A", "Я", "12", "Dear winner, pay at evil.example today", "Call 0900", "www.invented.example", "Buy <b>now</b>",
    "a@example.org", "http://x",
    String(repeating: "a", count: 101),
  ])
  func `advertisements are no names`(name: String) {
    #expect(throws: FormProblems(fields: [.name])) { try form { $0.name = name }.checked(for: petition).get() }
  }

  @Test(arguments: ["李", "김", "𠮷", "Ng", "Ö. E."])
  func `short names are names`(name: String) throws {
    #expect(try form { $0.name = name }.checked(for: petition).get().name == name)
  }

  @Test func `a postcode is asked where the petition wants it, and dropped where not`() throws {
    #expect(throws: FormProblems(fields: [.postcode])) {
      try form { _ in }.checked(for: Self.terms(postcode: "required")).get()
    }
    #expect(try form { $0.postcode = "1000" }.checked(for: petition).get().postcode == "1000")
    #expect(try form { $0.postcode = "1000" }.checked(for: Self.terms(postcode: "none")).get().postcode == nil)
    #expect(throws: FormProblems(fields: [.postcode])) {
      try form { $0.postcode = "=1+1" }.checked(for: petition).get()
    }
  }

  @Test func `whoever did the work is quick, whoever did not is slow, and programs are nobody`() {
    let token = FormToken(issued: 1000).text(petition: "be", secrets: secrets)
    let work = String(ProofOfWork.solve(token: token, bits: 8))
    func trust(at now: Int64, _ change: (inout SigningForm) -> Void) -> Trust {
      Trust.of(
        form {
          $0.token = token; change(&$0)
        }, petition: "be", secrets: secrets, now: now, bits: 8
      ).0
    }
    #expect(trust(at: 1010) { $0.work = work } == .ready)
    #expect(trust(at: 1001) { $0.work = work } == .slow, "faster than people type")
    #expect(trust(at: 1010) { _ in } == .slow)
    #expect(trust(at: 1010) { $0.work = "-1" } == .slow)
    #expect(trust(at: 1010) { $0.trap = "https://spam.example" } == .program)
    #expect(trust(at: 1000 + FormToken.patience + 1) { $0.work = work } == .stale)
    #expect(trust(at: 1010) { $0.token = "" } == .stale)
  }

  @Test func `a limit lets a burst through and then a steady trickle`() {
    let limit = Limit(burst: 3, perHour: 3600)
    #expect((0..<5).map { _ in limit.allows("a", now: 0) } == [true, true, true, false, false])
    #expect(limit.allows("b", now: 0))
    #expect(limit.allows("a", now: 1))
    #expect(!limit.allows("a", now: 1))
    #expect(!limit.allows("a", now: 0.5), "a clock that goes back gives nothing")
  }

  @Test func `a limit says how long to wait, and what is taken back does not count`() {
    let limit = Limit(burst: 2, perHour: 30)
    #expect(limit.wait("a", now: 0) == 0)
    for _ in 0..<9 {
      #expect(limit.allows("a", now: 0))
      limit.giveBack("a")
    }
    #expect((0..<3).map { _ in limit.allows("a", now: 0) } == [true, true, false])
    #expect(limit.wait("a", now: 0) == 120)
    #expect(limit.wait("a", now: 119.5) == 1)
    #expect(limit.wait("a", now: 120) == 0)
    limit.giveBack("b")
    #expect(
      (0..<3).map { _ in limit.allows("b", now: 0) } == [true, true, false], "nothing is given that was not taken")
  }

  @Test func `a limit remembers a bounded number`() {
    let limit = Limit(burst: 1, perHour: 1, keys: 100)
    for place in 0..<1000 { #expect(limit.allows("key \(place)", now: Double(place))) }
    #expect(!limit.allows("key 999", now: 1000))
  }

  @Test(arguments: [
    ("192.0.2.17", "192.0.2.0/24"), ("2001:db8:1:2::3", "2001:db8:1::/48"), ("2001:DB8::1", "2001:db8::/48"),
    ("::ffff:192.0.2.17", "192.0.2.0/24"), ("::1", "::/48"),
  ])
  func `addresses fall into the range of their network`(address: String, range: String) {
    #expect(NetworkRange.of(address) == range)
  }
}

import Testing

@testable import Capture

@Suite struct ForbiddenAddresses {
  private static let start = "http://site.example.org/"

  /// Whatever came of a visit, nothing that was handed on leads where it must not.
  private func expectNothingForbidden(_ web: ScriptedWeb, sourceLocation: SourceLocation = #_sourceLocation) {
    for request in web.handed {
      #expect(!request.addresses.isEmpty, sourceLocation: sourceLocation)
      for address in request.addresses {
        #expect(!Forbidden.holds(address), "\(request.target) to \(address)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test func `the corpus has more than 250 traps, each once`() {
    #expect(Traps.spellings.count + Traps.answers.count > 250)
    #expect(Set(Traps.spellings).count == Traps.spellings.count)
    for address in Traps.answers { #expect(Forbidden.holds(address), "\(address)") }
    #expect(!Forbidden.holds(ScriptedWeb.publicAddress))
    #expect(!Forbidden.holds("2606:4700::1111"))
  }

  @Test(arguments: Traps.spellings) func `a spelling of a forbidden address is refused before anything is sent`(
    _ address: String
  ) {
    let web = ScriptedWeb()
    guard case .refused? = web.problem(address) else {
      Issue.record("\(address) is visited: \(web.handed)")
      return
    }
    #expect(web.handed.isEmpty)
  }

  @Test(arguments: Traps.spellings) func `a redirect to a forbidden address is not followed`(_ address: String) {
    for status in [301, 302, 303, 307, 308] {
      let web = ScriptedWeb(answers: [Self.start: .init(status: status, location: address)])
      _ = web.problem(Self.start)
      expectNothingForbidden(web)
      #expect(web.questions.keys.allSatisfy { $0.hasSuffix("example.org") }, "\(web.questions)")
    }
  }

  @Test(arguments: Traps.answers) func `a name with a forbidden address is refused, alone and among others`(
    _ address: String
  ) {
    for answer in [[address], [ScriptedWeb.publicAddress, address], [address, "2606:4700::1111"]] {
      let web = ScriptedWeb(names: ["site.example.org": [answer]])
      guard case .refused(.address)? = web.problem(Self.start) else {
        Issue.record("\(answer) is visited: \(web.handed)")
        continue
      }
      #expect(web.handed.isEmpty)
    }
  }

  @Test(arguments: Traps.answers) func `a second answer to the same name changes nothing`(_ address: String) {
    // One question for robots.txt, one for the page: the first is answered well, the next one is a trap.
    for good in 1...3 {
      let answers = Array(repeating: [ScriptedWeb.publicAddress], count: good) + [[address]]
      let web = ScriptedWeb(
        names: ["site.example.org": answers],
        answers: [Self.start: .init(status: 302, location: "/next"), Self.start + "next": .init()])
      _ = web.problem(Self.start)
      expectNothingForbidden(web)
    }
  }

  @Test(arguments: Traps.answers) func `a redirect to a name with a forbidden address is not followed`(
    _ address: String
  ) {
    let web = ScriptedWeb(
      names: ["trap.example.org": [[address]], "deep.example.org": [["93.184.215.14"], [address]]],
      answers: [
        Self.start: .init(status: 301, location: "https://deep.example.org/a"),
        "https://deep.example.org/a": .init(status: 307, location: "//trap.example.org/b"),
        Self.start + "robots.txt": .init(status: 301, location: "http://trap.example.org/robots.txt"),
      ])
    _ = web.problem(Self.start)
    expectNothingForbidden(web)
  }

  @Test func `a robots file is fetched by the same rules`() {
    for address in Traps.spellings {
      let web = ScriptedWeb(answers: [
        Self.start + "robots.txt": .init(status: 301, location: address), Self.start: .init(),
      ])
      _ = web.problem(Self.start)
      expectNothingForbidden(web)
    }
  }

  @Test func `random addresses of version 4 and 6 are judged as the other list judges them`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<5_000 {
      let four = NetworkAddress.v4(UInt32.random(in: 0...UInt32.max, using: &random))
      if AddressScope.obstacle(to: four) == nil { #expect(!Forbidden.holds(four.description), "\(four)") }
      let six = NetworkAddress.v6(
        high: UInt64.random(in: 0...UInt64.max, using: &random), low: UInt64.random(in: 0...UInt64.max, using: &random))
      if AddressScope.obstacle(to: six) == nil { #expect(!Forbidden.holds(six.description), "\(six)") }
      #expect(NetworkAddress(colons: six.description) == six)
      #expect(NetworkAddress(dotted: four.description) == four)
    }
  }

  @Test func `random addresses neither trap nor lead astray`() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "http", "https", ":", "/", "//", "\\", "@", "[", "]", "::1", "127.0.0.1", "169.254.169.254", "localhost", ".",
      "%",
      "%2e", "?", "#", "example.org", "0x7f", "1", "\u{0}", " ", "é", "..", ":80", ":443", "ffff", "-",
    ]
    for _ in 0..<4_000 {
      let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let web = ScriptedWeb(answers: [Self.start: .init(status: 302, location: text)])
      _ = web.problem("http://" + text)
      _ = web.problem(Self.start)
      expectNothingForbidden(web)
    }
  }
}

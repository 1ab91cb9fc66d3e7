import Synchronization
import Testing

@testable import Capture

/// A resolver, a connector and a clock of a test's own: nothing leaves the process.
///
/// Every address that is handed to the connector is noted, whatever comes of it.
final class ScriptedWeb: Resolver, Connector, CaptureClock {
  struct Answer: Sendable {
    var status = 200
    var location: String?
    var type = "text/html"
    var body = "<p>Words</p>"
    var headers: [String] = []
  }

  static let publicAddress = "93.184.215.14"

  /// By host: what each question is answered, the last of them for ever. Other hosts have a public address.
  let names: [String: [[String]]]
  /// By address; all others answer 404.
  let answers: [String: Answer]
  let failure: ConnectorProblem?
  private let state = Mutex(State())

  private struct State {
    var questions: [String: Int] = [:]
    var handed: [(target: String, addresses: [String])] = []
    var milliseconds = 0
    var seconds = 1_795_867_200
  }

  init(
    names: [String: [[String]]] = [:], answers: [String: Answer] = [:], failure: ConnectorProblem? = nil
  ) {
    self.names = names
    self.answers = answers
    self.failure = failure
  }

  func addresses(of host: String) -> [NetworkAddress] {
    let turn = state.withLock { state in
      defer { state.questions[host, default: 0] += 1 }
      return state.questions[host, default: 0]
    }
    let scripted = names[host] ?? [[Self.publicAddress]]
    return scripted[min(turn, scripted.count - 1)].map { text in
      guard let address = NetworkAddress(dotted: text) ?? NetworkAddress(colons: text) else {
        Issue.record("\(text) is no address")
        return .v4(0)
      }
      return address
    }
  }

  func exchange(_ request: ClearedRequest, _ limits: ExchangeLimits) throws(ConnectorProblem) -> Exchange {
    let target = request.target
    state.withLock { state in
      state.handed.append((target.text, request.addresses.map(\.description)))
      state.milliseconds += 10
    }
    if let failure, !target.text.hasSuffix("/robots.txt") { throw failure }
    let answer = answers[target.text] ?? Answer(status: 404)
    var head = "HTTP/1.1 \(answer.status) Said\r\nContent-Type: \(answer.type)\r\n"
    if let location = answer.location { head += "Location: \(location)\r\n" }
    for header in answer.headers { head += header + "\r\n" }
    return Exchange(
      target: target, request: Array("GET \(target.resource) HTTP/1.1\r\n\r\n".utf8), head: Array((head + "\r\n").utf8),
      body: Array(answer.body.utf8), peer: request.addresses.first)
  }

  var now: Int { state.withLock(\.seconds) }
  var milliseconds: Int { state.withLock(\.milliseconds) }
  func wait(milliseconds: Int) { state.withLock { $0.milliseconds += milliseconds } }

  var questions: [String: Int] { state.withLock(\.questions) }
  /// What the connector was given.
  var handed: [(target: String, addresses: [String])] { state.withLock(\.handed) }
  /// The addresses that were visited, without those of robots.txt.
  var visited: [String] { handed.map(\.target).filter { !$0.hasSuffix("/robots.txt") } }

  func visitor(
    neverFetch: NeverFetch = NeverFetch(), allowance: AddressGuard.Allowance = .none,
    limits: VisitLimits = VisitLimits()
  ) -> Visitor {
    Visitor(
      gate: AddressGuard(resolver: self, neverFetch: neverFetch, allowance: allowance), connector: self, clock: self,
      limits: limits)
  }

  /// Visits an address; what went wrong, or `nil`.
  func problem(_ address: String, neverFetch: NeverFetch = NeverFetch()) -> VisitProblem? {
    var visitor = visitor(neverFetch: neverFetch)
    do throws(VisitProblem) {
      _ = try visitor.visit(address)
      return nil
    } catch {
      return error
    }
  }
}

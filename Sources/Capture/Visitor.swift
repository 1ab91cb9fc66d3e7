/// Visits addresses one after the other: follows redirects itself, each cleared anew, keeps to robots.txt, and leaves each
/// host time between two requests.
public struct Visitor {
  /// How this program names itself in robots.txt.
  public static let product = "progresscard"

  private let gate: AddressGuard
  private let connector: any Connector
  private let clock: any CaptureClock
  private let limits: VisitLimits
  /// By origin.
  private var rules: [String: RobotsAnswer] = [:]
  /// When each host was last asked, by the clock's steady pace.
  private var lastAsked: [String: Int] = [:]

  public init(
    gate: AddressGuard, connector: any Connector, clock: any CaptureClock, limits: VisitLimits = VisitLimits()
  ) {
    self.gate = gate
    self.connector = connector
    self.clock = clock
    self.limits = limits
  }

  public mutating func visit(_ address: String) throws(VisitProblem) -> Visit {
    let start = clock.milliseconds
    var request = try cleared { () throws(Refusal) in try gate.clear(address) }
    var exchanges: [Exchange] = []
    while true {
      try keepToRobots(request.target)
      let exchange = try exchange(request, since: start)
      exchanges.append(exchange)
      guard let head = AnswerHead(exchange.head) else { throw .noHTTP }
      guard let location = head.location else {
        guard let payload = head.isChunked ? ChunkedBody.joined(exchange.body) : exchange.body else { throw .noHTTP }
        return Visit(exchanges: exchanges, head: head, payload: payload, moment: clock.now)
      }
      guard exchanges.count <= limits.redirects else { throw .tooManyRedirects(limits.redirects) }
      let here = request.target
      request = try cleared { () throws(Refusal) in try gate.clear(location, from: here) }
    }
  }

  private func cleared(_ body: () throws(Refusal) -> ClearedRequest) throws(VisitProblem) -> ClearedRequest {
    do { return try body() } catch { throw .refused(error) }
  }

  private mutating func exchange(_ request: ClearedRequest, since start: Int) throws(VisitProblem) -> Exchange {
    let host = request.target.hostText
    if let last = lastAsked[host] {
      let pause = last + limits.pauseMilliseconds - clock.milliseconds
      if pause > 0 { clock.wait(milliseconds: pause) }
    }
    lastAsked[host] = clock.milliseconds
    let left = limits.milliseconds - (clock.milliseconds - start)
    guard left > 0 else { throw .noTime(milliseconds: limits.milliseconds) }
    let whole = limits.exchange
    let limits = ExchangeLimits(
      connectMilliseconds: min(whole.connectMilliseconds, left), milliseconds: min(whole.milliseconds, left),
      headBytes: whole.headBytes, bodyBytes: whole.bodyBytes)
    do { return try connector.exchange(request, limits) } catch { throw .noAnswer(error) }
  }
}

extension Visitor {
  private mutating func keepToRobots(_ target: WebTarget) throws(VisitProblem) {
    let answer: RobotsAnswer
    if let known = rules[target.origin] {
      answer = known
    } else {
      answer = robots(of: target)
      rules[target.origin] = answer
    }
    switch answer {
    case .everything: return
    case .rules(let rules):
      if rules.allows(target.resource, for: Self.product) { return }
      throw .robots("an address that \(target.origin)/robots.txt asks not to visit")
    case .nothing(let why): throw .robots("\(target.origin)/robots.txt with \(why), so that nothing there is visited")
    }
  }

  /// RFC 9309, 2.3.1: up to five redirects; what is not there allows everything, what cannot be had allows nothing.
  private mutating func robots(of target: WebTarget) -> RobotsAnswer {
    let start = clock.milliseconds
    var next = target.with(resource: "/robots.txt")
    for _ in 0...5 {
      do throws(VisitProblem) {
        let here = next
        let request = try cleared { () throws(Refusal) in try gate.clear(here) }
        let exchange = try exchange(request, since: start)
        guard let head = AnswerHead(exchange.head) else { return .nothing("an answer that is no HTTP") }
        if let location = head.location {
          next = try cleared { () throws(Refusal) in try gate.clear(location, from: here) }.target
          continue
        }
        switch head.status {
        case 200...299:
          let body = head.isChunked ? ChunkedBody.joined(exchange.body) : exchange.body
          return body.map { .rules(Robots($0)) } ?? .nothing("an answer that is no HTTP")
        case 300...499: return .everything
        default: return .nothing("the status \(head.status)")
        }
      } catch {
        return .nothing(error.sentence)
      }
    }
    return .everything
  }
}

private enum RobotsAnswer {
  case everything
  case rules(Robots)
  case nothing(String)
}

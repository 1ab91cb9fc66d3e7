/// One address visited to its end: every exchange on the way, and the last answer.
public struct Visit: Sendable {
  /// The first is the address that was asked for; the last gave the answer.
  public let exchanges: [Exchange]
  public let head: AnswerHead
  /// The last answer's body, put together from its chunks.
  public let payload: [UInt8]
  /// When the last request was sent, in seconds since 1970.
  public let moment: Int

  public var start: WebTarget? { exchanges.first?.target }
  public var end: WebTarget? { exchanges.last?.target }
  public var status: Int { head.status }
  public var isSuccess: Bool { (200...299).contains(status) }
}

/// Why an address was not visited to its end.
public enum VisitProblem: Error, Sendable, Equatable {
  case refused(Refusal)
  case noAnswer(ConnectorProblem)
  case tooManyRedirects(Int)
  /// The site's robots.txt asks not to be visited there, or could not be had.
  case robots(String)
  case noTime(milliseconds: Int)
  case noHTTP

  /// What was found, in words that follow “found”.
  public var sentence: String {
    switch self {
    case .refused(let refusal): refusal.sentence
    case .noAnswer(let problem): problem.sentence
    case .tooManyRedirects(let limit): "more than \(limit) redirects"
    case .robots(let what): what
    case .noTime(let milliseconds): "no end after \(milliseconds / 1000) s, redirects included"
    case .noHTTP: "an answer that is no HTTP"
    }
  }
}

/// What one visit may cost.
public struct VisitLimits: Sendable {
  public let exchange: ExchangeLimits
  public let redirects: Int
  /// For all exchanges together.
  public let milliseconds: Int
  /// Between two requests to one host.
  public let pauseMilliseconds: Int

  public init(
    exchange: ExchangeLimits = ExchangeLimits(), redirects: Int = 10, milliseconds: Int = 120_000,
    pauseMilliseconds: Int = 1_000
  ) {
    self.exchange = exchange
    self.redirects = redirects
    self.milliseconds = milliseconds
    self.pauseMilliseconds = pauseMilliseconds
  }
}

/// Sends one request to the addresses that were checked for it, and to no other.
public protocol Connector: Sendable {
  func exchange(_ request: ClearedRequest, _ limits: ExchangeLimits) throws(ConnectorProblem) -> Exchange
}

/// What one exchange may cost.
public struct ExchangeLimits: Sendable {
  public let connectMilliseconds: Int
  public let milliseconds: Int
  public let headBytes: Int
  public let bodyBytes: Int

  public init(
    connectMilliseconds: Int = 15_000, milliseconds: Int = 60_000, headBytes: Int = 64_000, bodyBytes: Int = 32_000_000
  ) {
    self.connectMilliseconds = connectMilliseconds
    self.milliseconds = milliseconds
    self.headBytes = headBytes
    self.bodyBytes = bodyBytes
  }
}

/// What was sent and what was answered, in the bytes of the connection.
public struct Exchange: Sendable {
  public let target: WebTarget
  /// Request line and headers.
  public let request: [UInt8]
  /// Status line and headers, with the empty line that ends them.
  public let head: [UInt8]
  /// In chunks where the head says so.
  public let body: [UInt8]
  /// Who answered.
  public let peer: NetworkAddress?

  public init(target: WebTarget, request: [UInt8], head: [UInt8], body: [UInt8], peer: NetworkAddress?) {
    self.target = target
    self.request = request
    self.head = head
    self.body = body
    self.peer = peer
  }
}

public enum ConnectorProblem: Error, Sendable, Equatable {
  case timedOut
  case headTooLarge(limit: Int)
  case bodyTooLarge(limit: Int)
  /// The connection was about to go elsewhere than where it may.
  case addressRefused
  case failed(String)

  public var sentence: String {
    switch self {
    case .timedOut: "no answer in time"
    case .headTooLarge(let limit): "an answer whose headers have more than \(limit) bytes"
    case .bodyTooLarge(let limit): "an answer of more than \(limit) bytes"
    case .addressRefused: "a connection to another address than those that were checked"
    case .failed(let reason): "no answer (\(reason))"
    }
  }
}

import CTransfer

/// Exchanges by libcurl. The call waits for the answer.
public struct CurlConnector: Connector {
  private let agent: String

  /// - Parameter agent: how it names itself to servers.
  public init(agent: String) { self.agent = agent }

  public func exchange(_ request: ClearedRequest, _ limits: ExchangeLimits) throws(ConnectorProblem) -> Exchange {
    let target = request.target
    let addresses = request.addresses.map(\.transfer)
    var result = transfer_result()
    defer { transfer_free(&result) }
    perform(target, Self.fixed(request), addresses, limits, &result)
    switch result.outcome {
    case transfer_done: break
    case transfer_timed_out: throw .timedOut
    case transfer_head_too_large: throw .headTooLarge(limit: limits.headBytes)
    case transfer_body_too_large: throw .bodyTooLarge(limit: limits.bodyBytes)
    case transfer_address_refused: throw .addressRefused
    default: throw .failed(result.reason.map { String(cString: $0) } ?? "unknown")
    }
    return Exchange(
      target: target, request: Self.bytes(result.sent), head: Self.bytes(result.head), body: Self.bytes(result.body),
      peer: result.has_peer != 0 ? NetworkAddress(result.peer) : nil)
  }

  /// The port is always written, so that nothing follows from the scheme.
  private func perform(
    _ target: WebTarget, _ fixed: String?, _ addresses: [transfer_address], _ limits: ExchangeLimits,
    _ result: inout transfer_result
  ) {
    let url = "\(target.scheme.rawValue)://\(target.hostText):\(target.port)\(target.resource)"
    url.withCString { url in
      agent.withCString { agent in
        withOptionalCString(fixed) { fixed in
          addresses.withUnsafeBufferPointer { addresses in
            var request = transfer_request(
              url: url, resolve: fixed, agent: agent, addresses: addresses.baseAddress, address_count: addresses.count,
              port: target.port, connect_milliseconds: limits.connectMilliseconds, milliseconds: limits.milliseconds,
              head_bytes: limits.headBytes, body_bytes: limits.bodyBytes)
            transfer_get(&request, &result)
          }
        }
      }
    }
  }

  /// What libcurl is told of a host with a name, so that it asks nobody.
  private static func fixed(_ request: ClearedRequest) -> String? {
    guard case .name(let name) = request.target.host else { return nil }
    let addresses = request.addresses.map { address in
      if case .v6 = address { "[\(address)]" } else { address.description }
    }
    return "\(name):\(request.target.port):" + addresses.joined(separator: ",")
  }

  private static func bytes(_ bytes: transfer_bytes) -> [UInt8] {
    Array(UnsafeBufferPointer(start: bytes.bytes, count: bytes.count))
  }
}

private func withOptionalCString<Result>(_ text: String?, _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
  guard let text else { return body(nil) }
  return text.withCString(body)
}

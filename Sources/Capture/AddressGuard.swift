/// Decides for each request, redirects included, whether it may be sent, and to which addresses.
///
/// A host is asked for once. What its answer holds is checked whole, and the connector is given exactly that: no second
/// answer can lead elsewhere.
public struct AddressGuard: Sendable {
  private let resolver: any Resolver
  private let neverFetch: NeverFetch
  let allowance: Allowance

  public init(resolver: any Resolver, neverFetch: NeverFetch) {
    self.init(resolver: resolver, neverFetch: neverFetch, allowance: .none)
  }

  /// With an allowance: for tests alone, hence not public.
  init(resolver: any Resolver, neverFetch: NeverFetch, allowance: Allowance) {
    self.resolver = resolver
    self.neverFetch = neverFetch
    self.allowance = allowance
  }

  /// What tests may reach besides the public internet: their own server. No option, file or variable sets it.
  struct Allowance: Sendable {
    let addresses: Set<NetworkAddress>
    let ports: Set<UInt16>

    static let none = Allowance(addresses: [], ports: [])
  }
}

extension AddressGuard {
  /// A request that may be sent.
  public func clear(_ address: String) throws(Refusal) -> ClearedRequest {
    try clear(WebTargetReader.read(address, ports: allowance.ports))
  }

  /// A request that may be sent after an answer has said to look elsewhere.
  func clear(_ location: String, from target: WebTarget) throws(Refusal) -> ClearedRequest {
    try clear(target.following(location, ports: allowance.ports))
  }

  func clear(_ target: WebTarget) throws(Refusal) -> ClearedRequest {
    if let what = neverFetch.obstacle(to: target) { throw .neverFetch(what) }
    let addresses: [NetworkAddress]
    switch target.host {
    case .address(let address): addresses = [address]
    case .name(let name): addresses = resolver.addresses(of: name)
    }
    guard !addresses.isEmpty else { throw .unknownHost(target.hostText) }
    for address in addresses {
      if allowance.addresses.contains(address), allowance.ports.contains(target.port) { continue }
      if let what = AddressScope.obstacle(to: address) { throw .address(address, what) }
      guard target.port == 80 || target.port == 443 else { throw .port(String(target.port)) }
    }
    var seen: Set<NetworkAddress> = []
    return ClearedRequest(target: target, addresses: addresses.filter { seen.insert($0).inserted })
  }
}

/// A request with the addresses that were checked for it. Only the guard makes one, and a connector takes nothing else.
public struct ClearedRequest: Sendable {
  public let target: WebTarget
  /// Each once, in the resolver's order; not empty.
  public let addresses: [NetworkAddress]

  fileprivate init(target: WebTarget, addresses: [NetworkAddress]) {
    self.target = target
    self.addresses = addresses
  }
}

/// Why an address is not visited. Nothing was sent to it.
public enum Refusal: Error, Sendable, Equatable {
  /// What is wrong with how it is written.
  case spelling(String)
  /// A host whose name is for one's own network.
  case ownNetwork(host: String)
  case port(String)
  /// An address behind the host that is no part of the public internet, and what it is.
  case address(NetworkAddress, String)
  /// The host has no address.
  case unknownHost(String)
  /// The workspace says never to visit it.
  case neverFetch(String)

  /// What was found, in words that follow “found”.
  public var sentence: String {
    switch self {
    case .spelling(let what): what
    case .ownNetwork(let host): "the host \(host), a name for one’s own network"
    case .port(let port): "the port \(port); only 80 and 443 are visited"
    case .address(let address, let what): "a host at \(address), which is \(what)"
    case .unknownHost(let host): "the host \(host), which has no address"
    case .neverFetch(let what): "\(what), which is never to be fetched"
    }
  }
}

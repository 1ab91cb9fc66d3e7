/// An address of the web in the one spelling that is visited: strict where browsers and libraries differ.
///
/// Whatever two readers could take for two hosts is refused, not repaired: user names, backslashes, encoded hosts, numbers
/// in other bases, zones, a point at the end. What is handed to the connector is written anew from these parts.
public struct WebTarget: Sendable, Hashable {
  public enum Scheme: String, Sendable { case http, https }

  public enum Host: Sendable, Hashable {
    /// In small letters, at least two labels.
    case name(String)
    case address(NetworkAddress)
  }

  public let scheme: Scheme
  public let host: Host
  public let port: UInt16
  /// Path and query as they are sent; begins with `/`.
  public let resource: String

  init(scheme: Scheme, host: Host, port: UInt16, resource: String) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.resource = resource
  }
}

extension WebTarget {
  /// The address anew, with its port only where that is not the scheme's own.
  public var text: String { origin + resource }

  /// Scheme, host and port: what shares a robots.txt.
  public var origin: String {
    "\(scheme.rawValue)://\(hostText)" + (port == Self.port(of: scheme) ? "" : ":\(port)")
  }

  /// The host as it stands in an address.
  public var hostText: String {
    switch host {
    case .name(let name): name
    case .address(.v4(let bits)): NetworkAddress.v4(bits).description
    case .address(let address): "[\(address)]"
    }
  }

  /// The path without the query.
  public var path: String { String(resource.prefix { $0 != "?" }) }

  static func port(of scheme: Scheme) -> UInt16 { scheme == .https ? 443 : 80 }

  /// Another resource of the same origin.
  func with(resource: String) -> WebTarget {
    WebTarget(scheme: scheme, host: host, port: port, resource: resource)
  }

  /// What two spellings of one address share: no scheme, no `www.`, no slash at the end.
  public var likeness: String {
    let host = hostText.hasPrefix("www.") ? String(hostText.dropFirst(4)) : hostText
    var rest = resource
    while rest.hasSuffix("/") { rest.removeLast() }
    return host + (port == 80 || port == 443 ? "" : ":\(port)") + rest
  }
}

extension WebTarget: CustomStringConvertible {
  public var description: String { text }
}

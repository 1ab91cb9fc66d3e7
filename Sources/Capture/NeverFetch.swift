/// Addresses that must not be visited, by whole hosts or one by one: a news report may name a criminal site.
public struct NeverFetch: Sendable {
  private let hosts: Set<String>
  private let addresses: Set<String>

  /// - Parameters:
  ///   - hosts: each with all that lies below it; in any case of letters.
  ///   - addresses: whole addresses; what is no address of ours is passed over, since it is never visited anyway.
  public init(hosts: some Sequence<String> = [], addresses: some Sequence<String> = []) {
    self.hosts = Set(hosts.map { $0.lowercased() })
    self.addresses = Set(addresses.compactMap { try? WebTargetReader.read($0).likeness })
  }

  /// What forbids an address.
  func obstacle(to target: WebTarget) -> String? {
    if addresses.contains(target.likeness) { return "an address" }
    var host = target.hostText[...]
    while true {
      if hosts.contains(String(host)) { return "the host \(host)" }
      guard let point = host.firstIndex(of: ".") else { return nil }
      host = host[host.index(after: point)...]
    }
  }
}

/// How much mail a provider takes from one sender before it begins to refuse.
public struct ProviderLimit: Sendable, Hashable {
  /// Its domains share one measure.
  public let domains: [String]
  /// At least 1.
  public let perMinute: Int
  /// How many may go at once after a pause; at least 1.
  public let burst: Int

  public init(domains: [String], perMinute: Int, burst: Int) {
    self.domains = domains
    self.perMinute = max(1, perMinute)
    self.burst = max(1, burst)
  }

  /// Cautious figures for providers that refuse strangers who are fast; none of them publishes its own. They are ours, to be
  /// changed by whoever knows their relay's standing.
  public static let usual = [
    ProviderLimit(domains: ["gmail.com", "googlemail.com"], perMinute: 300, burst: 100),
    ProviderLimit(
      domains: ["outlook.com", "hotmail.com", "live.com", "msn.com", "hotmail.fr", "hotmail.be", "live.fr", "live.be"],
      perMinute: 120, burst: 40),
    ProviderLimit(domains: ["yahoo.com", "yahoo.fr", "ymail.com", "aol.com"], perMinute: 60, burst: 20),
    ProviderLimit(domains: ["icloud.com", "me.com", "mac.com"], perMinute: 60, burst: 20),
    ProviderLimit(domains: ["orange.fr", "wanadoo.fr"], perMinute: 30, burst: 10),
    ProviderLimit(domains: ["gmx.de", "gmx.net", "web.de"], perMinute: 60, burst: 20),
  ]
}

import Foundation

/// An e-mail address, as a person wrote it and as the mailbox it leads to.
public struct SignerAddress: Sendable, Hashable {
  /// As written, without spaces around it; a domain of other letters in the ones that mail servers know (`xn--`).
  public let text: String
  /// The same for all spellings that reach one mailbox.
  public let canonical: String
  /// The part behind the @, in lower case.
  public let domain: String

  /// The practical subset of RFC 5321: what mail services give out. Quoted local parts and address literals are refused.
  ///
  /// - Returns: nil where the text is no such address, or longer than 254 bytes (RFC 3696, erratum 1690).
  public init?(_ written: some StringProtocol, rules: ProviderRules = .known) {
    var text = written.trimmed
    guard text.utf8.count <= 254, let place = text.lastIndex(of: "@") else { return nil }
    if !text.utf8.allSatisfy({ $0 < 0x80 }) {
      guard let domain = Self.inASCII(String(text[text.index(after: place)...])) else { return nil }
      text = text[...place] + domain
    }
    guard text.utf8.count <= 254, let at = text.lastIndex(of: "@") else { return nil }
    let local = text[..<at]
    let domain = text[text.index(after: at)...].lowercased()
    guard (1...64).contains(local.utf8.count), Self.isLocal(local), Self.isDomain(domain) else { return nil }
    self.text = text
    self.domain = domain
    canonical = rules.canonical(local: local.lowercased(), domain: domain)
  }

  /// `müller.example` as `xn--mller-kva.example` (UTS #46, by Foundation); nil where it is no name of a machine.
  private static func inASCII(_ domain: String) -> String? {
    var address = URLComponents()
    address.scheme = "https"
    address.host = domain
    guard let host = address.encodedHost, !host.contains("%") else { return nil }
    return host
  }

  /// Atoms of RFC 5322 joined by single points.
  private static func isLocal(_ text: Substring) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
      !atom.isEmpty && atom.utf8.allSatisfy { isAtom($0) }
    }
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: atomSigns.contains(byte)
    }
  }

  private static let atomSigns = Set("!#$%&'*+-/=?^_`{|}~".utf8)

  /// Labels of letters, digits and inner hyphens, at least two, the last not of digits alone; those that stand for other
  /// letters (`xn--`) must stand for some.
  private static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, text.utf8.count <= 253, let last = labels.last, last.utf8.count >= 2,
      !last.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    return labels.allSatisfy { label in
      (!label.hasPrefix("xn--") || Punycode.isSound(label)) && (1...63).contains(label.utf8.count) && label.first != "-"
        && label.last != "-"
        && label.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }
    }
  }
}

/// What mail services ignore in an address: rules as data, in `providers.csv`.
public struct ProviderRules: Sendable {
  struct Provider: Sendable {
    /// The domain that stands for all of the service's.
    let domain: String
    let ignoresDots: Bool
    /// The sign behind which a service ignores the rest, or nil.
    let tag: Character?
  }

  private let providers: [String: Provider]
  private let fallback: Character?

  /// Rules from rows `domain,same-as,dots,tag`; the row `*` holds for every other domain.
  public init(csv: String) {
    var providers: [String: Provider] = [:]
    var fallback: Character?
    for line in csv.split(whereSeparator: \.isNewline).dropFirst() where !line.hasPrefix("#") {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 4 else { continue }
      if cells[0] == "*" {
        fallback = cells[3].first
      } else {
        providers[cells[0]] = Provider(
          domain: cells[1].isEmpty ? cells[0] : cells[1], ignoresDots: cells[2] == "ignored", tag: cells[3].first)
      }
    }
    self.providers = providers
    self.fallback = fallback
  }

  public static let known = ProviderRules(csv: String(decoding: PackageResources.providers_csv, as: UTF8.self))

  /// Whether a domain is one of a service for everybody, where many addresses say nothing.
  public func isForEverybody(_ domain: String) -> Bool { providers[domain] != nil }

  func canonical(local: String, domain: String) -> String {
    let provider = providers[domain]
    var name = Substring(local)
    if let tag = provider.map(\.tag) ?? fallback, let place = name.firstIndex(of: tag), place != name.startIndex {
      name = name[..<place]
    }
    let plain = provider?.ignoresDots == true ? name.filter { $0 != "." } : String(name)
    return plain + "@" + (provider?.domain ?? domain)
  }
}

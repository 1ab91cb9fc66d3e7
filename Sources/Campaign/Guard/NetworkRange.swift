/// The range that a network address belongs to: what one household or one hall is given, more or less.
public enum NetworkRange {
  /// The first 24 bits of an IPv4 address, the first 48 of an IPv6 one; the text itself where it is neither.
  public static func of(_ address: String) -> String {
    if address.contains(":") {
      let mapped = address.split(separator: ":").last.map(String.init) ?? ""
      if mapped.contains(".") { return of(mapped) }
      let groups = address.split(separator: ":", omittingEmptySubsequences: false).prefix(3)
      var head: [String] = []
      for group in groups {
        guard !group.isEmpty else { break }
        head.append(group.lowercased())
      }
      return head.joined(separator: ":") + "::/48"
    }
    let parts = address.split(separator: ".")
    return parts.count == 4 ? parts.prefix(3).joined(separator: ".") + ".0/24" : String(address.prefix(64))
  }
}

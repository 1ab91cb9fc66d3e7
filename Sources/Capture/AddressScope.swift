/// Which addresses belong to the public internet; all others are for somebody's own network, for tests, or for nobody.
///
/// After the IANA registries of special-purpose addresses (RFC 6890), with what clouds use for their machines' secrets.
enum AddressScope {
  /// What an address is for, in words; `nil` where anybody's web server may stand there.
  static func obstacle(to address: NetworkAddress) -> String? {
    switch address {
    case .v4(let bits): v4.first { bits >> (32 - $0.length) == $0.prefix >> (32 - $0.length) }?.name
    case .v6(let high, let low): obstacle(high, low)
    }
  }

  private struct Range {
    let prefix: UInt32
    let length: UInt32
    let name: String

    init(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32, _ length: UInt32, _ name: String) {
      prefix = a << 24 | b << 16 | c << 8 | d
      self.length = length
      self.name = name
    }
  }

  private static let v4: [Range] = [
    Range(0, 0, 0, 0, 8, "unspecified (RFC 791)"),
    Range(10, 0, 0, 0, 8, "private (RFC 1918)"),
    Range(100, 64, 0, 0, 10, "shared behind a provider's NAT (RFC 6598)"),
    Range(127, 0, 0, 0, 8, "loopback (RFC 1122)"),
    Range(168, 63, 129, 16, 32, "a cloud's own service for its machines"),
    Range(169, 254, 0, 0, 16, "link-local (RFC 3927)"),
    Range(172, 16, 0, 0, 12, "private (RFC 1918)"),
    Range(192, 0, 0, 0, 24, "reserved for protocols (RFC 6890)"),
    Range(192, 0, 2, 0, 24, "for documentation (RFC 5737)"),
    Range(192, 31, 196, 0, 24, "reserved for AS112 (RFC 7535)"),
    Range(192, 52, 193, 0, 24, "reserved for AMT (RFC 7450)"),
    Range(192, 88, 99, 0, 24, "a relay of 6to4 (RFC 7526)"),
    Range(192, 168, 0, 0, 16, "private (RFC 1918)"),
    Range(192, 175, 48, 0, 24, "reserved for AS112 (RFC 7534)"),
    Range(198, 18, 0, 0, 15, "for measuring (RFC 2544)"),
    Range(198, 51, 100, 0, 24, "for documentation (RFC 5737)"),
    Range(203, 0, 113, 0, 24, "for documentation (RFC 5737)"),
    Range(224, 0, 0, 0, 4, "multicast (RFC 5771)"),
    Range(240, 0, 0, 0, 4, "reserved (RFC 1112)"),
  ]

  /// Of version 6 only 2000::/3 is given out, and of that not what wraps an address of version 4 or is reserved.
  private static func obstacle(_ high: UInt64, _ low: UInt64) -> String? {
    if high == 0, low <= 1 { return low == 0 ? "unspecified (RFC 4291)" : "loopback (RFC 4291)" }
    if high == 0, low >> 32 == 0 { return "an address of version 4 in one of version 6 (RFC 4291)" }
    if high == 0, low >> 32 == 0xFFFF { return "an address of version 4 in one of version 6 (RFC 4291)" }
    let begins = { (prefix: UInt64, length: UInt64) in high >> (64 - length) == prefix >> (64 - length) }
    if begins(0x0064_FF9B_0000_0000, 32) { return "translated to version 4 (RFC 6052, RFC 8215)" }
    if begins(0xFC00_0000_0000_0000, 7) { return "private (RFC 4193)" }
    if begins(0xFE80_0000_0000_0000, 10) { return "link-local (RFC 4291)" }
    if begins(0xFEC0_0000_0000_0000, 10) { return "private, of old (RFC 3879)" }
    if begins(0xFF00_0000_0000_0000, 8) { return "multicast (RFC 4291)" }
    guard begins(0x2000_0000_0000_0000, 3) else { return "not given out (RFC 4291)" }
    if begins(0x2001_0000_0000_0000, 32) { return "Teredo, which wraps version 4 (RFC 4380)" }
    if begins(0x2001_0000_0000_0000, 23) { return "reserved for protocols (RFC 2928)" }
    if begins(0x2001_0DB8_0000_0000, 32) || begins(0x3FFF_0000_0000_0000, 20) {
      return "for documentation (RFC 3849, RFC 9637)"
    }
    if begins(0x2002_0000_0000_0000, 16) { return "6to4, which wraps version 4 (RFC 3056)" }
    if begins(0x2620_004F_8000_0000, 48) { return "reserved for AS112 (RFC 7534)" }
    // Bits 6 and 7 of the identifier say how it was made; the rest of ISATAP's mark is fixed.
    if low >> 32 & 0xFCFF_FFFF == 0x0000_5EFE { return "ISATAP, which wraps version 4 (RFC 5214)" }
    return nil
  }
}

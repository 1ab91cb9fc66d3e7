import Foundation

/// Where nothing may ever be sent, told by the system's own reading of addresses and by a list of its own: it shares no line
/// with what is tested.
enum Forbidden {
  private static let networks = [
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
    "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/8", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23",
    "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
  ]

  static func holds(_ address: String) -> Bool {
    guard let bytes = bytes(address) else { return true }
    return networks.contains { network in
      let parts = network.split(separator: "/")
      guard let prefix = self.bytes(String(parts[0])), let length = Int(parts[1]), prefix.count == bytes.count else {
        return false
      }
      return (0..<length).allSatisfy { bit in
        let mask = UInt8(0x80) >> UInt8(bit % 8)
        return prefix[bit / 8] & mask == bytes[bit / 8] & mask
      }
    }
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, text, &bytes) == 1 { return Array(bytes.prefix(4)) }
    return inet_pton(AF_INET6, text, &bytes) == 1 ? bytes : nil
  }
}

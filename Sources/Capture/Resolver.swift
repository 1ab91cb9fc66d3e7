import CTransfer

/// Finds the addresses of a host.
public protocol Resolver: Sendable {
  /// Empty where there are none.
  func addresses(of host: String) -> [NetworkAddress]
}

/// Asks the system. The call waits for the answer.
public struct SystemResolver: Resolver {
  public init() {}

  public func addresses(of host: String) -> [NetworkAddress] {
    let found = [transfer_address](unsafeUninitializedCapacity: 64) { buffer, count in
      count = buffer.baseAddress.map { transfer_resolve(host, $0, buffer.count) } ?? 0
    }
    return found.map { NetworkAddress($0) }
  }
}

extension NetworkAddress {
  init(_ address: transfer_address) {
    let words = withUnsafeBytes(of: address.bytes) { bytes in
      bytes.reduce(into: (high: UInt64(0), low: UInt64(0), count: 0)) { words, byte in
        if words.count < 8 {
          words.high = words.high << 8 | UInt64(byte)
        } else {
          words.low = words.low << 8 | UInt64(byte)
        }
        words.count += 1
      }
    }
    self = address.version == 4 ? .v4(UInt32(words.high >> 32)) : .v6(high: words.high, low: words.low)
  }

  var transfer: transfer_address {
    var address = transfer_address()
    let words: (high: UInt64, low: UInt64)
    switch self {
    case .v4(let bits):
      address.version = 4
      words = (UInt64(bits) << 32, 0)
    case .v6(let high, let low):
      address.version = 6
      words = (high, low)
    }
    withUnsafeMutableBytes(of: &address.bytes) { bytes in
      for index in bytes.indices {
        let word = index < 8 ? words.high : words.low
        bytes[index] = UInt8(truncatingIfNeeded: word >> UInt64(56 - index % 8 * 8))
      }
    }
    return address
  }
}

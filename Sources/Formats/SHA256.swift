import CCrypto

/// SHA-256 (FIPS 180-4) by OpenSSL's libcrypto, which uses the processor's own instructions where there are any.
public enum SHA256 {
  public static func hash(_ bytes: some Collection<UInt8>) -> Digest { withContiguous(bytes, hash) }

  public static func hash(_ bytes: Bytes) -> Digest { bytes.withBytes(hash) }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Digest {
    var digest = Digest()
    let status = withUnsafeMutableBytes(of: &digest.bytes) { out in
      EVP_Digest(
        bytes.baseAddress, bytes.count, out.baseAddress?.assumingMemoryBound(to: UInt8.self), nil, EVP_sha256(), nil)
    }
    // Fails only where OpenSSL is set up to forbid SHA-256, and nothing can be published without it.
    precondition(status == 1, "libcrypto refuses SHA-256")
    return digest
  }
}

/// The 32 bytes of a SHA-256.
public struct Digest: Sendable, Hashable {
  fileprivate var bytes: SIMD32<UInt8> = .zero

  fileprivate init() {}

  /// The bytes, in order.
  public var array: [UInt8] { (0..<32).map { bytes[$0] } }

  /// 64 hexadecimal digits, in lower case.
  public var hex: String {
    String(unsafeUninitializedCapacity: 64) { out in
      for index in 0..<32 {
        out[2 * index] = Hexadecimal.digit(bytes[index] >> 4)
        out[2 * index + 1] = Hexadecimal.digit(bytes[index])
      }
      return 64
    }
  }

  /// The digest that 64 hexadecimal digits write, or nil.
  public init?(hex: some StringProtocol) {
    guard let digest = withContiguous(hex.utf8, Self.read) else { return nil }
    self = digest
  }

  private static func read(_ digits: UnsafeBufferPointer<UInt8>) -> Digest? {
    guard digits.count == 64 else { return nil }
    var digest = Digest()
    for place in 0..<32 {
      guard let high = Hexadecimal.value(of: digits[2 * place]), let low = Hexadecimal.value(of: digits[2 * place + 1])
      else { return nil }
      digest.bytes[place] = high << 4 | low
    }
    return digest
  }
}

extension Digest: CustomStringConvertible {
  public var description: String { hex }
}

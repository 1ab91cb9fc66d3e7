import CCrypto

/// A private key of Ed25519 (RFC 8032): signs what its holder publishes.
public struct SigningKey: Sendable {
  /// 32 bytes, of which all else is made.
  private let seed: [UInt8]
  public let publicKey: VerifyingKey

  /// A new key from the system's random numbers; `nil` where there are none to be had.
  public init?() {
    guard let context = EVP_PKEY_CTX_new_id(Ed25519.kind, nil) else { return nil }
    defer { EVP_PKEY_CTX_free(context) }
    var made: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) == 1, EVP_PKEY_keygen(context, &made) == 1, let key = made else { return nil }
    defer { EVP_PKEY_free(key) }
    self.init(key)
  }

  /// Reads PEM with PKCS #8 (RFC 5958, RFC 8410), as `openssl genpkey -algorithm ed25519` writes it.
  ///
  /// `nil` where it holds another kind of key, or one behind a passphrase.
  public init?(pem: [UInt8]) {
    // Without a function of ours OpenSSL would ask the terminal for a passphrase.
    let read = Ed25519.read(pem) { PEM_read_bio_PrivateKey($0, nil, { _, _, _, _ in 0 }, nil) }
    guard let key = read else { return nil }
    defer { EVP_PKEY_free(key) }
    self.init(key)
  }

  /// Takes what is needed out of OpenSSL's key, which stays the caller's to free.
  private init?(_ key: OpaquePointer) {
    guard let seed = Ed25519.raw(key, 32, EVP_PKEY_get_raw_private_key),
      let open = Ed25519.raw(key, 32, EVP_PKEY_get_raw_public_key)
    else { return nil }
    self.seed = seed
    publicKey = VerifyingKey(bytes: open)
  }

  /// The key as PEM, without a passphrase.
  public var pem: [UInt8] {
    guard let key = key else { return [] }
    defer { EVP_PKEY_free(key) }
    return Ed25519.written { PEM_write_bio_PKCS8PrivateKey($0, key, nil, nil, 0, nil, nil) }
  }

  /// 64 bytes: the same for the same key and message.
  public func signature(of message: some Collection<UInt8>) -> [UInt8] {
    guard let key, let context = EVP_MD_CTX_new() else { return [] }
    defer {
      EVP_PKEY_free(key)
      EVP_MD_CTX_free(context)
    }
    var signature = [UInt8](repeating: 0, count: 64)
    var count = signature.count
    let isSigned = withContiguous(message) { message in
      EVP_DigestSignInit(context, nil, nil, nil, key) == 1
        && EVP_DigestSign(context, &signature, &count, message.baseAddress, message.count) == 1
    }
    // Fails only where OpenSSL is set up to forbid Ed25519, and then no key could be read or made.
    precondition(isSigned && count == 64, "libcrypto refuses to sign")
    return signature
  }

  private var key: OpaquePointer? { EVP_PKEY_new_raw_private_key(Ed25519.kind, nil, seed, seed.count) }
}

/// A public key of Ed25519: tells whether somebody who holds the private one has signed.
public struct VerifyingKey: Sendable, Hashable {
  fileprivate let bytes: [UInt8]

  fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads PEM with SubjectPublicKeyInfo (RFC 8410), as `openssl pkey -pubout` writes it; `nil` where it is another kind.
  public init?(pem: [UInt8]) {
    let read = Ed25519.read(pem) { PEM_read_bio_PUBKEY($0, nil, { _, _, _, _ in 0 }, nil) }
    guard let key = read else { return nil }
    defer { EVP_PKEY_free(key) }
    guard let bytes = Ed25519.raw(key, 32, EVP_PKEY_get_raw_public_key) else { return nil }
    self.bytes = bytes
  }

  /// Reads the 32 bytes as 64 hexadecimal digits, as a workspace names a key.
  public init?(hex: some StringProtocol) {
    guard hex.utf8.count == 64, let bytes = [UInt8](hex: hex) else { return nil }
    self.bytes = bytes
  }

  /// The 32 bytes as 64 hexadecimal digits in lower case.
  public var hex: String { bytes.hex }

  /// The key as PEM.
  public var pem: [UInt8] {
    guard let key = EVP_PKEY_new_raw_public_key(Ed25519.kind, nil, bytes, bytes.count) else { return [] }
    defer { EVP_PKEY_free(key) }
    return Ed25519.written { PEM_write_bio_PUBKEY($0, key) }
  }

  /// SHA-256 of the 32 bytes of the key: short enough to be read out and compared.
  public var fingerprint: Digest { SHA256.hash(bytes) }

  /// Whether the holder of the private key has signed exactly this message.
  public func accepts(_ signature: [UInt8], of message: some Collection<UInt8>) -> Bool {
    guard signature.count == 64, let key = EVP_PKEY_new_raw_public_key(Ed25519.kind, nil, bytes, bytes.count)
    else { return false }
    defer { EVP_PKEY_free(key) }
    guard let context = EVP_MD_CTX_new() else { return false }
    defer { EVP_MD_CTX_free(context) }
    return withContiguous(message) { message in
      EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
        && EVP_DigestVerify(context, signature, signature.count, message.baseAddress, message.count) == 1
    }
  }
}

/// What both kinds of key ask of libcrypto.
private enum Ed25519 {
  static let kind = EVP_PKEY_ED25519

  /// Gives the bytes to a reader of OpenSSL's; whoever calls frees the key.
  static func read(_ pem: [UInt8], with reader: (OpaquePointer) -> OpaquePointer?) -> OpaquePointer? {
    guard let count = Int32(exactly: pem.count), let bio = BIO_new_mem_buf(pem, count) else { return nil }
    defer {
      BIO_free(bio)
      ERR_clear_error()
    }
    return reader(bio)
  }

  /// The bytes that a writer of OpenSSL's gives; none where it fails.
  static func written(by writer: (OpaquePointer) -> Int32) -> [UInt8] {
    guard let bio = BIO_new(BIO_s_mem()) else { return [] }
    defer { BIO_free(bio) }
    guard writer(bio) == 1 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = BIO_read(bio, &bytes, Int32(bytes.count))
    return Array(bytes.prefix(Int(max(count, 0))))
  }

  /// The raw bytes of a key of ours; `nil` where it is of another kind.
  static func raw(
    _ key: OpaquePointer, _ count: Int,
    _ take: (OpaquePointer, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<Int>?) -> Int32
  ) -> [UInt8]? {
    guard EVP_PKEY_get_id(key) == kind else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    var length = count
    guard take(key, &bytes, &length) == 1, length == count else { return nil }
    return bytes
  }
}

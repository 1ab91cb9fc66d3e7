import CSodium

/// Passwords, as they are kept: Argon2id (RFC 9106) with a salt of its own.
public enum Password {
  /// Characters a password has at least, and at most.
  public static let lengths = 12...256

  /// What is stored. It takes some tenths of a second and 64 MiB, on purpose.
  ///
  /// - Returns: nil where the password is too short or long, or memory is short.
  public static func hash(_ password: String) -> String? {
    guard lengths.contains(password.utf8.count), Sodium.isReady else { return nil }
    var out = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
    let status = crypto_pwhash_str(
      &out, password, UInt64(password.utf8.count), UInt64(crypto_pwhash_opslimit_interactive()),
      crypto_pwhash_memlimit_interactive())
    return status == 0 ? String(decoding: out.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }

  public static func matches(_ password: String, _ stored: String) -> Bool {
    guard password.utf8.count <= lengths.upperBound, Sodium.isReady else { return false }
    return crypto_pwhash_str_verify(stored, password, UInt64(password.utf8.count)) == 0
  }

  /// What is compared with where there is no such account, so that the answer takes as long.
  public static let nobody = hash("nobody has this password") ?? ""
}

import Formats

/// Work that a browser does while a person types, so that a machine cannot sign in thousands; nobody else is asked.
///
/// A number such that SHA-256 of `token:number` begins with so many bits of zero (Hashcash; Back, 2002).
public enum ProofOfWork {
  /// Bits of zero: some 16,000 hashes, a second or less on an old telephone.
  public static let bits = 14

  public static func holds(token: some StringProtocol, answer: some StringProtocol, bits: Int = bits) -> Bool {
    guard !answer.isEmpty, answer.utf8.count <= 12, answer.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    let digest = SHA256Bytes.hash(Array(token.utf8) + [0x3A] + Array(answer.utf8))
    return leadingZeros(digest) >= bits
  }

  /// The smallest answer, as a browser would find it.
  public static func solve(token: String, bits: Int = bits) -> Int {
    var answer = 0
    while !holds(token: token, answer: String(answer), bits: bits) { answer += 1 }
    return answer
  }

  private static func leadingZeros(_ digest: [UInt8]) -> Int {
    var count = 0
    for byte in digest {
      count += byte.leadingZeroBitCount
      if byte != 0 { break }
    }
    return count
  }
}

/// SHA-256 as bytes, as the store holds it.
public enum SHA256Bytes {
  public static func hash(_ bytes: [UInt8]) -> [UInt8] { SHA256.hash(bytes).array }
}

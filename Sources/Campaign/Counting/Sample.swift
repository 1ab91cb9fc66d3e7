/// A random sample of the signatures of a petition, and what it says of all (California Code of Regulations, title 2,
/// sections 20530 and 20531).
public struct Sample: Sendable, Hashable {
  /// Signatures handed in.
  public let raw: Int
  /// Signatures looked at.
  public let sampled: Int
  public let valid: Int
  /// Signatures in the sample beyond the first of one person.
  public let duplicates: Int

  /// - Returns: nil where the numbers contradict each other.
  public init?(raw: Int, sampled: Int, valid: Int, duplicates: Int) {
    guard sampled > 0, raw >= sampled, (0...sampled).contains(valid), (0...valid).contains(duplicates),
      raw <= 1_000_000_000
    else { return nil }
    self.raw = raw
    self.sampled = sampled
    self.valid = valid
    self.duplicates = duplicates
  }

  /// How many of all are valid: A = value of each signature = raw / sampled; valid × A − duplicates × A × (A − 1).
  public var estimate: Double {
    let value = Double(raw) / Double(sampled)
    return Double(valid) * value - Double(duplicates) * value * (value - 1)
  }

  /// The numbers, from 0, of the signatures that a seed draws: the same for everybody who knows seed, count and size.
  ///
  /// Number i is drawn by the first 8 bytes, as a big-endian number, of SHA-256 of `seed:i`, i from 0, modulo the
  /// count; one that was drawn before is passed over. Sorted.
  public static func drawn(seed: String, from count: Int, size: Int) -> [Int] {
    guard count > 0, size > 0 else { return [] }
    guard size < count else { return Array(0..<count) }
    var drawn: Set<Int> = []
    var number = 0
    while drawn.count < size {
      let digest = SHA256Bytes.hash(Array("\(seed):\(number)".utf8))
      let value = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      drawn.insert(Int(value % UInt64(count)))
      number += 1
    }
    return drawn.sorted()
  }
}

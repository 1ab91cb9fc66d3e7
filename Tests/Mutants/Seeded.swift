/// Random numbers that are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
public struct Seeded: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(_ seed: UInt64) { state = seed }

  /// The stream of one of many runs: neighbours have nothing in common.
  public init(_ seed: UInt64, run: Int) {
    var first = Seeded(seed)
    state = first.next() ^ (UInt64(truncatingIfNeeded: run) &* 0xD129_0D36_7A4A_5C2B)
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Seeded {
  /// A number from 0 up to, and without, `end`; 0 where that is 0.
  public mutating func below(_ end: Int) -> Int { end > 0 ? Int.random(in: 0..<end, using: &self) : 0 }

  /// Whether something happens that does so once in `times`.
  public mutating func once(in times: Int) -> Bool { below(times) == 0 }

  /// One of a list that must not be empty.
  public mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

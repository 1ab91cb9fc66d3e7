/// Some of the smallest groups of a table, by their numbers.
struct GroupSet: Hashable {
  private var words: [UInt64]

  /// - Parameter count: how many groups there are.
  init(of count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  mutating func insert(_ group: Int) { words[group / 64] |= 1 << UInt64(group % 64) }

  func isWithin(_ other: GroupSet) -> Bool {
    for index in words.indices where words[index] & ~other.words[index] != 0 { return false }
    return true
  }

  func subtracting(_ other: GroupSet) -> GroupSet {
    var rest = self
    for index in words.indices { rest.words[index] &= ~other.words[index] }
    return rest
  }

  func forEach(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var left = word
      while left != 0 {
        body(index * 64 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
  }
}

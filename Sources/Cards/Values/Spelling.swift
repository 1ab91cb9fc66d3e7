/// Finds what somebody probably meant to write.
public enum Spelling {
  /// The name nearest to a word, or nil when none is near.
  ///
  /// Near is two edits away or a third of a longer word,
  /// one when the word has fewer than five letters.
  ///
  /// An edit is a letter added, left out, changed, or swapped with the next (Damerau 1964, in the restricted form).
  /// Among names equally near, one that differs in case alone wins, then the earliest. Words over 64 characters have
  /// no neighbours.
  ///
  /// - Parameter most: how many edits are still near, if not these.
  public static func nearest(_ word: String, among names: [String], atMost most: Int? = nil) -> String? {
    let letters = Array(word.unicodeScalars)
    let folded = Array(word.lowercased().unicodeScalars)
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    let limit = most ?? (letters.count < 5 ? min(1, letters.count - 1) : max(2, letters.count / 3))
    var best: (name: String, distance: Int, exact: Int)?
    for name in names where name.utf8.count <= 256 {
      let lower = Array(name.lowercased().unicodeScalars)
      guard abs(lower.count - folded.count) <= limit else { continue }
      let distance = distance(folded, lower, atMost: limit)
      guard distance <= limit, distance <= best?.distance ?? limit else { continue }
      let exact = self.distance(letters, Array(name.unicodeScalars), atMost: 64)
      if let best, (best.distance, best.exact) <= (distance, exact) { continue }
      best = (name, distance, exact)
    }
    return best?.name
  }

  /// The number of edits between two words, or more than the limit when it is passed.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int) -> Int {
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 1..<(a.count + 1) {
      var current = [i]
      current.reserveCapacity(b.count + 1)
      for j in 1..<(b.count + 1) {
        var cost = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, before[j - 2] + 1) }
        current.append(cost)
      }
      if let least = current.min(), least > limit { return limit + 1 }
      (before, previous) = (previous, current)
    }
    return previous[b.count]
  }
}

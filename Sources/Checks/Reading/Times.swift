// The times that a figure is of.
extension Reading {
  /// The times that a sentence names, but for those in which a publication appeared: `a study of 2007`, `the 2007 report`.
  func times(of sentence: Sentence) -> [Mention] {
    mentions(sentence).filter { $0.isTime && !isOfPublication($0, sentence) }
  }

  private func isOfPublication(_ time: Mention, _ sentence: Sentence) -> Bool {
    guard time.kind != .period else { return false }
    let start = time.words.lowerBound
    for index in stride(from: start - 1, through: max(sentence.words.lowerBound, start - 4), by: -1) {
      if words[index].traits.contains(.publication) { return true }
      // `the study, which in 2007 …` and `the study found that in 2007 …` are other times.
      if !words[index].traits.contains(.function), !Self.appeared.contains(words[index].key), index < start - 1 {
        break
      }
      if words[index + 1].gap > .hyphen && words[index + 1].gap != .open { break }
    }
    let stop = time.words.upperBound
    // `a 2007 study`, `the 2007 annual report`.
    return start > sentence.words.lowerBound
      && (stop..<min(stop + 2, sentence.words.upperBound)).contains {
        words[stop...$0].allSatisfy { $0.gap <= .hyphen } && words[$0].traits.contains(.publication)
      } && tongue == .english
  }

  /// Of some times of a sentence those of a figure: where a clause begins with “that” and has a time of its own, what stands outside is
  /// when somebody said it.
  func times(_ times: [Mention], of figure: Mention, in sentence: Sentence) -> [Mention] {
    guard times.count > 1, let clause = clause(before: figure.words.lowerBound, in: sentence) else { return times }
    let inside = times.filter { $0.words.lowerBound > clause }
    return inside.isEmpty ? times : inside
  }

  /// The word that opens the clause of what somebody said, found or wrote.
  private func clause(before index: Int, in sentence: Sentence) -> Int? {
    guard index > sentence.words.lowerBound else { return nil }
    return words[sentence.words.lowerBound..<index].lastIndex { Self.that.contains($0.key) }
  }

  private static let appeared = Set(
    [
      "published", "released", "issued", "presented", "publié", "publiée", "publiés", "publiées", "paru", "parue",
      "gepubliceerd",
      "gepubliceerde", "verschenen", "voorgesteld", "veröffentlicht", "veröffentlichte", "erschienen", "erschienene",
      "vorgelegt",
      "jahr", "année", "jaar",
    ].map { Letters.key(of: $0) })
  private static let that = Set(["that", "que", "qu'", "dat", "dass", "daß", "wonach"].map { Letters.key(of: $0) })
}

/// Addresses of pages and mailboxes, and the words that people search for on networks (#…, @…).
enum Address {
  static func spans(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var start: Int?
    for index in 0...scalars.count {
      let isEnd = index == scalars.count || scalars[index].properties.isWhitespace
      if !isEnd {
        if start == nil { start = index }
      } else if let from = start {
        if isAddress(scalars[from..<index]) { spans.append(from..<index) }
        start = nil
      }
    }
    return spans
  }

  private static func isAddress(_ token: ArraySlice<Unicode.Scalar>) -> Bool {
    let trimmed = Array(
      token.drop { "([<“«‘\"'„".unicodeScalars.contains($0) }.reversed()
        .drop { ".,;:!?)]>”»’\"'“".unicodeScalars.contains($0) }.reversed())
    guard let first = trimmed.first else { return false }
    if first == "#" || trimmed.contains("@") { return true }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: trimmed)
    let word = String(text)
    if word.contains("://") || word.hasPrefix("www.") { return true }
    // A host: small letters, digits and hyphens, with points between them.
    let host = word.prefix { $0 != "/" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.count >= 2 else { return false }
    return labels.allSatisfy { !$0.isEmpty }
      && host.unicodeScalars.allSatisfy { scalar in
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "."
      }
  }
}

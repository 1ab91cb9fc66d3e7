/// What is too much about a text that is a number, and none that is kept.
public enum NumberLimit {
  /// Why no `Quantity` holds it: `too precise: at most 6 decimals`; `nil` for one that it holds, and for what is no number.
  public static func ofQuantity(_ text: String) -> String? {
    guard let parts = Parts(text), Quantity(text) == nil else { return nil }
    if let exponent = parts.exponent {
      return exponent.hasPrefix("-") ? "too precise: at most 6 decimals" : "too large: at most 15 digits"
    }
    return parts.decimals > 6 ? "too precise: at most 6 decimals" : "too large: at most 15 digits"
  }

  /// The same for a `Figure`.
  public static func ofFigure(_ text: String) -> String? {
    guard let parts = Parts(text), Figure(text) == nil else { return nil }
    if parts.whole > 17 { return "too large: at most 17 digits before the point" }
    if parts.decimals > 30 { return "too precise: at most 30 decimals" }
    return parts.exponent?.hasPrefix("-") == true
      ? "too precise: an exponent of at most 2 digits" : "too large: an exponent of at most 2 digits"
  }

  /// A number taken apart, however many digits it has.
  private struct Parts {
    let whole: Int
    let decimals: Int
    let exponent: Substring?

    init?(_ text: String) {
      let halves = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
      guard var number = halves.first else { return nil }
      if number.hasPrefix("-") { number.removeFirst() }
      let sides = number.split(separator: ".", omittingEmptySubsequences: false)
      guard (1...2).contains(sides.count), sides.allSatisfy(Self.isDigits) else { return nil }
      whole = sides[0].utf8.count
      decimals = sides.count == 2 ? sides[1].utf8.count : 0
      guard halves.count == 2 else {
        exponent = nil
        return
      }
      exponent = halves[1]
      guard Self.isDigits(halves[1].hasPrefix("-") || halves[1].hasPrefix("+") ? halves[1].dropFirst() : halves[1])
      else { return nil }
    }

    private static func isDigits(_ text: Substring) -> Bool {
      !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }
}

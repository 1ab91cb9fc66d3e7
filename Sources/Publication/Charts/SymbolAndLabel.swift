extension String {
  /// Whether a label begins with its symbol, which is then not said twice: “1 point”, and not “1 1 point”.
  func says(_ symbol: String) -> Bool { hasPrefix(symbol + " ") }

  /// A label behind its symbol.
  func behind(_ symbol: String) -> String { says(symbol) ? self : symbol + " " + self }
}

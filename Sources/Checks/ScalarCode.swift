extension Unicode.Scalar {
  /// `U+202E`, as the Unicode standard writes it.
  var code: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}

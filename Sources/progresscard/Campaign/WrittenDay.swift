/// A day as people write it.
enum WrittenDay {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `1 March 2027`, of `2027-03-01`; any other text as it is.
  static func text(_ text: String) -> String {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      months.indices.contains(month - 1)
    else { return text }
    return "\(day) \(months[month - 1]) \(year)"
  }
}

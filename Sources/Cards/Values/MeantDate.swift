extension PartialDate {
  /// What is wrong with a text that is written like a date, and a date that it may mean.
  ///
  /// `nil` where it is written otherwise, or where day and month can be taken for one another.
  public static func meant(by text: String) -> (problem: String, date: PartialDate?)? {
    let parts = text.split { "-/. ".contains($0) }.map { Array($0.utf8) }
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } && $0.count <= 4 }) else {
      return nil
    }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    if parts[0].count == 4 { return dated(numbers[0], numbers[1], numbers[2]) }
    guard parts[2].count == 4 else { return nil }
    if numbers[0] > 12 { return dated(numbers[2], numbers[1], numbers[0]) }
    if numbers[1] > 12 { return dated(numbers[2], numbers[0], numbers[1]) }
    return numbers[0] == numbers[1]
      ? dated(numbers[2], numbers[0], numbers[1]) : ("year, month and day in this order", nil)
  }

  private static func dated(_ year: Int, _ month: Int, _ day: Int) -> (problem: String, date: PartialDate?)? {
    guard (1...9999).contains(year), (1...12).contains(month), day > 0 else { return nil }
    let last = days(in: month, of: year)
    if day > last { return ("a day that exists: \(padded(year, to: 4))-\(padded(month, to: 2)) has \(last) days", nil) }
    let date = PartialDate("\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))")
    return date.map { ("year, month and day, joined by hyphens", $0) }
  }
}

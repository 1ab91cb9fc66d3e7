import Cards
import Formats

extension Shape where Value == Int {
  /// How many signatures a campaign may ask for.
  static let signatures = whole(1...100_000_000, pattern: "[1-9][0-9]{0,7}|100000000")

  /// From which age somebody may sign.
  static let signingAge = whole(10...18, pattern: "1[0-8]")

  static let household = whole(1...20, pattern: "[1-9]|1[0-9]|20")

  /// Days of a campaign's clocks.
  static let campaignDays = whole(1...3650, pattern: "[1-9][0-9]{0,2}|[12][0-9]{3}|3[0-5][0-9]{2}|36[0-4][0-9]|3650")

  /// A whole number written without zeros before it.
  ///
  /// - Parameter pattern: the same for the schema.
  private static func whole(_ range: ClosedRange<Int>, pattern: String) -> Shape {
    scalar("a whole number from \(range.lowerBound) to \(range.upperBound)", pattern: pattern) { text in
      guard text.utf8.count <= 9, text.utf8.first != UInt8(ascii: "0"),
        text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), range.contains(number)
      else { return nil }
      return number
    }
  }
}

extension Shape where Value == PartialDate {
  /// A date known to the day.
  static let day = Shape(schema: .scalar(pattern: DatePattern.day)) { node, desk in
    guard let text = Shape<String>.anyText.read(node, desk) else { return nil }
    if let date = PartialDate(text), date.day != nil { return date }
    let meant = PartialDate.meant(by: text)
    desk.report(
      desk.place(node), found: quoted(text), expected: meant?.problem ?? "a day such as 2010-06-30",
      mend: meant?.date.flatMap { $0.day == nil ? nil : $0.text })
    return nil
  }
}

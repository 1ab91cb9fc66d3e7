import Campaign
import Formats
import Foundation

/// All that is wrong with a form of the admin site; nothing of it was carried out.
struct FormFault: Error {
  let sentences: [String]
}

/// Reads the fields of a form of the admin site, and gathers all that is wrong with them.
struct FormReading {
  private let fields: [String: String]
  private(set) var sentences: [String] = []

  init(_ fields: [String: String]) { self.fields = fields }

  func text(_ name: String) -> String { (fields[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines) }

  /// Notes what is wrong with a field, which is called as its label calls it.
  mutating func wrong(_ name: String, found: String? = nil, _ expected: String) {
    let text = text(name)
    let found = found ?? (text.isEmpty ? "nothing" : "“\(text)”")
    sentences.append("\(AdminWords.label(name)): found \(found); expected \(expected).")
  }

  mutating func note(_ sentence: String) { sentences.append(sentence) }

  mutating func number(_ name: String, in range: ClosedRange<Int64>) -> Int64 {
    let text = text(name)
    if text.utf8.count <= 18, let number = Int64(text), range.contains(number) { return number }
    wrong(name, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    return range.lowerBound
  }

  /// A number that a button carries.
  mutating func number(_ name: String) -> Int64 { number(name, in: 0...999_999_999) }

  /// `2010-06-30T12:00`, as browsers write it, with seconds or without, in UTC; a day alone; nil where nothing is given.
  mutating func moment(_ name: String) -> Int64? {
    let text = text(name)
    guard !text.isEmpty else { return nil }
    if let moment = Self.moment(text) { return moment }
    wrong(name, "a day and a time such as 2010-06-30T12:00")
    return nil
  }

  private static func moment(_ text: String) -> Int64? {
    guard PetitionTerms.isDay(String(text.prefix(10))) else { return nil }
    return Moment.seconds(text) ?? Moment.seconds(text + "Z") ?? Moment.seconds(text + ":00Z")
  }

  /// What was read, where nothing is wrong.
  func checked<T>(_ value: T) throws(FormFault) -> T {
    guard sentences.isEmpty else { throw FormFault(sentences: sentences) }
    return value
  }
}

import Cards
import Foundation
import Scoring

extension Figures {
  /// A score as it is published: with the decimals of the method's policy.
  func number(_ value: Double, _ rounding: Rounding) -> String {
    Quantity(value, rounding).map(decimal) ?? String(value)
  }

  /// A number that is no score: up to six decimals, without zeros at the end.
  public func plain(_ value: Double) -> String {
    Quantity(value, Rounding(decimals: 6), trimmed: true).map(decimal) ?? String(value)
  }

  /// A number as it was written, where its digits can be grouped.
  func number(_ figure: Figure) -> String { Quantity(figure.text).map(decimal) ?? figure.text }

  /// The number that a measure's answer shows, and the unit that belongs to it: that of the quotient where there is one, as in
  /// 50 per million, and never 60 per million; none where there is nothing to divide by.
  ///
  /// - Parameter quotient: the number after division.
  func measured(_ figure: Figure, by measure: Measure?, quotient: Double?) -> (number: String, unit: Text?) {
    guard measure?.denominator != nil else { return (number(figure), measure?.unit) }
    return quotient.map { (brief($0), measure?.unit) } ?? (number(figure), nil)
  }

  /// A quotient for readers: two decimals, below 1 three digits that count, at most six decimals. The data have all of them.
  func brief(_ value: Double) -> String {
    let small = value == 0 ? 0 : (-log10(abs(value))).rounded(.up)
    let decimals = Int(min(max(2 + small, 2), 6))
    return Quantity(value, Rounding(decimals: decimals), trimmed: true).map(decimal) ?? String(value)
  }

  /// A number with the name of what is counted, which has one form: it stands behind, as in `3 deaths`, but in front where one
  /// would need another form, as in `deaths: 1`. Signs such as % have none.
  func number(_ number: String, in unit: String?) -> String {
    guard let unit else { return number }
    return leads(unit, number) ? label(unit) + number : number + " " + unit
  }

  /// Whether a unit stands in front of a number.
  func leads(_ unit: String, _ number: String) -> Bool {
    let isOne = ["1", "-1"].contains(number) || zeroIsSingular && number == "0"
    return isOne && unit.first?.isLetter == true
  }

  /// A range of two numbers; one where they look the same.
  public func range(_ low: String, _ high: String) -> String { low == high ? low : low + "–" + high }

  /// A share of replications, in whole per cent: never 0 for what happened, nor 100 for what did not always.
  public func certainty(_ share: Double) -> String {
    if share > 0, share <= 0.005 { return "<1" + percent }
    if share < 1, share >= 0.995 { return ">99" + percent }
    return number(share * 100, Rounding(decimals: 0)) + percent
  }

  /// A share of 0 to 1 with up to one decimal.
  public func percentage(_ share: Double) -> String {
    (Quantity(share * 100, Rounding(decimals: 1), trimmed: true).map(decimal) ?? String(share * 100)) + percent
  }
}

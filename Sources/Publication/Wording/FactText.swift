import Cards
import Checks

/// How values from the data are written in the texts of one language.
struct FactText {
  private let language: LanguageTag
  /// Ours in the language, where there are any.
  private let wording: Wording?
  private let numbers: LocalNumbers

  init(_ language: LanguageTag) {
    self.language = language
    let wording = Wording.for(language)
    self.wording = wording.language.language == language.language ? wording : nil
    numbers = LocalNumbers(language)
  }

  func text(of fact: Fact, for binding: Binding) -> String {
    switch fact.content {
    case .label(let label): label(language)
    case .value(let value): text(of: value, for: binding)
    }
  }

  private func text(of value: Fact.Value, for binding: Binding) -> String {
    let plain = binding.style == .digits ? nil : words(value, isFirst: binding.style == .capitalWords)
    let written = plain ?? self.written(value)
    guard let number = value.number, let form = binding.form(for: number, in: language) else { return written }
    return form.text.split(separator: "#", omittingEmptySubsequences: false).joined(separator: written)
  }

  private func words(_ value: Fact.Value, isFirst: Bool) -> String? {
    if case .below = value { return nil }
    guard let number = value.number, number.decimals == 0, let word = NumberWords.of(number.units, in: language) else {
      return nil
    }
    return isFirst ? word.prefix(1).uppercased() + word.dropFirst() : word
  }

  private func written(_ value: Fact.Value) -> String {
    switch value {
    case .count(let count): decimal(Quantity(units: count))
    case .share: value.number.map { amount($0, .percent) } ?? ""
    case .score(let low, let high): range(decimal(low), decimal(high))
    case .figure(let quantity, let unit): amount(quantity, unit)
    case .range(let low, let high, let unit): range(decimal(low), amount(high, unit))
    case .below(let threshold):
      wording.map { $0.evidence.below(decimal(Quantity(units: threshold))) } ?? "<"
        + decimal(Quantity(units: threshold))
    case .year(let year): wording == nil ? numbers.year(year) : String(year)
    case .date(let date): wording?.figures.date(date) ?? numbers.date(date)
    case .act(let act): wording?.name(act) ?? act.rawValue
    }
  }

  private func range(_ low: String, _ high: String) -> String { low == high ? low : low + "–" + high }

  private func decimal(_ quantity: Quantity) -> String {
    wording?.figures.decimal(quantity) ?? numbers.decimal(quantity)
  }

  /// Only signs come with the number: the noun is the text's own.
  private func amount(_ quantity: Quantity, _ unit: Series.Unit) -> String {
    switch unit {
    case .people, .cases, .count, .days: decimal(quantity)
    case .percent: wording.map { decimal(quantity) + $0.figures.percent } ?? numbers.percent(quantity)
    case .euro: wording.map { $0.figures.euro(decimal(quantity)) } ?? numbers.euro(quantity)
    }
  }
}

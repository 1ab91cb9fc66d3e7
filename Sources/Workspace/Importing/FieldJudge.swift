import Cards
import Formats

/// Says what is wrong with the text of a field, by the rules that the reader of the workspace has.
struct FieldJudge {
  let dossier: Dossier
  private let series: Set<String>
  /// Series whose figures cannot be negative, with what they count.
  private let counting: [String: Series.Unit]
  private let forms: Set<String>
  private let instruments: Set<String>

  init(_ dossier: Dossier) {
    self.dossier = dossier
    series = Set(dossier.series.map(\.id.text))
    let units: [Series.Unit] = [.people, .cases, .count, .days]
    counting = Dictionary(
      dossier.series.filter { units.contains($0.unit) }.map { ($0.id.text, $0.unit) }
    ) { first, _ in first }
    forms = Set(dossier.forms.map(\.id.text))
    instruments = Set(dossier.instruments.map(\.id.text))
  }

  /// - Parameter context: the edition, for what its framework names.
  func problem(_ text: String, _ field: ImportKind.Field, in context: EditionContext?) -> ImportProblem? {
    switch field.check {
    case .indicator: return context?.problem(indicator: text)
    case .indicators:
      for part in text.split(separator: ";") {
        if let problem = context?.problem(indicator: String(part).trimmingSpaces) { return problem }
      }
      return nil
    case .grade, .value: return nil
    case .category: return context?.problem(category: text)
    case .goal: return context?.problem(goal: text)
    case .series: return named(text, "the series", series, "series.yaml")
    case .form: return named(text, "the form", forms, "series.yaml")
    case .instrument: return named(text, "the treaty", instruments, "treaties/instruments.yaml")
    case .number: return number(text, field, NumberLimit.ofQuantity(text), Quantity(text) != nil)
    case .figure: return number(text, field, NumberLimit.ofFigure(text), Figure(text) != nil)
    case .count:
      return form(Int(text).map { (1...1_000_000).contains($0) } ?? false, text, field, "a whole number from 1")
    case .period: return form(Period(text) != nil, text, field, "a period such as 2007 or 2008-01/2008-06")
    case .age: return form(AgeRange(text) != nil, text, field, "ages such as 5-14 or 18+")
    case .date: return form(PartialDate(text) != nil, text, field, "a date such as 2010-06-30")
    case .address: return form(WebAddress.isWellFormed(text), text, field, "a web address")
    case .language: return form(LanguageTag(text)?.text == text, text, field, "a language such as en or fr")
    case .country: return form(CountryCode(text) != nil, text, field, "a country's two letters")
    case .telephone: return form(PhoneNumber(text) != nil, text, field, "one number that a telephone can dial")
    case .sourceKey: return form(Identifier<Source>(text) != nil, text, field, "a source's key")
    case .identifier: return form(Identifier<Goal>(text) != nil, text, field, "an identifier of a–z, 0–9 and -")
    case .word(let words):
      return words.contains(text)
        ? nil
        : ImportProblem(
          "\(quoted(text)) in \(field.name), not one of \(words.joined(separator: ", "))",
          mend: Spelling.nearest(text, among: words))
    case .citations: return citations(text)
    case .providers:
      let known = Provider.allCases.map(\.rawValue)
      for part in text.split(separator: ";").map({ String($0).trimmingSpaces }) where !known.contains(part) {
        return ImportProblem(
          "\(quoted(part)) in \(field.name), not one of \(known.joined(separator: ", "))",
          mend: Spelling.nearest(part, among: known))
      }
      return nil
    case .statements:
      let known = TreatyStatement.Kind.allCases.map(\.rawValue)
      for part in text.split(separator: ";").map({ String($0).trimmingSpaces }) where TreatyStatement(part) == nil {
        return ImportProblem(
          "\(quoted(part)) in \(field.name), not one of \(known.joined(separator: ", ")), with a date or without",
          mend: Spelling.nearest(part, among: known))
      }
      return nil
    case .plain: return words(text, field, most: Shape<String>.longest)
    case .prose: return words(text, field, most: 1_000_000)
    }
  }

  private func number(_ text: String, _ field: ImportKind.Field, _ limit: String?, _ isRight: Bool) -> ImportProblem? {
    guard let limit else {
      return form(isRight, text, field, "a number such as 54.8")
    }
    let mend = limit.hasPrefix("too precise") ? "round: 6" : nil
    return ImportProblem("\(quoted(text)) in \(field.name), which is \(limit)", mend: mend)
  }

  /// Why a figure of a series cannot be: what is counted is never less than nothing.
  func problem(count text: String, of series: String) -> ImportProblem? {
    guard text.hasPrefix("-"), let unit = counting[series], let number = Quantity(text), number.units < 0 else {
      return nil
    }
    let what = unit == .count ? "counts" : "counts \(unit.rawValue)"
    return ImportProblem("\(quoted(text)) for the series \(series), which \(what) and cannot be negative")
  }

  private func form(_ isRight: Bool, _ text: String, _ field: ImportKind.Field, _ expected: String) -> ImportProblem? {
    isRight ? nil : ImportProblem("\(quoted(text)) in \(field.name), not \(expected)")
  }

  private func named(_ text: String, _ what: String, _ known: Set<String>, _ file: String) -> ImportProblem? {
    if known.contains(text) { return nil }
    return ImportProblem(
      "\(what) \(quoted(text)), which \(file) does not have", mend: Spelling.nearest(text, among: known.sorted()))
  }

  private func citations(_ text: String) -> ImportProblem? {
    for part in text.split(separator: ";") {
      guard let citation = CitationText.parse(String(part).trimmingSpaces, at: Place(file: "")) else {
        return ImportProblem("\(quoted(part)), which cites no source")
      }
      if dossier.sources[citation.key] == nil {
        return ImportProblem(
          "the source \(quoted(citation.key.text)), which sources.json does not have",
          mend: Spelling.nearest(citation.key.text, among: dossier.sources.keys.map(\.text).sorted()))
      }
    }
    return nil
  }

  private func words(_ text: String, _ field: ImportKind.Field, most: Int) -> ImportProblem? {
    let count = text.unicodeScalars.count
    return count <= most ? nil : ImportProblem("a \(field.name) of \(count) characters, more than \(most)")
  }
}

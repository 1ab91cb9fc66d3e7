import Cards
import Foundation

/// Finds for the texts of a foreign table the countries and units that they mean; each text once.
final class UnitLookup {
  /// Why a row is about nobody.
  struct Refusal: Error {
    let picked: Picked
  }

  private struct NoUnit: Error {
    let problem: ImportProblem
  }

  private let unit: UnitPick?
  private let finder: CountryFinder?
  private let names: EditionNames
  private var known: [String: [String: Result<String, NoUnit>]] = [:]
  private var textByCode: [String: String] = [:]

  init(_ unit: UnitPick?, names: EditionNames) {
    self.unit = unit
    self.names = names
    if case .country(let naming, let language) = unit?.kind {
      finder = CountryFinder(naming, language: language)
    } else {
      finder = nil
    }
  }

  /// The code of a row's unit, and its name where it is no country.
  ///
  /// - Parameter edition: the edition that the row is about, whose own names of countries count first.
  func code(of unit: BoundPick, _ name: BoundPick?, _ cells: [String], in edition: String?) throws(Refusal)
    -> (String, name: String?)
  {
    let picked = unit.result(of: cells)
    guard case .text(let text) = picked else { throw Refusal(picked: picked) }
    let result = known[edition ?? "", default: [:]][text] ?? code(text, edition)
    known[edition ?? "", default: [:]][text] = result
    switch result {
    case .success(let code):
      guard CountryCode(code) == nil else { return (code, nil) }
      if case .text(let name)? = name?.result(of: cells) { return (code, name) }
      // What a map gives is a code; its name is what the table says.
      return (code, self.unit?.pick.map.values.contains(text) == true ? unit.unmapped(cells) : text)
    case .failure(let failure):
      throw Refusal(picked: .unknown(failure.problem.phrase, expected: "", mend: failure.problem.mend))
    }
  }

  private func code(_ text: String, _ edition: String?) -> Result<String, NoUnit> {
    if unit?.isByName == true, let country = names.country(text, in: edition) { return .success(country.alpha2) }
    if let country = finder?.find(unit?.isByNumber == true ? Self.whole(text) : text) {
      return .success(country.alpha2)
    }
    // A map may name a country by its code, whatever the table does.
    let isMapped = unit?.pick.map.values.contains(text) == true
    if let country = CountryCode(text), isMapped || unit?.isByNumber != true {
      return .success(country.alpha2)
    }
    if let finder {
      guard isMapped, UnitCode(text) != nil else {
        return .failure(
          NoUnit(problem: unit?.problem(of: text, finder, own: names.all(in: edition)) ?? ImportProblem(quoted(text))))
      }
      return .success(text)
    }
    let code = UnitCode(text)?.text ?? Self.slug(text)
    guard !code.isEmpty else {
      return .failure(NoUnit(problem: ImportProblem("\(quoted(text)), of which no code can be made")))
    }
    if let other = textByCode[code], other != text {
      return .failure(
        NoUnit(
          problem: ImportProblem(
            "\(quoted(text)), whose code \(code) is that of \(quoted(other))", mend: "a map with a code of its own")))
    }
    textByCode[code] = text
    return .success(code)
  }

  /// A number without the decimals that programs give to columns of numbers: `8.0`.
  private static func whole(_ text: String) -> String { text.hasSuffix(".0") ? String(text.dropLast(2)) : text }

  /// A code made of a name: small letters and digits joined by hyphens, at most 32.
  private static func slug(_ text: String) -> String {
    let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    var slug = ""
    for byte in plain.utf8 {
      let isPlain = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      if isPlain {
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    slug = String(slug.prefix(32))
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug
  }
}

import Cards

/// How a table names what it speaks of.
struct UnitPick: Sendable {
  enum Kind: Sendable { case country(CountryFinder.Naming, LanguageTag), unit }
  let pick: Pick
  let kind: Kind
  let name: Pick?

  /// What the mapping calls it.
  var word: String { if case .unit = kind { "unit" } else { "country" } }

  /// Whether countries go by the numbers of M49, so that letters are none.
  var isByNumber: Bool { if case .country(.m49, _) = kind { true } else { false } }

  /// Whether countries go by their names.
  var isByName: Bool { if case .country(.name, _) = kind { true } else { false } }

  /// Why a text is no country.
  ///
  /// - Parameter own: the names that editions give to countries.
  func problem(of text: String, _ finder: CountryFinder, own: [String] = []) -> ImportProblem {
    if isByNumber {
      let isCode = CountryCode.meant(by: text) != nil
      return ImportProblem("\(quoted(text)), which is no number of M49", mend: isCode ? "as: code" : nil)
    }
    let candidates = finder.candidates(text)
    guard !candidates.isEmpty else {
      return ImportProblem(
        "\(quoted(text)), which is no country",
        mend: mend(for: text) ?? Spelling.nearest(text, among: own) ?? finder.nearest(text))
    }
    let names = CountryNames(language: .english)
    let shown = candidates.prefix(6).map { "\($0) (\(names[$0]))" }.joined(separator: " or ")
    return ImportProblem(
      "\(quoted(text)), which may be \(shown)\(candidates.count > 6 ? " or others" : "")",
      mend: "a map with the code that is meant: map: {\(text): CODE}")
  }

  /// Where a text is a code of another list, how the mapping can name the country.
  private func mend(for text: String) -> String? {
    CountryCode.meant(by: text).map { country in
      text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        ? "\(country), by as: m49" : "\(country), by map: {\(text): \(country)}"
    }
  }

  /// What a mapping says of countries that cannot be: a stated one that is none, codes of a map that are none.
  var findings: [Finding] {
    guard case .country(let naming, let language) = kind else { return [] }
    let finder = CountryFinder(naming, language: language)
    var findings: [Finding] = []
    if case .fixed(let text) = pick.source, pick.map.isEmpty, pick.otherwise == nil, finder.find(text) == nil,
      isByNumber || CountryCode(text) == nil
    {
      let problem = problem(of: text, finder)
      let meant = isByNumber ? nil : CountryCode.meant(by: text)?.alpha2
      findings.append(Self.finding(pick.place, problem.phrase, meant ?? problem.mend))
    }
    for result in pick.results where !["", "leave-out"].contains(result.value) {
      let text = result.value
      if finder.find(text) != nil || CountryCode(text) != nil { continue }
      let isLikeCode = (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      if UnitCode(text) != nil, !isLikeCode { continue }
      findings.append(
        Self.finding(
          result.place,
          isLikeCode
            ? "the code \(quoted(text)), which is no country's"
            : "\(quoted(text)), which is neither a country nor the code of a unit",
          CountryCode.meant(by: text)?.alpha2 ?? finder.nearest(text)))
    }
    return findings
  }

  private static func finding(_ place: Place, _ found: String, _ mend: String?) -> Finding {
    Finding(
      rule: "import", reach: .file, place: place, found: found,
      expected: "a country by its two letters, or the code of a unit that is none", mend: mend)
  }
}

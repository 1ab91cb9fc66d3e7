import Cards

extension Rule {
  /// What prose takes from the data is there, and is written in a way that the language has.
  ///
  /// A [binding](../workspace.md#numbers-from-the-data) such as `{{ share high }}` is filled when the text is published. An
  /// error is: a name that is not known, a value that is not there, a form that the language does not have or lacks for
  /// numbers below a thousand, forms behind what is no number, and words for numbers or kinds in a language for which the
  /// program has none. A name that the workspace gives, of a category or a grade, and that lacks the language of the text is a warning.
  ///
  /// `editions/e1/BE/care.en.md`:
  /// ```diff
  ///  # Care
  ///
  /// -{{ count hihg; one=# state; other=# states }} of {{ count states }} [@law].
  /// +{{ count high; one=# state; other=# states }} of {{ count states }} [@law].
  /// ```
  static let binding = Rule(
    "binding",
    .facts { texts, facts, report in
      for text in texts.prose {
        text.forEachVersion { version in
          guard version.value.hasBindings else { return }
          for binding in version.value.bindings { check(binding, in: version.language, facts, &report) }
        }
      }
    })

  private static func check(
    _ binding: Binding, in language: LanguageTag, _ facts: Facts, _ report: inout Report
  ) {
    let fact: Fact
    do throws(FactAbsence) {
      fact = try facts.fact(for: binding)
    } catch {
      if let file = error.file, report.unread.contains(file) { return }
      return report.add(binding.place, found: error.found, expected: error.expected, mend: error.mend)
    }
    switch fact.content {
    case .label(let label): check(binding, label, in: language, &report)
    case .value(let value):
      if case .act = value, !Fact.languagesWithWords.contains(language.language) {
        report.add(
          binding.place, found: "the binding “\(binding.text)” in \(language)",
          expected: "a kind in one of " + Fact.languagesWithWords.joined(separator: ", ") + ", or words of your own")
      }
      check(binding, value.number, in: language, &report)
    }
  }

  private static func check(
    _ binding: Binding, _ label: Text, in language: LanguageTag, _ report: inout Report
  ) {
    if label.version(in: language).language != language {
      report.add(
        binding.place, .warning,
        found: "the binding “\(binding.text)” in \(language), a name that stands in \(label.original.language) alone",
        expected: "that name in \(language) too")
    }
    guard !binding.forms.isEmpty || binding.style != .digits else { return }
    report.add(
      binding.place, found: "the binding “\(binding.text)” of a name", expected: "forms and words behind numbers alone")
  }

  private static func check(
    _ binding: Binding, _ number: Quantity?, in language: LanguageTag, _ report: inout Report
  ) {
    if binding.style != .digits {
      if number?.decimals != 0 {
        report.add(
          binding.place, found: "the binding “\(binding.text)” of what is no whole number",
          expected: "words for whole numbers alone")
      } else if !Fact.languagesWithWords.contains(language.language) {
        report.add(
          binding.place, found: "the binding “\(binding.text)” in \(language)",
          expected: "words in one of " + Fact.languagesWithWords.joined(separator: ", ") + "; digits elsewhere")
      }
    }
    guard !binding.forms.isEmpty else { return }
    guard let number else {
      return report.add(
        binding.place, found: "the binding “\(binding.text)” of what is no number",
        expected: "forms behind numbers alone")
    }
    let rule = PluralRule.of(language)
    for form in binding.forms {
      guard case .plural(let category) = form.numbers, !rule.known.contains(category) else { continue }
      report.add(
        binding.place, found: "the form \(category.rawValue) in \(language): “\(binding.text)”",
        expected: "one of " + rule.known.map(\.rawValue).joined(separator: ", "))
    }
    let missing = missing(binding, number, rule)
    guard !missing.isEmpty else { return }
    report.add(
      binding.place,
      found: "no form " + missing.map(\.rawValue).joined(separator: ", ") + " in \(language): “\(binding.text)”",
      expected: "a form for every number that \(language) parts",
      mend: missing.map { "\($0.rawValue)=…" }.joined(separator: "; "))
  }

  /// The forms that whole numbers below a thousand or the number itself would take, and that are not given.
  private static func missing(_ binding: Binding, _ number: Quantity, _ rule: PluralRule) -> [PluralCategory] {
    let given = Set(binding.forms.map(\.numbers))
    if rule.known.allSatisfy({ given.contains(.plural($0)) }) { return [] }
    let numbers = number.decimals == 0 ? (0..<1000).map { Quantity(units: $0) } + [number] : [number]
    var missing: Set<PluralCategory> = []
    for number in numbers where number.decimals > 0 || !given.contains(.exactly(number.units)) {
      let category = rule.category(of: number)
      if !given.contains(.plural(category)) { missing.insert(category) }
    }
    return PluralCategory.allCases.filter(missing.contains)
  }
}

extension Fact {
  /// The languages in which the program writes numbers and kinds of acts in words.
  public static let languagesWithWords = ["de", "en", "fr", "nl"]
}

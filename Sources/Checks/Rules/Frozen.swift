import Cards

extension Rule {
  /// A frozen edition stays as it was frozen, and every change since is an erratum that readers are told.
  ///
  /// `status: frozen` and `edition.lock` belong together. Each input that is not as the lock has it, changed, added or
  /// removed, needs an entry in `errata.yaml` with the hash that it has now; what is new belongs into a new edition. A case
  /// study that was withdrawn is no change: a note says that the edition is the same but for it. An
  /// erratum speaks of an input that has changed, of countries with a card and of grades that exist, and is not older than
  /// the edition. One dated more than ten years after every other day that the workspace knows (editions, looked-up
  /// sources, verified channels) is a warning; the day of the check is never asked.
  ///
  /// `editions/e1/edition.yaml`:
  /// ```diff
  ///  framework: plain
  /// -status: frozen
  /// ```
  static let frozen = Rule(
    "frozen",
    .edition { checked, report in
      var seal = SealCheck(checked: checked, report: report)
      seal.status()
      seal.withdrawn()
      seal.changes()
      seal.errata()
      report = seal.report
    })
}

/// Follows the seal of one edition.
private struct SealCheck {
  let checked: CheckedEdition
  var report: Rule.Report

  private var edition: Edition { checked.edition }
  private var seal: EditionSeal { checked.edition.seal }
  private var folder: String { "editions/\(edition.id)/" }

  mutating func status() {
    switch (edition.status, seal.lock) {
    case (.frozen, nil):
      guard !report.unread.contains(folder + "edition.lock") else { return }
      report.add(
        edition.place, found: "status: frozen without edition.lock", expected: "the lock that freeze writes",
        mend: "progresscard freeze . --edition \(edition.id)")
    case (.draft, let lock?):
      report.add(
        lock.place, found: "a lock on a draft", expected: "status: frozen in edition.yaml, or no lock",
        mend: "status: frozen")
    case (.frozen, .some), (.draft, nil): break
    }
  }

  mutating func withdrawn() {
    guard let lock = seal.lock, seal.withdrawn > 0 else { return }
    report.add(
      lock.place, .note,
      found:
        "the same as when it was frozen, but for \(seal.withdrawn) withdrawn case stud\(seal.withdrawn == 1 ? "y" : "ies")",
      expected: "that readers are told, which the methodology page does")
  }

  mutating func changes() {
    guard !report.unread.contains(folder + "errata.yaml") else { return }
    for change in seal.changes {
      let told = seal.errata.last { $0.input.value == change.input }
      guard told == nil || told?.hash != change.hash else { continue }
      let what =
        switch change.kind {
        case .changed: "a change"
        case .added: InputName.file(of: change.input) != change.input ? "an entry more" : "a file more"
        case .removed: InputName.file(of: change.input) != change.input ? "an entry less" : "a file less"
        }
      report.add(
        change.place, found: "\(what) in \(change.input), which is frozen with edition \(edition.id)",
        expected: "what was frozen; what is new belongs into a new edition, what was wrong into \(folder)errata.yaml",
        mend: told == nil ? entry(for: change) : change.hash.map { "hash: \($0)" } ?? "no hash, since it is gone")
    }
  }

  private func entry(for change: InputChange) -> String {
    let lines = ["- file: \(change.input)", "  date: …", "  wrong: …", "  right: …"]
    return (lines + [change.hash].compactMap { $0.map { "  hash: \($0)" } }).joined(separator: "\n")
  }

  mutating func errata() {
    let changed = Set(seal.changes.map(\.input))
    let countries = countries
    let newest = checked.dossier.newestDay
    var dates: [String: PartialDate] = [:]
    for erratum in seal.errata {
      let input = erratum.input
      if seal.lock == nil {
        report.add(
          erratum.place, found: "an erratum of an edition that is not frozen",
          expected: "the files as they are right; errata begin when the edition is frozen")
      } else if !changed.contains(input.value), !report.unread.contains(InputName.file(of: input.value)) {
        report.add(
          input.place, found: "\(input.value), which is as it was frozen", expected: "an input that has changed",
          mend: Spelling.nearest(input.value, among: changed.sorted()))
      }
      if erratum.date.latest < edition.asOf.earliest {
        report.add(
          erratum.place, found: "an erratum of \(erratum.date) to an edition as of \(edition.asOf)",
          expected: "a date after the edition's")
      }
      // Dates as numbers: a year is 10,000.
      if let newest, erratum.date.earliest > newest.latest + 100_000 {
        report.add(
          erratum.place, .warning,
          found:
            "an erratum of \(erratum.date), more than ten years after \(newest), the last day that the workspace knows",
          expected: "the day on which it is published")
      }
      if let before = dates[input.value], erratum.date < before {
        report.add(
          erratum.place, reach: .file, found: "an erratum of \(erratum.date) after one of \(before)",
          expected: "the errata of one input in the order of their dates")
      }
      dates[input.value] = erratum.date
      for country in erratum.countries where !countries.contains(country.value) {
        report.unknown(
          "country", country.value.alpha2, at: country.place, in: folder, among: countries.map(\.alpha2).sorted(),
          expected: "a country of edition \(edition.id)")
      }
      for printed in erratum.grades { grade(printed) }
    }
  }

  /// Those with a card or values; by the lock too, since of cards that have not changed the edition may be without.
  private var countries: Set<CountryCode> {
    let inputs = seal.lock.map { Array($0.inputs.keys) } ?? []
    let frozen = inputs.compactMap { name -> CountryCode? in
      guard name.hasPrefix(folder), name.hasSuffix("/card.yaml") else { return nil }
      return CountryCode(name.dropFirst(folder.count).dropLast("/card.yaml".count))
    }
    return Set(
      frozen + edition.cards.map(\.country) + edition.overview.map(\.country)
        + edition.values.compactMap(\.unit.country))
  }

  private mutating func grade(_ printed: PrintedGrade) {
    let framework = checked.framework
    guard let indicator = framework.indicator(printed.indicator.value) else {
      return report.unknown(
        "indicator", printed.indicator.value.text, at: printed.indicator.place, in: framework.place.file,
        among: framework.indicators.map(\.number.text), expected: "an indicator of \(framework.id)")
    }
    let levels = framework.scale(of: indicator).levels.map(\.id)
    guard let level = printed.grade.value.level, !levels.contains(level) else { return }
    report.unknown(
      "grade", level.text, at: printed.grade.place, in: framework.place.file, among: levels.map(\.text),
      expected: "a level of indicator \(indicator.number)")
  }
}

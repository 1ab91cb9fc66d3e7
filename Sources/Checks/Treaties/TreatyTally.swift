import Cards

/// What a country has signed and is bound by on the date of an edition.
struct TreatyTally {
  private struct Standing {
    let instrument: Instrument
    let place: Place?
    let isSigned: Bool
    let isBound: Bool

    var name: String { instrument.short.original.value }

    /// Whether its title, in any language, says that it is one.
    func isProtocol(optional: Bool) -> Bool {
      let titles = (instrument.title.versions + instrument.short.versions).map { $0.value.lowercased() }
      return titles.contains { title in
        ["protocol", "protocole", "protokoll"].contains { title.contains($0) }
          && (!optional || ["optional", "facultati", "fakultativ"].contains { title.contains($0) })
      }
    }
  }

  private let standings: [Standing]

  /// Nothing where the table has no row of the country, or could not be read whole.
  init(of country: CountryCode, in checked: CheckedEdition) {
    let dossier = checked.dossier
    let date = checked.edition.asOf
    let rows = dossier.ratifications.filter { $0.party == country && $0.territory == nil }
    guard !rows.isEmpty, !dossier.unread.contains("treaties/status.csv") else {
      standings = []
      return
    }
    standings = dossier.instruments.filter { ($0.adopted?.earliest ?? 0) <= date.latest }.map { instrument in
      let row = rows.first { $0.instrument.value == instrument.id }
      let isBound = row.flatMap(\.bound).map { $0.earliest <= date.latest } ?? false
      let isDenounced = row.flatMap(\.denounced).map { $0.latest <= date.earliest } ?? false
      return Standing(
        instrument: instrument, place: row?.place, isSigned: row?.signed != nil, isBound: isBound && !isDenounced)
    }
  }

  private static let file = "treaties/status.csv"

  /// What the table has instead of what is told; `nil` where it agrees, or does not know which treaties are meant.
  func contradiction(_ told: ToldSet, _ names: TreatyNames) -> (expected: String, mend: String?)? {
    guard let meant = meant(by: told), !meant.isEmpty else { return nil }
    let done = meant.filter { $0.isBound || told.isOfSignature && $0.isSigned }
    let open = meant.filter { !$0.isBound && !(told.isOfSignature && $0.isSigned) }
    let mend = "\(done.count) of the \(meant.count)"
    switch told.amount {
    case .all:
      // “All … not ratified” is “none” in some languages, “not all” in others.
      guard !told.isNegated, let first = open.first else { return nil }
      let others = open.count > 1 ? " and \(open.count - 1) more" : ""
      let lack = first.isSigned ? "signed and not ratified" : told.isOfSignature ? "not signed" : "not ratified"
      return (
        "no such word: \(first.name)\(others) \(lack) (\((first.place ?? Place(file: Self.file)).description))", mend
      )
    case .none:
      // “No treaty that it has not ratified” says all: wrong as well where some are and some are not.
      guard let first = done.first, !told.isNegated || !open.isEmpty else { return nil }
      return (
        "no such word: bound by \(first.name)\(done.count > 1 ? " and \(done.count - 1) more" : "") (\(Self.file))",
        mend
      )
    case .only:
      let right = told.isNegated ? open : done
      let named = Set(names.matches(in: told.text, told.sentence.words).map(\.instrument.id))
      let isNamed = named.count != 1 || right.contains { named.contains($0.instrument.id) }
      guard right.count != 1 || !isNamed else { return nil }
      let list = right.count == 1 ? right[0].name : "\(right.count) of \(meant.count)"
      return ("\(list) \(told.isNegated ? "not ratified" : "ratified"), as \(Self.file) has it", nil)
    case .part(let part, let whole):
      let right = told.isNegated ? open.count : done.count
      guard part != right || whole != meant.count else { return nil }
      let lack = told.isNegated ? " not ratified" : ""
      return ("\(right) of \(meant.count)\(lack), as \(Self.file) has it", "\(right) of the \(meant.count)")
    }
  }

  /// The treaties that are told of; `nil` where it cannot be known which they are.
  private func meant(by told: ToldSet) -> [Standing]? {
    let sets: [[Standing]]
    switch told.kind {
    case .treaties: sets = [standings]
    case .optionalProtocols: sets = [standings.filter { $0.isProtocol(optional: true) }]
    case .protocols:
      sets = [standings.filter { $0.isProtocol(optional: false) }, standings.filter { $0.isProtocol(optional: true) }]
    }
    guard let total = told.total else { return sets.first }
    if let meant = sets.first(where: { $0.count == total }) { return meant }
    // “Five of the seven treaties”: a wrong whole is told, but “both”, or so many protocols, may be others.
    if case .part = told.amount, told.kind == .treaties { return standings }
    return nil
  }
}

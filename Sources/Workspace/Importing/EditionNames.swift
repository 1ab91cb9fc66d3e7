import Cards

/// The names that editions give to countries of their own: to those that are invented, above all.
struct EditionNames {
  /// By edition, then by the plain letters of the name.
  private let byEdition: [String: [String: CountryCode]]
  private let written: [String: [String]]

  init(_ dossier: Dossier) {
    var byEdition: [String: [String: CountryCode]] = [:], written: [String: [String]] = [:]
    for edition in dossier.editions {
      for (code, name) in edition.names.sorted(by: { $0.key < $1.key }) {
        for version in name.versions {
          let plain = CountryFinder.plain(version.value)
          if byEdition[edition.id.text, default: [:]][plain] == nil {
            byEdition[edition.id.text, default: [:]][plain] = code
          }
          written[edition.id.text, default: []].append(version.value)
        }
      }
    }
    (self.byEdition, self.written) = (byEdition, written)
  }

  /// The country that a name means in an edition; in one that is new, or has no such names, as the others have it where they
  /// agree.
  func country(_ name: String, in edition: String?) -> CountryCode? {
    let plain = CountryFinder.plain(name)
    if let own = edition.flatMap({ byEdition[$0] }) { return own[plain] }
    let meant = Set(byEdition.values.compactMap { $0[plain] })
    return meant.count == 1 ? meant.first : nil
  }

  /// Those that a misspelt name may mean, as they are written.
  func all(in edition: String?) -> [String] {
    edition.flatMap { written[$0] } ?? Array(Set(written.values.flatMap(\.self))).sorted()
  }
}

import Cards

extension Dossier {
  /// The last day on which something is known to have been done: as near to today as the files themselves can say.
  var newestDay: PartialDate? {
    let days = editions.map(\.asOf) + sources.values.compactMap(\.accessed) + channels.compactMap(\.verified)
    return days.max()
  }
}

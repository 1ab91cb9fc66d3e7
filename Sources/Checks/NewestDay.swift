import Cards

/// The days on which something is known to have been done, by which the checks know what time it is: never by the clock.
struct KnownDays {
  /// The newest edition's.
  let edition: PartialDate?
  /// When a source was looked up last.
  let accessed: PartialDate?
  /// When a channel was verified last.
  let verified: PartialDate?
  /// Whether all files were read: days that are not known may be what the others are to be held against.
  private let isWhole: Bool

  init(of dossier: Dossier) {
    isWhole = dossier.unread.isEmpty
    edition = dossier.editions.map(\.asOf).max()
    accessed = dossier.sources.values.compactMap(\.accessed).max()
    verified = dossier.channels.compactMap(\.verified).max()
  }

  /// The newest day of another kind, where a channel's verification is too far behind it to be believed.
  func limit(passedByVerified day: PartialDate) -> PartialDate? { limit([edition, accessed], passedBy: day) }

  /// The same for the day on which a source was looked up.
  func limit(passedByAccessed day: PartialDate) -> PartialDate? { limit([edition, verified], passedBy: day) }

  private func limit(_ others: [PartialDate?], passedBy day: PartialDate) -> PartialDate? {
    // Dates as numbers: a year is 10,000.
    guard isWhole, let newest = others.compactMap(\.self).max(), day.earliest > newest.latest + 100_000 else {
      return nil
    }
    return newest
  }
}

extension Dossier {
  /// The last day on which something is known to have been done: as near to today as the files themselves can say.
  ///
  /// A day more than ten years after all days of other kinds is a slip of the pen, which tells nothing of today.
  var newestDay: PartialDate? {
    let known = KnownDays(of: self)
    // Where the last of a kind is believed, it is the newest of that kind; all others are looked at only where it is not.
    var accessed = known.accessed, verified = known.verified
    if let last = accessed, known.limit(passedByAccessed: last) != nil {
      accessed = sources.values.compactMap(\.accessed).filter { known.limit(passedByAccessed: $0) == nil }.max()
    }
    if let last = verified, known.limit(passedByVerified: last) != nil {
      verified = channels.compactMap(\.verified).filter { known.limit(passedByVerified: $0) == nil }.max()
    }
    return [known.edition, accessed, verified].compactMap(\.self).max()
  }
}

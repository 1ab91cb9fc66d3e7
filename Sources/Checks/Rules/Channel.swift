import Cards

extension Rule {
  /// Every country with a card has a reporting channel with a number or an address: a reader may need help now.
  ///
  /// No channel stands there twice, and one number in two rows is a warning. So is a channel that was last verified more
  /// than two years, or the months of `channels-verified` in `workspace.yaml`, before the date of the newest edition with a card of its
  /// country, or, where that stands, never; or more than ten years after every
  /// edition and every source that was looked up; the day of the check is never asked, so that the same files always give
  /// the same answer.
  ///
  /// `channels.csv`:
  /// ```diff
  ///  country,name,number
  /// -LU,Helpline,116000
  /// +BE,Helpline,116000
  /// ```
  static let channel = Rule(
    "channel", .safety,
    .dossier { dossier, report in
      repeated(dossier.channels, &report)
      outdated(dossier, &report)
      early(dossier, &report)
    },
    .card { card, checked, report in
      let channels = checked.dossier.channels.filter { $0.country == card.country }
      guard !channels.contains(where: { $0.number != nil || $0.address != nil }),
        !report.unread.contains("channels.csv")
      else { return }
      report.add(
        Place(file: "channels.csv"), found: "no channel with a number or an address for \(card.country)",
        expected: "where a child or a witness can turn to", mend: "\(card.country),name of the line,number …")
    })

  private static func repeated(_ channels: [Channel], _ report: inout Report) {
    var first: [String: Channel] = [:]
    for channel in channels {
      let dialled = channel.number.map { PhoneNumber($0)?.dialled ?? $0 }
      let address = dialled ?? channel.address ?? channel.name.original.value
      guard let earlier = first[channel.country.alpha2 + " " + address] else {
        first[channel.country.alpha2 + " " + address] = channel
        continue
      }
      let isSame = channel.name.original.value.lowercased() == earlier.name.original.value.lowercased()
      report.add(
        channel.place, isSame ? .error : .warning, reach: .file,
        found: isSame
          ? "the channel \(channel.name.original.value) a second time"
          : "\(channel.number ?? address) a second time, for \(channel.name.original.value)",
        expected: "one row (the first is at \(earlier.place))",
        mend: isSame ? "delete one of both" : "join both rows, or correct the number")
    }
  }

  private static func early(_ dossier: Dossier, _ report: inout Report) {
    let known = KnownDays(of: dossier)
    for channel in dossier.channels {
      guard let verified = channel.verified, let newest = known.limit(passedByVerified: verified) else { continue }
      report.add(
        channel.place, .warning, reach: .file,
        found:
          "a channel verified \(verified), more than ten years after \(newest), the last day of editions and sources",
        expected: "the day on which it was called", mend: "correct the year")
    }
  }

  private static func outdated(_ dossier: Dossier, _ report: inout Report) {
    var newest: [CountryCode: PartialDate] = [:]
    for edition in dossier.editions {
      for card in edition.cards where newest[card.country].map({ $0 < edition.asOf }) ?? true {
        newest[card.country] = edition.asOf
      }
    }
    let months = dossier.channelMonths ?? Dossier.usualChannelMonths
    let span = months == 24 ? "two years" : months == 1 ? "month" : "\(months) months"
    for channel in dossier.channels {
      guard let asOf = newest[channel.country] else { continue }
      let expected = "one verified in the \(span) before, or later", mend = "call it, and write the day in verified"
      if let verified = channel.verified {
        guard verified.latest < asOf.earliest(less: months) else { continue }
        report.add(
          channel.place, .warning, found: "a channel verified \(verified), for cards as of \(asOf)",
          expected: expected, mend: mend)
      } else if dossier.channelMonths != nil, !channel.awaitsVerification {
        report.add(
          channel.place, .warning, reach: .file, found: "a channel without the day on which it was verified",
          expected: expected, mend: mend)
      }
    }
  }
}

extension PartialDate {
  /// The first day it may mean, some months earlier, as a number that sorts like `earliest`.
  fileprivate func earliest(less months: Int) -> Int {
    let count = year * 12 + (month ?? 1) - 1 - months
    return count / 12 * 10_000 + (count % 12 + 1) * 100 + (day ?? 1)
  }
}

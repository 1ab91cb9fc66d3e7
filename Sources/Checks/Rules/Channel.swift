import Cards

extension Rule {
  /// Every country with a card has a reporting channel with a number or an address: a reader may need help now.
  static let channel = Rule(
    "channel",
    .card { card, checked, report in
      let channels = checked.dossier.channels.filter { $0.country == card.country }
      guard !channels.contains(where: { $0.number != nil || $0.address != nil }),
        !report.unread.contains("channels.csv")
      else { return }
      report.add(
        Place(file: "channels.csv"), found: "no channel with a number or an address for \(card.country)",
        expected: "where a child or a witness can turn to")
    })
}

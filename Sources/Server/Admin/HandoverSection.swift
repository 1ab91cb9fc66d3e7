import Campaign
import Formats
import Store

/// What was handed to governments. Packs are made by a command, since they are signed with a key that no server holds.
extension AdminPage {
  func handoverSection(
    _ terms: PetitionTerms, _ handovers: [Handover], _ amendments: [Amendment], _ role: Role
  ) -> [HTML] {
    let out = Dictionary(
      amendments.filter { $0.subject == .handover && $0.undone == nil }.map { ($0.entry, $0) },
      uniquingKeysWith: { first, _ in first })
    let rows = handovers.map { handover -> [AdminCell] in
      let state = out[handover.id].map { $0.successor.map { "corrected by \($0)" } ?? "withdrawn" }
      return [
        .text(handover.id), .whole(AdminWords.day(Days.text(Days.of(handover.at)))), .number(handover.online),
        .number(handover.paper), .text(handover.recipient), .text(state ?? "in force"),
      ]
    }
    return [
      heading("handovers", "Handed over"), .p(AdminWords.handoversCount),
      table(["Pack", "Date", "Online", "On paper", "To", "State"], rows),
    ] + history(terms.id, .handover, amendments, role)
  }
}

import Campaign
import Formats
import Store

/// One petition, with all that is done with it.
extension AdminPage {
  func petition(_ terms: PetitionTerms) async throws -> ServerPage {
    let id = terms.id
    let (batches, replies, amendments, invalidations, flagged) = try await desk.reader.read {
      connection throws(StoreProblem) in
      (
        try PaperBatch.all(connection, petition: id), try Reply.all(connection, petition: id),
        try Amendment.all(connection, petition: id), try Invalidation.all(connection, petition: id),
        try FlaggedRange.all(connection, petition: id)
      )
    }
    let standing = desk.standing(id)
    let online = desk.store.counts.confirmed(id)
    let paper = desk.paper(id)
    let role = session?.role ?? .viewer
    var content: [HTML] = [
      .element("p", terms.texts[language]?.title ?? ""),
      .element(
        "ul", [.class("figures")],
        [
          figure(online, "online"), figure(paper.accepted, "on paper"), figure(online + paper.accepted, "in all"),
          figure(desk.store.counts.count(id, .pending), "not confirmed"),
          figure(desk.store.counts.count(id, .invalidated), "invalidated"),
          figure(desk.store.counts.count(id, .withdrawn), "withdrawn"),
        ]),
      .element(
        "p", "The petition is \(standing.state.rawValue)." + (standing.message.isEmpty ? "" : " " + standing.message)),
    ]
    if role >= .campaigner {
      content.append(
        form(
          .state(id),
          [
            .element("h2", "Open, pause, close"),
            choice("State", "state", role == .admin ? PetitionState.allCases.map(\.rawValue) : ["open", "paused"]),
            field("Message to people while it is paused", "message", value: standing.message),
            .element("p", [.button("Set")]),
          ], panel: true))
    }
    content += paperSection(id, batches, amendments, role)
    content += replySection(terms, replies, amendments, role)
    content += flaggedSection(id, flagged, invalidations, role)
    return page("Petition: \(terms.country)", content)
  }
}

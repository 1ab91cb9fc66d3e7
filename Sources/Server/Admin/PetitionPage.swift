import Campaign
import Formats
import Store

/// One petition, with all that is done with it.
extension AdminPage {
  func petition(_ terms: PetitionTerms) async throws -> ServerPage {
    let id = terms.id
    let (batches, handovers, replies, amendments, invalidations, flagged) = try await desk.reader.read {
      connection throws(StoreProblem) in
      (
        try PaperBatch.all(connection, petition: id), try Handover.all(connection, petition: id),
        try Reply.all(connection, petition: id), try Amendment.all(connection, petition: id),
        try Invalidation.all(connection, petition: id), try FlaggedRange.all(connection, petition: id)
      )
    }
    let standing = desk.standing(id)
    let online = desk.store.counts.confirmed(id)
    let paper = desk.paper(id)
    let role = session?.role ?? .viewer
    var content: [HTML] = [
      .element("p", [.class("kicker")], terms.texts[language]?.title ?? ""), parts,
      .element(
        "ul", [.class("figures")],
        [
          figure(online + paper.accepted, "in all"), figure(online, "online"), figure(paper.accepted, "on paper"),
          figure(desk.store.counts.count(id, .pending), "not confirmed"),
          figure(desk.store.counts.count(id, .invalidated), "invalidated"),
          figure(desk.store.counts.count(id, .withdrawn), "withdrawn"),
        ]),
      .element(
        "p", "The petition is \(desk.state(terms).name)." + (standing.message.isEmpty ? "" : " " + standing.message)),
    ]
    if role >= .campaigner { content.append(stateForm(terms)) }
    content += paperSection(terms, batches, amendments, role)
    content += handoverSection(terms, handovers, amendments, role)
    content += replySection(terms, replies, amendments, role)
    content += flaggedSection(terms, flagged, invalidations, role)
    return page(LanguageNames.country(terms.country, "en"), content)
  }

  /// The parts of the page.
  private var parts: HTML {
    .element(
      "nav", [.class("parts"), Attribute("aria-label", "On this page")],
      [
        ("paper", "Paper"), ("handovers", "Handed over"), ("replies", "Replies"), ("flagged", "Flagged"),
        ("invalidations", "Invalidations"),
      ].map { id, text in .link("#" + id, text) })
  }

  private func stateForm(_ terms: PetitionTerms, _ typed: [String: String] = [:]) -> HTML {
    let fields = AdminFields(form: "state", typed: typed)
    let states = session?.role == .admin ? PetitionState.allCases : [.open, .paused]
    return folded(
      "Open, pause, close", isOpen: !typed.isEmpty, .state(terms.id),
      [
        fields.choice("state", states.map(\.rawValue)),
        fields.field("message", value: desk.standing(terms.id).message), .element("p", [.button("Set")]),
      ])
  }

  /// The form of an address once more, with what was typed; nothing where there is nothing to type.
  func again(_ address: AdminAddress, _ typed: [String: String]) -> HTML {
    guard let terms = address.petition.flatMap({ desk.terms.petition($0) }) else { return .empty }
    return switch address {
    case .state: stateForm(terms, typed)
    case .batch: paperForm(terms, typed)
    case .count: countForm(terms, [], typed)
    case .reply: replyForm(terms, typed)
    case .preview: previewForm(terms, typed)
    case .invalidate: (try? AdminForms.criteria(typed)).map { invalidateForm(terms, $0, typed) } ?? .empty
    case .entry(_, let entry) where typed["do"] == "withdraw": withdrawForm(entry, terms, typed)
    case .entry(_, .reply(let id)):
      correctForm(.reply(id), terms, typed) { replyFields($0, terms, nil) }
    case .entry(_, .batch(let id)):
      correctForm(.batch(id), terms, typed) { paperFields($0, country: terms.country, nil) + [$0.tick("again")] }
    default: .empty
    }
  }
}

import Campaign
import Formats
import Store

/// Signatures that people should look at, and invalidations.
extension AdminPage {
  func flaggedSection(
    _ terms: PetitionTerms, _ flagged: [FlaggedRange], _ invalidations: [Invalidation], _ role: Role
  ) -> [HTML] {
    let id = terms.id
    let ranges = flagged.map {
      cells([$0.network, String($0.count), Moment.text($0.first), Moment.text($0.last)])
    }
    let done = invalidations.map { invalidation in
      cells(
        [
          String(invalidation.number), invalidation.reason, invalidation.actor, Moment.text(invalidation.at),
          String(invalidation.count), invalidation.undone.map(Moment.text) ?? "",
        ],
        role == .admin && invalidation.undone == nil
          ? form(.undo(id), [.hidden("invalidation", String(invalidation.number)), .button("Undo")]) : .text(" "))
    }
    var parts: [HTML] = [
      .element("h2", "Flagged signatures"), table(["Network", "Flagged", "First", "Last"], ranges),
      .element("h2", "Invalidations"),
      table(["Number", "Reason", "By", "At", "Signatures", "Undone", "Do"], done),
    ]
    if role >= .campaigner { parts.append(previewForm(terms)) }
    return parts
  }

  func previewForm(_ terms: PetitionTerms, _ typed: [String: String] = [:]) -> HTML {
    let fields = AdminFields(form: "preview", typed: typed)
    return form(
      .preview(terms.id),
      [
        .element("h3", "What would be invalidated"), fields.field("from", type: "datetime-local"),
        fields.field("until", type: "datetime-local"), fields.field("network"), fields.field("country"),
        fields.choice("channel", [""] + Channel.allCases.map(\.name)), fields.tick("flagged"),
        .element("p", [.button("Preview")]),
      ], panel: true)
  }

  func preview(_ terms: PetitionTerms, _ criteria: Criteria) async throws -> ServerPage {
    let id = terms.id
    let preview = try await desk.reader.read { connection throws(StoreProblem) in
      try InvalidationPreview(connection, petition: id, criteria)
    }
    var content: [HTML] = [
      .element(
        "ul", [.class("figures")],
        [figure(preview.confirmed, "confirmed would go"), figure(preview.pending, "not yet confirmed would go")])
    ]
    if session?.role == .admin { content.append(invalidateForm(terms, criteria)) }
    return page("Preview: \(terms.country)", content)
  }

  func invalidateForm(_ terms: PetitionTerms, _ criteria: Criteria, _ typed: [String: String] = [:]) -> HTML {
    form(
      .invalidate(terms.id),
      hiddenCriteria(criteria) + [
        AdminFields(form: "invalidate", typed: typed).field("reason"),
        .element("p", [.button("Invalidate", [.class("grave")])]),
      ], panel: true)
  }

  private func hiddenCriteria(_ criteria: Criteria) -> [HTML] {
    func moment(_ at: Int64) -> String { String(Moment.text(at).dropLast(4)) }
    var fields: [HTML] = []
    if let from = criteria.from { fields.append(.hidden("from", moment(from))) }
    if let until = criteria.until { fields.append(.hidden("until", moment(until))) }
    if let network = criteria.network { fields.append(.hidden("network", network)) }
    if let country = criteria.country { fields.append(.hidden("country", country)) }
    if let channel = criteria.channel { fields.append(.hidden("channel", channel)) }
    if criteria.flags != nil { fields.append(.hidden("flagged", "yes")) }
    return fields
  }
}

import Campaign
import Formats
import Store

/// Signatures that people should look at, and invalidations.
extension AdminPage {
  func flaggedSection(
    _ terms: PetitionTerms, _ flagged: [FlaggedRange], _ invalidations: [Invalidation], _ role: Role
  ) -> [HTML] {
    let id = terms.id
    let ranges = flagged.map { range -> [AdminCell] in
      [
        .text(range.network), .number(range.count), .second(range.first), .second(range.last),
        .html(role >= .campaigner ? look(id, range) : .empty),
      ]
    }
    let done = invalidations.map { invalidation -> [AdminCell] in
      [
        .text(String(invalidation.number)), .text(invalidation.reason), .text(invalidation.actor),
        .moment(invalidation.at), .number(invalidation.count),
        invalidation.undone.map { .moment($0) } ?? .text(""),
        .html(
          role == .admin && invalidation.undone == nil
            ? form(.undo(id), [.hidden("invalidation", String(invalidation.number)), .button("Undo")]) : .empty),
      ]
    }
    var parts: [HTML] = [
      heading("flagged", "Flagged signatures"), .p(AdminWords.flagged),
      table(["Network", "Flagged", "First", "Last", "Actions"], ranges), heading("invalidations", "Invalidations"),
      table(["Number", "Reason", "By", "When", "Signatures", "Undone", "Actions"], done),
    ]
    if role >= .campaigner { parts.append(previewForm(terms)) }
    return parts
  }

  /// What an invalidation of the flagged signatures of one network would take out.
  private func look(_ id: String, _ range: FlaggedRange) -> HTML {
    form(.preview(id), [.hidden("network", range.network), .hidden("flagged", "yes"), .button("Look at these")])
  }

  func previewForm(_ terms: PetitionTerms, _ typed: [String: String] = [:]) -> HTML {
    let fields = AdminFields(form: "preview", typed: typed)
    return folded(
      "See what an invalidation would take out", isOpen: !typed.isEmpty, .preview(terms.id),
      [
        .p("Nothing is changed by looking. What is left empty is not asked for."),
        beside([
          fields.field("from", type: "datetime-local"), fields.field("until", type: "datetime-local"),
          fields.field("network"), fields.field("country", hint: "two letters, such as BE"),
          fields.choice("channel", [""] + Channel.allCases.map(\.name), called: AdminWords.channel),
        ]), fields.tick("flagged"), .element("p", [.button("Preview")]),
      ])
  }

  func preview(_ terms: PetitionTerms, _ criteria: Criteria) async throws -> ServerPage {
    let id = terms.id
    let preview = try await desk.reader.read { connection throws(StoreProblem) in
      try InvalidationPreview(connection, petition: id, criteria)
    }
    var content: [HTML] = [
      asked(criteria),
      .element(
        "ul", [.class("figures")],
        [figure(preview.confirmed, "confirmed would go"), figure(preview.pending, "not yet confirmed would go")]),
    ]
    if preview.confirmed + preview.pending == 0 {
      content.append(.p("No signature is like that: there is nothing to take out."))
    } else if session?.role == .admin {
      content.append(invalidateForm(terms, criteria))
    } else {
      content.append(.p("Nothing was changed. An administrator can take them out."))
    }
    content.append(back(to: .petition(id), "Back to the petition"))
    return page("Preview: \(LanguageNames.country(terms.country, "en"))", content)
  }

  /// The criteria, as they were asked for.
  private func asked(_ criteria: Criteria) -> HTML {
    var rows: [(String, HTML)] = []
    if let from = criteria.from { rows.append(("from", AdminWords.time(from))) }
    if let until = criteria.until { rows.append(("until", AdminWords.time(until))) }
    if let network = criteria.network { rows.append(("network", .text(network))) }
    if let country = criteria.country { rows.append(("country", .text(country))) }
    if let channel = criteria.channel { rows.append(("channel", .text(AdminWords.channel(channel)))) }
    if criteria.flags != nil { rows.append(("flagged", .text("yes"))) }
    guard !rows.isEmpty else { return .p("Without any criterion: all signatures of the petition.") }
    return .element(
      "dl", [.class("facts")],
      rows.map { name, value in
        .element("div", [.element("dt", AdminWords.label(name)), .element("dd", [value])])
      })
  }

  func invalidateForm(_ terms: PetitionTerms, _ criteria: Criteria, _ typed: [String: String] = [:]) -> HTML {
    form(
      .invalidate(terms.id),
      [.element("h2", "Take them out"), .p(AdminWords.invalidated)] + hiddenCriteria(criteria) + [
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

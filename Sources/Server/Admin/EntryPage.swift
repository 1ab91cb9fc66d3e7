import Campaign
import Formats
import HTTPTypes
import Hummingbird
import Store

/// One entry that is to be corrected or withdrawn, and what was corrected and withdrawn.
extension AdminPage {
  func entry(_ terms: PetitionTerms, _ entry: AdminAddress.Entry) async throws -> ServerPage {
    let id = terms.id
    switch entry {
    case .reply(let name):
      let replies = try await desk.reader.read { connection throws(StoreProblem) in
        try Reply.inForce(connection, petition: id)
      }
      guard let reply = replies.first(where: { $0.id == name }) else { throw HTTPError(.notFound) }
      return page(
        "Reply \(name)",
        amendmentForms(entry, terms, AdminWords.replyWithdrawn, replyFields(terms, reply)))
    case .batch(let name):
      let batches = try await desk.reader.read { connection throws(StoreProblem) in
        try PaperBatch.all(connection, petition: id)
      }
      guard let batch = batches.first(where: { $0.id == name }), batch.state != .withdrawn else {
        throw HTTPError(.notFound)
      }
      return page(
        "Batch \(name)",
        amendmentForms(
          entry, terms, AdminWords.batchWithdrawn,
          paperFields(country: batch.country, batch) + [tick("again", "Both people count it again")]))
    }
  }

  private func amendmentForms(
    _ entry: AdminAddress.Entry, _ terms: PetitionTerms, _ effect: String, _ fields: [HTML]
  ) -> [HTML] {
    [
      .p(AdminWords.correctionIsNew),
      form(
        .entry(petition: terms.id, entry),
        [.element("h2", "Correct"), .hidden("do", "correct")] + fields + [
          field("Why", "reason"), .element("p", [.button("Correct")]),
        ], panel: true),
      form(
        .entry(petition: terms.id, entry),
        [
          .element("h2", "Withdraw"), .hidden("do", "withdraw"), .p(effect), whyWithdrawn,
          .element("p", [.button("Withdraw", [.class("grave")])]),
        ], panel: true),
      .element("p", [.link(CampaignAddress.admin(.petition(terms.id)).path, "Back")]),
    ]
  }

  /// The page has two fields of this name; each has a label of its own.
  private var whyWithdrawn: HTML {
    .element(
      "div", [.class("field")],
      [
        .element("label", [Attribute("for", "f-reason-withdraw")], "Why"),
        .input([
          Attribute("type", "text"), .id("f-reason-withdraw"), Attribute("name", "reason"),
          Attribute("autocomplete", "off"),
        ]),
      ])
  }

  /// What was corrected and withdrawn, by whom and why.
  func history(_ id: String, _ subject: Amendment.Subject, _ amendments: [Amendment], _ role: Role) -> [HTML] {
    let rows = amendments.filter { $0.subject == subject }.map { amendment in
      cells(
        [
          String(amendment.number), amendment.entry, amendment.successor.map { "corrected by \($0)" } ?? "withdrawn",
          amendment.reason, amendment.actor, Moment.text(amendment.at), amendment.undone.map(Moment.text) ?? "",
        ],
        role >= .campaigner && amendment.undone == nil && amendment.successor == nil
          ? form(.restore(id), [.hidden("withdrawal", String(amendment.number)), .button("Undo")]) : .text(" "))
    }
    guard !rows.isEmpty else { return [] }
    return [
      .element("h3", "Corrected and withdrawn"),
      table(["Number", "Entry", "What", "Why", "By", "At", "Undone", "Do"], rows),
    ]
  }
}

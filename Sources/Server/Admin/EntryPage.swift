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
        amendmentForms(entry, terms) { replyFields($0, terms, reply) })
    case .batch(let name):
      let batches = try await desk.reader.read { connection throws(StoreProblem) in
        try PaperBatch.all(connection, petition: id)
      }
      guard let batch = batches.first(where: { $0.id == name }), batch.state != .withdrawn else {
        throw HTTPError(.notFound)
      }
      return page(
        "Batch \(name)",
        amendmentForms(entry, terms) { paperFields($0, country: batch.country, batch) + [$0.tick("again")] })
    }
  }

  private func amendmentForms(
    _ entry: AdminAddress.Entry, _ terms: PetitionTerms, _ fields: (AdminFields) -> [HTML]
  ) -> [HTML] {
    [
      .p(AdminWords.correctionIsNew), correctForm(entry, terms, [:], fields), withdrawForm(entry, terms, [:]),
      back(to: .petition(terms.id), "Back to the petition"),
    ]
  }

  func correctForm(
    _ entry: AdminAddress.Entry, _ terms: PetitionTerms, _ typed: [String: String], _ fields: (AdminFields) -> [HTML]
  ) -> HTML {
    let own = AdminFields(form: "correct", typed: typed)
    return form(
      .entry(petition: terms.id, entry),
      [
        .element("h2", "Correct"), .hidden("do", "correct"), beside(fields(own)),
        own.field("reason", hint: "what was wrong"), .element("p", [.button("Correct")]),
      ], panel: true)
  }

  func withdrawForm(_ entry: AdminAddress.Entry, _ terms: PetitionTerms, _ typed: [String: String]) -> HTML {
    let effect =
      switch entry {
      case .reply: AdminWords.replyWithdrawn
      case .batch: AdminWords.batchWithdrawn
      }
    return form(
      .entry(petition: terms.id, entry),
      [
        .element("h2", "Withdraw"), .hidden("do", "withdraw"), .p(effect),
        AdminFields(form: "withdraw", typed: typed).field("reason"),
        .element("p", [.button("Withdraw", [.class("grave")])]),
      ], panel: true)
  }

  /// What was corrected and withdrawn, by whom and why.
  func history(_ id: String, _ subject: Amendment.Subject, _ amendments: [Amendment], _ role: Role) -> [HTML] {
    let rows = amendments.filter { $0.subject == subject }.map { amendment -> [AdminCell] in
      [
        .text(String(amendment.number)), .text(amendment.entry),
        .text(amendment.successor.map { "corrected by \($0)" } ?? "withdrawn"), .text(amendment.reason),
        .text(amendment.actor), .moment(amendment.at), amendment.undone.map { .moment($0) } ?? .text(""),
        .html(
          role >= .campaigner && amendment.undone == nil && amendment.successor == nil
            ? form(.restore(id), [.hidden("withdrawal", String(amendment.number)), .button("Undo")]) : .empty),
      ]
    }
    guard !rows.isEmpty else { return [] }
    return [
      .element("h3", "Corrected and withdrawn"),
      table(["Number", "Entry", "What", "Why", "By", "When", "Undone", "Actions"], rows),
    ]
  }
}

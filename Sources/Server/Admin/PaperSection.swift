import Campaign
import Formats
import Store

/// Batches of paper.
extension AdminPage {
  func paperSection(_ terms: PetitionTerms, _ batches: [PaperBatch], _ amendments: [Amendment], _ role: Role) -> [HTML]
  {
    let id = terms.id
    let rows = batches.map { batch in
      cells(
        [
          batch.id, "\(batch.firstSheet)–\(batch.lastSheet)", batch.origin, String(batch.claimed),
          shown(batch.transcribed, batch), shown(batch.keyed, batch), batch.state.rawValue,
        ], role >= .campaigner ? actions(id, batch) : .text(" "))
    }
    var parts: [HTML] = [
      .element("h2", "Paper"),
      table(["Batch", "Sheets", "From", "Claimed", "First count", "Second count", "State", "Do"], rows),
    ]
    parts += history(id, .batch, amendments, role)
    if role >= .campaigner { parts += [paperForm(terms), countForm(terms)] }
    return parts
  }

  func paperForm(_ terms: PetitionTerms, _ typed: [String: String] = [:]) -> HTML {
    let fields = AdminFields(form: "batch", typed: typed)
    return form(
      .batch(terms.id),
      [.element("h3", "Sheets that came in")] + paperFields(fields, country: terms.country, nil) + [
        .element("p", [.button("Add")])
      ], panel: true)
  }

  func countForm(_ terms: PetitionTerms, _ typed: [String: String] = [:]) -> HTML {
    let fields = AdminFields(form: "count", typed: typed)
    return form(
      .count(terms.id),
      [
        .element("h3", "Your count of a batch"), fields.field("batch"), fields.field("count", type: "number"),
        .element("p", [.button("Save")]),
      ], panel: true)
  }

  private func actions(_ id: String, _ batch: PaperBatch) -> HTML {
    guard batch.state != .withdrawn else { return .text(" ") }
    let isCounted = batch.state == .transcribed && batch.keyed != nil
    return .group([
      isCounted ? form(.acceptBatch(id), [.hidden("batch", batch.id), .button("Accept")]) : .empty,
      .link(CampaignAddress.admin(.entry(petition: id, .batch(batch.id))).path, "Correct or withdraw"),
    ])
  }

  /// The fields of a batch; filled in with one that is to be corrected.
  func paperFields(_ fields: AdminFields, country: String, _ batch: PaperBatch?) -> [HTML] {
    [
      fields.field("batch", hint: "small letters, digits, hyphens"),
      fields.field("country", value: batch?.country ?? country),
      fields.field("origin", value: batch?.origin ?? ""),
      fields.field("first", type: "number", value: batch.map { String($0.firstSheet) } ?? ""),
      fields.field("last", type: "number", value: batch.map { String($0.lastSheet) } ?? ""),
      fields.field("claimed", type: "number", value: batch.map { String($0.claimed) } ?? ""),
      fields.field("scan", value: batch?.scan?.hex ?? ""),
    ]
  }

  /// Who counts must not see what the other one counted.
  private func shown(_ count: Int64?, _ batch: PaperBatch) -> String {
    guard let count else { return "–" }
    return batch.state == .accepted ? String(count) : "counted"
  }
}

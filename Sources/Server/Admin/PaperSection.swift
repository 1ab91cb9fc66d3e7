import Campaign
import Formats
import Store

/// Batches of paper.
extension AdminPage {
  func paperSection(_ terms: PetitionTerms, _ batches: [PaperBatch], _ amendments: [Amendment], _ role: Role) -> [HTML]
  {
    let id = terms.id
    let rows = batches.map { batch -> [AdminCell] in
      [
        .text(batch.id), .whole("\(batch.firstSheet)–\(batch.lastSheet)"), .text(batch.origin), .number(batch.claimed),
        shown(batch.transcribed, batch), shown(batch.keyed, batch), .text(AdminWords.batch(batch)),
        .html(role >= .campaigner ? actions(id, batch) : .empty),
      ]
    }
    var parts: [HTML] = [
      heading("paper", "Paper"),
      table(["Batch", "Sheets", "From", "Claimed", "First count", "Second count", "State", "Actions"], rows),
    ]
    if role >= .campaigner {
      let uncounted = batches.filter { [.received, .transcribed, .blocked].contains($0.state) }.map(\.id)
      parts += [paperForm(terms), uncounted.isEmpty ? .empty : countForm(terms, uncounted)]
    }
    return parts + history(id, .batch, amendments, role)
  }

  func paperForm(_ terms: PetitionTerms, _ typed: [String: String] = [:]) -> HTML {
    let fields = AdminFields(form: "batch", typed: typed)
    return folded(
      "Add sheets that came in", isOpen: !typed.isEmpty, .batch(terms.id),
      [
        beside(paperFields(fields, country: terms.country, nil)), .element("p", [.button("Add")]),
      ])
  }

  /// - Parameter batches: what can be counted; without any, the batch is typed.
  func countForm(_ terms: PetitionTerms, _ batches: [String] = [], _ typed: [String: String] = [:]) -> HTML {
    let fields = AdminFields(form: "count", typed: typed)
    return folded(
      "Enter your count of a batch", isOpen: !typed.isEmpty, .count(terms.id),
      [
        .p(AdminWords.twoCount),
        beside([
          batches.isEmpty ? fields.field("batch") : fields.choice("batch", batches),
          fields.field("count", type: "number"),
        ]), .element("p", [.button("Save")]),
      ])
  }

  private func actions(_ id: String, _ batch: PaperBatch) -> HTML {
    guard batch.state != .withdrawn else { return .empty }
    let isCounted = batch.state == .transcribed && batch.keyed != nil
    return .group([
      isCounted ? form(.acceptBatch(id), [.hidden("batch", batch.id), .button("Accept")]) : .empty,
      .link(CampaignAddress.admin(.entry(petition: id, .batch(batch.id))).path, AdminWords.amend),
    ])
  }

  /// The fields of a batch; filled in with one that is to be corrected.
  func paperFields(_ fields: AdminFields, country: String, _ batch: PaperBatch?) -> [HTML] {
    [
      fields.field("batch", value: AdminWords.successor(of: batch?.id), hint: AdminWords.idHint),
      fields.field("origin", value: batch?.origin ?? ""),
      fields.field("first", type: "number", value: batch.map { String($0.firstSheet) } ?? ""),
      fields.field("last", type: "number", value: batch.map { String($0.lastSheet) } ?? ""),
      fields.field("claimed", type: "number", value: batch.map { String($0.claimed) } ?? ""),
      fields.field("country", value: batch?.country ?? country),
      fields.field("scan", value: batch?.scan?.hex ?? ""),
    ]
  }

  /// Who counts must not see what the other one counted.
  private func shown(_ count: Int64?, _ batch: PaperBatch) -> AdminCell {
    guard let count else { return .text("") }
    return .text(batch.state == .accepted ? LanguageNames.number(count, "en") : "counted")
  }
}

import Campaign
import Formats
import Store

/// Batches of paper.
extension AdminPage {
  func paperSection(_ id: String, _ batches: [PaperBatch], _ amendments: [Amendment], _ role: Role) -> [HTML] {
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
    if role >= .campaigner {
      parts.append(
        form(
          .batch(id),
          [.element("h3", "Sheets that came in")] + paperFields(country: id.uppercased(), nil) + [
            .element("p", [.button("Add")])
          ], panel: true))
      parts.append(
        form(
          .count(id),
          [
            .element("h3", "Your count of a batch"), field("Batch", "batch"),
            field("Signatures counted", "count", type: "number"), .element("p", [.button("Save")]),
          ], panel: true))
    }
    return parts
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
  func paperFields(country: String, _ batch: PaperBatch?) -> [HTML] {
    [
      field("Batch", "batch", hint: "small letters, digits, hyphens"),
      field("Country", "country", value: batch?.country ?? country),
      field("From (organisation or place)", "origin", value: batch?.origin ?? ""),
      field("First sheet", "first", type: "number", value: batch.map { String($0.firstSheet) } ?? ""),
      field("Last sheet", "last", type: "number", value: batch.map { String($0.lastSheet) } ?? ""),
      field("Signatures claimed", "claimed", type: "number", value: batch.map { String($0.claimed) } ?? ""),
      field("SHA-256 of the scan (optional)", "scan", value: batch?.scan?.hex ?? ""),
    ]
  }

  /// Who counts must not see what the other one counted.
  private func shown(_ count: Int64?, _ batch: PaperBatch) -> String {
    guard let count else { return "–" }
    return batch.state == .accepted ? String(count) : "counted"
  }
}

import Cards
import Formats

/// Holds every signature against what is published of its case study now.
struct ApprovalCheck: Sendable {
  let folder: Folder
  let sources: [Identifier<Source>: Source]

  /// The edition with its approvals judged.
  func judged(_ edition: Edition) -> Edition {
    guard edition.cards.contains(where: { !$0.approvals.isEmpty }) else { return edition }
    return edition.with(
      cards: concurrentMap(edition.cards) { card in
        guard !card.approvals.isEmpty else { return card }
        let directory = edition.id.folder(of: card.country)
        return card.with(approvals: judged(card.approvals, of: card, in: directory))
      })
  }

  private func judged(_ approvals: [Approval], of card: Card, in directory: String) -> [Approval] {
    let messages = Dictionary(
      card.cases.map { study in
        (study.id, ApprovedContent(of: study, in: directory, of: folder, sources: sources)?.message)
      }
    ) { first, _ in first }
    return approvals.map { approval in
      guard let message = messages[approval.study.value] ?? nil, approval.signs(message) else { return approval }
      return Approval(
        study: approval.study, key: approval.key, signature: approval.signature, isValid: true, place: approval.place)
    }
  }
}

extension Approval {
  /// Whether it is the signature of its key under these bytes.
  func signs(_ message: [UInt8]) -> Bool {
    guard let key = VerifyingKey(hex: key), let signature = [UInt8](hex: signature) else { return false }
    return key.accepts(signature, of: message)
  }
}

import Cards
import Formats

/// `approvals.yaml` of a country: who has signed which case study.
enum ApprovalsFile {
  static let name = "approvals.yaml"

  /// The file, by case study and key, so that two approvals made apart can be merged line by line.
  static func bytes(of approvals: [Approval]) -> [UInt8] {
    let sorted = approvals.sorted { ($0.study.value.text, $0.key) < ($1.study.value.text, $1.key) }
    var text =
      "# Written by progresscard approve: a signature holds until what is published of the case study changes.\n"
    text += "approvals:\n"
    for approval in sorted {
      text += "  - case: \(approval.study.value)\n"
      text += "    key: \"\(approval.key)\"\n    signature: \"\(approval.signature)\"\n"
    }
    return Array(text.utf8)
  }
}

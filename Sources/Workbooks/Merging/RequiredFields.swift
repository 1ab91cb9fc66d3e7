import Formats

/// Fields that a row must have once it has anything, and those of which it needs one.
///
/// The reader would say the same of the file; said of the cell it is easier to mend.
enum RequiredFields {
  private static let all: [String: [[String]]] = [
    "provisions": [["id"], ["law"]], "reports": [["instrument"], ["due"]], "plans": [["id"], ["title"], ["from"]],
    "services": [["id"], ["kind"], ["by.state", "by.state-funded", "by.ngo", "by.private"]],
    "quotations": [["instrument"], ["text"]], "corrections": [["where"], ["printed"], ["right"]],
    "statistics": [["series"], ["period"], ["value", "low"], ["value", "high"]], "gaps": [["subject"], ["kind"]],
    "calls": [["id"], ["text"], ["goal", "indicators"]], "demands": [["id"], ["text"]],
    "cases": [["title"], ["basis"], ["text"]],
    "conditions": [["is"]],
  ]

  /// What a row of a sheet lacks: the fields of which one is needed.
  static func missing(in sheet: String, _ content: (String) -> String) -> [[String]] {
    var needs = all[sheet] ?? []
    if sheet == "conditions", content("is") == "met" {
      needs.append(["by.state", "by.state-funded", "by.ngo", "by.private"])
    }
    return needs.filter { fields in fields.allSatisfy { content($0).isEmpty } }
  }
}

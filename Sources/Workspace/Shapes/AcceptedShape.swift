import Cards
import Formats

/// `accepted.yaml`: errors that an edition is published with all the same.
enum AcceptedFile {
  static let name = "accepted.yaml"
}

extension Shape where Value == [Acceptance] {
  static let accepted = Shape<[Acceptance]>.mapping { fields in
    fields.required("accepted", Shape<Acceptance>.acceptance.list(least: 1))
  }
}

extension Shape where Value == Acceptance {
  static let acceptance = mapping { fields in
    let rule = fields.required("rule", Shape<String>.anyText.located)
    let file = fields.required("file", Shape<String>.anyText.located)
    let found = fields.required("found", .wholeText)
    let reason = fields.required("reason", .prose)
    let role = fields.required("role", Shape<Identifier<CoderGrade>>.identifier())
    let date = fields.required("date", .date)
    guard let rule, let file, let found, let reason, let role, let date else { return nil }
    return Acceptance(
      rule: rule, file: file, found: found, reason: reason, role: role, date: date, place: fields.place)
  }
}

import Foundation

/// What is wrong with one field of a government's reply.
public struct ReplyProblem: Sendable, Hashable {
  /// `id`, `demand`, `date`, `source`, `from` or `note`.
  public let field: String
  public let found: String
  public let expected: String
  public let mend: String

  public var sentence: String { "\(field): found \(found); expected \(expected); \(mend)." }
}

extension ReplyProblem {
  /// Controls, ends of line that are none, and the characters that turn text round are an error of the workspace that
  /// publishes the text; nil where it has none of them.
  public init?(in field: String, _ text: String) {
    let unseen = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x2028, 0x2029, 0x202A...0x202E, 0xFEFF, 0xFFFE, 0xFFFF: true
      default: scalar.properties.generalCategory == .control && !["\n", "\r", "\t"].contains(scalar)
      }
    }
    guard let unseen else { return nil }
    let digits = String(unseen.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    self.init(
      field: field, found: "\(code), which nobody sees", expected: "text that can be read",
      mend: "write it again without that character")
  }

  /// An id that the workspace would not take; nil where it is one.
  public init?(inID id: String) {
    guard !PetitionTerms.isID(id) else { return nil }
    self.init(
      field: "id", found: id.isEmpty ? "nothing" : "“\(id)”",
      expected: "at most 64 small letters a to z, digits and hyphens, and no hyphen first",
      mend: "write for example minister-1")
  }
}

extension CampaignTerms {
  /// All that is wrong with a reply, so that none is taken down that could not be published.
  ///
  /// - Parameters:
  ///   - id: the reply's own; nil where it is not looked at.
  ///   - source: ids of sources, joined by semicolons; none where it is empty.
  ///   - today: `2010-06-30`.
  public func problems(
    ofReplyTo petition: PetitionTerms, id: String? = nil, demand: String, day: String, source: String,
    from sender: String = "", note: String = "", today: String
  ) -> [ReplyProblem] {
    var problems = [id.flatMap { ReplyProblem(inID: $0) }].compactMap(\.self)
    problems += [("from", sender), ("note", note)].compactMap { ReplyProblem(in: $0.0, $0.1) }
    if !petition.demands.contains(where: { $0.id == demand }) {
      problems.append(
        ReplyProblem(
          field: "demand", found: demand.isEmpty ? "nothing" : "“\(demand)”", expected: "a demand of the petition",
          mend: "write one of \(petition.demands.map(\.id).joined(separator: ", "))"))
    }
    if let problem = Self.problem(ofDay: day, opens: petition.opens, today: today) { problems.append(problem) }
    if let sources {
      for part in source.split(separator: ";") {
        let id = part.trimmingCharacters(in: .whitespaces)
        guard !sources.contains(id) else { continue }
        problems.append(
          ReplyProblem(
            field: "source", found: "“\(id)”", expected: "a source of sources.json that may be named",
            mend: "add it to the workspace and publish, or leave it out"))
      }
    }
    return problems
  }

  private static func problem(ofDay day: String, opens: String?, today: String) -> ReplyProblem? {
    func problem(_ found: String, _ expected: String) -> ReplyProblem {
      ReplyProblem(field: "date", found: found, expected: expected, mend: "write the day on which it came")
    }
    guard PetitionTerms.isDay(day) else {
      return problem(day.isEmpty ? "nothing" : "“\(day)”", "a day such as 2010-06-30")
    }
    guard day <= today else { return problem(day + ", which is to come", "a day up to \(today)") }
    guard let opens, day < opens else { return nil }
    return problem(day + ", before the petition opened", "a day from \(opens) on")
  }
}

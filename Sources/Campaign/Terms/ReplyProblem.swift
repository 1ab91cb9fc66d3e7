import Foundation

/// What is wrong with one field of a government's reply.
public struct ReplyProblem: Sendable, Hashable {
  /// `demand`, `date`, `source`, `from` or `note`.
  public let field: String
  public let found: String
  public let expected: String
  public let mend: String

  public var sentence: String { "\(field): found \(found); expected \(expected); \(mend)." }
}

extension CampaignTerms {
  /// All that is wrong with a reply, so that none is taken down that could not be published.
  ///
  /// - Parameters:
  ///   - source: ids of sources, joined by semicolons; none where it is empty.
  ///   - today: `2010-06-30`.
  public func problems(
    ofReplyTo petition: PetitionTerms, demand: String, day: String, source: String, from sender: String = "",
    note: String = "", today: String
  ) -> [ReplyProblem] {
    var problems = [("from", sender), ("note", note)].compactMap { Self.problem(in: $0.0, $0.1) }
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

  /// Controls, and the characters that turn text round, are an error of the workspace that publishes the reply.
  private static func problem(in field: String, _ text: String) -> ReplyProblem? {
    let unseen = text.unicodeScalars.first { scalar in
      scalar.properties.generalCategory == .control && !["\n", "\r", "\t"].contains(scalar)
        || (0x202A...0x202E).contains(scalar.value) || scalar.value == 0xFEFF
    }
    guard let unseen else { return nil }
    let digits = String(unseen.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return ReplyProblem(
      field: field, found: "\(code), which nobody sees", expected: "text that can be read",
      mend: "write it again without that character")
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

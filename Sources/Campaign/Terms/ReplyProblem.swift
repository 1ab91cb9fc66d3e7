import Foundation

/// What is wrong with one field of a government's reply.
public struct ReplyProblem: Sendable, Hashable {
  /// `demand`, `date` or `source`.
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
    ofReplyTo petition: PetitionTerms, demand: String, day: String, source: String, today: String
  ) -> [ReplyProblem] {
    var problems: [ReplyProblem] = []
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

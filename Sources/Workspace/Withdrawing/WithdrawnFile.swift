import Cards
import Formats

/// `withdrawn.yaml`: the tombstones of an edition.
enum WithdrawnFile {
  static let name = "withdrawn.yaml"

  /// The tombstones in the order in which they were set.
  static func bytes(of withdrawals: [Withdrawal]) -> [UInt8] {
    var text = "# Written by progresscard withdraw. What is listed here is read and published no more.\nwithdrawn:\n"
    for withdrawal in withdrawals {
      text += "  - id: \"\(withdrawal.id)\"\n    country: \(withdrawal.country)\n    position: \(withdrawal.position)\n"
      if let goal = withdrawal.goal { text += "    goal: \"\(goal)\"\n" }
      text += "    date: \(withdrawal.date)\n    reason: \(withdrawal.reason.rawValue)\n"
      text += "    mark: \"\(withdrawal.mark)\"\n"
      if withdrawal.sources.isEmpty { continue }
      text += "    sources:\n" + withdrawal.sources.map { "      - \"\($0)\"\n" }.joined()
    }
    return Array(text.utf8)
  }
}

extension Withdrawal {
  /// What a tombstone keeps in place of a name: only who knows the name can tell that it is meant.
  static func mark(_ id: Identifier<Withdrawal>, _ name: String) -> String {
    SHA256.hash(Array("\(id) \(name)".utf8)).hex
  }

  /// Whether a case study was withdrawn, by its path without language and ending: `editions/2010-06/BE/cases/the-call`.
  func covers(case path: String) -> Bool { mark == Self.mark(id, path) }

  /// Whether an input of a frozen edition has gone with it.
  func covers(input name: String) -> Bool {
    if let file = TextFile(name), let slash = name.lastIndex(of: "/"), covers(case: name[...slash] + file.name) {
      return true
    }
    return !sources.isEmpty && sources.contains(Self.mark(id, name))
  }
}

extension Shape where Value == [Withdrawal] {
  static let withdrawn = Shape<[Withdrawal]>.mapping { fields in
    fields.required("withdrawn", Shape<Withdrawal>.withdrawal.list(least: 1))
  }
}

extension Shape where Value == Withdrawal {
  static let withdrawal = mapping { fields in
    let id = fields.required("id", Shape<Identifier<Withdrawal>>.identifier())
    let country = fields.required("country", Shape<CountryCode>.country)
    let position = fields.required("position", Shape<Int>.count)
    let goal = fields.optional("goal", Shape<Identifier<Goal>>.identifier())
    let date = fields.required("date", .date)
    let reason = fields.required("reason", Shape<Withdrawal.Reason>.word())
    let mark = fields.required("mark", Shape<String>.digest)
    let sources = fields.list("sources", Shape<String>.digest)
    guard let id, let country, let position, let date, let reason, let mark else { return nil }
    return Withdrawal(
      id: id, country: country, position: position, goal: goal, date: date, reason: reason, mark: mark,
      sources: sources, place: fields.place)
  }
}

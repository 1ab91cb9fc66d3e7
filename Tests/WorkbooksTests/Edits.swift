import EndToEnd
import Foundation
import Testing

@testable import Workbooks

/// What people change in a workbook arrives in the files, and nothing else moves.
@Suite struct Edits {
  private static let card = "editions/2025/XA/card.yaml"

  private func book(_ changes: (HandedOut.Files) throws -> Void = { _ in }) throws -> HandedOut {
    try HandedOut(.twoMinute, "2025", "XA", changes: changes)
  }

  /// The lines that differ between two texts, with their signs.
  private func difference(_ old: String, _ new: String) -> [String] {
    let (before, after) = (old.components(separatedBy: "\n"), new.components(separatedBy: "\n"))
    return after.difference(from: before).map { change in
      switch change {
      case .remove(_, let line, _): "-" + line
      case .insert(_, let line, _): "+" + line
      }
    }
  }

  @Test func `a changed text moves one line, comments stay`() throws {
    var book = try book { files in
      try files.edit(Self.card, "indicators:\n", "# our notes\nindicators:\n")
    }
    let before = try book.files.read(Self.card)
    try book.put("Since 2024 it answers everybody.", "grades", "indicators/A.1", "statement")
    try book.put("largely", "grades", "indicators/A.1", "grade")
    let plan = try book.plan()
    #expect(plan.files.map(\.path) == [Self.card])
    #expect(plan.files.map(\.manner) == [.inPlace])
    #expect(plan.changes.map(\.label) == ["A.1, Agreed grade", "A.1, What the card says"])
    try book.apply()
    #expect(
      difference(before, try book.files.read(Self.card)) == [
        "-      en: Since 2024 the helpline answers every child in the country, day and night.", "-    grade: full",
        "+    grade: largely", "+      en: Since 2024 it answers everybody.",
      ])
    #expect(try book.plan().files.isEmpty)
  }

  @Test func `an indicator that got another name since is known by its number where a correction names it`() throws {
    let correction = "corrections:\n  - {where: A.1, printed: Two cities., right: One city.}\n"
    var book = try book { files in
      let card = try files.read(Self.card)
      try files.write(card.replacing(#/corrections:\n(  .*\n|\n)*/#, with: "") + "\n" + correction, to: Self.card)
    }
    let framework = "frameworks/safe-to-tell-2025.yaml"
    try book.files.edit(framework, "en: Helpline,", "en: A line for children,")
    #expect(try book.refusal() == [])
    try book.put("Three cities.", "corrections", "corrections/0", "printed")
    #expect(try book.refusal() == [])
    #expect(try book.plan().changes.map(\.after) == ["Three cities."])
  }

  @Test func `what a row of a table had not said goes into its column`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    try book.put("2024-06", "gaps", "1", "asked")
    try book.put("Nobody knows.", "gaps", "1", "note")
    try book.put("female", "statistics", "0", "sex")
    try book.put(.number(470), "statistics", "0", "low")
    try book.put(.number(490), "statistics", "0", "high")
    try book.add(
      "gaps",
      [
        "subject": .text("Ages"), "kind": .text("refused"), "asked": .text("2024-07"),
        "addressee": .text("Treasury"),
      ])
    try book.apply()
    let gaps = try book.files.read("editions/2025/XA/gaps.csv")
    #expect(
      gaps.contains(
        "not-collected,Ministry for Children,Ministère de l’Enfance,2024-06,,Nobody knows.,,\"children-first, p. 9\"\n")
    )
    #expect(gaps.hasSuffix("Ages,,refused,Treasury,,2024-07,,,,\n"))
    let statistics = try book.files.read("editions/2025/XA/statistics.csv")
    #expect(statistics.contains("\ncalls,2022,female,,,480,470,490,\"aldoria-yearbook, p. 3\",,\n"))
    #expect(try book.plan().files.isEmpty)
  }

  @Test func `a service's places, region and name are filled in, and whether a figure is official`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA")
    try book.put(.number(24), "services", "services/1", "capacity")
    try book.put("North", "services", "services/1", "region")
    try book.put("Open House", "services", "services/1", "name")
    try book.put("children-first", "services", "services/1", "named-by")
    try book.put("yes", "statistics", "0", "published")
    try book.apply()
    let service = try book.value(of: Self.card).value(at: ["services", "1"])
    #expect(
      service?.entries?.map(\.key) == [
        "id", "kind", "name", "named-by", "by", "number", "capacity", "region", "offers", "goal", "sources",
      ])
    #expect(service?.value(at: ["named-by"]) == .list(["children-first"]))
    let statistics = try book.value(of: "editions/2025/XA/statistics.csv")
    #expect(statistics.value(at: ["0", "published"]) == .text("official"))
    #expect(statistics.value(at: ["1", "published"]) == nil)
    #expect(try book.plan().files.isEmpty)
  }

  @Test func `a workbook from before there was a column keeps what is in it`() throws {
    let path = "editions/2025/XA/statistics.csv"
    var book = try HandedOut(.twoMinute, "2025", "XA") { files in
      try files.edit(
        path, "source,quality,quality.fr\ncalls,2022,,,,480,,,",
        "published,source,quality,quality.fr\ncalls,2022,,,,480,,,official,")
      let rows = try files.read(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let wider = rows.enumerated().map { index, row -> String in
        guard index > 1, !row.isEmpty else { return row }
        var cells = row.split(separator: ",", maxSplits: 8, omittingEmptySubsequences: false).map(String.init)
        cells.insert("", at: 8)
        return cells.joined(separator: ",")
      }
      try files.write(wider.joined(separator: "\n"), to: path)
    }
    try book.changeHead("statistics") { rows in
      for row in rows.indices where rows[row].cells.count > 11 { rows[row].cells.remove(at: 11) }
    }
    try book.rearrange("statistics") { rows in rows.swapAt(0, 1) }
    try book.apply()
    let rows = try book.value(of: path).items ?? []
    #expect(rows.map { $0.value(at: ["published"]) }.prefix(2) == [nil, .text("official")])
  }

  @Test func `a text goes into the column of the card's language, where a table has only that`() throws {
    let path = "editions/2025/XA/gaps.csv"
    var book = try HandedOut(.twoMinute, "2025", "XA") { files in
      try files.edit(path, "subject,subject.fr", "subject.en,subject.fr")
      try files.edit(path, "note,note.fr", "note.en,note.fr")
    }
    try book.put("Nobody knows.", "gaps", "1", "note")
    try book.add("gaps", ["subject": .text("Ages"), "kind": .text("refused")])
    try book.add("calls", ["goal": .text("heard"), "addressee": .text("Parliament"), "text": .text("Count them.")])
    try book.apply()
    let table = try book.files.read(path)
    #expect(
      table.hasPrefix("subject.en,subject.fr,kind,addressee,addressee.fr,asked,answered,note.en,note.fr,source\n"))
    #expect(table.contains(",,,Nobody knows.,,"))
    #expect(table.hasSuffix("\nAges,,refused,,,,,,,\n"))
    #expect(try book.value(of: "editions/2025/XA/actions.yaml").value(at: ["calls", "2", "id"]) == .text("count-them"))
    #expect(try book.plan().files.isEmpty)
  }

  @Test func `a word of the workbook's language stands for its identifier, in any case of letters`() throws {
    var book = try HandedOut(.twoMinute, "2025", "XA", language: "fr")
    try book.put("NON REMPLIE", "conditions", "indicators/A.1/conditions/nights", "is")
    try book.put("", "conditions", "indicators/A.1/conditions/nights", "by.state")
    let before = try book.files.read(Self.card)
    #expect(try book.plan().files.map(\.manner) == [.inPlace])
    try book.apply()
    #expect(
      difference(before, try book.files.read(Self.card)) == [
        "-      nights: {is: met, by: [state], sources: [aldoria-letter]}",
        "+      nights: {is: unmet, sources: [aldoria-letter]}",
      ])
  }

  @Test func `a new field goes between those that are there`() throws {
    var book = try book()
    try book.put("Only in the capital.", "conditions", "indicators/B.1/conditions/offence", "note")
    try book.put("Because, as we say: it *fits*.", "grades", "indicators/B.1", "departure")
    let before = try book.files.read(Self.card)
    try book.apply()
    #expect(
      difference(before, try book.files.read(Self.card)) == [
        "-      offence: {is: met, by: [state], sources: [\"law-review, p. 16\"]}",
        "+      offence: {is: met, by: [state], note: Only in the capital., sources: [\"law-review, p. 16\"]}",
        "+    departure: \"Because, as we say: it *fits*.\"",
      ])
  }

  @Test func `a new row becomes an entry with a short name`() throws {
    var book = try book()
    try book.add(
      "plans",
      [
        "title": .text("Plan d’Été 2026"), "from": .text("2026"), "goal": .text("protected"),
        "sources": .text("aldoria-plan, p. 2\nlaw-review"),
      ])
    let before = try book.files.read(Self.card)
    #expect(try book.plan().files.map(\.manner) == [.inPlace])
    try book.apply()
    #expect(difference(before, try book.files.read(Self.card)).allSatisfy { $0.hasPrefix("+") })
    #expect(try book.plan().files.isEmpty)
    let value = try book.value(of: Self.card)
    let new = value.value(at: ["plans", "1"])
    #expect(new?.value(at: ["id"]) == .text("plan-dete-2026"))
    #expect(new?.value(at: ["from"]) == .text("2026"))
    #expect(new?.value(at: ["sources"]) == .list(["aldoria-plan, p. 2", "law-review"]))
    #expect(value.value(at: ["plans", "0", "title", "fr"]) == .text("Plan pour la sécurité des enfants"))
  }

  @Test func `a row that is taken out goes with its lines, and the others stay`() throws {
    var book = try book { files in
      try files.edit(Self.card, "  - id: shelters", "  # two of them\n  - id: shelters")
    }
    try book.empty("services", "services/0")
    let before = try book.files.read(Self.card)
    #expect(try book.plan().files.map(\.manner) == [.inPlace])
    try book.apply()
    let gone = difference(before, try book.files.read(Self.card))
    #expect(gone.count == 8)
    #expect(gone.allSatisfy { $0.hasPrefix("-") })
    #expect(try book.files.read(Self.card).contains("services:\n  # two of them\n  - id: shelters"))
    #expect(try book.plan().files.isEmpty)
  }

  @Test func `rows in another order move in the file, and all else stays`() throws {
    var book = try book { files in
      try files.edit(Self.card, "headline:", "# kept\nheadline:")
    }
    try book.rearrange("services") { rows in rows.swapAt(0, 1) }
    try book.put("", "provisions", "provisions/0", "limitation")
    try book.apply()
    #expect(try book.files.read(Self.card).contains("# kept\nheadline:"))
    let value = try book.value(of: Self.card)
    #expect(value.value(at: ["services", "0", "id"]) == .text("shelters"))
    #expect(value.value(at: ["services", "1", "name", "fr"]) == .text("Ligne des enfants d’Aldorie"))
    #expect(value.value(at: ["provisions", "0", "limitation"]) == nil)
    #expect(try book.plan().files.isEmpty)
  }

  @Test func `emptied rows are taken out, rows in another order move, and stamps go with them`() throws {
    var book = try book { files in
      let stamps = try files.read("editions/2025/XA/translations.csv")
      try files.write(
        stamps + "gaps.csv#0.subject,fr,0123456789abcdef\ngaps.csv#3.subject,fr,fedcba9876543210\n",
        to: "editions/2025/XA/translations.csv")
    }
    try book.empty("gaps", "0")
    try book.rearrange("gaps") { rows in
      let last = rows.remove(at: 3)
      rows.insert(last, at: 0)
    }
    try book.apply()
    let gaps = try book.files.read("editions/2025/XA/gaps.csv").split(separator: "\n").map { $0.prefix(20) }
    #expect(gaps == ["subject,subject.fr,k", "Cost of a place in a", "Calls that nobody an", "Children in shelters"])
    let stamps = try book.files.read("editions/2025/XA/translations.csv")
    #expect(!stamps.contains("0123456789abcdef"))
    #expect(stamps.contains("gaps.csv#0.subject,fr,fedcba9876543210"))
  }

  @Test func `numbers stay as they were written, changed ones are plain`() throws {
    var book = try book { files in
      try files.edit("editions/2025/XA/statistics.csv", "calls,2022,,,,480,", "calls,2022,,,,480.50,")
    }
    #expect(try book.plan().files.isEmpty)
    try book.put(.number(12.5), "statistics", "3", "value")
    try book.add(
      "statistics", ["series": .text("calls"), "period": .number(2025), "value": .number(77), "sex": .text("female")])
    try book.apply()
    let lines = try book.files.read("editions/2025/XA/statistics.csv").split(separator: "\n").map(String.init)
    #expect(lines[1] == "calls,2022,,,,480.50,,,\"aldoria-yearbook, p. 3\",,")
    #expect(lines[4] == "children-sheltered,2022,female,0-17,,12.5,,,\"aldoria-yearbook, p. 16\",,")
    #expect(lines.last == "calls,2025,female,,,77,,,,,")
  }

  @Test func `a translation that is brought up to date gets the stamp of what was translated`() throws {
    var book = try book()
    let key = "\(Self.card)#indicators/A.1/statement@fr"
    try book.put("La ligne répond à tous, jour et nuit.", "translations", key, "translation")
    #expect(try book.apply() == [Self.card, "editions/2025/XA/translations.csv"])
    let stamps = try book.files.read("editions/2025/XA/translations.csv")
    #expect(!stamps.contains("4118a5266675edc2"))
    #expect(
      try HandedOut.book(book.root, "2025", "XA", "en").sheets.sheets.last?.row(key)?.content("state") == "current")
  }

  @Test func `a stale translation that still fits is declared up to date`() throws {
    var book = try book()
    let key = "\(Self.card)#indicators/A.1/statement@fr"
    try book.put("up to date", "translations", key, "state")
    #expect(try book.apply() == ["editions/2025/XA/translations.csv"])
    #expect(
      try HandedOut.book(book.root, "2025", "XA", "en").sheets.sheets.last?.row(key)?.content("state") == "current")
  }

  @Test func `a changed original leaves translations that had no stamp stale`() throws {
    var book = try book()
    try book.put("A child may complain alone.", "grades", "indicators/A.2", "statement")
    #expect(try book.apply() == [Self.card, "editions/2025/XA/translations.csv"])
    let key = "\(Self.card)#indicators/A.2/statement@fr"
    #expect(try HandedOut.book(book.root, "2025", "XA", "en").sheets.sheets.last?.row(key)?.content("state") == "stale")
  }

  @Test func `paragraphs are changed, added and taken out; a missing translation becomes a file`() throws {
    var book = try book()
    try book.put("# Who telephones", "narratives", "situation", "text")
    try book.put("Le plan paie.\n\nEt plus.", "translations", "editions/2025/XA/protected.fr.md#@fr", "translation")
    let old = try book.files.read("editions/2025/XA/situation.en.md")
    let files = try book.apply()
    #expect(files.contains("editions/2025/XA/protected.fr.md"))
    #expect(
      try book.files.read("editions/2025/XA/situation.en.md") == old.replacing("# Who calls", with: "# Who telephones"))
    #expect(try book.files.read("editions/2025/XA/protected.fr.md") == "Le plan paie.\n\nEt plus.\n")
    #expect(try book.files.read("editions/2025/XA/translations.csv").contains("protected,fr,"))
    #expect(try book.plan().files.isEmpty)
  }

  @Test func `a new case study becomes a file with front matter`() throws {
    var book = try book()
    try book.add(
      "cases",
      [
        "title": .text("A door"), "basis": .text("composite"), "goal": .text("heard"),
        "sources": .text("children-first"), "text": .text("It opened.\n\nThen it closed."),
      ])
    #expect(try book.apply() == ["editions/2025/XA/cases/a-door.en.md"])
    #expect(
      try book.files.read("editions/2025/XA/cases/a-door.en.md")
        == "---\ntitle: A door\nbasis: composite\ngoal: heard\nsources:\n  - children-first\n---\n\nIt opened.\n\nThen it closed.\n"
    )
  }

  @Test func `line ends of Windows stay`() throws {
    var book = try book { files in
      for path in [Self.card, "editions/2025/XA/situation.en.md", "editions/2025/XA/gaps.csv"] {
        try files.write(try files.read(path).replacing("\n", with: "\r\n"), to: path)
      }
    }
    #expect(try book.plan().files.isEmpty)
    try book.put("# Who telephones", "narratives", "situation", "text")
    try book.put("Once,\ntwice.", "grades", "indicators/A.1", "reason")
    try book.apply()
    for path in [Self.card, "editions/2025/XA/situation.en.md", "editions/2025/XA/gaps.csv"] {
      let text = try book.files.read(path)
      #expect(text.utf8.count(where: { $0 == 0x0A }) == text.utf8.count(where: { $0 == 0x0D }), "\(path)")
    }
    #expect(try book.plan().files.isEmpty)
  }
}

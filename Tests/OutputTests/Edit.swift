import Foundation
import Mutants

/// One change that an author makes to a copy of `Examples/two-minute`.
struct Edit: Sendable, CustomStringConvertible {
  let description: String
  let change: @Sendable (Desk) throws -> Void

  init(_ description: String, _ change: @escaping @Sendable (Desk) throws -> Void) {
    self.description = description
    self.change = change
  }
}

/// The folder that is edited, and where on it.
struct Desk: Sendable {
  let folder: URL
  /// Chosen among the cards of 2025 that have the narrative.
  let narrative: String
  /// A number that makes each text another.
  let number: Int

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  func write(_ text: String, to path: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func append(_ text: String, to path: String) throws { try write(try read(path) + text, to: path) }

  /// Replaces the first place; a text that is not there leaves the file as it is.
  func replace(_ old: String, _ new: String, in path: String) throws {
    try write(try read(path).replacing(old, with: new, maxReplacements: 1), to: path)
  }

  /// Approves every case study as it is now.
  func approve() throws { try Approvers.approveAll(in: folder.path) }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: folder.appending(path: path)) }
}

extension Edit {
  /// Changes to the words of one card, which no other page shows.
  static let ofNarratives: [Edit] = [
    Edit("words") { try $0.append("\nWord number \($0.number) of many.\n", to: $0.narrative) },
    Edit("an inner word") { try $0.replace(" the ", " the \($0.number)th ", in: $0.narrative) },
    Edit("a heading more") { try $0.append("\n# Heading \($0.number)\n\nBelow it.\n", to: $0.narrative) },
    Edit("a heading less") { try $0.replace("# ", "", in: $0.narrative) },
    Edit("a list") { try $0.append("\n- one of \($0.number)\n- two with *stress*\n", to: $0.narrative) },
    Edit("a table") { try $0.append("\n| a | b |\n|---|--:|\n| \($0.number) | 2 |\n", to: $0.narrative) },
    Edit("a link") { try $0.append("\n[A page](https://example.org/\($0.number)).\n", to: $0.narrative) },
    Edit("a citation of what is cited") {
      try $0.append("\nSo it is said [@children-first, p. \($0.number)].\n", to: $0.narrative)
    },
    Edit("a citation of another source") { try $0.append("\nSo says the law [@law-review].\n", to: $0.narrative) },
    Edit("another place") { try $0.replace(", p. ", ", p. \($0.number)", in: $0.narrative) },
    Edit("a citation less") {
      try $0.write(try $0.read($0.narrative).replacing(/\[@[^\]]*\]/, with: "", maxReplacements: 1), to: $0.narrative)
    },
    Edit("a confidential citation more") { try $0.append("\nSomebody says [@aldoria-interview].\n", to: $0.narrative) },
    Edit("nothing but the time of writing") { try $0.write(try $0.read($0.narrative), to: $0.narrative) },
    Edit("another paragraph first") {
      try $0.write("First \($0.number).\n\n" + $0.read($0.narrative), to: $0.narrative)
    },
    Edit("all words new") { try $0.write("Nothing of the \($0.number) old words.\n", to: $0.narrative) },
    Edit("an unknown source") { try $0.append("\nNo such book [@nowhere-\($0.number)].\n", to: $0.narrative) },
    Edit("a skipped heading level") { try $0.append("\n# One\n\n### Three\n", to: $0.narrative) },
    Edit("a character without glyph") { try $0.append("\n漢\n", to: $0.narrative) },
  ]

  /// Changes to every other kind of file.
  static let ofTheRest: [Edit] = [
    Edit("a statement") { try $0.replace("answers every child", "answers each child", in: card("card.yaml")) },
    Edit("a departure") {
      let departure = "    grade: largely\n    departure: Nights began \($0.number) days ago.\n"
      try $0.replace("    grade: full\n", departure, in: card("card.yaml"))
    },
    Edit("a grade that does not follow") {
      try $0.replace("    grade: yes\n", "    grade: no\n", in: card("card.yaml"))
    },
    Edit("a case") {
      try $0.append("\nMore \($0.number).\n", to: card("cases/the-second-call.en.md"))
      try $0.approve()
    },
    Edit("a reply") { try $0.append("\nThe minister adds \($0.number).\n", to: card("reply.en.md")) },
    Edit("a call") { try $0.replace("within 30 days", "within \($0.number) days", in: card("actions.yaml")) },
    Edit("a demand") { try $0.append("# note \($0.number)\n", to: card("petition.yaml")) },
    Edit("a demand's name") { try $0.replace("id: beds", "id: bed-\($0.number)", in: card("petition.yaml")) },
    Edit("an answer to a demand") {
      try $0.append(
        "more-\($0.number),XA,2025,answers,2025-12-01,,,received,,,aldoria-letter\n", to: "campaign/replies.csv")
    },
    Edit("a proceeding") {
      try $0.append("2022,appeal,final,convicted,6,6,no,\($0.number),9,children-first\n", to: "law/safe-contact.csv")
    },
    Edit("the campaign's end") { try $0.replace("2027-12-31", "2027-12-30", in: "campaign.yaml") },
    Edit("a figure") { try $0.append("calls,2021,,,,\($0.number),,,aldoria-letter,,\n", to: card("statistics.csv")) },
    Edit("a small count") {
      try $0.append(
        "children-sheltered,2022,male,0-17,,\($0.number % 9 + 1),,,aldoria-letter,,\n", to: card("statistics.csv"))
    },
    Edit("a total that gives it back") {
      try $0.append(
        "children-sheltered,2022,,0-17,,\(20 + $0.number % 9),,,aldoria-letter,,\n", to: card("statistics.csv"))
    },
    Edit("figures of another edition") {
      try $0.write(
        "series,period,sex,age,value\nchildren-sheltered,2022,,0-17,\(20 + $0.number % 9)\n",
        to: "editions/2023/XA/statistics.csv")
    },
    Edit("the threshold") { try $0.append("small-counts: \(3 + $0.number % 30)\n", to: "workspace.yaml") },
    Edit("a small count in words") {
      try $0.append(
        "\nIn 2022 the shelter took in \($0.number % 20) girls [@children-first].\n", to: card("heard.en.md"))
    },
    Edit("a gap") { try $0.append("Thing \($0.number),,not-found,Treasury,,,,,,\n", to: card("gaps.csv")) },
    Edit("a stamp") { try $0.append("situation,fr,60303ae22b998861\n", to: card("translations.csv")) },
    Edit("a source's title") { try $0.replace("\"title\": \"", "\"title\": \"New: ", in: "sources.json") },
    Edit("a source's access") { try $0.replace("law-review: {", "law-review: {access: on-file, ", in: "sources.yaml") },
    Edit("a source made confidential") {
      try $0.replace("children-first: {", "children-first: {access: confidential, ", in: "sources.yaml")
    },
    Edit("a channel") { try $0.replace("555 0100", "555 \($0.number)", in: "channels.csv") },
    Edit("a channel less") { try $0.replace("XB,Borvia", "XC,Borvia", in: "channels.csv") },
    Edit("a treaty's status") { try $0.replace("2015-06-01", "2015-06-02", in: "treaties/status.csv") },
    Edit("a treaty's name") { try $0.replace("short: ", "short: New ", in: "treaties/instruments.yaml") },
    Edit("a series' name") { try $0.replace("name: {en: ", "name: {en: New ", in: "series.yaml") },
    Edit("the title") { try $0.replace("Safe to tell:", "Safe to tell (\($0.number)):", in: "workspace.yaml") },
    Edit("the brand") { try $0.replace("#1f4e79", "#4e1f79", in: "workspace.yaml") },
    Edit("the languages") { try $0.replace("languages: [en, fr]", "languages: [fr, en]", in: "workspace.yaml") },
    Edit("a label") { try $0.replace("label: {en: ", "label: {en: Quite ", in: "frameworks/safe-to-tell-2025.yaml") },
    Edit("the method") { try $0.append("\nAnd \($0.number).\n", to: "frameworks/safe-to-tell-2025.en.md") },
    Edit("the edition's notice") { try $0.replace("is invented.", "is made up.", in: "editions/2025/edition.yaml") },
    Edit("a country's name") { try $0.replace("Borvia", "Borvonia", in: "editions/2025/edition.yaml") },
    Edit("the overview's text") { try $0.append("\nAnd \($0.number).\n", to: "editions/2025/overview.en.md") },
    Edit("a published category") { try $0.replace(",1,", ",2,", in: "editions/2023/overview.csv") },
    Edit("a page") { try $0.append("\nAnd \($0.number).\n", to: "pages/about.fr.md") },
    Edit("the logo") { try $0.append("<!-- \($0.number) -->\n", to: "theme/logo.svg") },
    Edit("a narrative more") { try $0.write("New here.\n", to: "editions/2025/XC/situation.en.md") },
    Edit("a narrative less") { try $0.remove(card("protected.en.md")) },
    Edit("a translation less") { try $0.remove(card("heard.fr.md")) },
    Edit("a case more") {
      let matter = "---\ntitle: A case\nbasis: composite\nreview: 2027-01-01\n---\n"
      try $0.write(matter + "\nWords.\n", to: card("cases/new.en.md"))
      try $0.approve()
    },
    Edit("a case withdrawn, its files still there") {
      let mark = "ceea5ac697593f38315c5283ce61c0293c4349d7d66d711d0fc245f868a10cdc"
      try $0.write(
        "withdrawn:\n  - {id: w0123456789abcdef, country: XA, position: 1, date: 2026, reason: risk, mark: \(mark)}\n",
        to: "editions/2025/withdrawn.yaml")
    },
    Edit("a tombstone less") { try? $0.remove("editions/2025/withdrawn.yaml") },
    Edit("a page more") { try $0.write("---\ntitle: Contact\n---\n\nWrite.\n", to: "pages/contact.en.md") },
    Edit("a file that nobody reads") { try $0.write("\($0.number)", to: "notes.txt") },
  ]

  /// Changes after which other files are no longer there.
  static let last: [Edit] = [
    Edit("a card less") { try $0.remove("editions/2025/QM") },
    Edit("an edition less") { try $0.remove("editions/2023") },
  ]

  private static func card(_ file: String) -> String { "editions/2025/XA/" + file }
}

import Cards
import Formats

/// Reads the folder of one country.
struct CardReader: Sendable {
  let folder: Folder
  let directory: String
  let country: CountryCode
  /// Tombstones: what they stand for is not read, even where its files are back.
  let withdrawals: [Withdrawal]

  func read(_ workspaceLanguage: LanguageTag) -> (card: Card?, record: ReadingRecord) {
    let first = Shelf(folder, directory, language: workspaceLanguage)
    guard first.has("card.yaml") else {
      first.report(
        Finding(
          rule: "file", place: Place(file: directory), found: "a country without card.yaml",
          expected: "the file \(directory)/card.yaml", mend: first.rename("card.yaml")))
      first.lose("card.yaml")
      return (nil, ReadingRecord(first))
    }
    guard let node = first.yaml("card.yaml") else { return (nil, ReadingRecord(first)) }
    let language = node["language"]?.scalar.flatMap { LanguageTag($0) } ?? workspaceLanguage
    let shelf = Shelf(first, language: language)
    let card = card(node, shelf)
    return (card, ReadingRecord(shelf))
  }

  private static let files = [
    "card.yaml", "statistics.csv", "gaps.csv", "actions.yaml", "petition.yaml", "images.yaml", "reply.md",
    "situation.md", "approvals.yaml", "translations.csv",
  ]

  private func card(_ node: YAMLNode, _ shelf: Shelf) -> Card? {
    let file = shelf.value(of: node, "card.yaml", Shape<CardFile>.card)
    let calls = shelf.value("actions.yaml", Shape<CallToAction>.calls) ?? []
    let petition = shelf.value("petition.yaml", Shape<Petition>.petition)
    let observations = shelf.table("statistics.csv", Tables.observations) ?? []
    let gaps = shelf.table("gaps.csv", Tables.gaps) ?? []
    let approvals = shelf.value(ApprovalsFile.name, Shape<[Approval]>.approvals) ?? []
    var situation: ProseText?
    var narratives: [Identifier<Goal>: ProseText] = [:]
    var reply: Reply?
    for files in shelf.markdown {
      if files.name == "situation" {
        situation = shelf.prose(files)
      } else if files.name == "reply" {
        reply = shelf.reply(files)
      } else if let goal = Identifier<Goal>(files.name) {
        narratives[goal] = shelf.prose(files)
      }
    }
    let pictures = PictureReader(folder: folder, directory: directory).read(shelf)
    shelf.reportUnused(known: Self.files, open: [".md"])
    let cases = cases(shelf)
    guard let file else { return nil }
    return Card(
      country: country, language: shelf.language, headline: file.headline, roles: file.roles,
      assessments: file.assessments.sorted { $0.indicator.value < $1.indicator.value }, situation: situation,
      narratives: narratives, provisions: file.provisions, reports: file.reports, plans: file.plans,
      services: file.services, quotations: file.quotations, corrections: file.corrections,
      observations: observations, gaps: gaps, calls: calls, petition: petition, cases: cases, approvals: approvals,
      reply: reply, override: file.override, pictures: pictures, place: file.place)
  }

  private func cases(_ shelf: Shelf) -> [CaseStudy] {
    let cases = Shelf(folder, directory + "/cases", language: shelf.language)
    defer { shelf.take(cases) }
    let studies = cases.markdown.compactMap { files -> CaseStudy? in
      guard let id = Identifier<CaseStudy>(files.name) else {
        cases.reportName(of: files)
        return nil
      }
      if withdrawals.contains(where: { $0.covers(case: directory + "/cases/" + files.name) }) {
        cases.reportWithdrawn(files)
        return nil
      }
      guard let study = cases.prose(files, Shape<CaseMatter>.caseMatter, title: \.title) else { return nil }
      return CaseStudy(
        id: id, title: study.title, basis: study.matter.basis, goal: study.matter.goal, review: study.matter.review,
        sources: study.matter.sources, text: study.text, place: study.text.original.value.place)
    }
    cases.reportUnused(known: ["translations.csv"], open: [".md"])
    let known = ["cases", PictureReader.folderName]
    for name in folder.folders(in: directory) where !known.contains(name) {
      shelf.report(
        .unused(
          "folder", at: directory + "/" + name, expected: known.joined(separator: " or "),
          meant: NearName.meant(name, among: known)))
    }
    return studies
  }
}

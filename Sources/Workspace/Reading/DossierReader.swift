import Cards
import Formats

/// Reads all files of one workspace whose languages are known.
struct DossierReader {
  let folder: Folder
  let languages: [LanguageTag]
  let original: LanguageTag

  /// - Parameter first: the shelf of the root, from which `node` was read.
  func read(_ node: YAMLNode, _ first: Shelf, into record: inout ReadingRecord) -> Dossier? {
    let (editions, rest) = both(into: &record, there: editions) { readRest(node, first, &$0) }
    reportUnusedFolders(&record)
    return rest?(editions, record.unread)
  }

  /// Reads one part on another core while `here` is read on this one, and puts together what both found.
  private func both<There: Sendable, Here>(
    into record: inout ReadingRecord, there: @escaping @Sendable (inout ReadingRecord) -> There,
    here: (inout ReadingRecord) -> Here
  ) -> (There, Here) {
    let reading = Workspace.both {
      var record = ReadingRecord()
      let value = there(&record)
      return (value: value, record: record)
    } here: {
      here(&record)
    }
    record.take(reading.there.record)
    return (reading.there.value, reading.here)
  }

  /// What lies in the root beside `workspace.yaml`.
  private struct RootFiles {
    let workspace: WorkspaceFile?
    let sources: [Identifier<Source>: Source]
    let series: SeriesFile?
    let channels: [Channel]
    let campaign: GlobalCampaign?
    let chronicle: ChronicleReader.Rows
  }

  /// What lies in folders of its own, but editions.
  private struct SharedFolders: Sendable {
    let instruments: [Instrument]
    let ratifications: [Ratification]
    let copies: [SavedCopy]
    let records: CampaignRecords
    let laws: [LawImpact]
    let frameworks: [Framework]
    let pages: [ExtraPage]
    let posts: ChronicleReader.Posts
  }

  private func readRoot(_ node: YAMLNode, _ first: Shelf, _ record: inout ReadingRecord) -> RootFiles {
    let root = Shelf(first, language: original)
    defer { record.take(root) }
    let file = root.value(of: node, "workspace.yaml", Shape<WorkspaceFile>.workspace)
    let marks = root.value("sources.yaml", Shape<SourceMark>.marks) ?? []
    let sources = sources(root, marks)
    let series = root.value("series.yaml", Shape<SeriesFile>.seriesFile)
    let channels = root.table("channels.csv", Tables.channels) ?? []
    let campaign = root.value("campaign.yaml", Shape<GlobalCampaign>.campaign)
    let chronicle = ChronicleReader.Rows(root)
    _ = root.value(ImportsFile.name, Shape<ImportRecord>.imports)
    root.reportUnused(known: Self.rootFiles)
    return RootFiles(
      workspace: file, sources: sources, series: series, channels: channels, campaign: campaign, chronicle: chronicle)
  }

  private func readFolders(_ record: inout ReadingRecord) -> SharedFolders {
    let treaties = Shelf(folder, "treaties", language: original)
    let instruments = treaties.value("instruments.yaml", Shape<Instrument>.instruments) ?? []
    let ratifications = treaties.table("status.csv", Tables.ratifications) ?? []
    treaties.reportUnused(known: ["instruments.yaml", "status.csv", "translations.csv"])
    record.take(treaties)

    let captures = Shelf(folder, "captures", language: original)
    let copies = captures.table("captures.csv", Tables.copies) ?? []
    record.take(captures)
    return SharedFolders(
      instruments: instruments, ratifications: ratifications, copies: copies, records: records(&record),
      laws: laws(&record), frameworks: frameworks(&record), pages: pages(&record),
      posts: ChronicleReader.Posts(folder, original: original, &record))
  }

  private func records(_ record: inout ReadingRecord) -> CampaignRecords {
    let shelf = Shelf(folder, "campaign", language: original)
    defer { record.take(shelf) }
    let handovers = shelf.table("handovers.csv", Tables.handovers) ?? []
    let replies = shelf.table("replies.csv", Tables.replies) ?? []
    let outcomes = shelf.table("outcomes.csv", Tables.outcomes) ?? []
    shelf.reportUnused(known: ["handovers.csv", "replies.csv", "outcomes.csv", "translations.csv"])
    return CampaignRecords(handovers: handovers, replies: replies, outcomes: outcomes)
  }

  private func laws(_ record: inout ReadingRecord) -> [LawImpact] {
    let shelf = Shelf(folder, "law", language: original)
    defer { record.take(shelf) }
    var tables: [String] = []
    let laws = folder.names(in: "law").filter { $0.hasSuffix(".yaml") }.compactMap { name -> LawImpact? in
      let stem = String(name.dropLast(5))
      guard let id = Identifier<LawImpact>(stem) else {
        shelf.reportName(stem, of: name)
        return nil
      }
      tables.append(stem + ".csv")
      let proceedings = shelf.table(stem + ".csv", Tables.proceedings) ?? []
      guard let file = shelf.value(name, Shape<LawFile>.law) else { return nil }
      return LawImpact(
        id: id, title: file.title, country: file.country, reference: file.reference, inForce: file.inForce,
        questions: file.questions, sources: file.sources, proceedings: proceedings, place: file.place)
    }
    shelf.reportUnused(known: tables + ["translations.csv"], open: [".yaml"])
    return laws
  }

  /// Reads all but the editions; what it returns makes a dossier with those.
  private func readRest(
    _ node: YAMLNode, _ first: Shelf, _ record: inout ReadingRecord
  ) -> (([Edition], Set<String>) -> Dossier)? {
    let (folders, root) = both(into: &record, there: readFolders) { readRoot(node, first, &$0) }
    let (sources, frameworks) = (root.sources, folders.frameworks)
    guard let file = root.workspace else { return nil }
    let logo = logo(file, &record)
    let shared = SharedInputs(
      title: file.title, publisher: file.publisher.name, licence: file.licence, original: original,
      workspace: file.place, fields: file.places, sources: sources, series: root.series?.series ?? [],
      forms: root.series?.forms ?? [],
      instruments: folders.instruments, ratifications: folders.ratifications)
    return { editions, unread in
      let inputs = FrozenInputs(folder: folder, shared: shared, unread: unread)
      let check = ApprovalCheck(folder: folder, sources: sources)
      return Dossier(
        title: file.title, summary: file.summary, publisher: file.publisher, languages: languages,
        licence: file.licence, address: file.address, quickExit: file.quickExit ?? "https://www.wikipedia.org/",
        brand: Brand(colour: file.colour, logo: logo), imprint: file.imprint, approvers: file.approvers,
        sources: sources, series: root.series?.series ?? [], forms: root.series?.forms ?? [], channels: root.channels,
        instruments: folders.instruments, ratifications: folders.ratifications, frameworks: frameworks,
        editions: Self.whole(editions, frameworks, TreatyRegister(folders.instruments, folders.ratifications)).map {
          check.judged($0.compared(with: inputs, frameworks))
        }, pages: folders.pages, neverFetch: file.neverFetch, copies: folders.copies, unread: unread,
        coverage: file.coverage, smallCounts: file.smallCounts ?? Dossier.usualSmallCounts,
        campaign: root.campaign, records: folders.records, laws: folders.laws,
        chronicle: root.chronicle.chronicle(folders.posts), feedOrigin: file.feedOrigin,
        channelMonths: file.channelMonths,
        place: file.place)
    }
  }

  /// Editions with the conditions that the table of treaties decides.
  private static func whole(
    _ editions: [Edition], _ frameworks: [Framework], _ register: @autoclosure () -> TreatyRegister
  ) -> [Edition] {
    let names = Set(frameworks.filter(\.asksForTreaties).map(\.id))
    guard editions.contains(where: { names.contains($0.framework.value) }) else { return editions }
    let register = register()
    return editions.map { edition in
      edition.withTreatyConditions(of: frameworks.first { $0.id == edition.framework.value }, from: register)
    }
  }

  private static let rootFiles =
    [
      "workspace.yaml", "sources.json", "sources.yaml", "series.yaml", "channels.csv", "campaign.yaml",
      "translations.csv", ImportsFile.name,
    ] + ChronicleReader.tables

  private func sources(
    _ root: Shelf, _ marks: [MapEntry<Identifier<Source>, SourceMark>]
  ) -> [Identifier<Source>: Source] {
    let byKey = Dictionary(marks.map { ($0.key, $0.value) }) { first, _ in first }
    let list = root.table("sources.json") { CSLReader(desk: $1, marks: byKey).sources($0) } ?? []
    var sources: [Identifier<Source>: Source] = [:]
    for source in list {
      if let first = sources[source.key] {
        root.report(
          Finding(
            rule: "sources", reach: .file, place: source.place, found: "the id \(source.key) a second time",
            expected: "an id of its own (the first is at line \(first.place.line))"))
      } else {
        sources[source.key] = source
      }
    }
    if !list.isEmpty, !root.has("sources.yaml"), root.rename("sources.yaml") == nil {
      root.report(
        Finding(
          rule: "sources", severity: .warning, reach: .file, place: Place(file: "sources.json"),
          found: "sources without sources.yaml, so that \(list.count == 1 ? "one is" : "all \(list.count) are") public",
          expected: "the file sources.yaml, which says who published each, and which are on file or confidential",
          mend: "\(list[0].key): {access: public, by: state}"))
    }
    reportUnknown(marks, root, sources)
    return sources
  }

  /// Reports marks of sources that are none, the first of them one by one.
  private func reportUnknown(
    _ marks: [MapEntry<Identifier<Source>, SourceMark>], _ root: Shelf, _ sources: [Identifier<Source>: Source]
  ) {
    if root.unread.contains("sources.json") { return }
    let unknown = marks.filter { sources[$0.key] == nil }
    if unknown.isEmpty { return }
    var names = Suggestions(sources.keys.map(\.text))
    for mark in unknown.prefix(Finding.mostOfFile) {
      root.report(
        Finding(
          rule: "reference", place: mark.place, found: "the source \(mark.key)", expected: "a source of sources.json",
          mend: names.nearest(mark.key.text)))
    }
    if unknown.count > Finding.mostOfFile {
      let more = unknown.count - Finding.mostOfFile
      root.report(
        Finding(
          rule: "reference", place: unknown[Finding.mostOfFile].place,
          found: "\(more) more source\(more == 1 ? "" : "s") like the first \(Finding.mostOfFile)",
          expected: "sources of sources.json", mend: "mend those that are told, then check again"))
    }
  }

  private func frameworks(_ record: inout ReadingRecord) -> [Framework] {
    let shelf = Shelf(folder, "frameworks", language: original)
    let texts = shelf.markdown
    let frameworks = folder.names(in: "frameworks").filter { $0.hasSuffix(".yaml") }.compactMap { name -> Framework? in
      guard let id = Identifier<Framework>(String(name.dropLast(5))) else {
        shelf.reportName(String(name.dropLast(5)), of: name)
        return nil
      }
      let methodology = texts.first { $0.name == id.text }.flatMap(shelf.prose)
      guard let file = shelf.value(name, Shape<FrameworkFile>.framework) else { return nil }
      return Framework(
        id: id, title: file.title, summary: file.summary, scale: file.scale,
        scales: Dictionary(file.scales.map { ($0.key, $0.value) }) { first, _ in first }, star: file.star,
        goals: file.goals, categories: file.categories, rule: file.rule, method: file.method,
        selection: file.selection, methodology: methodology, follows: file.follows, place: file.place)
    }
    shelf.reportUnused(known: ["translations.csv"], open: [".yaml", ".md"])
    record.take(shelf)
    return frameworks
  }

  private func pages(_ record: inout ReadingRecord) -> [ExtraPage] {
    let shelf = Shelf(folder, "pages", language: original)
    let pages = shelf.markdown.compactMap { files -> ExtraPage? in
      guard let id = Identifier<ExtraPage>(files.name) else {
        shelf.reportName(of: files)
        return nil
      }
      guard let page = shelf.prose(files, Shape<String>.titleMatter, title: { $0 }) else { return nil }
      return ExtraPage(id: id, title: page.title, text: page.text, place: page.text.original.value.place)
    }
    shelf.reportUnused(known: ["about.md", "translations.csv"], open: [".md"])
    record.take(shelf)
    return pages
  }

  private func editions(_ record: inout ReadingRecord) -> [Edition] {
    let editions = folder.folders(in: "editions").compactMap { name -> Edition? in
      let shelf = Shelf(folder, "editions/" + name, language: original)
      defer { record.take(shelf) }
      guard let id = Identifier<Edition>(name) else {
        shelf.reportName(name, of: nil)
        return nil
      }
      return EditionReader(folder: folder, id: id, shelf: shelf).read(&record)
    }
    return editions.sorted { ($0.asOf, $0.id) < ($1.asOf, $1.id) }
  }

  private func logo(_ file: WorkspaceFile, _ record: inout ReadingRecord) -> Logo? {
    guard let name = file.logo, let text = file.logoText else { return nil }
    let types = ["svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg"]
    let ending = name.value.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let type = types[ending], folder.names(in: "theme").contains(name.value) else {
      record.findings.append(
        Finding(
          rule: "reference", place: name.place, found: quoted(name.value),
          expected: "an .svg, .png or .jpg file in theme/",
          mend: Spelling.nearest(name.value, among: folder.names(in: "theme"))))
      return nil
    }
    switch folder.bytes(of: "theme/" + name.value) {
    case .success(let bytes):
      do throws(LogoBytes.Refusal) {
        let picture = try LogoBytes.published(type, bytes, at: "theme/" + name.value)
        return Logo(file: "theme/" + name.value, text: text, bytes: picture, mediaType: type)
      } catch {
        record.findings += error.findings
        return nil
      }
    case .failure(let unreadable):
      record.findings.append(unreadable.finding)
      return nil
    }
  }

  private func reportUnusedFolders(_ record: inout ReadingRecord) {
    let known = [
      "treaties", "frameworks", "editions", "pages", "posts", "theme", "imports", "captures", "campaign", "law",
    ]
    for name in folder.folders(in: "") where !known.contains(name) {
      record.findings.append(
        .unused(
          "folder", at: name, expected: "one of " + known.joined(separator: ", "),
          meant: NearName.meant(name, among: known)))
    }
  }
}

extension Edition {
  /// The edition with what has changed since it was frozen.
  fileprivate func compared(with inputs: FrozenInputs, _ frameworks: [Framework]) -> Edition {
    guard let lock = seal.lock else { return self }
    let framework = frameworks.first { $0.id == self.framework.value }
    return with(
      seal: EditionSeal(
        lock: lock, changes: inputs.changes(since: lock, of: self, framework), errata: seal.errata,
        withdrawn: FrozenInputs.withdrawn(since: lock, of: self)))
  }
}

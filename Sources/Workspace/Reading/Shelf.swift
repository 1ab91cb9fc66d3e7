import Cards
import Formats

/// One directory of a workspace while it is read: opens its files, keeps what was found wrong, knows what was not used.
final class Shelf {
  let folder: Folder
  /// Path within the workspace, `""` for its root.
  let directory: String
  let language: LanguageTag
  private(set) var findings: [Finding] = []
  private let names: [String]
  private var used: Set<String> = []
  private var stamps = Stamps()
  /// The languages of the translations that were read, by the names of their texts.
  private var translations: [String: Set<LanguageTag>] = [:]

  init(_ folder: Folder, _ directory: String, language: LanguageTag) {
    self.folder = folder
    self.directory = directory
    self.language = language
    names = folder.names(in: directory)
    if names.contains("translations.csv") { stamps = table("translations.csv", Tables.stamps) ?? Stamps() }
  }

  /// Paths of the Markdown files of this directory.
  var markdown: [TextFiles] { TextFiles.grouped(names.filter { $0.hasSuffix(".md") }) }

  func has(_ name: String) -> Bool { names.contains(name) }

  func path(_ name: String) -> String { directory.isEmpty ? name : directory + "/" + name }

  /// What was kept of the texts that were read.
  private(set) var texts: [TextRecord] = []
  /// Files of which something was left out.
  private(set) var unread: Set<String> = []

  /// Goes on where another shelf of the same directory, in another language, has begun.
  init(_ other: Shelf, language: LanguageTag) {
    folder = other.folder
    directory = other.directory
    names = other.names
    stamps = other.stamps
    used = other.used
    translations = other.translations
    findings = other.findings
    unread = other.unread
    self.language = language
  }

  /// Takes over what another directory's shelf has found.
  func take(_ other: Shelf) {
    findings += other.findings
    texts += other.texts
    unread.formUnion(other.unread)
  }

  private func take(_ desk: Desk) {
    findings += desk.findings
    texts += desk.texts
    translations.merge(desk.translations) { $0.union($1) }
    if desk.hasLost { unread.insert(desk.file) }
  }

  func report(_ finding: Finding) { findings.append(finding) }

  /// Notes that a file is missing of which something is told, so that nothing is said of what it may hold.
  func lose(_ name: String) { unread.insert(path(name)) }

  /// Counts a file as used without reading it, since something else about it was reported.
  func pass(_ name: String) { used.insert(name) }

  /// The bytes of a file of this directory; `nil` where there is none or it cannot be read, which is reported.
  func bytes(_ name: String) -> [UInt8]? {
    guard names.contains(name) else { return nil }
    used.insert(name)
    switch folder.bytes(of: path(name)) {
    case .success(let bytes): return bytes
    case .failure(let unreadable):
      findings.append(unreadable.finding)
      unread.insert(path(name))
      return nil
    }
  }

  func yaml(_ name: String) -> YAMLNode? {
    guard let bytes = bytes(name) else { return nil }
    return node(bytes, firstLine: 1, name)
  }

  func value<Value>(_ name: String, _ shape: Shape<Value>) -> Value? {
    yaml(name).flatMap { value(of: $0, name, shape) }
  }

  func value<Value>(
    of node: YAMLNode, _ name: String, _ shape: Shape<Value>, language: LanguageTag? = nil
  ) -> Value? {
    let desk = Desk(
      file: path(name), language: language ?? self.language, stamps: stamps, keepsTexts: folder.keepsTexts)
    defer { take(desk) }
    let value = shape.read(node, desk)
    if value == nil { desk.lose() }
    return value
  }

  func table<Value>(_ name: String, _ read: ([UInt8], Desk) -> Value) -> Value? {
    guard let bytes = bytes(name) else { return nil }
    let desk = Desk(file: path(name), language: language, stamps: stamps, keepsTexts: folder.keepsTexts)
    defer { take(desk) }
    return read(bytes, desk)
  }

  /// A text in all its languages, without front matter.
  func prose(_ files: TextFiles) -> ProseText? {
    let versions = files.inOrder(original: language).compactMap { entry -> TextVersion? in
      guard let name = entry.file.path.split(separator: "/").last.map(String.init), let bytes = bytes(name)
      else { return nil }
      return bare(bytes, name, entry.language)
    }
    return localized(versions, files.name)
  }

  /// A text with front matter: the shape reads that of the original, `titleMatter` those of translations.
  func prose<Matter>(
    _ files: TextFiles, _ shape: Shape<Matter>, title: (Matter) -> String
  ) -> (matter: Matter, title: Text, text: ProseText)? {
    prose(files, shape, Shape<String>.titleMatter, words: title).map { ($0.matter, $0.words, $0.text) }
  }

  /// A text with front matter: one shape reads that of the original, another what those of translations say anew.
  func prose<Matter, Words: Sendable>(
    _ files: TextFiles, _ shape: Shape<Matter>, _ translation: Shape<Words>, words: (Matter) -> Words
  ) -> (matter: Matter, words: Localized<Words>, text: ProseText)? {
    var matter: Matter?
    var all: [Localized<Words>.Version] = []
    var versions: [TextVersion] = []
    for (index, entry) in files.inOrder(original: language).enumerated() {
      guard let name = entry.file.path.split(separator: "/").last.map(String.init), let bytes = bytes(name),
        let parts = split(bytes, name, index == 0 ? shape.schema : translation.schema)
      else { continue }
      if index == 0 {
        matter = value(of: parts.matter, name, shape)
        guard let matter else { continue }
        all.append(.init(language: entry.language, value: words(matter)))
      } else if let translated = value(of: parts.matter, name, translation) {
        all.append(.init(language: entry.language, value: translated))
      }
      guard let version = version(of: parts.body, firstLine: parts.line, name, entry.language) else { continue }
      versions.append(version)
    }
    guard let matter, let first = all.first, let text = localized(versions, files.name) else { return nil }
    return (matter, Localized(original: first, translations: Array(all.dropFirst())), text)
  }

  /// One part of what front matters say in each language, with whether its original has changed since.
  ///
  /// - Parameter name: the text's name in `translations.csv`.
  func part<Words>(
    _ part: (Words) -> String, of words: Localized<Words>, named name: String, at place: Place
  ) -> Text {
    let versions = [words.original] + words.translations
    let desk = Desk(file: place.file, language: language, stamps: stamps, keepsTexts: folder.keepsTexts)
    var stale = versions.map { _ in false }
    if desk.asksForTexts {
      stale = desk.staleness(of: versions.map { ($0.language, part($0.value)) }, name: name, at: place)
      take(desk)
    }
    let texts = zip(versions, stale).map { version, isStale in
      Text.Version(language: version.language, value: part(version.value), isStale: isStale)
    }
    return Text(original: texts[0], translations: Array(texts.dropFirst()))
  }

  /// The government's reply: only the original has front matter.
  func reply(_ files: TextFiles) -> Reply? {
    var matter: ReplyMatter?
    var place: Place?
    var versions: [TextVersion] = []
    for (index, entry) in files.inOrder(original: language).enumerated() {
      guard let name = entry.file.path.split(separator: "/").last.map(String.init), let bytes = bytes(name)
      else { continue }
      if index > 0 {
        if let version = bare(bytes, name, entry.language) { versions.append(version) }
        continue
      }
      guard let parts = split(bytes, name, Shape<ReplyMatter>.replyMatter.schema) else { return nil }
      matter = value(of: parts.matter, name, Shape<ReplyMatter>.replyMatter)
      place = Place(file: path(name), line: 1)
      if let version = version(of: parts.body, firstLine: parts.line, name, entry.language) { versions.append(version) }
    }
    guard let matter, let place else { return nil }
    let text = localized(versions.filter { !$0.prose.isEmpty }, files.name)
    return Reply(status: matter.status, asked: matter.asked, date: matter.date, text: text, place: place)
  }

  /// Front matter and body of a Markdown file that must have the former.
  private func split(
    _ bytes: [UInt8], _ name: String, _ schema: Schema
  ) -> (matter: YAMLNode, body: ArraySlice<UInt8>, line: Int)? {
    let desk = Desk(file: path(name), language: language)
    let reading = FrontMatter.split(bytes)
    desk.report(reading.problems, rule: "front-matter")
    if let parts = reading.value, parts.yaml == nil {
      desk.report(
        Place(file: path(name), line: 1), found: "no front matter", expected: "lines between --- and --- at the top",
        mend: (["---"] + schema.required.map { $0 + ": …" } + ["---"]).joined(separator: "\n"), rule: "front-matter")
    }
    take(desk)
    guard let parts = reading.value, let yaml = parts.yaml,
      let node = node(bytes[yaml.range], firstLine: yaml.firstLine, name)
    else { return nil }
    return (node, bytes[parts.body.range], parts.body.firstLine)
  }

  private func node(_ bytes: some Collection<UInt8>, firstLine: Int, _ name: String) -> YAMLNode? {
    let desk = Desk(file: path(name), language: language)
    defer { take(desk) }
    let reading = YAML.parse(bytes, firstLine: firstLine, limits: InputLimits(bytes: Folder.largestFile))
    desk.report(reading.problems, rule: "yaml")
    if let node = reading.value { return node }
    if reading.problems.isEmpty {
      desk.report(
        Place(file: path(name), line: firstLine), found: "an empty file", expected: "a map of fields", rule: "yaml")
    }
    return nil
  }

  private struct TextVersion {
    let language: LanguageTag
    let source: ArraySlice<UInt8>
    let prose: Prose
  }

  /// A file without front matter; one that has some is read below it, and reported.
  private func bare(_ bytes: [UInt8], _ name: String, _ language: LanguageTag) -> TextVersion? {
    guard let parts = FrontMatter.split(bytes).value, parts.yaml != nil else {
      return version(of: bytes[...], firstLine: 1, name, language)
    }
    findings.append(
      Finding(
        rule: "front-matter", reach: .file, place: Place(file: path(name), line: 1), found: "front matter",
        expected: "text alone in this file", mend: "delete the lines from --- to ---"))
    return version(of: bytes[parts.body.range], firstLine: parts.body.firstLine, name, language)
  }

  private func version(
    of body: ArraySlice<UInt8>, firstLine: Int, _ name: String, _ language: LanguageTag
  ) -> TextVersion? {
    let desk = Desk(file: path(name), language: language)
    defer { take(desk) }
    return ProseReader.read(body, firstLine: firstLine, desk).map {
      TextVersion(language: language, source: body, prose: $0)
    }
  }

  private func localized(_ versions: [TextVersion], _ name: String) -> ProseText? {
    guard let original = versions.first else { return nil }
    for again in versions.dropFirst() where again.language == original.language {
      findings.append(
        Finding(
          rule: "language", place: again.prose.place, found: "a second text in \(again.language)",
          expected: "one file for each language"))
    }
    let desk = Desk(file: path(name), language: language, stamps: stamps, keepsTexts: folder.keepsTexts)
    var stale = versions.map { _ in false }
    if desk.asksForTexts {
      let texts = versions.map { ($0.language, String(decoding: $0.source, as: UTF8.self).trimmingSpaces) }
      stale = desk.staleness(of: texts, name: name, at: original.prose.place)
      take(desk)
    }
    let proses = zip(versions, stale).map { version, isStale in
      ProseText.Version(language: version.language, value: version.prose, isStale: isStale)
    }
    return ProseText(original: proses[0], translations: Array(proses.dropFirst()))
  }

  /// Reports a file, or this directory where that is `nil`, that is named after no identifier.
  func reportName(_ name: String, of file: String?) {
    if let file { pass(file) }
    report(
      Finding(
        rule: "file", reach: .file, place: Place(file: file.map(path) ?? directory),
        found: "the name \(quoted(name))", expected: "a name of a–z, 0–9 and -, at most 64 characters"))
  }

  /// Reports the files of a case study that was withdrawn, unread.
  func reportWithdrawn(_ files: TextFiles) {
    for file in files.files {
      pass(file.path)
      report(
        Finding(
          rule: "withdrawn", place: Place(file: path(file.path)), found: "a case study that was withdrawn",
          expected: "no file of it", mend: "delete the file; progresscard withdraw does, as the first time"))
    }
  }

  func reportName(of files: TextFiles) {
    for file in files.files { pass(file.path) }
    reportName(files.name, of: files.files.first?.path)
  }

  /// Reports the files that nothing has used; call when the directory has been read.
  ///
  /// - Parameter open: endings of which every name is used here.
  func reportUnused(known: [String], open: [String] = []) {
    if unread.isEmpty { findings += stamps.idle(translations) }
    for name in names where !used.contains(name) {
      let meant = NearName.meant(name, among: known, open: open)
      findings.append(
        .unused(
          "file", at: path(name), expected: "one of the files of docs/workspace.md", meant: meant,
          home: NearName.home(of: name), isThere: meant.map(has) ?? false))
    }
  }

  /// What to do where a file is missing that may be there by another name.
  func rename(_ name: String) -> String? {
    names.first { NearName.meant($0, among: [name]) == name }.map { "rename \($0) to \(name)" }
  }
}

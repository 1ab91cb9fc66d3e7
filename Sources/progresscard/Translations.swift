import ArgumentParser
import Cards
import Formats
import Foundation
import Workspace

struct Translations: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists texts that lack a translation or have one older than its original.",
    discussion: """
      --stamp writes translations.csv beside the texts: what each translation was made from. Translations that have no stamp yet \
      are taken to be current. A stale one is stamped anew with --renew, once it has been brought up to date. Frozen editions \
      are left as they are.
      """)

  @Argument(help: "The workspace folder.")
  var folder: String

  @Flag(help: "Write the stamps of translations that have none.")
  var stamp = false

  @Option(help: "Stamp this stale text anew, named as the list names it. May be repeated.")
  var renew: [String] = []

  @Option(help: "How to print: text or json.")
  var format = OutputFormat.text

  func run() throws {
    let reading = WorkspaceReader.read(folder, keepsTexts: true)
    guard let dossier = reading.dossier, !reading.findings.contains(where: { $0.severity == .error }) else {
      let report = FindingsReport(findings: reading.findings, editions: 0, cards: 0)
      throw Failure(report)
    }
    let unknown = renew.filter { name in !reading.texts.contains { $0.fullName == name } }
    guard unknown.isEmpty else { throw ValidationError("There is no text \(unknown.joined(separator: ", ")).") }
    if stamp || !renew.isEmpty {
      let frozen = FrozenFolders(of: dossier)
      if let text = reading.texts.first(where: { renew.contains($0.fullName) && frozen.edition(of: $0) != nil }) {
        throw ValidationError(
          "The text \(text.fullName) is frozen with its edition: a translation of it belongs into a new edition, or with an "
            + "erratum into errata.yaml.")
      }
      let open = reading.texts.filter { frozen.edition(of: $0) == nil }
      let count: Int
      do {
        count = try TranslationStamps(texts: open, renewed: Set(renew)).write(in: folder)
      } catch {
        throw Failure("The stamps cannot be written\(error.reason)")
      }
      try Voice.say(.lines("stamped \(Self.count(count))\n" + frozen.leftOut(of: reading.texts)))
    } else {
      try list(reading.texts, dossier.languages)
    }
  }

  private func list(_ texts: [TextRecord], _ languages: [LanguageTag]) throws {
    var out = Bytes()
    let rows = texts.flatMap { text in
      languages.filter { $0 != text.original }.compactMap { language -> (TextRecord, LanguageTag, String)? in
        let state = text.translations.first { $0.language == language }?.state
        if state == .current || state == .unstamped { return nil }
        return (text, language, state?.rawValue ?? "missing")
      }
    }
    switch format {
    case .text:
      for (text, language, state) in rows { out.line("\(state) \(language) \(text.fullName) (\(text.place))") }
      out.append("\(rows.count) of \(texts.count) texts to translate\n")
    case .json:
      JSON.array(pretty: true, into: &out) { list in
        for (text, language, state) in rows {
          list.object { item in
            item.field("text", text.fullName)
            item.field("file", text.place.file)
            item.field("line", text.place.line)
            item.field("language", language.text)
            item.field("state", state)
          }
        }
      }
      out.append("\n")
    }
    try Voice.say(.report(out.array, format))
  }
}

extension Translations {
  fileprivate static func count(_ number: Int) -> String { "\(number) translation\(number == 1 ? "" : "s")" }
}

/// The folders of editions that stay as they were frozen: a file more in them would be a change.
private struct FrozenFolders {
  private let editions: [String]

  init(of dossier: Dossier) {
    editions = dossier.editions.filter { $0.status == .frozen || $0.seal.lock != nil }.map(\.id.text)
  }

  /// The frozen edition that a text belongs to.
  func edition(of text: TextRecord) -> String? {
    editions.first { (text.folder + "/").hasPrefix("editions/\($0)/") }
  }

  /// A line for each frozen edition with translations that would have been stamped.
  func leftOut(of texts: [TextRecord]) -> String {
    editions.compactMap { edition -> String? in
      let left = texts.filter { self.edition(of: $0) == edition }
        .reduce(0) { $0 + $1.translations.count { $0.state == .unstamped } }
      return left == 0 ? nil : "left out: edition \(edition), which is frozen (\(Translations.count(left)))\n"
    }.joined()
  }
}

extension TextRecord {
  /// Unique in the workspace: `editions/2010-06/BE/card.yaml#indicators.1.1.statement`.
  var fullName: String { folder.isEmpty ? name : folder + "/" + name }
}

/// The stamps of a workspace's translations, one file a folder.
private struct TranslationStamps {
  let texts: [TextRecord]
  let renewed: Set<String>

  /// Writes each `translations.csv` whole and in one step; says how many stamps are new.
  func write(in folder: String) throws -> Int {
    var count = 0
    for (directory, texts) in Dictionary(grouping: texts, by: \.folder).sorted(by: { $0.key < $1.key }) {
      var out = Bytes()
      CSV.write(["text", "language", "original"], into: &out)
      var isNew = false
      for text in texts.sorted(by: { $0.name < $1.name }) {
        for translation in text.translations.sorted(by: { $0.language < $1.language }) {
          let renews = translation.state == .stale && renewed.contains(text.fullName)
          if translation.state == .unstamped || renews {
            count += 1
            isNew = true
          }
          // What a stale translation was made from is not the present original, and must stay.
          let stamp = translation.state == .stale && !renews ? translation.stamp : text.stamp
          CSV.write([text.name, translation.language.text, stamp], into: &out)
        }
      }
      guard isNew else { continue }
      let url = URL(fileURLWithPath: folder).appendingPathComponent(directory)
      try Data(out.array).write(to: url.appendingPathComponent("translations.csv"), options: .atomic)
    }
    return count
  }
}

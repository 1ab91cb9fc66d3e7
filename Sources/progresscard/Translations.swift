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
      are taken to be current. A stale one is stamped anew with --renew, once it has been brought up to date.
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
      do {
        let count = try TranslationStamps(texts: reading.texts, renewed: Set(renew)).write(in: folder)
        try Voice.say("stamped \(count) translation\(count == 1 ? "" : "s")\n")
      } catch {
        throw Failure("The stamps cannot be written\(error.reason)")
      }
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

import ArgumentParser
import Cards
import Formats
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a workspace that checks clean and publishes, to be filled.")

  @Argument(help: "The folder to make.")
  var folder: String

  @Option(help: "The title of the cards.")
  var title = "Our progress cards"

  @Option(help: "Languages, the original first, joined by commas.")
  var languages = "en"

  @Option(help: "The first country, by its two letters; XA is an invented one.")
  var country = "XA"

  func run() throws {
    let tags = languages.split(separator: ",").map { LanguageTag($0.trimmingCharacters(in: .whitespaces)) }
    var known: [LanguageTag] = []
    for tag in tags.compactMap(\.self) where !known.contains(tag) { known.append(tag) }
    guard !known.isEmpty, !tags.contains(nil) else {
      throw ValidationError("\(languages) is no list of languages; write for example --languages en,fr")
    }
    if let language = known.first(where: { GlyphCoverage.missing(in: $0.ownName) != nil }) {
      throw ValidationError("The booklets' fonts lack the script of \(language); name another language.")
    }
    guard !folder.isEmpty else { throw ValidationError("Name the folder to make.") }
    guard let code = CountryCode(country) ?? CountryCode(country.uppercased()) else {
      let meant = CountryCode.meant(by: country) ?? CountryFinder(.name).find(country)
      throw ValidationError(
        "\(country) is no country; write its two letters (ISO 3166-1 alpha-2), for example \(meant?.alpha2 ?? "BE").")
    }
    guard !title.allSatisfy(\.isWhitespace), !title.contains(where: \.isNewline), title.count <= 200 else {
      throw ValidationError("The title is one line of text, of at most 200 characters.")
    }
    if let odd = title.unicodeScalars.first(where: { Legible.isUnsafe($0) && !["\u{200E}", "\u{200F}"].contains($0) }) {
      throw ValidationError("The title has a character that nobody sees, \(Legible.line(String(odd))): leave it out.")
    }
    var isFolder: ObjCBool = true
    if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder.boolValue {
      throw ValidationError("\(folder) is a file; name a new folder.")
    }
    if let there = try? FileManager.default.contentsOfDirectory(atPath: folder), !there.isEmpty {
      throw ValidationError("\(folder) is not empty; name a new folder.")
    }
    try OutsideWorkspaces.check(folder)
    // The starter's texts are English, and stay so until somebody writes others.
    if !known.contains(where: { $0.language == "en" }) { known.append(.english) }
    let starter = Starter(title: title, languages: known, country: code, asOf: Surroundings.today)
    do {
      try write(starter)
    } catch {
      throw Failure("\(folder) cannot be written\(error.reason)")
    }
    let first = code.isInvented ? "" : "write where a child in \(code) can turn into \(folder)/channels.csv, then "
    try Voice.say("\(folder) is a workspace now. Next: \(first)progresscard check \(folder)\n")
  }

  /// Writes all files or, where one cannot be written, none: what was made until then is taken away.
  private func write(_ starter: Starter) throws {
    var made: [String] = []
    do {
      for file in starter.files {
        let url = URL(fileURLWithPath: folder).appendingPathComponent(file.path)
        try makeFolder(url.deletingLastPathComponent(), &made)
        made.append(url.path)
        try Data(file.text.utf8).write(to: url)
      }
    } catch {
      // Deletes a folder only where nobody else has put something into it.
      for path in made.reversed() { remove(path) }
      throw error
    }
  }

  private func makeFolder(_ url: URL, _ made: inout [String]) throws {
    guard url.path != "/", !FileManager.default.fileExists(atPath: url.path) else { return }
    try makeFolder(url.deletingLastPathComponent(), &made)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    made.append(url.path)
  }
}

import Cards
import Formats

/// What an approval of a case study signs: all that is published of it.
struct ApprovedContent {
  /// Whose texts, by their names, are signed.
  let files: [String]
  let sources: [Identifier<Source>]
  /// Lines of text: where the case study stands, its files in all languages, and what it cites.
  ///
  /// The original's front matter belongs to it, and with that title, basis, goal and date of review. Line ends and a byte
  /// order mark do not, since a checkout on another system changes them.
  let message: [UInt8]

  /// `nil` where a file of the case study is not there or cannot be read.
  ///
  /// - Parameters:
  ///   - directory: the folder of the card, `editions/2010-06/BE`.
  ///   - sources: those of the workspace.
  init?(of study: CaseStudy, in directory: String, of folder: Folder, sources: [Identifier<Source>: Source]) {
    let cases = directory + "/cases"
    let group = TextFiles.grouped(folder.names(in: cases)).first { $0.name == study.id.text }
    files = (group?.files ?? []).map(\.path).sorted()
    guard !files.isEmpty else { return nil }
    var lines = ["progresscard approves a case study", directory + "/" + study.id.text]
    for file in files {
      guard case .success(let bytes) = folder.bytes(of: cases + "/" + file) else { return nil }
      lines.append(SHA256.hash(Self.plain(bytes)).hex + " " + file)
    }
    let cited = study.sources + study.text.versions.flatMap(\.value.citations)
    self.sources = Set(cited.map(\.key)).sorted { $0.text < $1.text }
    for key in self.sources { lines.append(Self.line(key, sources[key])) }
    message = Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// Of a confidential source nothing is published, so that nothing but its being so is signed.
  private static func line(_ key: Identifier<Source>, _ source: Source?) -> String {
    let entry = "sources.json#" + key.text
    guard let source else { return "missing " + entry }
    if source.access == .confidential { return "confidential " + entry }
    return CanonicalEntry.of(source).hex + " " + source.access.rawValue + " " + entry
  }

  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let endsLine = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\r"), endsLine { continue }
      plain.append(byte)
    }
    return plain.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(plain.dropFirst(3)) : plain
  }
}

import Cards

/// The name of a Markdown file taken apart: `situation.en.md` is the text `situation` in English.
public struct TextFile: Sendable {
  public let path: String
  /// The name without language and ending.
  public let name: String
  /// `nil` is the original language.
  public let language: LanguageTag?

  /// `nil` where the file is no Markdown file.
  public init?(_ path: String) {
    guard path.hasSuffix(".md"), let file = path.split(separator: "/").last else { return nil }
    self.path = path
    let stem = file.dropLast(3)
    if let point = stem.lastIndex(of: "."), let tag = LanguageTag(stem[stem.index(after: point)...]) {
      name = String(stem[..<point])
      language = tag
    } else {
      name = String(stem)
      language = nil
    }
    if name.isEmpty { return nil }
  }
}

/// The files of one text in its languages.
struct TextFiles {
  let name: String
  private(set) var files: [TextFile]

  /// Groups Markdown files by their names, both in the order of the paths.
  static func grouped(_ paths: some Sequence<String>) -> [TextFiles] {
    var groups: [TextFiles] = []
    var positions: [String: Int] = [:]
    for file in paths.compactMap(TextFile.init) {
      if let index = positions[file.name] {
        groups[index].files.append(file)
      } else {
        positions[file.name] = groups.count
        groups.append(TextFiles(name: file.name, files: [file]))
      }
    }
    return groups
  }

  /// The original first, then the others by language. `NAME.md` counts as the original language.
  func inOrder(original: LanguageTag) -> [(file: TextFile, language: LanguageTag)] {
    let all = files.map { (file: $0, language: $0.language ?? original) }
    return all.filter { $0.language == original } + all.filter { $0.language != original }
  }
}

/// Moves, removes and links files.
enum FolderMutator {
  private static let names: [String] = [
    "card.yaml", "editions/BE/card.yaml", "editions/e1/ZZ/card.yaml", "editions/e1/BE/cases/Two Words.en.md",
    "editions/e1/BE/situation.md", "editions/e1/BE/situation.zz-Zzzz.md", "frameworks/Bad Name.yaml", "notes.txt",
    "editions/e1/BE/cases/deep/er/file.en.md", "theme/logo.svg", "pages/contact.en.md", "pages/a.b.c.en.md",
    "editions/E2/edition.yaml", "editions/e9/edition.yaml", "translations.csv", "editions/e1/BE/translations.csv",
    "a/b/c/d/e/f/g/h/i/j/k.yaml", ".hidden", "Ω/é.yaml", "editions/e1/QM/card.yaml", "editions/e1/BE/.md",
    "editions/e1/BE/..md", "pages/.en.md", "editions/e1/be/card.yaml", "con\u{301}/x", "a\nb.md", "pages/a\tb.en.md",
  ]

  static func mutate(_ files: inout WorkspaceFiles, _ random: inout Seeded) -> String {
    let paths = files.paths
    let path = random.pick(paths), other = random.pick(paths)
    switch random.below(13) {
    case 0:
      files.files[path] = nil
      return "\(path) removed"
    case 1:
      files.files[path] = .bytes([])
      return "\(path) emptied"
    case 2:
      (files.files[path], files.files[other]) = (files.files[other], files.files[path])
      return "\(path) and \(other) swapped"
    case 3:
      files.files[other] = files.files[path]
      return "\(path) in place of \(other)"
    case 4:
      let name = random.pick(names)
      files.files[name] = files.files[path]
      return "\(path) again as \(name)"
    case 5:
      let name = random.pick(names)
      files.files[name] = files.files[path]
      files.files[path] = nil
      return "\(path) moved to \(name)"
    case 6:
      files.files[path] = .link(
        random.pick(["/etc/passwd", "nowhere", ".", "..", "/dev/zero", "workspace.yaml", path]))
      return "\(path) a link"
    case 7:
      files.files[path] = random.once(in: 2) ? .folder : .pipe
      return "\(path) no file"
    case 8:
      files.files[path] = .sparse(9_000_000)
      return "\(path) large"
    case 9: return moveFolder(&files, of: path, &random)
    case 10: return addLanguage(&files, to: path, &random)
    case 11: return addStamps(&files, in: path, &random)
    default:
      files.files[random.pick(names)] = .bytes([])
      return "an empty file more"
    }
  }

  /// Copies or renames a country or an edition.
  private static func moveFolder(_ files: inout WorkspaceFiles, of path: String, _ random: inout Seeded) -> String {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 1 else { return "nothing" }
    let depth = random.below(parts.count - 1)
    var target = parts
    target[depth] = random.pick(["FR", "XA", "XB", "NO", "e2", "2025", "x", "TW", "BE", "editions", "cases"])
    let from = parts[...depth].joined(separator: "/") + "/", to = target[...depth].joined(separator: "/") + "/"
    let isCopy = random.once(in: 2)
    for path in files.paths where path.hasPrefix(from) {
      files.files[to + path.dropFirst(from.count)] = files.files[path]
      if !isCopy { files.files[path] = nil }
    }
    return "\(from) \(isCopy ? "copied" : "moved") to \(to)"
  }

  private static func addLanguage(_ files: inout WorkspaceFiles, to path: String, _ random: inout Seeded) -> String {
    guard path.hasSuffix(".md") else { return "nothing" }
    let stem = path.dropLast(3)
    let name = stem.lastIndex(of: ".").map { String(stem[..<$0]) } ?? String(stem)
    let language = random.pick([".fr", ".en", "", ".de", ".ar", ".sr-Latn", ".EN", ".x"])
    files.files[name + language + ".md"] = files.files[path]
    return "\(path) in \(language)"
  }

  private static func addStamps(_ files: inout WorkspaceFiles, in path: String, _ random: inout Seeded) -> String {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let text = random.pick([
      "card.yaml#indicators.1.1.statement", "situation", "workspace.yaml#title", "card.yaml#headline",
    ])
    files[text: folder + "translations.csv"] = "text,language,original\n\(text),fr,0000000000000000\n"
    return "stamps in \(folder)"
  }
}
